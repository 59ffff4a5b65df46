import Model
import Text

/// When a page that could not be read is asked for again: after an hour at first, after three days at most.
enum PageRetry {
  /// Tries after the first one.
  private static let most = 7
  private static let longest = 3 * 86_400

  /// The next try after that many failures before this one; nil: the page is given up.
  ///
  /// A page that is no article waits only where a feed promised one: links of a listing lead anywhere.
  static func next(after failure: PageFailure, failures: Int, isPromised: Bool, now: Instant) -> Instant? {
    if failure.file != nil || failure.trouble.kind == .gone || failures >= most { return nil }
    if failure.trouble.kind == .noArticles, !isPromised { return nil }
    let wait = now + min(3_600 << failures, longest)
    return failure.rest.map { max($0, wait) } ?? wait
  }
}

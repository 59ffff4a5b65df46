import Model
import Text
import Web

/// When a page that could not be read is asked for again.
enum PageRetry {
  /// The next try after that many failures before this one; nil: the page is given up.
  ///
  /// A page that is what its link says and no article is tried again only where a feed promised one: links of a listing
  /// lead anywhere.
  static func next(after failure: PageFailure, failures: Int, isPromised: Bool, now: Instant) -> Instant? {
    if failure.file != nil || failure.isFinal || [.gone, .noAddresses].contains(failure.trouble.kind) { return nil }
    if [.noArticles, .scripts].contains(failure.trouble.kind), !isPromised, !failure.isAnother { return nil }
    guard let next = RetryPolicy.page.next(after: failures + 1, at: now) else { return nil }
    return failure.rest.map { max($0, next) } ?? next
  }
}

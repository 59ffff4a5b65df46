import Text

/// A permanent redirect (301, 308) of a source's address, watched until it may be believed: captive portals and broken
/// servers send them too, and an address once replaced is lost. 302, 303 and 307 never replace one.
public struct PermanentRedirect: Sendable, Hashable, Codable {
  /// Where the source's address leads.
  public let target: WebURL
  /// When it first led there.
  public let firstSeen: Instant
  /// When it last did.
  public private(set) var lastSeen: Instant
  /// How often it led there without another answer between.
  public private(set) var answers: Int

  /// Answers in a row that make a redirect believable.
  public static let answersNeeded = 3
  /// Seconds from the first to the last of them, at least.
  public static let secondsNeeded = 3_600

  /// A redirect that was seen before.
  public init(target: WebURL, firstSeen: Instant, lastSeen: Instant, answers: Int) {
    (self.target, self.firstSeen, self.lastSeen, self.answers) = (target, firstSeen, lastSeen, answers)
  }

  /// An address that the source itself names in the place of its old one: to be believed at once.
  public init(named target: WebURL, at now: Instant) {
    self.init(
      target: target, firstSeen: now - Self.secondsNeeded, lastSeen: now, answers: Self.answersNeeded)
  }

  /// What is known after one more poll; nil when there is nothing to watch.
  ///
  /// - Parameters:
  ///   - before: what was known before the poll.
  ///   - statuses: of the redirects followed, in order.
  ///   - target: the address that answered in the end.
  ///   - isValid: whether a feed, or a page with articles, was there. Without one nothing is concluded.
  ///   - now: when the answer came.
  public static func after(
    _ before: PermanentRedirect?, statuses: [Int], target: WebURL, isValid: Bool, now: Instant
  ) -> PermanentRedirect? {
    guard isValid else { return before }
    guard !statuses.isEmpty, statuses.allSatisfy({ $0 == 301 || $0 == 308 }) else { return nil }
    guard var known = before, known.target == target.withoutFragment else {
      return PermanentRedirect(target: target.withoutFragment, firstSeen: now, lastSeen: now, answers: 1)
    }
    known.lastSeen = max(now, known.lastSeen)
    known.answers = min(known.answers + 1, 1_000)
    return known
  }

  /// Whether the source's address should be replaced by the target.
  public var isEstablished: Bool { answers >= Self.answersNeeded && lastSeen - firstSeen >= Self.secondsNeeded }
}

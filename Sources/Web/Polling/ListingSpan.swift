import Text

/// How far back a listing reaches. What is asked for less often than its entries come and go loses some.
public struct ListingSpan: Sendable, Hashable {
  /// The date of its newest entry.
  public let newest: Instant
  /// Seconds from there back to the oldest; nil where there are too few entries to tell.
  public let seconds: Int?

  /// Dated entries needed.
  private static let needed = 5
  /// Seconds between two polls at least, however short a listing is.
  public static let shortestWait = 600

  /// The span of entries with these dates; nil where none has one. A fifth of them, the oldest, may stay on for good: posts
  /// that are pinned.
  public init?(dates: [Instant], now: Instant) {
    let past = dates.lazy.filter { $0 <= now + 3600 }.map(\.seconds).sorted(by: >)
    guard let first = past.first else { return nil }
    newest = Instant(seconds: first)
    let last = past[past.count - 1 - past.count / 5]
    seconds = past.count >= Self.needed && first > last ? Int(min(first - last, 10 * 365 * 86_400)) : nil
  }

  /// A span that was found before.
  public init(newest: Instant, seconds: Int?) { (self.newest, self.seconds) = (newest, seconds) }

  /// Seconds that a poll may be put off: half of the span, or of the silence since where that is longer.
  public func longestWait(at now: Instant) -> Int? {
    seconds.map { max(max($0, now - newest) / 2, Self.shortestWait) }
  }

  /// Seconds between polls that no longer miss what is published, after one that knew no entry any more: half of what they
  /// were.
  public static func pace(after elapsed: Int, before: Int?) -> Int {
    max(min(elapsed, before ?? .max) / 2, shortestWait)
  }

  /// The same after a poll that knew some: slowly longer again; nil: a day or more.
  public static func relaxed(_ pace: Int) -> Int? {
    let next = pace + pace / 4
    return next < 86_400 ? next : nil
  }
}

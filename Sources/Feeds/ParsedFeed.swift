import Model
import Text

/// What a feed says, in any format.
public struct ParsedFeed: Sendable, Hashable {
  /// The format it was written in.
  public var format: FeedFormat
  /// The feed's title; may hold sanitised HTML.
  public var title: String?
  /// The address of the site that the feed belongs to, absolute where it could be made so.
  public var link: String?
  /// The feed's subtitle; sanitised HTML.
  public var description: String?
  /// The language as the feed or the answer's header names it (BCP 47, `_` written as `-`).
  public var language: String?
  /// When the feed says that it changed last.
  public var updated: Instant?
  /// Where the feed says that it is from now on (`itunes:new-feed-url`).
  public var movedTo: String?
  /// RSS `ttl`: minutes for which the feed may be kept.
  public var ttl: Int?
  /// RSS `skipHours`: hours of the day, 0 to 23 UTC, in which nothing new comes.
  public var skipHours: Set<Int> = []
  /// RSS `skipDays`: days of the week, 0 Sunday to 6 Saturday, on which nothing new comes.
  public var skipDays: Set<Int> = []
  /// Seconds between updates by the syndication module (`sy:updatePeriod` divided by `sy:updateFrequency`).
  public var syPeriodSeconds: Int?
  /// The entries, in the feed's order; at most `Limits.entries`.
  public var entries: [Entry] = []
  /// Dates of publication that say no instant, as written, by the place of their entry: "5 jam yang lalu".
  public var unreadDates: [Int: String] = [:]
  /// What was wrong and how it was read all the same, for people.
  public var diagnostics: [String] = []
  /// Those of them that say what was left out, so that the operator is told.
  public var leftOut: [String] = []

  /// Whether it ends in the middle of an entry.
  public var breaksOff = false
  /// Whether the last of the entries is that one: its headline, address or text may be half.
  public var isLastHalf = false
  /// Whether it had more entries than were kept.
  private(set) var isShortened = false

  /// A feed about which only its format is known.
  public init(format: FeedFormat) { self.format = format }

  /// Keeps the newest entries, in the feed's order: those without a date come behind all that have one.
  mutating func keepNewest(_ limit: Int) {
    guard entries.count > limit else { return }
    let order = entries.indices.sorted { a, b in
      guard let first = entries[a].published else { return entries[b].published == nil && a < b }
      guard let second = entries[b].published else { return true }
      return first == second ? a < b : first > second
    }
    let kept = order.prefix(limit).sorted()
    if kept.last != entries.indices.last { isLastHalf = false }
    entries = kept.map { entries[$0] }
    unreadDates = Dictionary(
      uniqueKeysWithValues: kept.enumerated().compactMap { place, old in unreadDates[old].map { (place, $0) } })
    isShortened = true
  }

  /// Bytes of a date that says no instant.
  private static let longestUnreadDate = 60

  /// Keeps the date of the entry that comes next, which says no instant.
  mutating func noteUnread(date text: String) {
    if !text.isEmpty, text.utf8.count <= Self.longestUnreadDate { unreadDates[entries.count] = text }
  }

  mutating func noteLeftOut(_ words: String) {
    diagnostics.append(words)
    leftOut.append(words)
  }
}

import Text

/// How often a source publishes, learned from the dates of its newest entries: what is rarely written need not be asked
/// for every hour, and a server that says "unchanged" for much longer than that is asked for the whole once more.
public struct PublishingRhythm: Sendable, Hashable {
  /// The usual number of seconds from one entry to the next: the median.
  public let gap: Int
  /// The date of the newest entry.
  public let newest: Instant

  /// Entries looked at, the newest.
  private static let looked = 20
  /// Different dates needed for a conclusion.
  private static let needed = 4
  /// Seconds between two polls at most: a digest comes out once a day.
  public static let longestInterval = 6 * 3_600

  /// The rhythm of entries with these dates; nil where there are too few different ones.
  public init?(dates: [Instant], now: Instant) {
    let past = Set(dates.lazy.filter { $0 <= now }.map(\.seconds)).sorted(by: >).prefix(Self.looked)
    guard past.count >= Self.needed, let newest = past.first else { return nil }
    let gaps = zip(past, past.dropFirst()).map { $0 - $1 }.sorted()
    gap = Int(min(max(gaps[gaps.count / 2], 60), Int64(10 * 365 * 86_400)))
    self.newest = Instant(seconds: newest)
  }

  /// A rhythm that was found before.
  public init(gap: Int, newest: Instant) { (self.gap, self.newest) = (max(gap, 60), newest) }

  /// Seconds between two polls that miss little: a quarter of the usual gap, or an eighth of the present silence.
  public func interval(at now: Instant) -> Int {
    min(max(gap, max(now - newest, 0) / 2) / 4, Self.longestInterval)
  }

  /// Seconds without a whole answer after which "unchanged" is doubted: four gaps, a day at least.
  public var doubtful: Int { max(4 * gap, 86_400) }

  /// The same where no rhythm is known: such a source has hardly any entries.
  public static let doubtfulWithoutRhythm = 5 * 86_400
}

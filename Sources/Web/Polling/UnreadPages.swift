import Text

/// How long a source has offered articles whose pages cannot be read. A source that answers and yields nothing is not well.
///
/// One dead page among good ones, tried again and again, says nothing about its source: what counts is what was offered
/// since a page was last read.
public struct UnreadPages: Sendable, Hashable {
  /// Entries offered since a page was last read whose pages failed.
  public var entries = 0
  /// Polls in a row that asked for pages of them and read none.
  public var polls = 0
  /// When a page of the source was last read.
  public var lastRead: Instant?

  /// Polls after which it is a trouble: of several entries, and of a single one.
  private static let (patience, patienceWithOne) = (2, 3)

  /// Nothing asked yet.
  public init(entries: Int = 0, polls: Int = 0, lastRead: Instant? = nil) {
    (self.entries, self.polls, self.lastRead) = (entries, polls, lastRead)
  }

  /// Notes what a poll did: pages read, pages that failed, and how many of these were asked for the first time.
  public mutating func note(read: Int, failed: Int, new: Int, at now: Instant) {
    if read > 0 {
      self = UnreadPages(lastRead: now)
    } else if failed > 0 {
      entries += new
      if entries > 0 { polls += 1 }
    }
  }

  /// Whether the source is in trouble: polls in a row read nothing of what it offered, and it was more than one page of a
  /// source that can be read otherwise. Two of them, so that no second edition takes it for well.
  public var isTrouble: Bool {
    entries > 1 ? polls >= Self.patience : entries > 0 && lastRead == nil && polls >= Self.patienceWithOne
  }
}

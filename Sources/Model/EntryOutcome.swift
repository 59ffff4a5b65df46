/// What became of an entry or link that a source offered. Each has exactly one outcome.
public enum EntryOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  /// An item of an edition.
  case shown
  /// A line of an edition: beyond `max_articles` or `per_day`.
  case oneLine
  /// A near miss, a line of an edition.
  case maybe
  /// Told with an item: another telling of its story.
  case merged
  /// The text of another article, or another address of one.
  case copy
  /// Not about social work.
  case offTopic
  /// Published before the window when it was first offered.
  case old
  /// Its page is still to be read.
  case waiting
  /// Neither its page nor the listing tells enough, and it is not tried again.
  case unreadable
  /// Beyond a limit.
  case leftOut
}

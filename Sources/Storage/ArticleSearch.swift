import Text

/// A search: what was typed, and among which articles.
public struct ArticleSearch: Sendable, Hashable {
  /// The words.
  public var words: SearchWords
  /// Published at this instant or later; an article without a date counts by when it was read.
  public var since: Instant?
  /// Published before this instant.
  public var until: Instant?
  /// The name of a source; capitals do not matter.
  public var source: String?
  /// A section of the digest.
  public var topic: String?
  /// A province or country.
  public var region: String?
  /// The number of a story.
  public var story: Int64?
  /// Whether articles that are not about social work are searched too: in headline and summary only.
  public var withDropped = false
  /// Articles at most.
  public var limit: Int

  /// A search for words among all articles that are about social work.
  public init(_ words: String, limit: Int) { (self.words, self.limit) = (SearchWords(words), limit) }

  /// Whether all articles would be found.
  public var isEmpty: Bool {
    words.isEmpty && since == nil && until == nil && source == nil && topic == nil && region == nil && story == nil
  }
}

import Model

/// What an article is to the others, as it was found when an edition was made.
public struct Kinship: Sendable, Hashable {
  /// The article's number.
  public var article: Int64
  /// The first article of its story.
  public var story: Int64
  /// The article whose text it repeats.
  public var copyOf: Int64?
  /// How it relates to that article, or to the one that leads its story.
  public var relation: Edition.Outlet.Relation?

  /// The article `article` belongs to `story`.
  public init(article: Int64, story: Int64) { (self.article, self.story) = (article, story) }
}

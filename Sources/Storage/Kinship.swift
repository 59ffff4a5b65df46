import Model

/// What a new article is to the stored ones.
public struct Kinship: Sendable, Hashable {
  /// The article whose text it repeats.
  public var copyOf: Int64?
  /// How it relates to that article.
  public var relation: Edition.Outlet.Relation?
  /// The story that it belongs to.
  public var story: Int64?

  /// No relation to any.
  public init() {}
}

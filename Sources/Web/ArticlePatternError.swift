/// Why a text is no pattern of article paths.
public struct ArticlePatternError: Error, Hashable, Sendable {
  /// What is wrong, with the column of the pattern (from 1) where that helps.
  public var message: String
}

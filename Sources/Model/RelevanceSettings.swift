/// `relevance:` of the configuration.
public struct RelevanceSettings: Sendable, Hashable {
  /// The operator's threshold on the scale of the documentation (3 is the built-in decision line).
  public var threshold = 3.0
  /// How much more a term weighs in the headline.
  public var titleCounts = 3.0
  /// The built-in lists that are used.
  public var languages = ["id", "en"]
  /// The operator's own phrases.
  public var include: [Lexicon.Phrase] = []
  /// Phrases that keep an article out, whatever its score.
  public var exclude: [String] = []
  /// How alike two texts must be to be one story, 0 to 1.
  public var duplicates = 0.85

  /// The defaults.
  public init() {}
}

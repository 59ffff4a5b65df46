/// One of `topics:`: a section of the digest and what belongs in it.
public struct Topic: Sendable, Hashable {
  /// The name shown.
  public var name: String
  /// Words that speak for it.
  public var terms: [String]
  /// Kinds of article (`opinion`).
  public var kinds: [String]
  /// The built-in lists that are used.
  public var languages: [String]

  /// A topic.
  public init(name: String, terms: [String] = [], kinds: [String] = [], languages: [String] = []) {
    (self.name, self.terms, self.kinds, self.languages) = (name, terms, kinds, languages)
  }
}

/// How two articles are alike.
public enum Likeness: String, Sendable, Hashable, Codable {
  /// The same text, perhaps shortened or slightly edited.
  case duplicate
  /// The same event told in other words.
  case story
  /// Nothing that matters.
  case none
}

import Text

/// Tells an article that was changed from another one that stands at its address now.
enum Rewriting {
  /// The share of the words in a row that a changed text keeps of what it was. Two articles of one office share some.
  private static let share = 0.25
  /// Pairs of words below which a text tells nothing.
  private static let few = 8

  /// Whether another headline stands over a text that keeps next to nothing of the one that is known.
  static func isAnother(title: String, text: String, than known: (title: String, text: String)) -> Bool {
    if title == known.title { return false }
    let (before, after) = (pairs(known.text), pairs(text))
    guard before.count >= few, after.count >= few else { return false }
    return Double(before.intersection(after).count) < share * Double(min(before.count, after.count))
  }

  private static func pairs(_ text: String) -> Set<UInt64> {
    let words = WordTokens(text.truncated(toBytes: 20_000))
    return Set((1..<max(1, words.count)).map { words.hash(of: $0 - 1) &* 31 &+ words.hash(of: $0) })
  }
}

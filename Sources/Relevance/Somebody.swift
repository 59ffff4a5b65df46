import Text

/// Mentions of one who is brought in: "a social worker", "seorang pekerja sosial". Behind the first words of a text, which name
/// who it is about, such a one is often not its subject.
enum Somebody {
  /// Words at the start of a text in which its subject stands.
  private static let subject = 6
  /// Words of a text below which one who is named is what it is about.
  private static let few = 40
  private static let articles: Set<UInt64> = {
    let tokens = WordTokens("a seorang")
    return Set((0..<tokens.count).map { tokens.hash(of: $0) })
  }()

  /// Whether the words in front of a mention say so.
  static func isMeant(by mention: Range<Int>, in text: WordTokens) -> Bool {
    text.count >= few && mention.lowerBound >= subject && articles.contains(text.hash(of: mention.lowerBound - 1))
  }
}

import Text

/// Mentions of one who is brought in: "a social worker", "seorang pekerja sosial". Behind the first words of a text, which name
/// who it is about, such a one is often not its subject.
enum Somebody {
  /// Words before the subject of a text that begins with it: a place in front of a dash, and an article.
  private static let opening = 3
  /// Words at the start of a text in which its subject stands.
  private static let subject = 6
  /// Words of a text below which one who is named is what it is about.
  private static let few = 40
  private static let articles = WordTokens.hashes(of: "a seorang")

  /// Words between a mention and the writer who says it of himself: "Sebagai pekerja sosial muda, saya datang …".
  private static let writerReach = 3
  private static let writers = WordTokens.hashes(of: "saya aku kami i we")
  private static let asWords = WordTokens.hashes(of: "sebagai as")
  /// Of one who was there, too, nothing more is said: "Seorang pekerja sosial ikut hadir."
  private static let too = WordTokens.hashes(of: "ikut turut juga also too likewise")
  private static let tooReach = 3

  /// Whether the writer says it of himself.
  static func isWriter(_ mention: Range<Int>, in text: WordTokens) -> Bool {
    let before = max(0, mention.lowerBound - 2)..<mention.lowerBound
    let behind = mention.upperBound..<min(text.count, mention.upperBound + writerReach)
    return before.contains { asWords.contains(text.hash(of: $0)) }
      && behind.contains { writers.contains(text.hash(of: $0)) }
  }

  /// Whether a text begins with a mention of whom it is about.
  static func opens(_ text: WordTokens, with mention: Range<Int>) -> Bool {
    let behind = mention.upperBound..<min(text.count, mention.upperBound + tooReach)
    return mention.lowerBound < opening && !behind.contains { too.contains(text.hash(of: $0)) }
  }

  /// Whether the words in front of a mention say so.
  static func isMeant(by mention: Range<Int>, in text: WordTokens) -> Bool {
    text.count >= few && mention.lowerBound >= subject && articles.contains(text.hash(of: mention.lowerBound - 1))
  }
}

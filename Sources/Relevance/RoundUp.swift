import Text

/// Headlines that announce several pieces of news at once ("Berita Pilihan: rupiah menguat, banjir Demak, dan rakor TKSK"): the
/// first of them is what the article is about, if any is.
struct RoundUp {
  /// Words in front of the colon that announce it.
  private static let announcing = WordTokens.hashes(
    of: """
      terpopuler populer pilihan kilas rangkuman sepekan sorotan terkini briefing roundup recap wrap brief headline headlines digest
      """)

  /// The words of its first piece of news; nil where a headline announces none.
  private let first: Range<Int>?

  init(_ words: WordTokens, in bytes: [UInt8]) {
    first = Self.first(words, bytes)
  }

  /// Whether a mention in the headline is of another piece of news than the first.
  func isBehind(_ mention: Range<Int>) -> Bool { first.map { mention.lowerBound >= $0.upperBound } ?? false }

  private static func first(_ words: WordTokens, _ bytes: [UInt8]) -> Range<Int>? {
    func separator(_ byte: UInt8, from start: Int) -> Int? {
      (max(1, start)..<max(1, start, words.count)).first { index in
        let gap = words.sourceRange(of: index - 1).upperBound..<words.sourceRange(of: index).lowerBound
        return gap.upperBound <= bytes.count && bytes[gap].contains(byte)
      }
    }
    guard let colon = separator(UInt8(ascii: ":"), from: 1),
      (0..<colon).contains(where: { announcing.contains(words.hash(of: $0)) }),
      let comma = separator(UInt8(ascii: ","), from: colon + 1)
    else { return nil }
    return colon..<comma
  }
}

/// Tells a byline's label without a sign ("Reporter Tari Wulandari") from a sentence that begins with the same word: the
/// headline of another article in a link ("Laporan Kinerja Triwulan III"), a subheading ("Penulis Muda Diundang").
enum LabelledSentence {
  /// Whether a block of an article whose text are the blocks `body` is such a sentence: behind running text a link or a
  /// heading, or a line with the word of a trade that running text follows as well ("par Tari Wulandari, 21 juin 2018" may
  /// stand below a standfirst).
  static func isOne(_ i: Int, in page: Page, body: Range<Int>) -> Bool {
    let block = page.blocks[i]
    guard block.words >= 2, i > body.lowerBound, page.blocks.indices.contains(body.lowerBound),
      let label = label(of: page.text[block.text])
    else { return false }
    guard page.blocks[body.lowerBound..<i].contains(where: HeadedText.isRunning) else { return false }
    if block.isLink { return !leadsToAuthor(i, page) }
    if block.tag.isHeading || !block.ancestors.isDisjoint(with: .heading) { return true }
    return trades.contains(label) && i + 1 < body.upperBound
      && page.blocks[(i + 1)..<body.upperBound].contains(where: HeadedText.isRunning)
  }

  /// The label that a line begins with, no sign behind it.
  private static func label(of line: ArraySlice<UInt8>) -> String? {
    let word = line.prefix(longest + 1).prefix { $0 != .space }
    guard word.count <= longest, word.count < line.count else { return nil }
    let first = String(decoding: word.map(\.asciiLowercased), as: UTF8.self)
    return (trades.contains(first) || prepositions.contains(first)) && !line.contains(.colon) ? first : nil
  }

  /// Bytes of a label at most.
  private static let longest = 11

  private static func leadsToAuthor(_ i: Int, _ page: Page) -> Bool {
    page.facts.bylines.contains {
      $0.block == i && ["rel=author", PageFacts.Label.authorPage, PageFacts.Label.personPage].contains($0.property)
    }
  }

  private static let trades: Set<String> = [
    "laporan", "penulis", "reporter", "pewarta", "kontributor", "jurnalis", "wartawan", "author", "authors",
  ]
  private static let prepositions: Set<String> = ["oleh", "by", "ditulis", "von", "par", "por"]
}

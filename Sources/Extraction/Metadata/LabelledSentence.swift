/// Tells a byline's label without a sign ("Reporter Tari Wulandari") from a sentence that begins with the same word: the
/// headline of another article in a link ("Laporan Kinerja Triwulan III"), a subheading ("Penulis Muda Diundang").
enum LabelledSentence {
  /// Whether a block of an article whose text are the blocks `body` is such a sentence: behind running text a link or a
  /// heading, or any line that running text follows as well.
  static func isOne(_ i: Int, in page: Page, body: Range<Int>) -> Bool {
    let block = page.blocks[i]
    guard block.words >= 2, i > body.lowerBound, page.blocks.indices.contains(body.lowerBound),
      begins(page.string(block))
    else { return false }
    guard page.blocks[body.lowerBound..<i].contains(where: HeadedText.isRunning) else { return false }
    if block.isLink { return !leadsToAuthor(i, page) }
    if block.tag.isHeading || !block.ancestors.isDisjoint(with: .heading) { return true }
    return i + 1 < body.upperBound && page.blocks[(i + 1)..<body.upperBound].contains(where: HeadedText.isRunning)
  }

  /// Whether a line begins with a label and no sign behind it.
  private static func begins(_ line: String) -> Bool {
    let first = PlainText.before(" ", in: line)
    return first.utf8.count < line.utf8.count && labels.contains(PlainText.lowercased(first)) && !line.holds(.colon)
  }

  private static func leadsToAuthor(_ i: Int, _ page: Page) -> Bool {
    page.facts.bylines.contains {
      $0.block == i && ["rel=author", PageFacts.Label.authorPage, PageFacts.Label.personPage].contains($0.property)
    }
  }

  private static let labels: Set<String> = [
    "laporan", "penulis", "reporter", "pewarta", "kontributor", "jurnalis", "wartawan", "oleh", "by", "author",
    "authors", "ditulis", "von", "par", "por",
  ]
}

import Text

/// Lines of a text that only say who wrote it.
enum BylineBlock {
  /// Words of such a block at most.
  private static let most = 30

  /// Whether a block is one: "By Tari Wulandari", or "Oleh: Dr. Tari Wulandari, M.Si." and below it what she is.
  static func isOne(_ block: Block, _ page: Page) -> Bool {
    guard block.words <= most, !block.tag.isHeading, block.ancestors.isDisjoint(with: [.list, .table]),
      leads.matches(BlockBoilerplate.beginning(page.text[block.text]))
    else { return false }
    let lines = page.lines(block)
    guard lines.count <= 2, let first = lines.first, NameShape.isNamesBehindLead(first) else { return false }
    return lines.count == 1 || AuthorTrades.begins(lines[1])
  }

  private static let leads = PhraseTable(
    "by |by:|oleh |oleh:|oleh :|ditulis oleh|written by|words by|text by|story by|penulis:|penulis :|reporter:|reporter :"
  )

  /// Paragraphs without those at the start and the end that are nothing but the names of the byline.
  static func without(_ names: [String], _ paragraphs: [String]) -> [String] {
    guard !names.isEmpty, paragraphs.count > 3 else { return paragraphs }
    let lines = Set(names.map(PlainText.folded) + [PlainText.folded(names.joined(separator: " "))])
    return paragraphs.enumerated().filter { i, text in
      (i > 1 && i < paragraphs.count - 2) || text.utf8.count > 100 || !lines.contains(PlainText.folded(text))
    }.map(\.element)
  }
}

import Text

/// Lines that tell how to cite an article ("Cara Mengutip", "How to cite"): their days are those of a visit or an issue, and
/// their names stand in the order of a list of references.
enum CitationLine {
  /// Whether a block is such a line, or stands right below a heading that announces one.
  static func isOne(_ block: Int, _ page: Page) -> Bool {
    guard page.blocks.indices.contains(block) else { return false }
    if isLed(page.blocks[block], page) || isVisit(page.blocks[block], page) { return true }
    guard block > 0 else { return false }
    let label = page.blocks[block - 1]
    return label.words <= 6 && label.digits == 0 && isLed(label, page)
  }

  private static func isLed(_ block: Block, _ page: Page) -> Bool {
    guard let first = page.text[block.text].first?.asciiLowercased, letters.contains(first) else { return false }
    let text = PlainText.lowercased(String(decoding: page.text[block.text].prefix(40), as: UTF8.self))
    guard let lead = leads.first(where: { text.utf8.starts(with: $0.utf8) }) else { return false }
    // "Kutipan hari ini" is no citation: the phrase is all of the line, or a colon ends it.
    let rest = text.utf8.dropFirst(lead.utf8.count).drop { $0 == .space }
    return rest.first.map { !$0.isASCIILetterOrDigit } ?? true || objects.contains { rest.starts(with: $0.utf8) }
  }

  /// Whether a line says when somebody looked at a page: "Diakses 5 Mei 2025 dari https://…".
  private static func isVisit(_ block: Block, _ page: Page) -> Bool {
    guard block.digits >= 5, block.words <= 60 else { return false }
    let text = page.text[block.text]
    return visits.isFound(in: text)
  }

  private static let visits = PhraseSet(
    "diakses pada |diakses tanggal |diakses dari |accessed on |retrieved on |retrieved from ")
  private static let leads = [
    "cara mengutip", "cara mensitasi", "cara menyitasi", "cara sitasi", "sitasi", "kutip", "how to cite", "cite",
    "citation",
    "suggested citation", "recommended citation",
  ]
  private static let objects = ["artikel", "tulisan", "berita", "ini", "this", "as", "article"]
  private static let letters = Set(leads.compactMap(\.utf8.first))
}

/// The headline of a page without headings, as old systems print it: the bold line above the text.
enum BoldLine {
  /// Blocks between the line and the text at most: credits, a day, a picture.
  private static let reach = 6

  /// The line nearest to the first running text, and its block; nil where none can be a headline.
  static func find(_ page: Page) -> (text: String, block: Int)? {
    guard let start = page.blocks.firstIndex(where: HeadedText.isRunning) else { return nil }
    for i in (max(0, start - reach)..<start).reversed() {
      let block = page.blocks[i]
      guard block.strongBytes > 0, !block.isLink, block.words <= 40,
        block.ancestors.isDisjoint(with: [.aside, .nav, .footer, .form, .figure]),
        let line = page.lines(block).first
      else { continue }
      let words = line.split(separator: " ").count
      if (4...25).contains(words), block.strongBytes + 2 >= line.utf8.count, !line.hasSuffix("."),
        CreditLine(line).credits.isEmpty, !NameShape.hasLead(line)
      {
        return (line, i)
      }
    }
    return nil
  }
}

/// Finds the heading that an article's text follows, on pages that say nothing else of it.
enum HeadedText {
  /// Blocks between a heading and its text at most: a line of credits, a picture, a row of buttons.
  private static let reach = 12
  /// Words of the short sentences that count beside a paragraph.
  private static let short = 6
  /// Words of running text that make an article.
  private static let least = 24

  /// The first of some headings that running text follows before the next of them.
  static func first(of headings: [PageFacts.Label], _ page: Page) -> PageFacts.Label? {
    let ordered = headings.sorted { $0.block < $1.block }
    let rest = page.blocks.indices.reversed()
    var words = 0
    var wordsFrom = [Int](repeating: 0, count: page.blocks.count + 1)
    for i in rest {
      if isRunning(page.blocks[i], words: short) { words += page.blocks[i].words }
      wordsFrom[i] = words
    }
    for (i, heading) in ordered.enumerated() where heading.block < page.blocks.count {
      let next = i + 1 < ordered.count ? ordered[i + 1].block : page.blocks.count
      let end = min(next, heading.block + reach, page.blocks.count)
      guard heading.block + 1 < end, wordsFrom[heading.block + 1] >= least else { continue }
      if page.blocks[(heading.block + 1)..<end].contains(where: isRunning) { return heading }
    }
    return nil
  }

  /// Whether a block is a paragraph of running text.
  static func isRunning(_ block: Block) -> Bool { isRunning(block, words: 12) }

  /// Whether a block is running text of an article.
  ///
  /// - Parameter words: how many words it has at least.
  static func isRunning(_ block: Block, words: Int) -> Bool {
    block.words >= words && block.linkBytes * 2 < block.count && block.endsSentence
      && block.ancestors.isDisjoint(with: [.aside, .nav, .footer, .form])
  }
}

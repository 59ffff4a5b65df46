/// A page as one walk over its tree leaves it: text blocks, the regions around them, and facts.
struct Page: Sendable {
  /// The text of all blocks, one after the other.
  var text: [UInt8] = []
  var blocks: [Block] = []
  var regions: [Region] = []
  var facts = PageFacts()
  /// Blocks in elements that a selector names as the text, in order.
  var chosen: [Range<Int>] = []
  /// What the page does not show at first and holds running text, in order.
  var hidden: [HiddenPart] = []

  /// The text of a block.
  func string(_ block: Block) -> String { String(decoding: text[block.text], as: UTF8.self) }

  /// The page without a block and all that follow it.
  func cut(before block: Int) -> Page {
    var page = self
    page.blocks.removeSubrange(block...)
    for i in regions.indices { page.regions[i].blocks = regions[i].blocks.clamped(to: 0..<block) }
    return page
  }
}

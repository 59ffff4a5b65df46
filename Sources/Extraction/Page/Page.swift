/// A page as one walk over its tree leaves it: text blocks, the regions around them, and facts.
struct Page: Sendable {
  /// The text of all blocks, one after the other.
  var text: [UInt8] = []
  var blocks: [Block] = []
  var regions: [Region] = []
  var facts = PageFacts()
  /// Where lines of the text end within blocks (`br`), in order, bounded.
  var lineEnds: [Int] = []
  /// Blocks in elements that a selector names as the text, in order.
  var chosen: [Range<Int>] = []
  /// What the page does not show at first and holds running text, in order.
  var hidden: [HiddenPart] = []

  /// The text of a block.
  func string(_ block: Block) -> String { String(decoding: text[block.text], as: UTF8.self) }

  /// The lines of a block, as the page breaks it.
  func lines(_ block: Block) -> [String] {
    var low = 0
    var high = lineEnds.count
    while low < high {
      let middle = (low + high) / 2
      if lineEnds[middle] <= block.text.lowerBound { low = middle + 1 } else { high = middle }
    }
    var result: [String] = []
    var start = block.text.lowerBound
    while low < lineEnds.count, lineEnds[low] < block.text.upperBound, result.count < 100 {
      if lineEnds[low] > start { result.append(PlainText.squeezed(Array(text[start..<lineEnds[low]]))) }
      start = lineEnds[low]
      low += 1
    }
    result.append(PlainText.squeezed(Array(text[start..<block.text.upperBound])))
    return result.filter { !$0.isEmpty }
  }

  /// The page without a block and all that follow it.
  func cut(before block: Int) -> Page {
    var page = self
    page.blocks.removeSubrange(block...)
    for i in regions.indices { page.regions[i].blocks = regions[i].blocks.clamped(to: 0..<block) }
    return page
  }
}

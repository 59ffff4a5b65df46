/// Tables of figures and names amid an article's text. One cell of a row tells nothing, so such a table is text as a
/// whole or not at all, whatever the model thinks of single cells.
struct DataTables {
  private let page: Page
  private let isKept: Set<Int>
  private let first: Int

  /// Cells of a table at most that is taken as a whole.
  private static let most = 240
  /// Lines of one cell at most: one with more holds the page.
  private static let lines = 4

  /// The blocks of the tables within a range that go with the kept ones, and were not kept.
  static func missing(from kept: [Int], in range: Range<Int>, _ page: Page) -> Set<Int> {
    guard let first = kept.first else { return [] }
    let tables = DataTables(page: page, isKept: Set(kept), first: first)
    var found: Set<Int> = []
    for region in page.regions
    where region.tag == .table && region.blocks.upperBound > range.lowerBound
      && region.blocks.lowerBound < range.upperBound && (4...most).contains(region.blocks.count)
    {
      let cells = region.blocks.clamped(to: range)
      if tables.isText(cells, region) { found.formUnion(cells.filter { !tables.isKept.contains($0) }) }
    }
    return found.union(tables.between(kept))
  }

  /// Cells in a row at most that are taken for those around them: figures make no text by themselves.
  private static let cells = 6

  /// Cells of few words between two that were kept, of tables that are not taken as a whole: one cell of a row tells nothing.
  private func between(_ kept: [Int]) -> Set<Int> {
    func isCell(_ block: Int) -> Bool { page.blocks[block].tag == .td || page.blocks[block].tag == .th }
    var missing: Set<Int> = []
    for (before, after) in zip(kept, kept.dropFirst()) where (2...Self.cells + 1).contains(after - before) {
      // A line of a cell that holds the page is no cell.
      guard isCell(before), isCell(after), page.blocks[before].region != page.blocks[after].region else { continue }
      let between = (before + 1)..<after
      if between.allSatisfy({ isCell($0) && (1...8).contains(page.blocks[$0].words) && !page.blocks[$0].isLink }) {
        missing.formUnion(between)
      }
    }
    return missing
  }

  private func isText(_ cells: Range<Int>, _ region: Region) -> Bool {
    let (blocks, count) = (page.blocks[cells], cells.count { isKept.contains($0) })
    guard count < cells.count, !region.hasField, blocks.allSatisfy({ !$0.isLink || $0.words <= 12 }),
      hasShortCells(cells)
    else { return false }
    let links = blocks.reduce(0) { $0 + $1.linkBytes }
    let bytes = blocks.reduce(0) { $0 + $1.count }
    let hasFigures = isOfFigures(blocks)
    if count == 0 { return (links == 0 || hasFigures) && isRightBehindText(cells) }
    // The model takes single cells of a box beside the text as well.
    let keptBytes = cells.reduce(0) { isKept.contains($1) ? $0 + page.blocks[$1].count : $0 }
    guard links * 4 <= bytes || hasFigures, first < cells.lowerBound else { return false }
    return count * 2 >= cells.count || keptBytes * 3 >= bytes
  }

  /// Whether a third of the cells are figures, and those that are links are names of a few words: of places, not headlines.
  private func isOfFigures(_ blocks: ArraySlice<Block>) -> Bool {
    blocks.count { !$0.isLink && $0.digits > 0 && $0.words <= 2 } * 3 >= blocks.count
      && blocks.allSatisfy { !$0.isLink || $0.words <= 4 }
  }

  /// Whether a table of which nothing was kept stands right behind a paragraph that was, in the same container: rows of
  /// short cells.
  private func isRightBehindText(_ cells: Range<Int>) -> Bool {
    guard cells.lowerBound > 0, isKept.contains(cells.lowerBound - 1) else { return false }
    let before = page.blocks[cells.lowerBound - 1]
    return before.words >= 4 && !before.ancestors.contains(.table)
      && page.blocks[cells].allSatisfy { $0.words <= 15 && $0.far == before.far && !$0.endsSentence }
  }

  /// Whether a table has several cells, and none with as many lines as one that holds the page.
  private func hasShortCells(_ cells: Range<Int>) -> Bool {
    var counts: [Int: Int] = [:]
    for i in cells {
      var region = page.blocks[i].region
      for _ in 0..<4 where region >= 0 && page.regions[region].tag != .td && page.regions[region].tag != .th {
        region = page.regions[region].parent
      }
      // What the table is called stands in no cell.
      guard region >= 0, page.regions[region].tag == .td || page.regions[region].tag == .th else { continue }
      counts[region, default: 0] += 1
      if counts[region, default: 0] > Self.lines || page.blocks[i].words > 60 { return false }
    }
    return counts.count >= 4
  }
}

/// Other articles that a page shows in full behind its own, in parts that nothing names: a plain `div` with a heading and
/// paragraphs. The model takes them for text, which they are.
///
/// A rail: it looks at what was kept, where the page names the part that holds its text and such a heading stands outside of it,
/// or has a day right below.
enum NextArticles {
  /// Words of running text before which no other article begins.
  private static let article = 40
  /// Words of a heading that is neither linked nor dated, and of the text below it, at least.
  private static let (headlineWords, textWords) = (5, 25)

  /// The kept blocks without those of such articles.
  static func removed(from kept: [Int], _ page: Page) -> [Int] {
    guard let last = kept.last, let first = kept.first, page.blocks[first...last].contains(where: isHeading) else {
      return kept
    }
    let isKept = Set(kept)
    var (before, named, hasChapters, end) = (0, 0, false, first)
    var foreign: [Range<Int>] = []
    for i in first...last {
      let block = page.blocks[i]
      if let region = foreign.last, region.contains(i) { continue }
      if isHeading(block), !block.far.contains(.body), before >= article,
        let part = part(of: i, behind: end, page),
        named * 10 >= before * 9
          ? isOther(i, page) || !hasChapters && isHeadline(block) && words(part, isKept, page) >= textWords
          : !hasChapters && isHeadline(block) && ForeignParts.isDated(i, page)
      {
        foreign.append(part)
        continue
      }
      guard isKept.contains(i) else { continue }
      end = i
      if isHeading(block) { hasChapters = true }
      guard block.words >= 8, !block.tag.isHeading else { continue }
      before += block.words
      if block.far.contains(.body) { named += block.words }
    }
    return foreign.isEmpty ? kept : kept.filter { i in !foreign.contains { $0.contains(i) } }
  }

  private static func isHeading(_ block: Block) -> Bool { [.h1, .h2, .h3].contains(block.tag) && block.words >= 3 }

  private static func isHeadline(_ block: Block) -> Bool {
    block.tag != .h3 && block.words >= headlineWords && !block.endsSentence
  }

  /// Whether a heading leads to its own page, or has a day or a byline right below it.
  private static func isOther(_ i: Int, _ page: Page) -> Bool {
    page.blocks[i].isLink || ForeignParts.isDated(i, page)
  }

  /// The blocks of the largest part that begins with a heading, or shortly before it, and has nothing of the text in it.
  private static func part(of heading: Int, behind end: Int, _ page: Page) -> Range<Int>? {
    var found: Range<Int>?
    var region = page.regions[page.blocks[heading].region].parent
    while region >= 0, page.regions[region].blocks.lowerBound > end {
      found = page.regions[region].blocks
      region = page.regions[region].parent
    }
    return found.map { heading..<$0.upperBound }
  }

  private static func words(_ part: Range<Int>, _ isKept: Set<Int>, _ page: Page) -> Int {
    part.reduce(0) { $0 + (isKept.contains($1) && !page.blocks[$1].tag.isHeading ? page.blocks[$1].words : 0) }
  }
}

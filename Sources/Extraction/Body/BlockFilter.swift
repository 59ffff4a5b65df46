import Text

/// Decides, inside the chosen region, which blocks are text of the article.
struct BlockFilter {
  /// What is known about the article besides the blocks.
  struct Knowledge: Sendable {
    /// Headlines and names of the page, folded: a block that is just one of them is no text.
    var titles: Set<String>
    /// The page's own description, folded.
    var description: String
    /// The names of the authors, folded.
    var authors: [String]
    /// The block after the headline; 0 when not known.
    var headlineBlock: Int
  }

  private let page: Page
  private let masses: TextWeights
  private let body: Int
  private let knowledge: Knowledge
  /// For each block of the page, what its phrases make of it.
  private let verdicts: [BlockBoilerplate.Verdict?]
  private var isOut: [Bool] = []
  /// For each region, whether it is a byline, a date line or in one.
  private var isMeta: [Bool] = []

  /// The indices of the kept blocks, in order.
  static func kept(
    _ page: Page, _ masses: TextWeights, body: Int, knowledge: Knowledge, verdicts: [BlockBoilerplate.Verdict?]
  ) -> [Int] {
    BlockFilter(page: page, masses: masses, body: body, knowledge: knowledge, verdicts: verdicts).run()
  }

  private init(page: Page, masses: TextWeights, body: Int, knowledge: Knowledge, verdicts: [BlockBoilerplate.Verdict?])
  {
    (self.page, self.masses, self.body, self.knowledge, self.verdicts) = (page, masses, body, knowledge, verdicts)
    // What lies in a negative region below the body; negative ones around the body have been outweighed.
    isOut = [Bool](repeating: false, count: page.regions.count)
    isMeta = isOut
    var pardoned: Hints = []
    var above = body
    var steps = 0
    while above >= 0, steps < 40 {
      pardoned.formUnion(page.regions[above].hints)
      above = page.regions[above].parent
      steps += 1
    }
    for i in page.regions.indices where i > body {
      let parent = page.regions[i].parent
      isOut[i] =
        (parent >= 0 && isOut[parent])
        || (masses.isNegative[i] && TextWeights.judge(page.regions[i], share: masses.shares[i], pardoned: pardoned))
        || (masses.isNegative[i] && page.regions[i].hints.intersection(.negative).isEmpty)
      isMeta[i] =
        (parent >= 0 && isMeta[parent])
        || (!page.regions[i].hints.intersection([.author, .date]).isEmpty && page.regions[i].blocks.count <= 5
          && masses.shares[i] < 0.15)
    }
  }

  private func run() -> [Int] {
    let range = page.regions[body].blocks
    var kept: [Int] = []
    var seen: Set<UInt64> = []
    var bytes = 0
    let total = range.reduce(0) {
      let block = page.blocks[$1]
      return isOut[block.region] || block.linkDensity > 0.5 ? $0 : $0 + block.count
    }
    for i in standfirst(before: range.lowerBound) where seen.insert(StableHash.of(folded(i).utf8)).inserted {
      kept.append(i)
    }
    let boxes = boxes(range)
    let longestTitle = knowledge.titles.reduce(0) { max($0, $1.utf8.count) }
    scan: for i in range {
      let block = page.blocks[i]
      if isOut[block.region] || boxes.contains(block.region) { continue }
      let isHeading = block.tag.isHeading || (block.strongBytes >= block.count * 9 / 10 && block.words < 12)
      switch verdicts[i] {
      case .drop: continue
      case .cut:
        if bytes * 10 > total * 6, isHeading || block.isLink || block.words <= 6 { break scan }
        continue
      case nil: break
      }
      guard isText(block) else { continue }
      let name = folded(i)
      if name.isEmpty || name.utf8.count <= longestTitle && knowledge.titles.contains(name) { continue }
      if isByline(block, name) { continue }
      if block.words >= 5 || block.tag.isHeading, !seen.insert(StableHash.of(name.utf8)).inserted { continue }
      kept.append(i)
      bytes += page.blocks[i].count
    }
    return trimmed(kept)
  }

  /// Regions of the body, and those in them, in which so many lines are promotion that the rest is too.
  private func boxes(_ range: Range<Int>) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for i in range where verdicts[i] == .drop && !isOut[page.blocks[i].region] {
      var region = page.blocks[i].region
      for _ in 0..<4 where region > body {
        counts[region, default: 0] += 1
        region = page.regions[region].parent
      }
    }
    var boxes: Set<Int> = []
    for (region, count) in counts where count >= 2 {
      let size = page.regions[region].blocks.count
      if size >= 3, size <= 30, count * 4 >= size, masses.shares[region] < 0.2 { boxes.insert(region) }
    }
    guard !boxes.isEmpty else { return [] }
    for i in page.regions.indices where i > body && boxes.contains(page.regions[i].parent) { boxes.insert(i) }
    return boxes
  }

  /// The start of a block's text, folded: enough to know it again.
  private func folded(_ i: Int) -> String {
    page.text.withUnsafeBufferPointer {
      PlainText.folded(UnsafeBufferPointer(rebasing: $0[page.blocks[i].text.prefix(1_200)]))
    }
  }

  private func isText(_ block: Block) -> Bool {
    if block.tag == .h1 { return false }
    if block.words == 0 { return false }
    let density = block.linkDensity
    if block.isLink { return false }
    if density > 0.5, block.words < 40 { return false }
    if block.tag == .li, density > 0.3, block.words < 12 { return false }
    if block.tag == .figcaption
      || block.ancestors.contains(.figure) && !block.ancestors.contains(.quote) && block.count < 400
    {
      return false
    }
    if isMeta[block.region], block.words < 30, !block.ancestors.contains(.quote), !block.tag.isHeading {
      return false
    }
    if block.tag.isHeading { return block.words <= 40 }
    if block.tag == .label || block.tag == .dt && block.words < 2 { return false }
    if block.tag == .p || block.tag == .li || block.ancestors.contains(.paragraph) || block.ancestors.contains(.table)
      || block.ancestors.contains(.quote)
    {
      return true
    }
    return block.words > 4 || block.endsSentence
  }

  private func isByline(_ block: Block, _ name: String) -> Bool {
    guard block.words <= 14 else { return false }
    for author in knowledge.authors where author.utf8.count > 4 && PlainText.contains(name, author) {
      if block.words <= 8 || !block.endsSentence { return true }
    }
    return false
  }

  /// Short paragraphs between headline and body that introduce the article.
  private func standfirst(before end: Int) -> [Int] {
    let start = max(knowledge.headlineBlock, end - 40)
    guard knowledge.headlineBlock > 0, start < end else { return [] }
    var found: [Int] = []
    for i in start..<end {
      let block = page.blocks[i]
      guard block.words >= 6, block.words <= 90, block.linkDensity < 0.3, found.count < 2 else { continue }
      guard !masses.isInNegative[block.region], !block.near.contains(.caption) else { continue }
      let name = folded(i)
      let isDescription = knowledge.description.utf8.count > 30 && name.hasPrefix(knowledge.description.prefix(60))
      if block.near.contains(.lead) || isDescription, !knowledge.titles.contains(name) { found.append(i) }
    }
    return found
  }

  /// Without headings that nothing follows and loose ends after the last real paragraph.
  private func trimmed(_ kept: [Int]) -> [Int] {
    var result: [Int] = []
    var hasText = false
    var level = 7
    for i in kept.reversed() {
      let block = page.blocks[i]
      if block.tag.isHeading {
        let own = Int(block.tag.rawValue - Tag.h1.rawValue) + 1
        guard hasText || own < level && level < 7 else { continue }
        hasText = false
        level = own
      } else {
        if result.isEmpty, block.words < 5, !block.endsSentence { continue }
        hasText = true
        level = 7
      }
      result.append(i)
    }
    return result.reversed()
  }
}

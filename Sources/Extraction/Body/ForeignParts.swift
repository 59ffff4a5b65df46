import Markup

/// Parts of a page that have a headline and a text of their own and are not its article.
enum ForeignParts {
  /// Words of running text below which a part with a headline is a teaser.
  private static let leastWords = 25

  /// Layers that ask for consent, where they have a heading that could be taken for the headline.
  ///
  /// - Parameter headline: how many blocks stand before what was taken for it, where that is known.
  static func consent(_ page: Page, headline: Int?) -> Set<Node.ID> {
    var found: Set<Node.ID> = []
    let total = page.blocks.reduce(0) { $0 + $1.count }
    for region in page.regions where region.hints.contains(.consent) && region.tag != .article && region.tag != .main {
      // Where no headline is known, a name that is no layer's may be that of any part.
      guard headline.map({ region.blocks.lowerBound <= $0 }) ?? region.hints.contains(.chrome) else { continue }
      let inside = page.blocks[region.blocks]
      guard inside.contains(where: { $0.tag.isHeading || $0.near.contains(.headline) }) else { continue }
      if inside.reduce(0, { $0 + $1.count }) * 2 < total { found.insert(region.id) }
    }
    return found
  }

  /// Further articles: what an endless page has loaded, or a second entry of a blog. They stand behind the part that the
  /// headline stands in, are made like it, and have a headline and a text of their own.
  ///
  /// - Parameter headline: how many blocks stand before the headline, where that is known.
  static func articles(_ page: Page, headline: Int?) -> Set<Node.ID> {
    guard let headline, let block = headingBlock(page, headline) else { return [] }
    // For each region around the headline, the one in it that leads there.
    var inner: [Int: Int] = [:]
    var region = page.blocks[block].region
    while page.regions[region].parent >= 0 {
      inner[page.regions[region].parent] = region
      region = page.regions[region].parent
    }
    let articles = articleCounts(page)
    let before = wordCounts(page)
    func words(_ blocks: Range<Int>) -> Int { before[blocks.upperBound] - before[blocks.lowerBound] }
    let level = page.blocks[block].tag
    var found: Set<Node.ID> = []
    for i in page.regions.indices {
      guard let own = inner[page.regions[i].parent], own != i else { continue }
      let (other, this) = (page.regions[i], page.regions[own])
      guard other.blocks.lowerBound >= this.blocks.upperBound, words(this.blocks) > 0 else { continue }
      let areArticles = articles[i] > 0 && articles[own] > 0
      let areEntries =
        other.tag == this.tag && other.hints == this.hints && !other.hints.isDisjoint(with: [.entry, .content])
      let areAlike = other.kind == this.kind && other.kind > UInt64(UInt8.max)
      guard areArticles || areEntries || areAlike else { continue }
      guard let heading = other.blocks.prefix(3).first(where: { page.blocks[$0].tag.isHeading }) else { continue }
      let tag = page.blocks[heading].tag
      let isSecond = tag == .h1 || tag == .h2
      guard tag == .h1 && level == .h1 || isSecond && (areArticles || level == .h1 && isDated(heading, page)) else {
        continue
      }
      // A short one may head a part of the same article.
      let isHeadline = page.blocks[heading].words >= 3 || tag == .h1 || page.blocks[heading].isLink
      guard isHeadline, words(other.blocks) >= leastWords * max(1, articles[i]) else { continue }
      found.insert(other.id)
    }
    return found
  }

  /// Whether a heading is that of an article of its own: a day or a byline stands right below it.
  static func isDated(_ heading: Int, _ page: Page) -> Bool {
    page.blocks[(heading + 1)...].prefix(3).contains {
      guard $0.words <= 14, !$0.endsSentence else { return false }
      return BylineBlock.isOne($0, page) || $0.digits >= 5 && LeftOver.isRowOfDays(page.string($0))
    }
  }

  /// The block of the headline: one before it may not have been ended when it was met.
  private static func headingBlock(_ page: Page, _ headline: Int) -> Int? {
    let near = headline..<min(headline + 2, page.blocks.count)
    return near.first { page.blocks[$0].tag.isHeading } ?? near.first
  }

  /// How many words of running text stand before each block, and on the page.
  private static func wordCounts(_ page: Page) -> [Int] {
    var counts = [0]
    counts.reserveCapacity(page.blocks.count + 1)
    for (i, block) in page.blocks.enumerated() {
      let isText = block.words >= 8 && block.linkDensity < 0.5 && !block.tag.isHeading
      counts.append(counts[i] + (isText ? block.words : 0))
    }
    return counts
  }

  /// How many `article` elements each region is or holds.
  private static func articleCounts(_ page: Page) -> [Int] {
    var counts = page.regions.map { $0.tag == .article ? 1 : 0 }
    for i in page.regions.indices.reversed() where page.regions[i].parent >= 0 {
      counts[page.regions[i].parent] += counts[i]
    }
    return counts
  }
}

/// How much article text each block and region of a page seems to hold, before and after what its surroundings say.
struct TextWeights {
  /// For each block, bytes weighed by how much it reads like running text.
  private(set) var blocks: [Double]
  /// The same before names and surroundings are judged.
  let raw: [Double]
  /// For each region, the sum of that.
  let rawRegions: [Double]
  /// For each region, the sum over the blocks inside, negative surroundings left out.
  private(set) var regions: [Double]
  /// For each region, its share of the page's running text before any judgement.
  let shares: [Double]
  /// For each region, whether it is surely no article text, by its own name and kind.
  private(set) var isNegative: [Bool]
  /// For each region, whether itself or one around it is negative.
  private(set) var isInNegative: [Bool]

  /// Weighs a page.
  init(_ page: Page) {
    regions = []
    blocks = page.blocks.map(Self.mass)
    raw = blocks
    rawRegions = Self.sums(blocks, page)
    let total = max(1, rawRegions.first ?? 1)
    let shares = rawRegions.map { $0 / total }
    self.shares = shares
    isNegative = page.regions.indices.map { Self.judge(page.regions[$0], share: shares[$0], pardoned: []) }
    Teasers.mark(page, shares: shares, &isNegative)
    isInNegative = Self.spread(isNegative, page)
    let left = blocks.indices.reduce(0) { isInNegative[page.blocks[$1].region] ? $0 : $0 + blocks[$1] }
    if left < 0.25 * total {
      // Names have ruled out nearly all text, so here they mean nothing.
      isNegative = page.regions.map {
        $0.tag == .nav || $0.tag == .footer || !$0.hints.intersection([.comments, .consent]).isEmpty
      }
      isInNegative = Self.spread(isNegative, page)
    }
    for i in blocks.indices where isInNegative[page.blocks[i].region] { blocks[i] = 0 }
    regions = Self.sums(blocks, page)
  }

  /// A region inside a negative one is negative too.
  private static func spread(_ marks: [Bool], _ page: Page) -> [Bool] {
    var result = marks
    for i in page.regions.indices where page.regions[i].parent >= 0 && result[page.regions[i].parent] {
      result[i] = true
    }
    return result
  }

  private static func mass(_ block: Block) -> Double {
    guard block.count > 50, block.words >= 8, !block.tag.isHeading else { return 0 }
    let open = 1 - 2 * block.linkDensity
    guard open > 0 else { return 0 }
    var mass = Double(min(block.count, 1_500)) * open
    if !block.endsSentence { mass *= block.words < 20 ? 0.3 : 0.7 }
    if block.count < 140 { mass *= 0.7 }
    return mass
  }

  private static func sums(_ masses: [Double], _ page: Page) -> [Double] {
    var sums = [Double](repeating: 0, count: page.regions.count)
    for i in masses.indices { sums[page.blocks[i].region] += masses[i] }
    for i in page.regions.indices.reversed() where page.regions[i].parent >= 0 {
      sums[page.regions[i].parent] += sums[i]
    }
    return sums
  }

  /// Names lie: a page's main column may be called "sidebar-right", so a part with much of the text is never negative.
  ///
  /// - Parameter pardoned: hints that the body itself carries, and which therefore say nothing inside it.
  static func judge(_ region: Region, share: Double, pardoned: Hints) -> Bool {
    if region.isArticleBody { return false }
    var hints = region.hints.intersection(.negative).subtracting(pardoned)
    if region.tag == .article || region.hints.contains(.body) {
      hints.subtract([.labels, .share, .promotion, .chrome])
    }
    if region.tag == .article { hints.subtract([.related, .advertisement, .gallery]) }
    if region.hints.contains(.embed) { hints.remove(.share) }
    // Numbers of pages are no running text: what holds some is a page of several.
    if share > 0.06 { hints.remove(.pager) }
    if region.tag.isHeading { hints.formIntersection([.hidden, .comments, .related]) }
    switch region.tag {
    case .nav: return share < 0.6
    case .footer, .aside, .form: return share < (hints.isEmpty ? 0.45 : 0.8)
    case .figure, .figcaption: return share < 0.5
    default: break
    }
    if hints.isEmpty { return false }
    if hints.contains(.consent) { return share < 0.9 }
    if hints.contains(.comments) { return share < 0.75 }
    return share < 0.35
  }
}

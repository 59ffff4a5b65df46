/// What the features of all blocks of a page share: the best container, running sums, and what the rules decided.
struct PageSigns {
  /// The region with the most running text of its own and of its children, and the blocks in it.
  private(set) var best = 0
  private(set) var bestRange = 0..<0
  /// For each region, the running text of the blocks whose parent it is.
  private(set) var own: [Float]
  private(set) var ownMax: Float = 1
  /// For each region, whether the best one lies in it.
  private(set) var holdsBest: [Bool]
  /// For each kind of element, how many blocks and how much running text it holds.
  private(set) var kinds: [UInt64: (count: Float, mass: Float)] = [:]
  private(set) var kindMax: Float = 1
  /// Bytes and running text before each block, as shares.
  private(set) var bytesBefore: [Float] = []
  private(set) var massBefore: [Float] = []
  private(set) var totalBytes: Float = 1
  /// Headings of the first level before each block.
  private(set) var h1Before: [Float] = []
  /// The number of the `article` element that each region stands in, counting those with text; 0 for none.
  private(set) var articleNumber: [Int]
  private(set) var articles = 0
  /// Whether the rules kept each block, and the first and last that they kept.
  private(set) var isKept: [Bool]
  private(set) var keptRange = 0..<0
  /// For each region, blocks of its own that the rules kept, and all.
  private(set) var keptOwn: [(kept: Float, all: Float)]

  init(_ page: Page, _ masses: TextWeights, kept: [Int]) {
    let regions = page.regions
    own = [Float](repeating: 0, count: regions.count)
    keptOwn = [(Float, Float)](repeating: (0, 0), count: regions.count)
    isKept = [Bool](repeating: false, count: page.blocks.count)
    for i in kept { isKept[i] = true }
    if let first = kept.first, let last = kept.last { keptRange = first..<(last + 1) }

    var bytes: Float = 0
    var mass: Float = 0
    var h1: Float = 0
    for (i, block) in page.blocks.enumerated() {
      let value = Float(masses.raw[i])
      let parent = max(0, regions[block.region].parent)
      own[parent] += value
      keptOwn[parent].all += 1
      if isKept[i] { keptOwn[parent].kept += 1 }
      kinds[regions[block.region].kind, default: (0, 0)].count += 1
      kinds[regions[block.region].kind, default: (0, 0)].mass += value
      bytesBefore.append(bytes)
      massBefore.append(mass)
      h1Before.append(h1)
      bytes += Float(block.count)
      mass += value
      if block.tag == .h1 { h1 += 1 }
    }
    totalBytes = max(1, bytes)
    for i in bytesBefore.indices {
      bytesBefore[i] /= totalBytes
      massBefore[i] /= max(1, mass)
    }
    for (_, value) in kinds { kindMax = max(kindMax, value.mass) }
    for i in own.indices where own[i] > ownMax { (best, ownMax) = (i, own[i]) }

    holdsBest = [Bool](repeating: false, count: regions.count)
    var region = best
    while region >= 0, region < regions.count {
      holdsBest[region] = true
      region = regions[region].parent
    }
    var first = -1
    var last = -1
    for (i, block) in page.blocks.enumerated() where max(0, regions[block.region].parent) == best {
      if first < 0 { first = i }
      last = i
    }
    if first >= 0 { bestRange = first..<(last + 1) }

    articleNumber = [Int](repeating: 0, count: regions.count)
    for i in regions.indices {
      if regions[i].parent >= 0 { articleNumber[i] = articleNumber[regions[i].parent] }
      if regions[i].tag == .article, masses.rawRegions[i] > 200, articleNumber[i] == 0 {
        articles += 1
        articleNumber[i] = articles
      }
    }
  }
}

import Text

/// The numbers by which the model judges a block. None depends on the language or on the site; what the rules decided is
/// among them, so that the model learns when to trust them.
///
/// The order is part of the model: whoever changes it trains anew (`Sources/kabar-lab/training/train.py`).
struct BlockFeatures {
  private let page: Page
  private let masses: Masses
  private let body: Range<Int>
  private let knowledge: BlockFilter.Knowledge
  private let signs: PageSigns
  private let structured: WordShingles
  private let title: WordShingles
  private let description: WordShingles
  /// For each block, the few numbers that its neighbours want to know too.
  private var summaries: [Float] = []
  private var repeated: [Float] = []
  private var windows: [Float] = []

  /// Prepares the features of a page.
  init(
    _ page: Page, _ masses: Masses, body: Range<Int>, kept: [Int], knowledge: BlockFilter.Knowledge,
    structuredBody: String?
  ) {
    (self.page, self.masses, self.body, self.knowledge) = (page, masses, body, knowledge)
    signs = PageSigns(page, masses, kept: kept)
    structured = WordShingles((structuredBody ?? "").utf8)
    title = WordShingles(knowledge.titles.sorted().joined(separator: " . ").utf8)
    description = WordShingles(knowledge.description.utf8)
    var seen: Set<UInt64> = []
    var keptSum: [Float] = [0]
    for (i, block) in page.blocks.enumerated() {
      addSummary(i, block)
      repeated.append(seen.insert(StableHash.of(page.text[block.text].prefix(400))).inserted ? 0 : 1)
      keptSum.append(keptSum[i] + (signs.isKept[i] ? Float(block.count) : 0))
    }
    // Running text that the rules kept within four blocks on either side.
    for i in page.blocks.indices {
      let lower = max(0, i - 4)
      let upper = min(page.blocks.count, i + 5)
      windows.append(Self.log(keptSum[upper] - keptSum[lower] - (keptSum[i + 1] - keptSum[i])))
    }
  }

  /// The blocks to judge: links outside of the body never are article text.
  var candidates: [Int] {
    page.blocks.indices.filter { page.blocks[$0].words > 0 && (!page.blocks[$0].isLink || body.contains($0)) }
  }

  /// The features of a block, in the order of `names`.
  func values(of i: Int) -> [Float] {
    let block = page.blocks[i]
    let region = page.regions[block.region]
    let parent = max(0, region.parent)
    let above = max(0, page.regions[parent].parent)
    let count = Float(page.blocks.count)
    let bytes = Float(block.count)
    let words = Float(max(1, block.words))
    let look = Glance(page.text[block.text])
    let kind = signs.kinds[region.kind] ?? (1, 0)
    let own = signs.keptOwn[parent]
    let headline = knowledge.headlineBlock
    var result: [Float] = []
    result.reserveCapacity(Self.names.count)
    let width = Self.summaryNames.count
    result.append(contentsOf: summaries[(i * width)..<((i + 1) * width)])
    result += [
      Self.log(bytes), bytes / words, Float(block.capitals) / bytes, Float(block.digits) / bytes,
      Float(block.strongBytes) / bytes, Float(block.emphasisBytes) / bytes, Self.log(Float(block.links)),
      look.startsSmall, look.startsWithDigit, look.startsWithSign, look.hasAt, look.hasAddress, look.endsWithColon,
      look.bars, look.quotes,
      Float(i) / count, signs.bytesBefore[i], signs.massBefore[i], Float(block.depth), Self.log(count),
      Self.log(signs.totalBytes), signs.h1Before[i], repeated[i],
    ]
    result += [
      signs.own[parent] / signs.ownMax, signs.own[above] / signs.ownMax, parent == signs.best ? 1 : 0,
      above == signs.best ? 1 : 0, signs.holdsBest[parent] ? 1 : 0, Float(i - signs.bestRange.lowerBound) / count,
      Float(i - signs.bestRange.upperBound) / count, signs.bestRange.contains(i) ? 1 : 0,
      Float(page.regions[parent].blocks.count) / count, Float(masses.shares[parent]),
      Self.log(kind.count), kind.mass / signs.kindMax,
      headline > 0 ? Float(i - headline) / count : 0, headline > 0 ? Float(min(40, max(-10, i - headline))) : -20,
      Float(min(3, signs.articleNumber[block.region])), Self.log(Float(signs.articles)),
    ]
    result += [
      body.contains(i) ? 1 : 0, Float(i - body.lowerBound) / Float(max(1, body.count)),
      signs.keptRange.contains(i) ? 1 : 0, Float(min(30, max(-30, i - signs.keptRange.lowerBound))),
      Float(min(30, max(-30, i - signs.keptRange.upperBound))), windows[i], own.kept / max(1, own.all),
      Self.log(own.all), masses.isInNegative[block.region] ? 1 : 0, masses.isInNegative[parent] ? 1 : 0,
      region.isArticleBody || page.regions[parent].isArticleBody ? 1 : 0,
      structured.isEmpty ? -1 : structured.share(of: page.text[block.text]) ?? 0.5,
      title.share(of: page.text[block.text]) ?? 0, description.share(of: page.text[block.text]) ?? 0,
      namesAuthor(block),
    ]
    for tag in Self.tags { result.append(block.tag == tag ? 1 : 0) }
    for tag in Self.parentTags { result.append(page.regions[parent].tag == tag ? 1 : 0) }
    for bit in Self.ancestorBits { result.append(block.ancestors.rawValue >> bit & 1 == 1 ? 1 : 0) }
    for bit in Self.hintBits {
      result.append(block.near.rawValue >> bit & 1 == 1 ? 1 : 0)
      result.append(block.far.rawValue >> bit & 1 == 1 ? 1 : 0)
    }
    for distance in [-2, -1, 1, 2] {
      let other = i + distance
      if page.blocks.indices.contains(other) {
        result.append(contentsOf: summaries[(other * width)..<((other + 1) * width)])
      } else {
        for _ in Self.summaryNames { result.append(-1) }
      }
    }
    return result
  }

  private mutating func addSummary(_ i: Int, _ block: Block) {
    let verdict = Boilerplate.verdict(page.text[block.text], words: block.words)
    summaries += [
      Self.log(Float(block.words)), Float(block.linkDensity), Float(block.punctuation) / Float(max(1, block.words)),
      block.endsSentence ? 1 : 0, block.tag.isHeading ? 1 : 0, signs.isKept[i] ? 1 : 0,
      signs.own[max(0, page.regions[block.region].parent)] / signs.ownMax,
      verdict == nil ? 0 : verdict == .drop ? 1 : 2,
    ]
  }

  /// Whether a short block holds the name of an author.
  private func namesAuthor(_ block: Block) -> Float {
    guard block.words <= 30, !knowledge.authors.isEmpty else { return 0 }
    let text = PlainText.folded(page.string(block))
    return knowledge.authors.contains { $0.utf8.count > 4 && PlainText.contains(text, $0) } ? 1 : 0
  }

  /// About the binary logarithm of one more, from exponent and fraction: the same on every machine, and cheap.
  static func log(_ value: Float) -> Float {
    guard value > 0 else { return 0 }
    let one = value + 1
    return Float(one.exponent) + (one.significand - 1)
  }

  private static let tags: [Tag] = [
    .p, .li, .h1, .h2, .h3, .h4, .td, .th, .div, .blockquote, .figcaption, .pre, .dd, .dt, .section, .article, .address,
    .unknown, .center, .body,
  ]
  private static let parentTags: [Tag] = [
    .div, .section, .article, .ul, .ol, .li, .blockquote, .figure, .header, .footer, .aside, .body, .main, .td,
    .unknown,
  ]
  private static let ancestorBits: [UInt32] = Array(0..<18)
  private static let hintBits: [UInt32] = Array(0..<24)
  private static let summaryNames = [
    "words", "links", "punctuation", "sentence", "heading", "kept", "parentMass", "phrase",
  ]

  /// The names of the features, for the trainer's table of what matters.
  static let names: [String] = {
    var names = summaryNames
    names += [
      "bytes", "wordLength", "capitals", "digits", "strong", "emphasis", "linkCount", "startsSmall", "startsWithDigit",
      "startsWithSign", "at", "address", "colon", "bars", "quotes", "place", "bytesBefore", "massBefore", "depth",
      "blocks", "totalBytes", "h1Before", "repeated",
    ]
    names += [
      "ownMass", "aboveMass", "isBest", "isAboveBest", "holdsBest", "fromBest", "afterBest", "inBest", "parentBlocks",
      "parentShare", "kindCount", "kindMass", "fromHeadline", "nearHeadline", "article", "articles",
    ]
    names += [
      "inBody", "bodyPlace", "inKept", "fromKept", "afterKept", "keptAround", "keptSiblings", "siblings", "negative",
      "parentNegative", "articleBody", "inStructured", "inTitle", "inDescription", "author",
    ]
    names += tags.map { "tag.\($0)" } + parentTags.map { "parent.\($0)" } + ancestorBits.map { "in.\($0)" }
    for bit in hintBits { names += ["near.\(bit)", "far.\(bit)"] }
    for distance in [-2, -1, 1, 2] { names += summaryNames.map { "\($0)[\(distance)]" } }
    return names
  }()
}

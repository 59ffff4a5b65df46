import Text

/// The numbers by which the model judges a block. None depends on the language or on the site; what the rules decided is
/// among them, so that the model learns when to trust them.
///
/// The order is part of the model: whoever changes it trains anew (`Sources/kabar-lab/training/train.py`).
struct BlockFeatures {
  private let page: Page
  private let masses: TextWeights
  private let body: Range<Int>
  private let knowledge: BlockFilter.Knowledge
  private let signs: PageSigns
  /// What the page says elsewhere: structured text, titles, description.
  private let said: [WordShingles]
  /// For each block, the few numbers that its neighbours want to know too.
  private var summaries: [Float] = []
  private var repeated: [Float] = []
  private var windows: [Float] = []

  /// Prepares the features of a page.
  init(
    _ page: Page, _ masses: TextWeights, body: Range<Int>, kept: [Int], knowledge: BlockFilter.Knowledge,
    verdicts: [BlockBoilerplate.Verdict?], structuredBody: String?
  ) {
    (self.page, self.masses, self.body, self.knowledge) = (page, masses, body, knowledge)
    signs = PageSigns(page, masses, kept: kept)
    said = [
      WordShingles((structuredBody ?? "").utf8), WordShingles(knowledge.titles.sorted().joined(separator: " . ").utf8),
      WordShingles(knowledge.description.utf8),
    ]
    var seen: Set<UInt64> = []
    var keptSum: [Float] = [0]
    for (i, block) in page.blocks.enumerated() {
      addSummary(i, block, verdicts[i])
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

  /// The features of blocks in the order of `names`, one block after the other.
  func matrix(of blocks: [Int]) -> [Float] {
    let width = Self.names.count
    return [Float](unsafeUninitializedCapacity: blocks.count * width) { buffer, count in
      buffer.initialize(repeating: 0)
      for (row, i) in blocks.enumerated() {
        var out = Row(UnsafeMutableBufferPointer(rebasing: buffer[(row * width)..<((row + 1) * width)]))
        write(i, to: &out)
      }
      count = blocks.count * width
    }
  }

  /// The features of one block, written one after the other; zero where nothing is written.
  private struct Row {
    private let values: UnsafeMutableBufferPointer<Float>
    private var at = 0

    init(_ values: UnsafeMutableBufferPointer<Float>) { self.values = values }

    mutating func add(_ value: Float) {
      values[at] = value
      at += 1
    }

    mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

    mutating func add(_ several: ArraySlice<Float>) { for value in several { add(value) } }

    /// One of `count` features, none where there is no such one.
    mutating func add(_ index: Int?, of count: Int) {
      if let index { values[at + index] = 1 }
      at += count
    }
  }

  private func write(_ i: Int, to row: inout Row) {
    let width = Self.summaryNames.count
    row.add(summaries[(i * width)..<((i + 1) * width)])
    writeText(i, to: &row)
    writeMasses(i, to: &row)
    writeRules(i, to: &row)
    let block = page.blocks[i]
    let parent = max(0, page.regions[block.region].parent)
    row.add(Self.tagPlaces[Int(block.tag.rawValue)], of: Self.tags.count)
    row.add(Self.parentTagPlaces[Int(page.regions[parent].tag.rawValue)], of: Self.parentTags.count)
    for bit in Self.ancestorBits { row.add(block.ancestors.rawValue >> bit & 1 == 1) }
    for bit in Self.hintBits {
      row.add(block.near.rawValue >> bit & 1 == 1)
      row.add(block.far.rawValue >> bit & 1 == 1)
    }
    for other in [i - 2, i - 1, i + 1, i + 2] {
      if page.blocks.indices.contains(other) {
        row.add(summaries[(other * width)..<((other + 1) * width)])
      } else {
        for _ in 0..<width { row.add(-1) }
      }
    }
  }

  /// What the block's own text and place show.
  private func writeText(_ i: Int, to row: inout Row) {
    let block = page.blocks[i]
    let bytes = Float(block.count)
    let look = ByteFeatures(page.text[block.text])
    row.add(Self.log(bytes))
    row.add(bytes / Float(max(1, block.words)))
    row.add(Float(block.capitals) / bytes)
    row.add(Float(block.digits) / bytes)
    row.add(Float(block.strongBytes) / bytes)
    row.add(Float(block.emphasisBytes) / bytes)
    row.add(Self.log(Float(block.links)))
    row.add(look.startsSmall)
    row.add(look.startsWithDigit)
    row.add(look.startsWithSign)
    row.add(look.hasAt)
    row.add(look.hasAddress)
    row.add(look.endsWithColon)
    row.add(look.bars)
    row.add(look.quotes)
    row.add(Float(i) / Float(page.blocks.count))
    row.add(signs.bytesBefore[i])
    row.add(signs.massBefore[i])
    row.add(Float(block.depth))
    row.add(Self.log(Float(page.blocks.count)))
    row.add(Self.log(signs.totalBytes))
    row.add(signs.h1Before[i])
    row.add(repeated[i])
  }

  /// How much text stands in what is around the block, and where the block stands to the best of it.
  private func writeMasses(_ i: Int, to row: inout Row) {
    let block = page.blocks[i]
    let region = page.regions[block.region]
    let parent = max(0, region.parent)
    let above = max(0, page.regions[parent].parent)
    let count = Float(page.blocks.count)
    let kind = signs.kinds[region.kind] ?? (1, 0)
    let headline = knowledge.headlineBlock
    row.add(signs.own[parent] / signs.ownMax)
    row.add(signs.own[above] / signs.ownMax)
    row.add(parent == signs.best)
    row.add(above == signs.best)
    row.add(signs.holdsBest[parent])
    row.add(Float(i - signs.bestRange.lowerBound) / count)
    row.add(Float(i - signs.bestRange.upperBound) / count)
    row.add(signs.bestRange.contains(i))
    row.add(Float(page.regions[parent].blocks.count) / count)
    row.add(Float(masses.shares[parent]))
    row.add(Self.log(kind.count))
    row.add(kind.mass / signs.kindMax)
    row.add(headline > 0 ? Float(i - headline) / count : 0)
    row.add(headline > 0 ? Float(min(40, max(-10, i - headline))) : -20)
    row.add(Float(min(3, signs.articleNumber[block.region])))
    row.add(Self.log(Float(signs.articles)))
  }

  /// What the rules decided, and what the page says of its article elsewhere.
  private func writeRules(_ i: Int, to row: inout Row) {
    let block = page.blocks[i]
    let parent = max(0, page.regions[block.region].parent)
    let own = signs.keptOwn[parent]
    row.add(body.contains(i))
    row.add(Float(i - body.lowerBound) / Float(max(1, body.count)))
    row.add(signs.keptRange.contains(i))
    row.add(Float(min(30, max(-30, i - signs.keptRange.lowerBound))))
    row.add(Float(min(30, max(-30, i - signs.keptRange.upperBound))))
    row.add(windows[i])
    row.add(own.kept / max(1, own.all))
    row.add(Self.log(own.all))
    row.add(masses.isInNegative[block.region])
    row.add(masses.isInNegative[parent])
    row.add(page.regions[block.region].isArticleBody || page.regions[parent].isArticleBody)
    let shares = WordShingles.shares(of: page.text[block.text], in: said)
    row.add(said[0].isEmpty ? -1 : shares?[0] ?? 0.5)
    row.add(shares?[1] ?? 0)
    row.add(shares?[2] ?? 0)
    row.add(namesAuthor(block))
  }

  private mutating func addSummary(_ i: Int, _ block: Block, _ verdict: BlockBoilerplate.Verdict?) {
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
  private static let tagPlaces = places(of: tags)
  private static let parentTagPlaces = places(of: parentTags)

  /// For each element, its place in a list.
  private static func places(of tags: [Tag]) -> [Int?] {
    (0...UInt8.max).map { raw in tags.firstIndex { $0.rawValue == raw } }
  }

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

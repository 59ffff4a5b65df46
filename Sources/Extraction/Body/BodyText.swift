import Markup

/// The text of an article, chosen from a page's blocks or, failing that, from its structured data.
struct BodyText {
  var paragraphs: [String] = []
  /// Indices of the kept blocks.
  var kept: [Int] = []
  /// The chosen region.
  var region: Int?
  /// The blocks of that region; empty at 0 without one.
  var range = 0..<0
  /// The blocks of a row of other articles, whatever the model thinks of them; empty where there is none.
  private(set) var others = 0..<0
  var origin = Explanation.BodyOrigin.none
  /// What the data of the page's scripts say, where they gave the text.
  private(set) var state: EmbeddedState.Found?
  /// Short lines in and after the region, kept or not: signatures stand there.
  var signatures: [String] = []

  /// From the first kept block to the last; the region's blocks where none is kept.
  var extent: Range<Int> {
    guard let first = kept.first, let last = kept.last else { return range }
    return first..<(last + 1)
  }

  /// The same, from the first kept block behind the headline.
  func extent(behind headline: Int?) -> Range<Int> {
    let extent = extent
    guard let headline, let first = kept.first(where: { $0 > headline }) else { return extent }
    return first..<max(extent.upperBound, first)
  }

  /// Bytes of its paragraphs.
  var bytes: Int { paragraphs.reduce(0) { $0 + $1.utf8.count } }

  private var masses: TextWeights?
  private var knowledge: BlockFilter.Knowledge?
  private var verdicts: [BlockBoilerplate.Verdict?] = []

  /// Chooses the text.
  static func find(_ page: Page, _ structured: StructuredData, title: String?, headline: Int?) -> BodyText {
    var result = rules(page, structured, title: title, headline: headline)
    // What the model kept was looked at already.
    var isJudged = false
    if let features = result.features(page, structured),
      let kept = ModelDecision.kept(features, page, rules: result.kept, others: result.others)
    {
      (result.kept, isJudged) = (kept, true)
    }
    result.kept = NextArticles.removed(from: Insertions.removed(from: result.kept, page), page)
    result.takeSignedEnd(page)
    result.takeHeadings(page)
    let cells = DataTables.missing(from: result.kept, in: result.range, page)
    if !cells.isEmpty { result.kept = (result.kept + cells).sorted() }
    result.dropRecords(page)
    result.dropCaptions(page)
    result.dropContents(page)
    result.dropPulledQuotes(page)
    let titles = result.knowledge?.titles ?? []
    result.kept.removeAll {
      let block = page.blocks[$0]
      return !isJudged && !cells.contains($0) && LeftOver.isOne(block, page) || Self.presentsAuthor($0, page)
        || block.tag == .h1 && titles.contains(PlainText.folded(page.string(block)))
    }
    if let headline,
      let first = result.kept.first(where: {
        page.blocks[$0].words >= 12 && !LeftOver.isRowOfDays(page.string(page.blocks[$0]))
      })
    {
      // Between headline and text a day needs no more to be no text.
      result.kept.removeAll {
        let block = page.blocks[$0]
        return $0 > headline && $0 < first && block.words <= 24 && block.digits >= 5 && !block.endsSentence
          && block.ancestors.isDisjoint(with: .table) && LeftOver.isRowOfDays(page.string(block))
      }
    }
    result.dropRepeatedLead(page)
    result.dropBehindEnd(page)
    while result.kept.count > 1, let last = result.kept.last,
      LeftOver.isSignature(page.blocks[last]) || LeftOver.isContact(page.blocks[last], page)
    {
      result.kept.removeLast()
    }
    result.paragraphs = result.kept.flatMap {
      LabelledLines.of(page.blocks[$0], page) ?? [InlineCall.without(page.blocks[$0], page)]
    }
    if !result.kept.isEmpty { result.origin = .blocks }
    // The headline begins with "Laporan" or "Penulis" as well.
    let book = BookData.rows(page, in: result.range)
    for i in result.range
    where page.blocks[i].words <= 30 && page.blocks[i].tag != .h1 && i != headline && result.signatures.count < 60
      && !book.contains(i) && !LabelledSentence.isOne(i, in: page, body: result.extent)
    {
      result.signatures += page.partedLines(page.blocks[i])
    }
    result.useStructured(structured)
    result.useState(page, structured, title)
    return result
  }

  /// Drops a standfirst that the text begins with once more, whole or cut off.
  private mutating func dropRepeatedLead(_ page: Page) {
    guard kept.count >= 3 else { return }
    let lead = page.blocks[kept[0]]
    guard lead.words >= 8, lead.count <= 2_000 else { return }
    let text = Array(PlainText.folded(page.string(lead)).utf8)
    for i in kept[1...].prefix(2) where page.blocks[i].count >= text.count {
      if Array(PlainText.folded(page.string(page.blocks[i])).utf8).starts(with: text) {
        kept.removeFirst()
        return
      }
    }
  }

  /// Drops what stands behind the sign with which a release ends: who issued it, and whom to ask.
  private mutating func dropBehindEnd(_ page: Page) {
    guard let first = kept.first,
      let end = page.blocks.indices[first...].first(where: {
        page.blocks[$0].words <= 1 && page.blocks[$0].count <= 12 && Self.ends.contains(page.string(page.blocks[$0]))
      })
    else { return }
    let bytes = { (kept: ArraySlice<Int>) in kept.reduce(0) { $0 + page.blocks[$1].count } }
    let behind = kept.firstIndex { $0 > end } ?? kept.endIndex
    // Three signs may also part the text from what goes on.
    if bytes(kept[behind...]) * 2 < bytes(kept[..<behind]) { kept.removeSubrange(behind...) }
  }

  private static let ends: Set<String> = [
    "###", "# # #", "#", "##", "-ends-", "- ends -", "–ends–", "ENDS", "-ENDS-", "- ENDS -", "–ENDS–", "– ENDS –",
    "-30-",
    "- 30 -", "-end-", "-SELESAI-", "- SELESAI -", "-selesai-", "- selesai -", "-Selesai-", "- Selesai -",
  ]

  /// Drops quotations that only repeat a part of a paragraph beside them in larger letters.
  private mutating func dropPulledQuotes(_ page: Page) {
    let all = kept
    kept = all.enumerated().filter { n, i in
      let block = page.blocks[i]
      guard (5...60).contains(block.words), !block.ancestors.isDisjoint(with: [.quote, .aside]) else { return true }
      let text = PlainText.folded(page.string(block))
      let around = all[max(0, n - 4)..<min(all.count, n + 5)]
      return !around.contains {
        page.blocks[$0].ancestors.isDisjoint(with: [.quote, .aside]) && page.blocks[$0].count >= block.count
          && PlainText.contains(PlainText.folded(page.string(page.blocks[$0])), text)
      }
    }.map(\.element)
  }

  /// Drops links that say what a heading further down says: a table of contents.
  private mutating func dropContents(_ page: Page) {
    guard kept.contains(where: { page.blocks[$0].isLink }) else { return }
    var below: Set<String> = []
    var contents: Set<Int> = []
    for i in kept.reversed() {
      let block = page.blocks[i]
      guard block.words <= 20 else { continue }
      if block.tag.isHeading {
        below.insert(PlainText.folded(page.string(block)))
      } else if block.isLink, below.contains(PlainText.folded(page.string(block))) {
        contents.insert(i)
      }
    }
    if !contents.isEmpty { kept.removeAll(where: contents.contains) }
  }

  /// Drops what stands right below a picture, or is named as a caption, and ends with who took it: "(Tari/Warta)". Elsewhere
  /// that is a sign-off.
  private mutating func dropCaptions(_ page: Page) {
    let pictures = Set(page.facts.images.map(\.block))
    kept.removeAll {
      let block = page.blocks[$0]
      return block.words <= 45 && (pictures.contains($0) || block.near.contains(.caption))
        && LeftOver.endsWithTaker(page.text[block.text])
    }
  }

  /// Takes the paragraph behind the text that an agency's name ends: "… (Antara/Warta)". Amid it, and below a picture, that
  /// is a caption.
  private mutating func takeSignedEnd(_ page: Page) {
    guard let last = kept.last, page.blocks.indices.contains(last + 1) else { return }
    let (end, block) = (page.blocks[last], page.blocks[last + 1])
    let (own, other) = (page.regions[end.region], page.regions[block.region])
    guard block.tag == end.tag, block.words >= 8, block.near == end.near, block.links == 0, own.parent == other.parent,
      own.kind == other.kind, LeftOver.endsWithAgency(page.text[block.text]),
      !page.facts.images.contains(where: { $0.block == last + 1 })
    else { return }
    kept.append(last + 1)
  }

  /// Drops tables in which an archive says when and by whom a paper was filed, beside its abstract.
  private mutating func dropRecords(_ page: Page) {
    func isCell(_ i: Int) -> Bool { page.blocks[i].tag == .td || page.blocks[i].tag == .th }
    guard
      let label = kept.first(where: {
        isCell($0) && page.blocks[$0].words <= 3
          && Self.records.matches(BlockBoilerplate.beginning(page.text[page.blocks[$0].text]))
      })
    else { return }
    let start = page.blocks[..<label].lastIndex { $0.tag != .td && $0.tag != .th } ?? -1
    let end = page.blocks[label...].firstIndex { $0.tag != .td && $0.tag != .th } ?? page.blocks.count
    kept.removeAll { $0 > start && $0 < end }
  }

  private static let records = PhraseTable("depositing user|date deposited|uncontrolled keywords")

  /// Takes the headings that stand right above a paragraph that was kept, amid others in the same container: one that reads
  /// like a call ("Sign up early", "Follow the child") heads a part all the same.
  private mutating func takeHeadings(_ page: Page) {
    guard let first = kept.first, let last = kept.last, kept.count >= 4 else { return }
    let isKept = Set(kept)
    let found = page.blocks.indices.filter { i in
      guard i > first, i < last, !isKept.contains(i), isKept.contains(i + 1) else { return false }
      let (block, next) = (page.blocks[i], page.blocks[i + 1])
      return [.h2, .h3, .h4].contains(block.tag) && (2...14).contains(block.words) && block.linkBytes == 0
        && next.words >= 12 && next.endsSentence && !next.tag.isHeading && next.linkDensity < 0.3
        && block.far == next.far && block.near == next.near && (0...1).contains(next.depth - block.depth)
        && !OtherArticles.isHeading(block, page) && !LeftOver.isOne(block, page)
        && !Appeal.isOne(page.text[next.text]) && verdicts[i] != .cut
    }
    if !found.isEmpty { kept = isKept.union(found).sorted() }
  }

  /// Whether a block says who the author is, below the name: "Dosen Ilmu Kesejahteraan Sosial". Elsewhere such words begin a
  /// line of the article ("Mahasiswa Jurusan Keperawatan Turun ke Desa").
  private static func presentsAuthor(_ i: Int, _ page: Page) -> Bool {
    guard i > 0 else { return false }
    let (block, above) = (page.blocks[i], page.blocks[i - 1])
    guard block.words <= 14, !block.endsSentence, block.digits == 0, !block.tag.isHeading, block.punctuation <= 2,
      block.ancestors.isDisjoint(with: [.list, .table]), above.words <= 8, !above.endsSentence,
      AuthorTrades.isPresentation(page.string(block))
    else { return false }
    let name = page.string(above)
    return NameShape.isPerson(name) || CreditLine(name).writer != nil
  }

  /// The blocks that a selector names, all of them; nil when they hold no text.
  static func chosen(_ page: Page) -> BodyText? {
    var result = BodyText()
    result.kept = page.chosen.flatMap { Array($0) }.filter { page.blocks[$0].words > 0 }
    guard !result.kept.isEmpty else { return nil }
    result.range = result.extent
    result.paragraphs = result.kept.map { page.string(page.blocks[$0]) }
    result.origin = .selector
    result.signatures = result.kept.filter { page.blocks[$0].words <= 30 }.prefix(60).flatMap {
      page.lines(page.blocks[$0])
    }
    return result
  }

  /// The blocks that the rules keep.
  static func rules(_ page: Page, _ structured: StructuredData, title: String?, headline: Int?) -> BodyText {
    var result = BodyText()
    let masses = TextWeights(page)
    result.masses = masses
    guard let body = BodyFinder.find(page, masses, headline: headline) else { return result }
    result.region = body.region
    result.range = page.regions[body.region].blocks
    result.others = body.others.map { page.regions[$0].blocks } ?? 0..<0
    let knowledge = Self.knowledge(page, structured, title: title, headline: headline)
    result.knowledge = knowledge
    result.verdicts = BlockBoilerplate.verdicts(page)
    result.kept = BlockFilter.kept(page, masses, body: body.region, knowledge: knowledge, verdicts: result.verdicts)
    return result
  }

  /// What the model is to judge; nil on a page without a body or with so many blocks that it is no article.
  func features(_ page: Page, _ structured: StructuredData) -> BlockFeatures? {
    guard let masses, let knowledge, page.blocks.count <= 8_000 else { return nil }
    return BlockFeatures(
      page, masses, body: range, kept: kept, knowledge: knowledge, verdicts: verdicts,
      structuredBody: structured.body)
  }

  /// What the page calls its article, folded.
  ///
  /// - Parameter shown: what stands on the page as its headline, or may.
  static func titles(_ facts: PageFacts, _ structured: StructuredData, shown: [String]) -> Set<String> {
    let all = shown + [structured.headline, facts.meta("og:title"), facts.title].compactMap { $0 }
    return Set(all.map(PlainText.folded)).subtracting([""])
  }

  /// What the page says about its article besides the blocks.
  static func knowledge(_ page: Page, _ structured: StructuredData, title: String?, headline: Int?)
    -> BlockFilter.Knowledge
  {
    let description =
      page.facts.meta("og:description", "description", "twitter:description") ?? structured.description ?? ""
    return BlockFilter.Knowledge(
      titles: titles(page.facts, structured, shown: [title].compactMap { $0 }),
      description: PlainText.folded(description),
      authors: structured.authors.map(PlainText.folded),
      headlineBlock: headline ?? 0)
  }

  /// All lines that are no links, for a page without any running text: hardly an article, but not nothing. A sentence in a
  /// link counts: the link may never have been closed.
  mutating func takeAnything(_ page: Page) {
    for block in page.blocks.prefix(2_000) where block.words > (block.isLink ? 8 : 0) {
      if block.isLink && !block.endsSentence || LeftOver.isOne(block, page) { continue }
      paragraphs.append(page.string(block))
    }
    if !paragraphs.isEmpty { origin = .lines }
  }

  /// Takes `articleBody` where the page shows less than half of it and it is not cut off.
  private mutating func useStructured(_ structured: StructuredData) {
    guard let body = structured.body, body.utf8.count > 400 else { return }
    guard bytes * 2 < body.utf8.count, !body.hasSuffix("…"), !body.hasSuffix("...") else { return }
    var lines: [String] = []
    for line in HTMLEntities.resolved(body).split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      let text = PlainText.squeezed(Array(line.utf8))
      if !text.isEmpty, !LeftOver.isOne(text) { lines.append(text) }
    }
    // Some systems tell machines the markup of the text.
    let markup = lines.joined(separator: "\n")
    if PlainText.contains(markup, "</p>") { lines = EmbeddedState.paragraphs(of: markup) }
    guard lines.reduce(0, { $0 + $1.utf8.count }) > bytes * 2 else { return }
    (paragraphs, kept, origin) = (lines, [], .structuredData)
  }

  /// Takes the text in the data of the page's scripts where it shows none.
  private mutating func useState(_ page: Page, _ structured: StructuredData, _ title: String?) {
    guard bytes < Self.shown, !page.facts.states.isEmpty,
      let found = EmbeddedState.find(
        page.facts.states, titles: Self.titles(page.facts, structured, shown: [title].compactMap { $0 }))
    else { return }
    if found.paragraphs.reduce(0, { $0 + $1.utf8.count }) > bytes * 2 {
      (paragraphs, kept, origin, state) = (found.paragraphs, [], .pageData, found)
    }
  }

  /// Bytes of a text below which a page shows none.
  private static let shown = 400
}

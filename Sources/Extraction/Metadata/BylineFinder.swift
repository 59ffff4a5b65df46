import Markup

/// Finds the authors by role and place: what machines are told where readers see it too, then what stands between headline
/// and text, then what stands in and behind the text within the article.
///
/// A byline is what readers see: a name that only machines are told is that of whoever filled in the form, and one that is
/// printed only as that of an editor or photographer signs nothing.
struct BylineFinder {
  private let page: Page
  private let site: SiteNames
  private let headline: Int?
  /// The blocks that were kept as text.
  private let body: Range<Int>
  private let place: ArticlePlace
  private let credits: PageCredits
  /// Rows of the data of a book that the article is about.
  private let book: Set<Int>
  /// Whether the page shows its text; else it may print no author either, until a script runs.
  private let showsText: Bool

  private init(_ page: Page, site: SiteNames, headline: Int?, body: Range<Int>, showsText: Bool) {
    (self.page, self.site, self.headline, self.body, self.showsText) = (page, site, headline, body, showsText)
    place = ArticlePlace(page, headline: headline, body: body)
    book = BookData.rows(page, in: place.front.lowerBound..<max(place.front.upperBound, place.behind.upperBound))
    credits = PageCredits(page, place, book: book, site: site)
  }

  /// Names and where they were found.
  typealias Found = (names: [String], origin: Explanation.BylineOrigin)

  /// The names, where they were found, and what they were preferred to; empty when the page tells none. `signatures` are
  /// short lines of the text, `last` is its last paragraph; `showsText` is false where only machines are told the text.
  static func find(
    _ page: Page, _ structured: StructuredData, _ site: SiteNames, headline: Int?, body: Range<Int>,
    signatures: [String] = [], last: String? = nil, showsText: Bool = true
  ) -> (names: [String], origin: Explanation.BylineOrigin?, rival: Explanation.Rival?) {
    let finder = BylineFinder(page, site: site, headline: headline, body: body, showsText: showsText)
    let all = finder.candidates(structured, signatures, last)
    guard let best = all.first(where: { $0.1 }) else {
      return ([], nil, all.first.map { rival($0.0) } ?? finder.refused(structured, but: []))
    }
    // One that says something else tells more than one that agrees.
    let other = all.first { $0.0.names != best.0.names }
    let lost =
      other.map { rival($0.0) } ?? finder.refused(structured, but: best.0.names)
      ?? all.first { $0.0.origin != best.0.origin }.map { rival($0.0) }
    return (best.0.names, best.0.origin, lost)
  }

  /// What the page tells as an author and is no name, or not a person's, for explaining.
  private func refused(_ structured: StructuredData, but names: [String]) -> Explanation.Rival? {
    let facts = page.facts
    let meta = Self.metaKeys.lazy.filter { $0 != "twitter:data1" }.compactMap { facts.meta($0) }.first
    let marked = facts.properties.first { $0.property.contains("author") } ?? facts.bylines.first
    let all: [(Explanation.BylineOrigin, String?)] = [
      (.structuredData, (structured.authors + structured.accounts).first), (.meta, meta), (.markup, marked?.text),
    ]
    let own = names.map(PlainText.folded)
    for case (let origin, let text?) in all where !text.isEmpty {
      let folded = PlainText.folded(text)
      if own.contains(where: { PlainText.contains(folded, $0) }) { continue }
      return Explanation.Rival(origin: origin.rawValue, value: text)
    }
    return nil
  }

  private static func rival(_ found: Found) -> Explanation.Rival {
    Explanation.Rival(origin: found.origin.rawValue, value: found.names.joined(separator: ", "))
  }

  /// All that names somebody, the most trusted first, and whether it may sign.
  private func candidates(_ structured: StructuredData, _ signatures: [String], _ last: String?) -> [(Found, Bool)] {
    let printed = PrintedNames(page)
    var lines = BylineLines(page, place, body: body, book: book, site: site)
    let near = lines.near()
    var all: [(Found, Bool)] = []
    let inFront = marked(inFront: true)
    let accounts = unique(structured.accounts.flatMap { NameShape.names($0, site: site, isCertain: true) })
    let told = [(structuredNames(structured), Explanation.BylineOrigin.structuredData), (metaNames, .meta)]
    for (names, origin) in told where !names.isEmpty && names != accounts {
      let writers = names.filter { !credits.signsOtherwise($0) }
      let isPrinted = !showsText || writers.contains(where: printed.has)
      // A line for readers that names them all and more is the whole byline.
      if isPrinted, let near, lines.joinsNames || near.count > 2, Self.holdsMore(near, than: writers) {
        all.append(((near, .text), true))
      } else if isPrinted, Self.holdsMore(inFront, than: writers), isOneLine(inFront) {
        all.append(((credits.labelled(of: inFront), .markup), true))
      }
      all.append(((writers.isEmpty ? names : writers, origin), isPrinted && !credits.isWrittenByOthers(writers)))
    }
    if all.filter(\.1).count > 1 { return all }
    // An account's name signs only where nothing else does.
    if !inFront.isEmpty, inFront != accounts {
      all.append(((credits.labelled(of: inFront), .markup), !credits.isWrittenByOthers(inFront)))
    }
    if let near, near != accounts { all.append(((credits.labelled(of: near), .text), true)) }
    if near == nil, let names = NameBesideDate.find(page, place, body: body, book: book, site: site) {
      all.append(((names, .text), !credits.isWrittenByOthers(names)))
    }
    for names in [marked(inFront: false)] where !names.isEmpty && names != accounts {
      all.append(((names, .markup), true))
    }
    if let names = lines.after() { all.append(((names, .text), true)) }
    if let names = lines.only() { all.append(((names, .text), true)) }
    if let names = NameAboveText.find(page, body: body, site: site) { all.append(((names, .text), true)) }
    let signed = Signature.find(inLines: signatures, last: last, site: site)
    if signed.origin == .text { all.append(((signed.names, .text), true)) }
    if accounts.contains(where: printed.has) { all.append(((accounts, .structuredData), true)) }
    if let origin = signed.origin, origin != .text { all.append(((signed.names, origin), true)) }
    return all
  }

  /// Whether one line between headline and text lists some names, one after the other.
  private func isOneLine(_ names: [String]) -> Bool {
    place.front.contains { i in
      guard page.blocks[i].words <= 30, page.blocks[i].count <= 1_000 else { return false }
      var rest = page.string(page.blocks[i])
      for (n, name) in names.enumerated() {
        guard let offset = PlainText.offset(of: name, in: rest) else { return false }
        let before = rest.utf8.prefix(offset)
        // A comma or a word between two.
        if n > 0, before.filter({ $0 == .space }).count > 2 { return false }
        rest = String(rest.utf8.dropFirst(offset + name.utf8.count)) ?? ""
      }
      return true
    }
  }

  /// Whether a printed line names all of `others` and somebody else beside them; what follows a comma may be a paper.
  private static func holdsMore(_ names: [String], than others: [String]) -> Bool {
    let folded = names.map(PlainText.folded)
    return names.count > others.count
      && others.map(PlainText.folded).allSatisfy { name in
        // A title may stand before it: "Dr Tari Wulandari".
        folded.contains { $0 == name || $0.hasSuffix(" " + name) }
      }
  }

  private func structuredNames(_ structured: StructuredData) -> [String] {
    unique(structured.authors.flatMap { NameShape.names($0, site: site, isCertain: true) })
  }

  private static let metaKeys = [
    "parsely-author", "author", "article:author", "sailthru.author", "byl", "citation_author", "eprints.creators_name",
    "dc.creator", "dcterms.creator", "og:author", "cxenseparse:author", "twitter:data1", "content_author",
  ]

  /// Keys of papers, which name the family first.
  private static let turnedKeys: Set<String> = ["citation_author", "eprints.creators_name"]

  private var metaNames: [String] {
    let facts = page.facts
    for key in Self.metaKeys {
      var names: [String] = []
      for meta in facts.metas where meta.name == key {
        if key == "twitter:data1", facts.meta("twitter:label1")?.lowercased().contains("writ") != true { continue }
        let text = HTMLEntities.resolved(meta.content)
        // The address of a firm, not a list of authors: "Contoh GmbH, Jalan 5, 40123 Bandung".
        if NameShape.isAddress(text) { continue }
        if Self.turnedKeys.contains(key), let name = Self.turned(text) {
          names.append(name)
        } else {
          names += NameShape.names(text, site: site, isCertain: true)
        }
      }
      if !names.isEmpty { return unique(names) }
    }
    return []
  }

  /// "Wulandari, Tari" as "Tari Wulandari": so do papers name their authors.
  private static func turned(_ text: String) -> String? {
    let parts = text.split(separator: ",")
    return parts.count == 2 ? PlainText.trimmed(String(parts[1])) + " " + PlainText.trimmed(String(parts[0])) : nil
  }

  // MARK: what readers see

  /// The names in elements that are marked as an author: between headline and text, or elsewhere in the article.
  private func marked(inFront: Bool) -> [String] {
    let facts = page.facts
    func stands(_ label: PageFacts.Label) -> Bool {
      isNear(label) && place.isInFront(label.block) == inFront && !credits.isOther(label)
    }
    let certain =
      facts.properties.filter { $0.property.contains("author") }
      + facts.bylines.filter { $0.property == "rel=author" }
    for label in certain where stands(label) {
      let names = shown(label.text, isCertain: true)
      if !names.isEmpty { return unique(names + further(label, certain, within: 1)) }
    }
    let links = facts.bylines.filter {
      let isLink = $0.property == PageFacts.Label.authorPage && (inFront || $0.block >= body.upperBound)
      let isPerson = inFront && $0.property == PageFacts.Label.personPage && $0.block < body.lowerBound
      return (isLink || isPerson && !isInTitle($0.text) && !isInSentence($0)) && stands($0) && isInByline($0)
    }
    for label in links {
      let names = shown(label.text, isCertain: true)
      if !names.isEmpty { return unique(names + further(label, links, within: inFront ? 2 : 0)) }
    }
    for label in facts.bylines where label.property.isEmpty && stands(label) {
      let cited = self.cited(label)
      if !cited.isEmpty { return cited }
      let names = self.names(of: label)
      if names.count == 1 { return unique(names + listed(behind: names[0], label) + alike(behind: label)) }
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The authors as a paper is cited, the family first: "Wulandari, Tari and Wijaya, Ranu (2024) …".
  private func cited(_ label: PageFacts.Label) -> [String] {
    guard let name = Self.turned(label.text), NameShape.isPerson(name), page.blocks.indices.contains(label.block) else {
      return []
    }
    let line = page.string(page.blocks[label.block])
    guard let year = line.utf8.firstIndex(of: .openParenthesis) else { return [] }
    let digits = line[year...].utf8.dropFirst().prefix(5)
    guard digits.count == 5, digits.last == .closeParenthesis, digits.dropLast().allSatisfy(\.isASCIIDigit) else {
      return []
    }
    let authors = String(line[..<year])
    return unique(
      page.facts.bylines.filter { $0.block == label.block && PlainText.contains(authors, $0.text) }
        .compactMap { Self.turned($0.text) }.filter(NameShape.isPerson))
  }

  /// The names in the items of a list behind one with a name, each with what its bearer is: papers list authors so.
  private func listed(behind name: String, _ label: PageFacts.Label) -> [String] {
    func first(_ i: Int) -> String {
      let line = page.partedLines(page.blocks[i]).first ?? ""
      let words = PlainText.before("|", in: line).split(separator: " ")
      return words.prefix { !NameWords.institutions.contains(PlainText.folded(String($0))) }.joined(separator: " ")
    }
    let places = label.block..<max(label.block, min(label.block + 4, page.blocks.count))
    guard let start = places.first(where: { page.blocks[$0].tag == .li && first($0) == name }) else { return [] }
    let far = page.blocks[start].far
    return page.blocks.indices[(start + 1)...].prefix(10).prefix {
      page.blocks[$0].tag == .li && page.blocks[$0].far == far && NameShape.isPerson(first($0))
    }.map(first)
  }

  /// The names of an element that is named as a byline.
  private func names(of label: PageFacts.Label) -> [String] {
    let line = CreditLine(label.text)
    if let writer = line.writer {
      let pieces = label.parts.isEmpty ? [] : shown(label.parts, isCertain: false)
      return pieces.isEmpty ? shown(BylineLines.cut(writer[...]), isCertain: false, allowsOneWord: true) : pieces
    }
    if !NameShape.isPerson(label.parts), let name = BylineLines.withoutDate(label.text), NameShape.isPerson(name) {
      let names = shown(name, isCertain: false)
      if names.count == 1 { return names }
    }
    let hasLead = NameShape.hasLead(label.text)
    if hasLead, label.parts.isEmpty, label.text.split(separator: " ").count <= 3 {
      return shown(label.text, isCertain: true)
    }
    // "Tari Wulandari for the Lereng Post"
    let whole = PlainText.offset(of: " for the ", in: PlainText.lowercased(label.text)).map {
      label.text.truncated(toBytes: $0)
    }
    for text in [label.parts, whole ?? label.text] where !text.isEmpty {
      let first = Self.firstLine(text)
      // "Oleh Rosmini • 4 Januari 2026"
      let isBesideDay = hasLead && first.utf8.count < text.utf8.count && first.split(separator: " ").count == 2
      let names = shown(first, isCertain: false, allowsOneWord: isBesideDay)
      if names.isEmpty { continue }
      // More words than one name has are a sentence, unless they are names and what joins them.
      let rest = text.utf8.count - names.reduce(0) { $0 + $1.utf8.count }
      if hasLead || text != label.text || text.split(separator: " ").count <= 4
        || names.count > 1 && rest <= (names.count - 1) * 5
          && names.allSatisfy(Self.isPlainName)
      {
        return names
      }
    }
    // All of the element is one word: "Wagiman". Links of one word lead to sections.
    if place.isInFront(label.block), !label.text.contains(" "),
      label.own.isDisjoint(with: [.labels, .share, .biography]), !label.isLink
    {
      return shown(label.text, isCertain: false, allowsOneWord: true)
    }
    return []
  }

  /// The names in elements that are named as `label` is and follow it above the text: each author has one.
  private func alike(behind label: PageFacts.Label) -> [String] {
    var last = label.block
    var names: [String] = []
    for other in page.facts.bylines where other.property.isEmpty && other.block > last && other.block <= last + 2 {
      // They may all stand in the first one.
      guard other.own == label.own, [label.around, label.around.union(label.own)].contains(other.around),
        other.block < body.lowerBound, isNear(other),
        !credits.isOther(other)
      else { continue }
      let found = self.names(of: other)
      guard found.count == 1, NameShape.isPerson(found[0]) else { break }
      names += found
      last = other.block
    }
    return names
  }

  /// Whether a name is a person's and begins with no degree: "M.A. Journalism".
  private static func isPlainName(_ name: String) -> Bool {
    NameShape.isPerson(name) && name.prefix(while: { $0 != " " }).utf8.count(where: { $0 == .period }) < 2
  }

  /// The names of elements like `label` behind it, at most that many blocks on: each author of several has one.
  private func further(_ label: PageFacts.Label, _ all: [PageFacts.Label], within blocks: Int) -> [String] {
    all.filter { $0.block >= label.block && $0.block <= label.block + blocks && isNear($0) && $0.own == label.own }
      .prefix(8).flatMap { shown($0.text, isCertain: true) }
  }

  private func shown(_ text: String, isCertain: Bool, allowsOneWord: Bool = false) -> [String] {
    NameShape.names(text, site: site, isCertain: isCertain, allowsSite: true, allowsOneWord: allowsOneWord)
  }

  /// Whether the headline names somebody: an article is about them.
  private func isInTitle(_ name: String) -> Bool {
    PlainText.contains(PlainText.folded(page.facts.title ?? ""), PlainText.folded(name))
  }

  /// Whether a link stands in a sentence: it tells of somebody.
  private func isInSentence(_ label: PageFacts.Label) -> Bool {
    page.blocks.indices.contains(label.block) && page.blocks[label.block].endsSentence
  }

  /// Whether a link stands in a short line that does not name photographers or editors.
  private func isInByline(_ label: PageFacts.Label) -> Bool {
    guard page.blocks.indices.contains(label.block) else { return false }
    let block = page.blocks[label.block]
    guard block.words <= 20, block.ancestors.isDisjoint(with: [.figure, .nav]) else { return false }
    let whole = page.string(block)
    if let writer = CreditLine(whole).writer, PlainText.contains(writer, label.text) { return true }
    let line = PlainText.lowercased(whole)
    return !Self.otherRoles.contains { PlainText.contains(line, $0) }
  }

  private static let otherRoles = [
    "photo", "foto", "edited by", "reviewed by", "fact check", "illustration", "image:", "editor:", "penyunting",
  ]

  private func isNear(_ label: PageFacts.Label) -> Bool {
    if !label.around.isDisjoint(with: [.comments, .related, .post]) { return false }
    // Who said what is quoted, who took a picture.
    if !label.ancestors.isDisjoint(with: [.quote, .figure]) { return false }
    // A sidebar presents somebody, unless it stands above the text.
    if label.ancestors.contains(.aside), label.block > body.lowerBound + 1 { return false }
    return label.block < body.upperBound || place.isBehind(label.block)
  }

  private static func firstLine(_ text: String) -> String {
    var text = text
    for end in [" | ", " • ", " · ", " — ", " on ", " pada ", "\n"] {
      text = PlainText.before(end, in: text)
    }
    return text
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(PlainText.folded($0)).inserted }
  }
}

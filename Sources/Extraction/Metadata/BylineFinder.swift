import Markup

/// Finds the authors: structured data, then meta elements, then marked-up names, then lines that say "Oleh" or "By".
///
/// A byline is what readers see: a name that only machines are told is that of whoever filled in the form.
struct BylineFinder {
  private let page: Page
  private let site: SiteNames
  private let headline: Int?
  /// The blocks that were kept as text.
  private let body: Range<Int>

  /// Blocks after the text in which an author may still be named.
  private static let after = 6

  /// The names and where they were found; empty when the page tells none.
  static func find(_ page: Page, _ structured: StructuredData, _ site: SiteNames, headline: Int?, body: Range<Int>) -> (
    names: [String], origin: Explanation.BylineOrigin?
  ) {
    BylineFinder(page: page, site: site, headline: headline, body: body).find(structured)
  }

  private func find(_ structured: StructuredData) -> (names: [String], origin: Explanation.BylineOrigin?) {
    let printed = PrintedNames(page)
    for (names, origin) in [(structuredNames(structured), Explanation.BylineOrigin.structuredData), (metaNames, .meta)]
    where names.contains(where: printed.has) {
      return (names, origin)
    }
    let shown = marked
    if !shown.isEmpty { return (shown, .markup) }
    let lines = BylineLines(page, site: site)
    if let names = lines.near(headline: headline, body: body) { return (names, .text) }
    if let names = lines.after(body) { return (names, .text) }
    return ([], nil)
  }

  private func structuredNames(_ structured: StructuredData) -> [String] {
    unique(structured.authors.flatMap { NameShape.names($0, site: site, isCertain: true) })
  }

  private static let metaKeys = [
    "parsely-author", "author", "article:author", "sailthru.author", "byl", "dc.creator", "dcterms.creator",
    "og:author", "cxenseparse:author", "citation_author", "twitter:data1", "content_author",
  ]

  private var metaNames: [String] {
    let facts = page.facts
    for key in Self.metaKeys {
      var names: [String] = []
      for meta in facts.metas where meta.name == key {
        if key == "twitter:data1", facts.meta("twitter:label1")?.lowercased().contains("writ") != true { continue }
        let text = HTMLEntities.resolved(meta.content)
        // The address of a firm, not a list of authors: "Contoh GmbH, Jalan 5, 40123 Bandung".
        if NameShape.isAddress(text) { continue }
        if key == "citation_author", let name = Self.turned(text) {
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

  private var marked: [String] {
    let facts = page.facts
    let certain =
      facts.properties.filter { $0.property.contains("author") }
      + facts.bylines.filter { $0.property == "rel=author" }
    for label in certain where isNear(label) {
      let names = shown(label.text, isCertain: true)
      if !names.isEmpty { return unique(names + further(label, certain, within: 1)) }
    }
    let links = facts.bylines.filter {
      $0.property == PageFacts.Label.authorPage && isNear($0) && isBeside($0) && isInByline($0)
    }
    for label in links {
      let names = shown(label.text, isCertain: true)
      if !names.isEmpty { return unique(names + further(label, links, within: 0)) }
    }
    for label in facts.bylines where isNear(label) && label.property.isEmpty {
      let names = self.names(of: label)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The names of an element that is named as a byline.
  private func names(of label: PageFacts.Label) -> [String] {
    let hasLead = NameShape.hasLead(label.text)
    if hasLead, label.text.split(separator: " ").count <= 3 { return shown(label.text, isCertain: true) }
    for text in label.parts.isEmpty ? [label.text] : [label.parts, label.text] {
      let names = shown(Self.firstLine(text), isCertain: false)
      if !names.isEmpty, hasLead || text != label.text || label.text.split(separator: " ").count <= 4 { return names }
    }
    return []
  }

  /// The names of elements like `label` behind it, at most that many blocks on: each author of several has one.
  private func further(_ label: PageFacts.Label, _ all: [PageFacts.Label], within blocks: Int) -> [String] {
    all.filter { $0.block >= label.block && $0.block <= label.block + blocks && isNear($0) && $0.own == label.own }
      .prefix(8).flatMap { shown($0.text, isCertain: true) }
  }

  private func shown(_ text: String, isCertain: Bool) -> [String] {
    NameShape.names(text, site: site, isCertain: isCertain, allowsSite: true)
  }

  /// Whether a link stands in a short line that does not name photographers or editors.
  private func isInByline(_ label: PageFacts.Label) -> Bool {
    guard page.blocks.indices.contains(label.block) else { return false }
    let block = page.blocks[label.block]
    guard block.words <= 20, block.ancestors.intersection([.figure, .nav]).isEmpty else { return false }
    let line = PlainText.lowercased(page.string(block))
    return !Self.otherRoles.contains { PlainText.contains(line, $0) }
  }

  private static let otherRoles = [
    "photo", "foto", "edited by", "reviewed by", "fact check", "illustration", "image:", "editor:", "penyunting",
  ]

  private func isNear(_ label: PageFacts.Label) -> Bool {
    if label.around.contains(.comments) || label.around.contains(.related) { return false }
    // Who said what is quoted, who took a picture.
    if !label.ancestors.isDisjoint(with: [.quote, .figure]) { return false }
    // A sidebar presents somebody, unless it stands above the text.
    if label.ancestors.contains(.aside), label.block > body.lowerBound + 1 { return false }
    return label.block <= body.upperBound + Self.after
  }

  /// Whether a label stands between headline and text or right after the text: a link to somebody's page may stand anywhere.
  private func isBeside(_ label: PageFacts.Label) -> Bool {
    let start = min(headline ?? body.lowerBound, body.lowerBound)
    if label.block >= start - 5, label.block <= max(body.lowerBound, (headline ?? 0)) + 2 { return true }
    return label.block >= body.upperBound && label.block <= body.upperBound + Self.after
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

/// Finds the authors: structured data, then meta elements, then marked-up names, then lines that say "Oleh" or "By".
struct BylineFinder {
  /// The names and where they were found; empty when the page tells none.
  static func find(_ facts: PageFacts, _ structured: StructuredData, _ site: SiteNames, bodyBlock: Range<Int>) -> (
    names: [String], origin: Explanation.BylineOrigin?
  ) {
    let structuredNames = unique(structured.authors.flatMap { NameShape.names($0, site: site, isCertain: true) })
    if !structuredNames.isEmpty { return (structuredNames, .structuredData) }
    for key in [
      "parsely-author", "author", "article:author", "sailthru.author", "byl", "dc.creator", "dcterms.creator",
      "og:author", "cxenseparse:author", "citation_author", "twitter:data1", "content_author",
    ] {
      var names: [String] = []
      for meta in facts.metas where meta.name == key {
        if key == "twitter:data1", facts.meta("twitter:label1")?.lowercased().contains("writ") != true { continue }
        names += NameShape.names(
          PlainText.unescaped(meta.content), site: site, isCertain: true)
      }
      if !names.isEmpty { return (unique(names), .meta) }
    }
    let marked =
      facts.properties.filter { $0.property.contains("author") } + facts.bylines.filter { $0.property == "rel=author" }
    for label in marked where isNear(label, bodyBlock) {
      let names = NameShape.names(label.text, site: site, isCertain: true)
      if !names.isEmpty { return (names, .markup) }
    }
    for label in facts.bylines where isNear(label, bodyBlock) && label.property.isEmpty {
      let hasLead = NameShape.hasLead(label.text)
      let names = NameShape.names(firstLine(label.text), site: site, isCertain: false)
      if !names.isEmpty, hasLead || label.text.split(separator: " ").count <= 4 { return (names, .markup) }
    }
    return ([], nil)
  }

  /// Authors that the text itself names: "Oleh: …" or "Reporter …; Editor …" in a line of its own, or initials such as
  /// "(mun/rel)" at the very end, as Indonesian papers sign.
  static func find(inLines lines: [String], last: String?, site: SiteNames) -> (
    names: [String], origin: Explanation.BylineOrigin?
  ) {
    for line in lines where line.utf8.count < 160 {
      guard let lead = textLeads.first(where: { PlainText.lowercased(line).hasPrefix($0) }) else { continue }
      var rest = String(line.dropFirst(lead.count))
      for end in ["; ", " Editor", " editor", " | ", "/Editor", ", Editor"] {
        if let cut = rest.firstRange(of: end) { rest = String(rest[..<cut.lowerBound]) }
      }
      rest = rest.split(separator: ":", omittingEmptySubsequences: true).first.map(String.init) ?? ""
      let names = NameShape.names(rest, site: site, isCertain: false)
      if !names.isEmpty { return (names, .text) }
    }
    if let last, let initials = initials(last) { return ([initials], .initials) }
    return ([], nil)
  }

  /// The initials in brackets at the end of a text, or nil.
  static func initials(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2A { end -= 1 }
    var start: Int
    if end > 2, bytes[end - 1] == 0x29 || bytes[end - 1] == 0x5D {
      guard let open = bytes[..<end].lastIndex(where: { $0 == 0x28 || $0 == 0x5B }), end - open <= 20 else {
        return nil
      }
      start = open + 1
      end -= 1
      while end > start, bytes[end - 1] == 0x2A || bytes[end - 1] == 0x20 { end -= 1 }
      while start < end, bytes[start] == 0x2D || bytes[start] == 0x20 { start += 1 }
    } else {
      // Without brackets only the form with a slash is sure.
      guard bytes.count < 20, bytes.contains(0x2F) else { return nil }
      start = 0
    }
    let inner = bytes[start..<end]
    guard inner.count >= 2, inner.count <= 16 else { return nil }
    let parts = inner.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard parts.count <= 3 else { return nil }
    for part in parts {
      guard part.count >= 2, part.count <= 6,
        part.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x41 && $0 <= 0x5A) })
      else { return nil }
      // A number of capitals only is an abbreviation: "(IPSPI)".
      if part.allSatisfy({ $0 <= 0x5A }), part.count > 3 { return nil }
    }
    let result = String(decoding: inner, as: UTF8.self)
    if notInitials.contains(PlainText.lowercased(result)) { return nil }
    return result
  }

  private static func isNear(_ label: PageFacts.Label, _ body: Range<Int>) -> Bool {
    if label.around.contains(.comments) || label.around.contains(.related) || label.ancestors.contains(.aside) {
      return false
    }
    return label.block <= body.upperBound + 6
  }

  private static func firstLine(_ text: String) -> String {
    var text = text
    for end in [" | ", " • ", " · ", " — ", " on ", " pada "] {
      if let cut = text.firstRange(of: end) { text = String(text[..<cut.lowerBound]) }
    }
    return text
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(PlainText.folded($0)).inserted }
  }

  private static let textLeads = [
    "oleh:", "oleh :", "penulis:", "penulis :", "reporter:", "reporter :", "reporter ", "laporan:", "laporan :",
    "pewarta:", "pewarta :",
    "kontributor:", "kontributor :", "jurnalis:", "wartawan:", "by:", "by ", "oleh ", "penulis ", "laporan ",
  ]
  private static let notInitials: Set<String> = [
    "red", "ist", "foto", "video", "dok", "pdf", "bag", "wib", "wita", "wit", "read", "more", "end",
  ]
}

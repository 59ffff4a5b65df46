/// A citation as CSL-JSON.
enum CSL {
  static func item(_ citation: Citation) -> JSONText {
    let issued = citation.issued.map { date($0) + (citation.isEstimated ? [("circa", .bool(true))] : []) }
    return .members([
      ("id", .text(citation.key)), ("type", .text(citation.isBlog ? "post-weblog" : "article-newspaper")),
      ("title", .text(citation.title)), ("container-title", citation.outlet.isEmpty ? nil : .text(citation.outlet)),
      ("issued", issued.map(JSONText.object)), ("accessed", .object(date(citation.accessed))),
      ("URL", citation.url.map(JSONText.text)), ("language", citation.language.map(JSONText.text)),
      ("author", JSONText.filled(citation.authors.map(name))),
      ("note", citation.notes.isEmpty ? nil : .text(citation.notes.joined(separator: "; "))),
    ])
  }

  private static func date(_ day: Citation.Day) -> [(String, JSONText)] {
    let parts = [day.year, day.month] + (day.day.map { [$0] } ?? [])
    return [("date-parts", .list([.list(parts.map(JSONText.number))]))]
  }

  private static func name(_ name: CitedName) -> JSONText {
    if name.isWhole { return .object([("literal", .text(name.family))]) }
    return .members([
      ("family", .text(name.family)), ("given", name.given.map(JSONText.text)),
      ("non-dropping-particle", name.particle.map(JSONText.text)), ("suffix", name.suffix.map(JSONText.text)),
    ])
  }
}

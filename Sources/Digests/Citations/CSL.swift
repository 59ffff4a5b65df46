/// A citation as CSL-JSON.
enum CSL {
  static func item(_ citation: Citation) -> JSONText {
    var members: [(String, JSONText)] = [
      ("id", .text(citation.key)), ("type", .text(citation.isBlog ? "post-weblog" : "article-newspaper")),
      ("title", .text(citation.title)),
    ]
    if !citation.outlet.isEmpty { members.append(("container-title", .text(citation.outlet))) }
    if let issued = citation.issued {
      members.append(("issued", .object(date(issued) + (citation.isEstimated ? [("circa", .bool(true))] : []))))
    }
    members.append(("accessed", .object(date(citation.accessed))))
    if let url = citation.url { members.append(("URL", .text(url))) }
    if let language = citation.language { members.append(("language", .text(language))) }
    if !citation.authors.isEmpty { members.append(("author", .list(citation.authors.map(name)))) }
    if !citation.notes.isEmpty { members.append(("note", .text(citation.notes.joined(separator: "; ")))) }
    return .object(members)
  }

  private static func date(_ day: Citation.Day) -> [(String, JSONText)] {
    let parts = [day.year, day.month] + (day.day.map { [$0] } ?? [])
    return [("date-parts", .list([.list(parts.map(JSONText.number))]))]
  }

  private static func name(_ name: CitedName) -> JSONText {
    if name.isWhole { return .object([("literal", .text(name.family))]) }
    let parts: [(String, String?)] = [
      ("family", name.family), ("given", name.given), ("non-dropping-particle", name.particle), ("suffix", name.suffix),
    ]
    return .object(parts.compactMap { part in part.1.map { (part.0, .text($0)) } })
  }
}

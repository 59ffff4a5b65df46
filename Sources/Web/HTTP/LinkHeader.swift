/// Links that an answer carries in its `Link` header lines (RFC 8288).
public enum LinkHeader {
  /// One link.
  public struct Link: Sendable, Hashable {
    /// Where it leads, as written.
    public var target: String
    /// Its relations in lower case: `alternate`.
    public var relations: [String] = []
    /// The media type of its target in lower case, where it is given.
    public var type: String?
  }

  /// Links of one answer that are read at most.
  private static let most = 50

  /// The links of all `Link` lines, in order. What is no link is passed over.
  public static func links(in headers: HTTPHeaders) -> [Link] {
    var links: [Link] = []
    for line in headers.lines where line.isNamed("Link") {
      var rest = line.value[...]
      while links.count < most, let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
        var link = Link(target: String(rest[rest.index(after: open)..<close]))
        rest = rest[rest.index(after: close)...]
        readParameters(&rest, into: &link)
        links.append(link)
      }
    }
    return links
  }

  /// Reads `; name=value` pairs, up to the comma that ends a link.
  private static func readParameters(_ rest: inout Substring, into link: inout Link) {
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      guard rest.first == ";" else { return }
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      let name = rest.prefix { $0 != "=" && $0 != ";" && $0 != "," && $0 != " " }.lowercased()
      rest = rest.dropFirst(name.count).drop { $0 == " " }
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop { $0 == " " }
      let value: Substring
      if rest.first == "\"" {
        value = rest.dropFirst().prefix { $0 != "\"" }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { $0 != ";" && $0 != "," && $0 != " " }
        rest = rest.dropFirst(value.count)
      }
      if name == "rel" { link.relations = value.lowercased().split(separator: " ").map(String.init) }
      if name == "type" { link.type = value.lowercased() }
    }
  }
}

@testable import Configuration

/// A configuration as text, in which a test sets one key.
struct SampleFile {
  /// What stands at a key, in YAML's flow style.
  struct Line {
    var place: Schema
    var key: String
    var value: String

    init(_ place: Schema, _ key: String, _ value: String) { (self.place, self.key, self.value) = (place, key, value) }
  }

  private var lines = [
    Line(.digest, "formats", "[json, md, eml]"), Line(.email, "to", "[ani@warta.test]"),
    Line(.email, "from", "Kabar <kabar@warta.test>"), Line(.email, "smtp", "\"MAIL\""),
    Line(.term, "term", "taruna siaga"), Line(.topic, "name", "Praktik"), Line(.topic, "terms", "[pendampingan]"),
    Line(.defaults, "private_network", "yes"), Line(.source, "name", "Warta"),
    Line(.source, "url", "\"SERVER/feed\""),
  ]

  /// The same with further lines; one for a key that is there takes its place.
  func with(_ more: [Line]) -> SampleFile {
    var file = self
    for line in more {
      file.lines.removeAll { $0.place == line.place && $0.key == line.key }
      file.lines.append(line)
    }
    return file
  }

  /// The file, with what it names put in: a site, a mail server, a folder.
  func text(server: String, mail: String, folder: String) -> String {
    var roots = [
      "digest": map(.digest), "email": map(.email), "relevance": map(.relevance, also: ["include: [\(map(.term))]"]),
      "topics": "[\(map(.topic)), {name: Lain}]", "defaults": map(.defaults),
      "sources": "[\(map(.source, also: values(.select).isEmpty ? [] : ["select: \(map(.select))"]))]",
    ]
    if !values(.list).isEmpty { roots["digests"] = "[\(map(.list))]" }
    for line in lines where line.place == .root { roots[line.key] = line.value }
    return roots.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
      .replacing("SERVER", with: server).replacing("MAIL", with: mail).replacing("FOLDER", with: folder)
  }

  private func values(_ place: Schema) -> [String] {
    lines.filter { $0.place == place }.map { "\($0.key): \($0.value)" }
  }

  /// The lines of a place in braces; `also` stands for keys that have none.
  private func map(_ place: Schema, also more: [String] = []) -> String {
    let own = values(place)
    let further = more.filter { line in !own.contains { $0.hasPrefix(line.prefix { $0 != ":" } + ":") } }
    return "{" + (own + further).joined(separator: ", ") + "}"
  }
}

import Testing

@testable import Configuration

/// The table of keys, against itself and against the commented configuration.
@Suite struct SchemaTests {
  private static let file = String(decoding: BuiltInData.sources, as: UTF8.self).split(separator: "\n").map(String.init)

  /// The lines of a section of the commented configuration, comment signs taken off, white space made one space.
  private static func lines(of section: String) -> [String] {
    var lines: [String] = []
    var isInside = false
    for line in file {
      let plain = line.hasPrefix("#") ? line.dropFirst().drop { $0 == " " } : line[...]
      if Schema.root.keys.contains(where: { plain == $0 + ":" }) { isInside = plain == section + ":" }
      if isInside {
        lines.append(
          line.drop { " #-".contains($0) }.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        )
      }
    }
    return lines
  }

  /// Each key stands in the commented configuration with its default, or an example, and with what it does.
  @Test(arguments: [Schema.digest, .email, .relevance, .defaults, .source, .select])
  func keysAreDocumented(schema: Schema) {
    let section = [.source: "sources", .select: "sources"][schema] ?? schema.rawValue
    let lines = Set(Self.lines(of: section))
    let common = schema == .source ? Schema.defaults.keys : []
    for entry in schema.entries where !common.contains(entry.name) {
      let line = "\(entry.name): \(entry.shown) # \(entry.help)".split(separator: " ").joined(separator: " ")
      #expect(lines.contains(line))
    }
  }

  /// The keys of entries that are written in one line.
  @Test(arguments: [(Schema.root, ""), (.term, "relevance"), (.topic, "topics"), (.list, "digests")])
  func keysOfEntriesAreShown(schema: Schema, section: String) {
    let text = section.isEmpty ? Self.file.joined(separator: "\n") : Self.lines(of: section).joined(separator: "\n")
    for entry in schema.entries { #expect(text.contains(entry.name + ":")) }
  }

  /// What other programs call it, though another key is spelt nearly so.
  @Test(arguments: [
    (Schema.digest, "publish_at", "at"), (.digest, "Send_At", "at"), (.source, "article_text", "article"),
  ])
  func anotherWordLeadsToTheKey(schema: Schema, word: String, key: String) {
    #expect(schema.suggestion(for: word) == key)
  }

  @Test(arguments: Schema.allCases)
  func eachWordMeansOneKey(schema: Schema) {
    let words = schema.entries.flatMap { [$0.name] + $0.synonyms }
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { $0 == $0.lowercased() })
    #expect(schema.entries.allSatisfy { !$0.help.isEmpty })
  }
}

import Foundation
import Testing

@testable import Configuration

/// The manual page of the configuration, against the table of keys.
@Suite struct SourcesManualTests {
  /// The keys that stand under each heading of the page.
  private static func keys() throws -> [String: Set<String>] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("systemd/man/sources.yaml.5")
    var keys: [String: Set<String>] = [:]
    var heading = ""
    for line in try String(contentsOf: page, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix(".Ss ") { heading = String(line.dropFirst(4)) }
      let words = line.split(separator: " ").drop { $0 == ".It" }
      guard let mark = words.first, mark == "Ic" || mark == ".Ic", let key = words.dropFirst().first else { continue }
      keys[heading, default: []].insert(String(key))
    }
    return keys
  }

  @Test(arguments: [
    (Schema.root, "Sections"), (.source, "A source"), (.select, "select"), (.digest, "digest"),
    (.list, "An entry of digests"), (.email, "email"),
    (.relevance, "relevance"), (.term, "relevance"), (.topic, "An entry of topics"),
  ])
  func everyKeyStandsUnderItsHeading(schema: Schema, heading: String) throws {
    let shown = try #require(try Self.keys()[heading])
    #expect(Set(schema.keys).subtracting(shown).isEmpty)
  }

  /// A key that is no longer one is taken off the page.
  @Test func nothingElseIsCalledAKey() throws {
    let known = Set(Schema.allCases.flatMap(\.keys))
    let shown = try Self.keys().filter { !$0.key.isEmpty }.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(shown.subtracting(known).isEmpty)
  }
}

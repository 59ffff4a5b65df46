import Foundation
import Testing

/// The lexicon shipped, as text: Configuration's tests read it as YAML.
@Suite struct LexiconFileTests {
  private func lines() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Config/lexicon.yaml"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  @Test func hasItsListsInOrder() throws {
    let sections = try lines().filter { $0.first?.isLetter == true }
    #expect(sections == ["strong:", "support:", "negative:", "casework:", "block:", "synonyms:", "related:"])
  }

  @Test func hasNoPhraseTwiceInAList() throws {
    var seen: Set<String> = []
    var section = ""
    for line in try lines() {
      if line.first?.isLetter == true || (line.hasPrefix("  ") && !line.hasPrefix("   ") && line.hasSuffix(":")) {
        section = line.first?.isLetter == true ? line : String(section.split(separator: "/")[0]) + "/" + line
      } else if !section.hasPrefix("casework"), line.hasPrefix("    "), !line.hasPrefix("    #"),
        !line.hasPrefix("    - "),
        let colon = line.lastIndex(of: ":")
      {
        let key = section + line[..<colon].lowercased()
        #expect(seen.insert(key).inserted, "twice: \(line)")
        #expect(Double(line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)) != nil, "\(line)")
      }
    }
    #expect(seen.count > 150)
  }
}

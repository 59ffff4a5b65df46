import Foundation
import Testing

/// Each helper has one home: what would be a second copy of it is found by the marks that every copy bears.
@Suite struct OneHomeTests {
  /// A helper: its mark, a regular expression that is looked for line by line, and the files below Sources that may bear
  /// it (a folder ends with a slash).
  struct Home: CustomTestStringConvertible, Sendable {
    let name: String
    let mark: String
    let files: [String]
    var testDescription: String { name }
  }

  static let homes = [
    Home(name: "a thread", mark: #"\bpthread_create\b"#, files: ["Threads/NamedThread.swift"]),
    Home(name: "a file that appears whole", mark: #"\bfsync\("#, files: ["Files/AtomicFile.swift"]),
    // The lab is a measuring tool.
    Home(
      name: "the reading of a page", mark: #"\bExtractor\(\)|\.extract\(|\b(for|purpose): \.page\b"#,
      files: ["Pipeline/Reading/ArticleReader.swift", "kabar-lab/"]),
  ]

  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  @Test(arguments: homes) func hasOneHome(_ home: Home) throws {
    let mark = try NSRegularExpression(pattern: home.mark)
    var homesSeen: Set<String> = []
    let files = try #require(FileManager.default.enumerator(atPath: Self.sources.path))
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: Self.sources.appendingPathComponent(file), encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated()
      {
        guard mark.firstMatch(in: line, range: NSRange(line.startIndex..., in: line)) != nil else { continue }
        let allowed = home.files.first { file == $0 || $0.hasSuffix("/") && file.hasPrefix($0) }
        #expect(allowed != nil, "\(file):\(number + 1) has \(home.name) of its own: \(line)")
        if let allowed { homesSeen.insert(allowed) }
      }
    }
    // A mark that nothing bears finds no copy either.
    #expect(homesSeen == Set(home.files), "the mark or the homes of \(home.name) are out of date")
  }
}

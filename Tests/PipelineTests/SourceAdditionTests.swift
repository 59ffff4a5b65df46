import Configuration
import Testing

@testable import Pipeline

@Suite struct SourceAdditionTests {
  private func add(_ text: String, url: String = "https://b.example/", name: String? = nil) throws -> String {
    String(
      decoding: try SourceAddition.adding(url: url, name: name, to: Array(text.utf8), file: "sources.yaml"),
      as: UTF8.self)
  }

  @Test(arguments: [
    ("sources:\n  - https://a.example/\n", "sources:\n  - https://a.example/\n  - url: https://b.example/\n"),
    // Not indented, and without a last line end.
    ("sources:\n- https://a.example/", "sources:\n- https://a.example/\n- url: https://b.example/\n"),
    (
      "# di atas\nsources:   # situs\n    # satu\n    - name: A   # nama\n      url: https://a.example/\n\n    # - contoh\n\ndefaults:\n  every: 2h\n",
      "# di atas\nsources:   # situs\n    # satu\n    - name: A   # nama\n      url: https://a.example/\n    - url: https://b.example/\n\n    # - contoh\n\ndefaults:\n  every: 2h\n"
    ),
    (
      "sources:\r\n  - https://a.example/\r\n# akhir\r\n",
      "sources:\r\n  - https://a.example/\r\n  - url: https://b.example/\r\n# akhir\r\n"
    ),
    ("digest:\n  title: Kabar\n", "digest:\n  title: Kabar\nsources:\n  - url: https://b.example/\n"),
    ("", "sources:\n  - url: https://b.example/\n"),
    (
      "\u{FEFF}sources:\n  - https://a.example/\n",
      "\u{FEFF}sources:\n  - https://a.example/\n  - url: https://b.example/\n"
    ),
  ])
  func keepsAllElse(before: String, after: String) throws { #expect(try add(before) == after) }

  /// The source without a name is called by its host; it would be another one under another name.
  @Test func refusesTheHostOfASourceWithoutAName() {
    let words = "name \"a.example\" is that of another source"
    #expect(throws: SourceAddition.Failure.unusable([.init(code: "E207", words: words)])) {
      try add("sources:\n  - https://a.example/\n", name: "a.example")
    }
  }

  @Test(arguments: [
    ("Dinas Sosial", "Dinas Sosial"), ("Kabar: Desa", "\"Kabar: Desa\""), ("no", "\"no\""),
    ("7 Desa \"Baru\"", "\"7 Desa \\\"Baru\\\"\""), ("#1", "\"#1\""), ("Désa (Jawa)", "Désa (Jawa)"),
  ])
  func quotesNamesThatNeedIt(name: String, written: String) throws {
    let result = try add("sources:\n  - https://a.example/\n", name: name)
    #expect(result.hasSuffix("  - name: \(written)\n    url: https://b.example/\n"))
    let settings = ConfigurationReader().read(Array(result.utf8), file: "x").settings
    #expect(settings?.sources.last?.name == name)
  }

  @Test(arguments: [
    "sources: [https://a.example/]\n", "sources: https://a.example/\n", "\"sources\": [https://a.example/]\n",
    "sources:\n  - {name: A,\nurl: https://a.example/}\n",
  ])
  func leavesOtherFormsToPeople(text: String) {
    #expect(throws: SourceAddition.Failure.form(line: 1)) { try add(text) }
  }

  /// No line ends are told by it.
  @Test func aCarriageReturnAloneIsRefused() {
    #expect(throws: SourceAddition.Failure.form(line: 1)) { try add("sources:\r  - https://a.example/\r") }
  }

  @Test func refusesWhatWouldBeAnError() {
    #expect { try add("sources:\n  - https://b.example/\n") } throws: {
      if case SourceAddition.Failure.unusable(let faults) = $0 {
        faults.map(\.code) == ["E206"] && faults[0].words.contains("same address")
      } else {
        false
      }
    }
  }
}

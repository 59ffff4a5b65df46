import Foundation
import Testing

/// The words that readers of a digest see stand in `Digests/Words` and nowhere else.
@Suite struct ReaderWordsTests {
  /// Words that no string of a source file may hold, but for the files that are named with their reason.
  struct Rule: Sendable, CustomTestStringConvertible {
    var name: String
    var words: Set<String>
    var allowed: [String: String]

    var testDescription: String { name }

    init(_ name: String, _ words: String, allowed: [String: String]) {
      self.name = name
      self.words = Set(words.split(separator: " ").map(String.init))
      self.allowed = allowed.merging(ReaderWordsTests.home) { reason, _ in reason }
    }
  }

  static let home = ["Digests/Words/": "the home of readers' words"]

  static let rules = [
    Rule(
      "months",
      "januari februari maret juni juli agustus oktober desember agu okt january february march june july october december",
      allowed: [
        "Text/Dates/DateNames.swift": "names by which dates are read",
        "Text/Tables/": "words by which languages and sentences are told apart",
        "Text/Words/EnglishStem.swift": "words whose end is no ending",
        "Summaries/Coming/EventWords.swift": "a march through the town",
      ]),
    Rule(
      "weekdays",
      "senin selasa rabu kamis jumat sabtu sunday monday tuesday wednesday thursday friday saturday",
      allowed: [
        "Text/Dates/DateNames.swift": "names by which dates are read",
        "Text/Tables/": "words by which languages and sentences are told apart",
        "Deduplication/FrequentWords.swift": "words that say little when texts are compared",
        "kabar/Demo/": "the made articles of the demonstration",
      ]),
    // With capitals: headings and labels.
    Rule(
      "labels",
      "Kapan Tempat Peserta Penyelenggara Narasumber Mitra Regulasi Bentuk Jenis Berita Lainnya Sumber Arsip Edisi Daring"
        + " Luring Alasan Mungkin Koreksi Terkait Tulisan Sekilas Pekan Wilayah",
      allowed: [
        "Text/Tables/SentenceStarters.swift": "words that begin sentences",
        "kabar/Demo/": "the made articles of the demonstration",
      ]),
    Rule(
      "sentences", "artikel sumber edisi berita redaksi percobaan galat ringkasan perkiraan menjawab diperiksa dibaca",
      allowed: [
        "Configuration/Keys/": "what operators write for a key, and examples in its help",
        "Deduplication/FieldWords.swift": "words behind which an outlet names itself",
        "Digests/Citations/": "words that are no names, and no telling words of a title",
        "Discovery/Tables/LinkWords.swift": "words by which links are told apart",
        "Extraction/": "words by which the parts of a page are told apart",
        "Text/Tables/IndonesianRoots.swift": "roots of words",
        "Pipeline/Articles/AbsenceNotice.swift": "notices in the place of an article",
        "Pipeline/Articles/ArticleBuilder.swift": "bylines that are no names",
        "Pipeline/Articles/PageTrust.swift": "what pages say that stand in the place of one that is gone",
        "Pipeline/Changes/": "words by which corrections are told from page furniture",
        "Summaries/": "cues of sentences",
        "Text/Lines/": "lines of a page that are not its article",
        "kabar/Commands/": "addresses in the help of commands",
        "kabar/Setup/": "what the dialogue asks in the terminal's language",
        "kabar/HealthText.swift": "the same of the line for monitoring",
        "kabar/StatusText.swift": "the same of the status", "kabar/SourcesText.swift": "the same of its sources",
        "kabar/SourceLedgerText.swift": "the same of one source",
        "kabar/Archive.swift": "the same of a backup's file",
        "kabar/ConfigurationFile.swift": "the same of a configuration that cannot be changed",
        "kabar/StatusReading.swift": "the same of a status that cannot be read",
        "kabar/SourceChoice.swift": "the same of a name that no source has",
        "kabar/TrialText.swift": "the same of a site that is tried",
        "kabar/OnlineCheck.swift": "the same of sources that are asked once",
        "kabar/CommandContext.swift": "the same of what is not there yet",
        "kabar/SearchOptions.swift": "the same of a search that cannot be",
        "kabar/TerminalProgress.swift": "the same of what is being done",
        "kabar/Kabar.swift": "words that are typed for commands",
        "Pipeline/Explaining/StatusReport.swift": "notes of the status in the terminal's language",
        "Pipeline/Explaining/OfferedEntry.swift": "notes of entries in the terminal's language",
        "Pipeline/Explaining/Judge": "why an article is kept or not, in the terminal's language",
        "Pipeline/Refreshing/PollWords.swift": "why a source is asked when it is, in the terminal's language",
        "kabar/Demo/": "the made articles of the demonstration",
      ]),
  ]

  @Test(arguments: rules) func wordsStandInOneRoom(rule: Rule) throws {
    var used: Set<String> = []
    for (file, words) in try Self.words.get() {
      let found = words.filter {
        rule.words.contains($0) || rule.name != "labels" && rule.words.contains($0.lowercased())
      }
      if found.isEmpty { continue }
      if let place = rule.allowed.keys.first(where: file.hasPrefix) {
        used.insert(place)
      } else {
        Issue.record("\(file) makes words for readers: \(found.sorted())")
      }
    }
    #expect(used == Set(rule.allowed.keys), "an allowance that nothing needs")
  }

  /// A translation that forgets a `{name}` would drop a number from the digest.
  @Test func bothLanguagesFillTheSameNames() throws {
    let literal = #""(?:[^"\\]|\\.)*"(?:\s*\+\s*"(?:[^"\\]|\\.)*")*"#
    let pair = try Regex("say\\(\\s*(\(literal)),\\s*(\(literal))", as: (Substring, Substring, Substring).self)
    var names: [Set<Substring>] = []
    for file in try SourceFiles.all() where file.place.hasPrefix("Digests/Words/") {
      for match in file.text.matches(of: pair) {
        let (english, indonesian) = (match.output.1, match.output.2)
        names.append(Self.names(english))
        #expect(Self.names(english) == Self.names(indonesian), "\(english)")
        #expect(english != #""""# && indonesian != #""""#, "\(file.place)")
      }
    }
    #expect(names.count { !$0.isEmpty } > 50, "the wordings were not found")
  }

  private static func names(_ literal: Substring) -> Set<Substring> {
    Set(literal.matches(of: /{[a-z]+}/).map(\.output))
  }

  /// The words in the texts of each source file of the program, read once for all rules; `kabar-lab` is not shipped.
  private static let words = Result {
    try SourceFiles.all().filter { $0.target != "kabar-lab" }.map { file in
      (name: file.place, words: Set(literals(Array(file.text.utf8)).flatMap(words)))
    }
  }

  private static func words(_ literal: ArraySlice<UInt8>) -> [String] {
    literal.split { !($0 >= 0x80 || (0x41...0x5A).contains($0 & ~0x20)) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The texts of string literals, those of several lines too; comments are passed over.
  private static func literals(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    let (quote, slash, escape, lineEnd) = (
      UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "\n")
    )
    var found: [ArraySlice<UInt8>] = []
    var at = 0
    func comes(_ byte: UInt8, times: Int) -> Bool {
      at + times <= text.count && text[at..<at + times].allSatisfy { $0 == byte }
    }
    while at < text.count {
      if comes(slash, times: 2) {
        while at < text.count, text[at] != lineEnd { at += 1 }
      } else if comes(quote, times: 3) {
        let start = at + 3
        at = start
        while at < text.count, !comes(quote, times: 3) { at += 1 }
        found.append(text[start..<at])
        at += 3
      } else if text[at] == quote {
        let start = at + 1
        at = start
        while at < text.count, text[at] != quote, text[at] != lineEnd { at += text[at] == escape ? 2 : 1 }
        found.append(text[start..<min(at, text.count)])
        at += 1
      } else {
        at += 1
      }
    }
    return found
  }
}

import Foundation
import Testing

/// The manual pages against the sources: environment, events of the journal, metrics, exit codes, files.
@Suite struct ManualFactsTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: SourceFiles.root.appendingPathComponent(path), encoding: .utf8)
  }

  private static func page(_ name: String) throws -> String { try text("systemd/man/" + name) }

  /// What the group of a pattern matches in the program's own sources.
  private static func found(_ pattern: String, under folders: [String]) throws -> Set<String> {
    let expression = try NSRegularExpression(pattern: pattern)
    var found: Set<String> = []
    for file in try SourceFiles.all() where folders.contains(where: { file.place.hasPrefix($0) }) {
      let source = file.text as NSString
      for match in expression.matches(in: file.text, range: NSRange(location: 0, length: source.length)) {
        found.insert(source.substring(with: match.range(at: 1)))
      }
    }
    return found
  }

  /// The first word behind a macro of the page, or behind `.It` and it.
  private static func marked(_ macro: String, in page: String) -> Set<String> {
    Set(
      page.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ").drop { $0 == ".It" }
        guard words.first == Substring(macro) || words.first == "." + macro else { return nil }
        return words.dropFirst().first.map { String($0).trimmingCharacters(in: ["'"]) }
      })
  }

  /// What systemd says to the service is for no one to set.
  private static let systemds: Set = ["NOTIFY_SOCKET", "WATCHDOG_USEC", "JOURNAL_STREAM", "INVOCATION_ID"]

  @Test func everyVariableOfTheEnvironmentIsOnItsPage() throws {
    let asked = try Self.found(
      #"(?:environment\(|environment\[|getenv\()"([A-Za-z_]+)""#,
      under: ["kabar/", "Configuration", "Delivery", "Pipeline"])
    let listed = try Self.found(#""((?:[a-z]+_proxy|[A-Z]+_PROXY|LC_[A-Z]+|LANG))""#, under: ["kabar/", "Fetching"])
    #expect(asked.contains("KABAR_CONFIG") && listed.contains("LANG") && listed.contains("https_proxy"))
    let known = try Self.marked("Ev", in: Self.page("kabar.1"))
    #expect(asked.union(listed).subtracting(Self.systemds).subtracting(known).isEmpty)
  }

  @Test func everyEventIsOnThePageAndNoOther() throws {
    let told = try Self.found(#"event(?: =|:)[^\n"]*"([a-z-]+)""#, under: ["Service"])
      .union(Self.found(#"event:[^\n"]*"[a-z-]+" : "([a-z-]+)""#, under: ["Service"])).subtracting(["event"])
    #expect(told.contains("source-ill") && told.contains("line-up"))
    let page = try Self.page("kabar.8")
    let events = try #require(page.range(of: "Events are\n")).upperBound
    let end = try #require(page.range(of: ".Ss ", range: events..<page.endIndex)).lowerBound
    let listed = Set(
      page[events..<end].split { " \n".contains($0) }.map(String.init).filter { $0.first?.isLowercase == true }
    )
    .subtracting(["and"])
    #expect(told == listed)
  }

  @Test func everyMetricIsOnThePageAndNoOther() throws {
    let written = try Self.found(#""(kabar_[a-z_]+)""#, under: ["Service/Metrics"])
    #expect(written.count > 15)
    #expect(try Self.marked("Ic", in: Self.page("kabar.8")).filter { $0.hasPrefix("kabar_") } == written)
  }

  @Test func everyExitCodeIsOnThePageAndInTheHelp() throws {
    let codes = try Self.found(#"ExitCode\(([0-9]+)\)"#, under: ["kabar/ExitCodes"])
      .union(Self.found(#"exit\(([0-9]+)\)"#, under: ["kabar/"])).union(["0", "1", "64"])
    let page = try Self.page("kabar.1")
    let start = try #require(page.range(of: ".Sh EXIT STATUS")).upperBound
    let end = try #require(page.range(of: ".Sh ", range: start..<page.endIndex)).lowerBound
    let listed = Set(
      page[start..<end].split(separator: "\n").compactMap { line in
        line.hasPrefix(".It ") ? String(line.dropFirst(4)) : nil
      })
    #expect(listed == codes)
    let help = try Self.text("Sources/kabar/Kabar.swift")
    for code in codes { #expect(help.contains(try Regex(#"\b\#(code)\b"#)), "\(code) is not in kabar --help") }
  }

  @Test(arguments: ["kabar.sqlite", "under-way", "digests/", "control.socket", "kabar.prom", "sources.yaml"])
  func everyFileIsOnThePage(name: String) throws {
    #expect(try Self.marked("Pa", in: Self.page("kabar.1")).contains { $0.hasSuffix(name) })
  }
}

import Foundation
import TestSupport
import TestTurns
import Testing

/// `kabar setup` without questions.
@Suite(.program, .lastNet) struct SetupCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.path("etc/sources.yaml") }

  private func setup(_ options: String..., language: String = "C.UTF-8") async throws -> KabarProcess.Result {
    try await KabarProcess.run(
      ["setup", "--config", path, "--offline", "--no-start"] + options, folder: folder.path,
      environment: ["LC_ALL": language])
  }

  @Test func aFileThatCheckFindsRightIsWritten() async throws {
    let result = try await setup(
      "--defaults", "--title", "Kabar Senja", "--zone", "wita", "--at", "6", "--source", "www.kampus.example", "--to",
      "budi@senja.example")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("written   \(path), 1 source\nnext      sudo systemctl enable --now kabar"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("  timezone: Asia/Makassar"))
    #expect(text.contains("  at: \"06:00\""))
    #expect(text.contains("url: https://www.kampus.example/"))
    let check = try await KabarProcess.run(["check", path], folder: folder.path)
    #expect(check.status == 0)
  }

  @Test func anAddressOfOnesOwnNetworkNeedsAWord() async throws {
    let refused = try await setup("--defaults", "--source", "http://192.168.7.20/umpan")
    #expect(refused.status == 78)
    #expect(refused.errors.contains("do: if that is meant: kabar setup --private-network"), "\(refused.errors)")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try await setup("--defaults", "--source", "http://192.168.7.20/umpan", "--private-network").status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("    private_network: yes\n"))
    #expect(try await KabarProcess.run(["check", path], folder: folder.path).status == 0)
  }

  @Test func whatSomebodyHasWrittenStays() async throws {
    let mine = "sources:\n  - https://a.example/\n"
    try FileManager.default.createDirectory(atPath: folder.path("etc"), withIntermediateDirectories: true)
    try mine.write(toFile: path, atomically: true, encoding: .utf8)
    let result = try await setup("--defaults")
    #expect(result.status == 0)
    #expect(result.errors.contains("is yours"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == mine)
    #expect(FileManager.default.fileExists(atPath: path + ".setup"))
  }

  @Test func aSecondRunReplacesWhatTheFirstOneWrote() async throws {
    #expect(try await setup("--defaults", "--title", "Kabar Senja").status == 0)
    let first = try String(contentsOfFile: path, encoding: .utf8)
    let second = try await setup("--defaults", "--title", "Kabar Fajar")
    #expect(second.errors == "")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("  title: Kabar Fajar"))
    #expect(try String(contentsOfFile: path + ".old", encoding: .utf8) == first)
    // A change by hand makes it somebody's.
    let mine = try String(contentsOfFile: path, encoding: .utf8).replacing("Fajar", with: "Pagi")
    try mine.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try await setup("--defaults").errors.contains("is yours"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == mine)
  }

  @Test func aMessageComesFromAnAddressThatIsThere() async throws {
    #expect(try await setup("--defaults", "--to", "budi@senja.example").status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("from: \"Kabar Peksos <budi@senja.example>\""))
    let check = try await KabarProcess.run(["check", path], folder: folder.path)
    #expect(check.output.hasSuffix("fine, 1 source\n"), "\(check.errors)")
    #expect(try await setup("--defaults", "--to", "budi@senja.example", "--from", "kabar@senja.example").status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("from: \"Kabar Peksos <kabar@senja.example>\""))
  }

  @Test(arguments: [
    ["--zone", "Mars"], ["--at", "25:00"], ["--source", "ftp://x.example/"], ["--to", "budi"], ["--language", "fr"],
    ["--member", "nobody-of-this-name"], ["--smtp", "smtps://mail.example:465"], ["--operator", "budi@senja.example"],
  ])
  func aWrongValueWritesNothing(options: [String]) async throws {
    let result = try await KabarProcess.run(
      ["setup", "--config", path, "--offline", "--no-start", "--defaults"] + options, folder: folder.path)
    #expect(result.status == 64)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func whatIsAskedIsNotGivenBeside() async throws {
    let result = try await KabarProcess.run(
      ["setup", "--title", "Kabar Senja", "--config", path], folder: folder.path)
    #expect(result.status == 64)
    #expect(result.errors.contains("--title goes with --defaults; without it everything is asked"))
  }

  @Test func theTerminalsLanguageIsSpoken() async throws {
    let result = try await setup("--defaults", language: "id_ID.UTF-8")
    #expect(result.output.hasPrefix("ditulis"))
  }
}

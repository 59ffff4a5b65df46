import Foundation
import TestSupport
import TestTurns
import Testing

/// `kabar setup` with its questions, on a terminal that `script` makes.
@Suite(.program, .lastNet, .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct SetupDialogueTests {
  private let site: Site
  private var path: String { site.folder.path("etc/sources.yaml") }

  init() throws { site = try Site(articles: 2) }

  /// Types the answers and returns what stood on the terminal.
  private func setup(_ answers: [String], language: String = "C.UTF-8") async throws -> (
    ending: ChildProcess.Ending, shown: String
  ) {
    let command = "exec '\(KabarProcess.path)' setup --config '\(path)' --no-start"
    let shown = site.folder.path("shown")
    let process = try await ChildProcess.start(
      ["/bin/sh", "-c", "printf '%s\\n' \"$@\" | /usr/bin/script -qec \"\(command)\" /dev/null", "sh"] + answers,
      environment: ["LC_ALL": language], output: .file(shown))
    return (await process.ending(), try String(contentsOfFile: shown, encoding: .utf8))
  }

  @Test func everythingIsAskedAndWritten() async throws {
    let (ending, shown) = try await setup(
      [
        // Help, a wrong answer, and back again.
        "?", "xx", "id", "-", "id", "Kabar Senja", "wita", "6", "no address", site.server.url + "/feed", "y",
        "Warta Senja", site.server.url + "/nothing", "n", "", "budi@senja.example", "here", "", "nobody-of-that-name",
        "",
      ])
    #expect(ending == .exit(0), "\(shown)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in [
      "  title: Kabar Senja ", "  timezone: Asia/Makassar", "  at: \"06:00\"", "  to: [budi@senja.example]",
      "operator: budi@senja.example",
      "  - name: Warta Senja\n    url: \(site.server.url)/feed\n    private_network: yes\n",
    ] {
      #expect(text.contains(line), "\(line) in \(text)")
    }
    #expect(!text.contains("/nothing"))
    for words in ["This is no http address", "feed found: \(site.server.url)/feed", "Not added", "nobody-of-that-name"]
    {
      #expect(shown.contains(words), "\(words) in \(shown)")
    }
    let check = try await KabarProcess.run(["check", path], folder: site.folder.path)
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func itSpeaksTheTerminalsLanguage() async throws {
    let (ending, shown) = try await setup(
      ["id", "", "", "", site.server.url + "/feed", "y", "", "", "", ""], language: "id_ID.UTF-8")
    #expect(ending == .exit(0), "\(shown)")
    for words in [
      "Bahasa digest", "Zona waktu", "umpan ditemukan", "Tetap tambahkan? y/T", "ditulis   \(path), 1 sumber",
    ] {
      #expect(shown.contains(words), "\(words) in \(shown)")
    }
  }

  @Test func whoEndsItWritesNothing() async throws {
    let (ending, shown) = try await setup(["id", "Kabar Senja"])
    #expect(ending == .exit(130), "\(shown)")
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}

import Foundation
import Glibc
import TestSupport
import TestTurns
import Testing

/// What moves, asks and is not shown on a terminal, which `script` makes.
@Suite(.program, .lastNet, .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct OnATerminalTests {
  private let site: Site

  init() throws { site = try Site(articles: 2) }

  /// Types the answers and returns what stood on the terminal.
  private func shown(
    _ command: String, answers: [String] = [], language: String = "C.UTF-8"
  ) async throws -> (ending: ChildProcess.Ending, text: String) {
    let file = site.folder.path("shown-" + UUID().uuidString)
    let whole = ([KabarProcess.path, command] + site.options + Site.clock).joined(separator: " ")
    let process = try await ChildProcess.start(
      ["/bin/sh", "-c", "printf '%s\\n' \"$@\" | /usr/bin/script -qec \"\(whole)\" /dev/null", "sh"] + answers,
      environment: ["LC_ALL": language], output: .file(file))
    return (await process.ending(), try String(contentsOfFile: file, encoding: .utf8))
  }

  /// One line that moves, and a line that stays for each source.
  @Test(arguments: [
    ("C.UTF-8", ["Warta: asking", "Warta: 2 new addresses", "Warta: page 1 of 2"], "Warta: 2 new, 2 on social work"),
    (
      "id_ID.UTF-8", ["Warta: ditanya", "Warta: 2 alamat baru", "Warta: halaman 1 dari 2"],
      "Warta: 2 baru, 2 tentang pekerjaan sosial"
    ),
  ])
  func aFetchMovesOneLine(language: String, moving: [String], staying: String) async throws {
    let (ending, text) = try await shown("fetch", language: language)
    #expect(ending == .exit(0))
    for words in moving { #expect(text.contains("\r\u{1B}[K" + words), "\(words) in \(text)") }
    #expect(text.contains("\r\u{1B}[K" + staying + "\r\n"), "\(text)")
  }

  @Test(arguments: ["n", ""]) func whoDoesNotConfirmGetsNothingBack(answer: String) async throws {
    try await site.readADay()
    let file = site.folder.path("kabar.tar")
    #expect(try await site.kabar("backup", file).status == 0)
    let before = try FileManager.default.contentsOfDirectory(atPath: site.state).sorted()
    let (ending, text) = try await shown("restore " + file, answers: [answer])
    #expect(ending == .exit(1))
    #expect(text.contains("Go on? y/N") && text.contains("nothing was changed"), "\(text)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.state).sorted() == before)
  }

  @Test(arguments: [("y", "C.UTF-8", "restored  2 articles"), ("YA", "id_ID.UTF-8", "pulih     2 artikel")])
  func whoConfirmsGetsTheBackup(answer: String, language: String, words: String) async throws {
    try await site.readADay()
    let file = site.folder.path("kabar.tar")
    #expect(try await site.kabar("backup", file).status == 0)
    let digest = site.state + "/digests/2023-09-09.md"
    try FileManager.default.removeItem(atPath: digest)
    let (ending, text) = try await shown("restore " + file, answers: [answer], language: language)
    #expect(ending == .exit(0), "\(text)")
    #expect(text.contains(words), "\(text)")
    #expect(FileManager.default.fileExists(atPath: digest))
    #expect(FileManager.default.fileExists(atPath: site.state + "/before-restore-1/kabar.sqlite"))
  }

  /// The password is asked for with the echo off, and lies where its owner alone reads it. Where there is systemd, root's
  /// setup would tell it where the password is.
  @Test(.enabled(if: !FileManager.default.fileExists(atPath: "/run/systemd/system")))
  func aPasswordIsNotShownAndKeptApart() async throws {
    let path = site.folder.path("etc/sources.yaml")
    let file = site.folder.path("shown")
    let dialogue = [
      ("id or en", "id"), ("Title", "Kabar Senja"), ("Time zone", "WIB"), ("every day at", "6"), ("1: ", ""),
      ("Recipients", "budi@senja.example"), ("Mail server", "smtp+starttls://surat.senja.example"),
      ("User name", "budi"), ("Password", "rahasia-senja"), ("reports of trouble", ""), ("without sudo", ""),
    ]
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    let process = try await ChildProcess.start(
      ["/usr/bin/script", "-qefc", "exec '\(KabarProcess.path)' setup --config '\(path)' --no-start", "/dev/null"],
      environment: ["LC_ALL": "C.UTF-8"], input: .descriptor(ends[0]), output: .file(file))
    // Each answer is typed when its question stands there.
    for (question, answer) in dialogue {
      let isAsked = try await eventually {
        !process.isRunning || ((try? String(contentsOfFile: file, encoding: .utf8))?.contains(question) ?? false)
      }
      #expect(isAsked && process.isRunning, "\(question)")
      _ = Array((answer + "\n").utf8).withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    }
    #expect(await process.ending() == .exit(0))
    for end in ends { close(end) }
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let configuration = try String(contentsOfFile: path, encoding: .utf8)
    #expect(configuration.contains("smtp+starttls://surat.senja.example"), "\(configuration)")
    #expect(configuration.contains("username: budi"), "\(configuration)")
    #expect(!configuration.contains("rahasia-senja"))
    let secret = site.folder.path("etc/smtp-password")
    #expect(try String(contentsOfFile: secret, encoding: .utf8) == "rahasia-senja")
    let mode = try FileManager.default.attributesOfItem(atPath: secret)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o600)
    #expect(text.contains("written   \(secret) (0600)"), "\(text)")
    #expect(!text.contains("rahasia-senja"), "\(text)")
  }
}

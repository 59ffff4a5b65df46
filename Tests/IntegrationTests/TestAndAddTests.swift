import Foundation
import TestSupport
import Testing

/// `kabar test` and `kabar add` as a user runs them.
@Suite(.timeLimit(.minutes(2)))
struct TestAndAddTests {
  @Test func aSiteIsTriedAndNothingIsWritten() async throws {
    let site = try Site(articles: 2)
    let result = try await KabarProcess.run(["test", "warta"] + site.options, folder: site.folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("feed     \(site.server.url)/feed"))
    #expect(result.output.contains("+ Pekerja Sosial Dampingi Desa 1"))
    #expect(!FileManager.default.fileExists(atPath: site.state))
    let nothing = try await KabarProcess.run(
      ["test", site.server.url + "/kosong", "--private-network"] + site.options, folder: site.folder.path)
    #expect(nothing.status == 1)
  }

  @Test func aSourceIsAddedAndTheRestStays() async throws {
    let site = try Site(articles: 1)
    let before = try String(contentsOfFile: site.config, encoding: .utf8)
    let arguments = ["add", "https://kampus.example/", "--name", "Kampus", "--config", site.config]
    let first = try await KabarProcess.run(arguments, folder: site.folder.path)
    #expect(first.status == 0, "\(first.errors)")
    let after = try String(contentsOfFile: site.config, encoding: .utf8)
    #expect(after.contains("  - name: Kampus\n    url: https://kampus.example/\n"))
    #expect(
      after.replacing("  - name: Kampus\n    url: https://kampus.example/\n", with: "").contains(before.dropLast()))
    let second = try await KabarProcess.run(arguments, folder: site.folder.path)
    #expect(second.status == 78)
    #expect(try String(contentsOfFile: site.config, encoding: .utf8) == after)
  }
}

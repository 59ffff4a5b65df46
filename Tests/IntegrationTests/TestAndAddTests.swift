import Foundation
import TestSupport
import TestTurns
import Testing

/// `kabar test` and `kabar add` as a user runs them.
@Suite(.program, .timeLimit(.minutes(5)))
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

  @Test func aListOfFeedsGoesInAndOut() async throws {
    let site = try Site(articles: 1)
    let list = try site.folder.write(
      """
      <opml version="2.0"><body><outline text="Kampus">
        <outline text="Warta Kampus" xmlUrl="https://kampus.example/feed" htmlUrl="https://kampus.example/"/>
        <outline text="Sudah ada" xmlUrl="\(site.server.url)/feed"/>
      </outline></body></opml>
      """, to: "langganan.opml")
    let first = try await KabarProcess.run(["add", list, "--config", site.config], folder: site.folder.path)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("+ Warta Kampus"))
    #expect(first.output.contains("added 1 sources; 1 were there already"))
    let out = try await KabarProcess.run(["export"] + site.options, folder: site.folder.path)
    #expect(out.status == 0, "\(out.errors)")
    #expect(out.output.contains("htmlUrl=\"https://kampus.example/feed\""))
    let other = try await KabarProcess.run(
      ["add", "tidak-ada.opml", "--config", site.config], folder: site.folder.path)
    #expect(other.status == 1)
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

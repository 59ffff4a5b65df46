import Foundation
import Glibc
import TestSupport
import TestTurns
import Testing

/// `kabar once` as a user runs it, and killed at any moment.
@Suite(.program, .lastNet) struct OnceTests {
  /// Headlines of a day's digest, in order.
  private func titles(_ site: Site) throws -> [String] {
    let data = try Data(contentsOf: URL(fileURLWithPath: site.state + "/digests/2023-09-09.json"))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(object["items"] as? [[String: Any]]).compactMap { $0["title"] as? String }
  }

  @Test func oneTurnWritesTheDigestAndASecondNothing() async throws {
    let site = try Site(articles: 3)
    let first = try await site.kabar("once")
    #expect(first.status == 0, "\(first.errors)")
    #expect(Set(try titles(site)) == Set((1...3).map { "Pekerja Sosial Dampingi Desa \($0)" }))
    let before = try Data(contentsOf: URL(fileURLWithPath: site.state + "/digests/2023-09-09.md"))
    #expect(try await site.kabar("once").status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: site.state + "/digests/2023-09-09.md")) == before)
  }

  @Test func killedAtAnyMomentNothingIsLostAndNothingComesTwice() async throws {
    let site = try Site(articles: 5, delayMilliseconds: 15)
    var random = SeededRandom(for: "OnceTests")
    for _ in 0..<10 {
      // Between any two of its first requests, which are a second apart, or before the first.
      let requests = site.server.requests.count + Int.random(in: 0...3, using: &random)
      let process = try await KabarProcess(["once"] + site.options + Site.clock, folder: site.folder.path)
      _ = try await eventually { site.server.requests.count >= requests || !process.isRunning }
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...300, using: &random)))
      process.signal(SIGKILL)
      _ = try await process.end()
    }
    // What was being taken apart when the program died is put off once, a listing for two hours: the second run is behind them.
    for clock in [Site.clock, ["--now", "2023-09-09T09:00:30+07:00"]] {
      let run = try await site.kabar("once", clock: clock)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try titles(site).sorted() == (1...5).map { "Pekerja Sosial Dampingi Desa \($0)" }.sorted())
    let left = try FileManager.default.contentsOfDirectory(atPath: site.state + "/digests")
    #expect(left.allSatisfy { !$0.hasSuffix(".new") })
  }

  @Test func aWrongConfigurationIsShownWithItsPlace() async throws {
    let site = try Site(articles: 1)
    try site.configure("digset:\n  title: x")
    let result = try await site.kabar("once", clock: [])
    #expect(result.status == 78)
    #expect(result.errors.contains("sources.yaml:12:1: error: unknown key \"digset\"; did you mean \"digest\"?"))
  }

  @Test func theDemonstrationMakesADigest() async throws {
    let folder = try TemporaryFolder()
    let now = ["--now", "2026-11-20T08:00:00+07:00"]
    let result = try await KabarProcess.run(["demo", "--into", folder.path("demo")] + now, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let files = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path("demo/digests")))
    #expect(files.isSuperset(of: ["md", "txt", "html", "eml", "json", "atom"].map { "2026-11-20." + $0 }))
    let text = try String(contentsOfFile: folder.path("demo/digests/2026-11-20.md"), encoding: .utf8)
    #expect(text.contains("Peksos Lumajang Dampingi 85 Keluarga Penyintas Banjir"))
    #expect(text.contains("Juga diberitakan"))
    #expect(!text.contains("Bulu Tangkis"))
    #expect(!text.contains("Vandalisme"))
  }
}

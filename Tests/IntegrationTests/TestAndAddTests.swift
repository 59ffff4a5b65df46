import Foundation
import TestSupport
import TestTurns
import Testing

/// `kabar test` and `kabar add` as a user runs them.
@Suite(.program, .lastNet) struct TestAndAddTests {
  @Test func aSiteIsTriedAndNothingIsWritten() async throws {
    let site = try Site(articles: 2)
    let result = try await site.kabar("test", "warta", clock: [])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("feed     \(site.server.url)/feed"))
    #expect(result.output.contains("+ Pekerja Sosial Dampingi Desa 1"))
    #expect(!FileManager.default.fileExists(atPath: site.state))
    let nothing = try await site.kabar("test", site.server.url + "/kosong", "--private-network", clock: [])
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
    #expect(first.output.contains("added 1 source; 1 was there already"))
    let out = try await site.kabar("export", clock: [])
    #expect(out.status == 0, "\(out.errors)")
    #expect(out.output.contains("htmlUrl=\"https://kampus.example/feed\""))
    // What was exported goes in elsewhere, the sites without a known feed, too.
    let again = try site.folder.write(out.output, to: "ekspor.opml")
    let fresh = try site.folder.write("sources:\n  - https://a.example/\n", to: "baru.yaml")
    let moved = try await KabarProcess.run(
      ["add", again, "--private-network", "--config", fresh], folder: site.folder.path)
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(moved.output.contains("added 2 sources; 0 were there already"))
    let other = try await KabarProcess.run(
      ["add", "tidak-ada.opml", "--config", site.config], folder: site.folder.path)
    #expect(other.status == 1)
  }

  @Test func whatIsNoAddressOrNoListIsSaid() async throws {
    let site = try Site(articles: 1)
    let before = try site.configuration()
    let typed = try await KabarProcess.run(["test", "htps://kampus.example"], folder: site.folder.path)
    #expect(typed.status == 64)
    #expect(typed.errors == "kabar: \"htps://kampus.example\" is not an http address\n")
    let list = try site.folder.write("<opml><body><outline", to: "rusak.opml")
    let added = try await KabarProcess.run(["add", list, "--config", site.config], folder: site.folder.path)
    #expect(added.status == 1)
    #expect(added.errors.contains("no feed in it could be added; nothing was changed"))
    #expect(try site.configuration() == before)
  }

  @Test func aSiteOfAPrivateNetworkIsAddedWhereThatIsMeant() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("sources:\n  - https://a.example/\n", to: "sources.yaml")
    let address = "http://127.0.0.1:9/rss"
    let refused = try await KabarProcess.run(["add", address, "--config", path], folder: folder.path)
    #expect(refused.status == 78)
    // No line is named: what is to be added stands in none yet.
    #expect(refused.errors.hasPrefix("kabar: it cannot be added: 127.0.0.1 is in a private network"))
    #expect(refused.errors.contains("kabar add --private-network"))
    let added = try await KabarProcess.run(
      ["add", address, "--private-network", "--config", path], folder: folder.path)
    #expect(added.status == 0, "\(added.errors)")
    #expect(
      try String(contentsOfFile: path, encoding: .utf8)
        == "sources:\n  - https://a.example/\n  - url: \(address)\n    private_network: yes\n")
  }

  @Test func whereAnAddressIsPrivateTheOptionIsNamed() async throws {
    let folder = try TemporaryFolder()
    let missing = folder.path("none.yaml")
    for command in ["test", "extract", "why"] {
      let result = try await KabarProcess.run(
        [command, "http://127.0.0.1:9/berita", "--config", missing, "--state", folder.path("state")],
        folder: folder.path)
      #expect(
        (result.output + result.errors).contains("lies in a private network (127.0.0.1)") || command == "why",
        "\(command): \(result.output)\(result.errors)")
    }
  }

  @Test func aSourceIsAddedAndTheRestStays() async throws {
    let site = try Site(articles: 1)
    let before = try site.configuration()
    let arguments = ["add", "https://kampus.example/", "--name", "Kampus", "--config", site.config]
    let first = try await KabarProcess.run(arguments, folder: site.folder.path)
    #expect(first.status == 0, "\(first.errors)")
    let after = try site.configuration()
    #expect(after.contains("  - name: Kampus\n    url: https://kampus.example/\n"))
    #expect(
      after.replacing("  - name: Kampus\n    url: https://kampus.example/\n", with: "").contains(before.dropLast()))
    let second = try await KabarProcess.run(arguments, folder: site.folder.path)
    #expect(second.status == 78)
    #expect(try site.configuration() == after)
  }

  @Test func whatWasAddedIsTried() async throws {
    let site = try Site(articles: 2)
    let config = try site.folder.write("sources:\n  - https://a.example/\n", to: "dua.yaml")
    func add(_ path: String) async throws -> KabarProcess.Result {
      try await KabarProcess.run(
        ["add", site.server.url + path, "--private-network", "--config", config], folder: site.folder.path)
    }
    let found = try await add("/feed")
    #expect(found.status == 0, "\(found.errors)")
    #expect(found.output.contains("2 articles; of the first 2: 2 on social work"), "\(found.output)")
    let page =
      "<html><head><link rel=alternate type=application/rss+xml href=/feed></head><body><h1>Beranda</h1></body></html>"
    site.server.reply("/beranda", with: .ok(page, ["Content-Type: text/html"]))
    let same = try await add("/beranda")
    #expect(same.errors.contains("brings already\n  do: kabar remove"), "\(same.errors) \(same.output)")
    // It may be down today: it stays, and what is wrong is said.
    let missing = try await add("/kosong")
    #expect(missing.status == 0, "\(missing.errors)")
    #expect(missing.output.contains("ILL: "), "\(missing.output)")
    #expect(missing.errors.contains("and back: kabar remove"))
    #expect(try String(contentsOfFile: config, encoding: .utf8).contains("/kosong"))
  }
}

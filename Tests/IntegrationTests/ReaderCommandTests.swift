import Foundation
import Glibc
import TestSupport
import TestTurns
import Testing

/// The commands that look at what is kept: `digest`, `search`, `status`, `why`, before and after a day was read.
@Suite(.program, .lastNet) struct ReaderCommandTests {
  /// A site of which one day was read: two articles on social work and one that is not.
  private func siteAfterADay() async throws -> Site {
    let site = try Site(articles: 2)
    site.serveFeed(["Pekerja Sosial Dampingi Desa 1", "Pekerja Sosial Dampingi Desa 2", "Harga Cabai Naik"])
    site.server.reply("/3", with: .ok(Site.page("Harga Cabai Naik", "Harga cabai naik.", "Pedagang mengeluh.")))
    try await site.readADay()
    return site
  }

  @Test func beforeTheFirstDayEachSaysThatThereIsNothing() async throws {
    let site = try Site(articles: 1)
    mkdir(site.state, 0o755)
    let status = try await site.kabar("status")
    #expect(status.status == 0)
    #expect(status.output.hasPrefix("service   not running\nedition   none yet; next 2023-09-10 06:00\n"))
    #expect(status.output.contains("\nWarta  new"))
    let search = try await site.kabar("search", "desa")
    #expect(search.status == 1)
    #expect(search.errors == "kabar: nothing found\n")
    let digest = try await site.kabar("digest", "--print", "txt")
    #expect(digest.status == 1)
    #expect(digest.errors == "kabar: there is no edition yet; run kabar once\n")
    #expect(site.server.requests.isEmpty)
  }

  @Test func digestPrintsADayAndWritesItsFilesAgain() async throws {
    let site = try await siteAfterADay()
    let path = site.state + "/digests/2023-09-09.md"
    let before = try String(contentsOfFile: path, encoding: .utf8)
    #expect(try await site.kabar("digest", "--print", "md").output == before)
    #expect(try await site.kabar("digest", "--print", "txt", "--date", "2023-09-09").output.hasPrefix("KABAR PEKSOS\n"))
    try FileManager.default.removeItem(atPath: path)
    let again = try await site.kabar("digest", "--date", "2023-09-09")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
  }

  @Test func digestRefusesWhatItCannotGive() async throws {
    let site = try await siteAfterADay()
    for arguments in [["--date", "2023-01-01"], ["--date", "2023-01-01", "--print", "md"]] {
      let none = try await site.kabar(["digest"] + arguments, clock: [])
      #expect(none.status == 1)
      #expect(none.output.isEmpty)
      #expect(none.errors == "kabar: there is no edition of 2023-01-01\n")
    }
    let format = try await site.kabar("digest", "--print", "pdf")
    #expect(format.status == 64)
    #expect(format.errors.contains("\"pdf\" is not a format; use md, txt, html, eml, json, atom, wa, bib, ris, csl"))
    #expect(try await site.kabar("digest", "--date", "kemarin").status == 64)
  }

  @Test func searchFindsWordsAndPhrases() async throws {
    let site = try await siteAfterADay()
    let both = try await site.kabar("search", "pendampingan")
    #expect(both.status == 0)
    #expect(both.output.components(separatedBy: "Pekerja Sosial Dampingi Desa").count == 3)
    #expect(both.output.contains("            Warta, edition 2023-09-09 number 1\n"))
    #expect(try await site.kabar("search", "--limit", "1", "pendampingan").output.split(separator: "\n").count >= 3)
    let one = try #require(try await site.kabar("search", "--json", "\"desa 2\"").json as? [[String: Any]])
    #expect(one.map { $0["url"] as? String } == [site.server.url + "/2"])
    #expect(one.first?["edition"] as? String == "2023-09-09")
    // What is not about social work is found only when asked for.
    let none = try await site.kabar("search", "--json", "cabai")
    #expect(none.status == 1)
    #expect(try none.json as? [String] == [])
    #expect(try await site.kabar("search", "--all", "cabai").output.contains("  Harga Cabai Naik\n"))
    #expect(try await site.kabar("search", "--limit", "0", "desa").status == 64)
    let others = ["search"] + site.options + Site.clock + ["--source", "Warta", "--", "-cabai"]
    #expect(try await KabarProcess.run(others, folder: site.folder.path).status == 0, "all but those")
  }

  @Test func aSearchThatCanFindNothingIsRefusedWithWhatWasMeant() async throws {
    let site = try Site(articles: 1)
    let refused: [([String], String)] = [
      (["search", "--", "-desa"], "only words that must not be there: add one to find"),
      (["search", "-desa"], "only words that must not be there: add one to find"),
      (["search", "--limit", "-1", "desa"], "--limit is a number from 1 to 10000, not -1"),
      (
        ["search", "--since", "2023-10-01", "--until", "2023-09-01", "desa"],
        "did you mean --since 2023-09-01 --until 2023-10-01?"
      ),
      (["search", "\"\""], "has no word to find"), (["search", "--desa"], "Unknown option '--desa'"),
      (["cite", "--search", ""], "say what to find"),
      (["cite", "--search", "-desa"], "only words that must not be there"),
      (["cite", "--search", "desa", "--limit", "-1"], "--limit is a number from 1 to 10000, not -1"),
      (["cite", "--since", "2023-10-01", "--until", "2023-09-01"], "did you mean"),
    ]
    for (command, message) in refused {
      let result = try await KabarProcess.run(
        [command[0]] + site.options + Site.clock + command.dropFirst(), folder: site.folder.path)
      #expect(result.status == 64, "\(command)")
      #expect(result.errors.contains(message), "\(command): \(result.errors)")
    }
  }

  @Test func statusOfAServiceThatDoesNotRunIsReadFromItsFolder() async throws {
    let site = try await siteAfterADay()
    let all = try await site.kabar("status")
    #expect(all.status == 0)
    #expect(
      all.output.hasPrefix("service   not running\nedition   last 2023-09-09, 2 articles; next 2023-09-10 06:00\n"))
    #expect(all.output.contains("\narticles  3 known, database "))
    let one = try await site.kabar("status", "warta")
    #expect(one.output.hasPrefix("Warta  ok\n  address       \(site.server.url)/feed\n"))
    #expect(one.output.contains("\n  last success  2023-09-09 06:00\n"))
    #expect(one.output.contains("\n    offered                 3      3       3\n"))
    #expect(one.output.contains("\n    sum                     3      3       3  = offered\n"))
    let report = try #require(try await site.kabar("status", "--json").json as? [String: Any])
    #expect(report["servicePID"] == nil)
    #expect(report["articles"] as? Int == 3)
    let unknown = try await site.kabar("status", "Tidak Ada")
    #expect(unknown.status == 1)
    #expect(unknown.errors == "kabar: no source named \"Tidak Ada\"\n")
  }

  @Test func statusTellsOfTrouble() async throws {
    let site = try Site(articles: 1)
    site.server.reply("/feed", with: .status(404))
    #expect(try await site.kabar("fetch").status == 1)
    let status = try await site.kabar("status")
    #expect(status.status == 1)
    #expect(status.output.contains("\nWarta  ILL     "))
    // A source is known by its address, too.
    let one = try await site.kabar("status", site.server.url + "/feed")
    #expect(one.output.hasPrefix("Warta  ILL"), "\(one.output) \(one.errors)")
  }

  @Test func whyAddsUpTheTerms() async throws {
    let site = try await siteAfterADay()
    let kept = try await site.kabar("why", site.server.url + "/1")
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(kept.output.contains("\nPekerja Sosial Dampingi Desa 1\n\(site.server.url)/1\n\nkept: score "))
    #expect(kept.output.hasPrefix("shown       ["))
    #expect(kept.output.contains("] of 2023-09-09; offered 2023-09-09 06:00 by Warta\n"))
    #expect(kept.output.contains("“pekerja sosial” in the title, 1×"))
    #expect(kept.output.contains("\nedition of 2023-09-09: shown\n"), "\(kept.output)")
    let dropped = try #require(try await site.kabar("why", "--json", site.server.url + "/3").json as? [String: Any])
    #expect((dropped["verdict"] as? [String: Any])?["decision"] as? String == "dropped")
    #expect(dropped["outcome"] as? String == "dropped")
  }

  @Test func storyShowsWhatEditionsTold() async throws {
    let site = try await siteAfterADay()
    let told = try await site.kabar("story", site.server.url + "/1")
    #expect(told.status == 0, "\(told.errors)")
    #expect(told.output.hasPrefix("Pekerja Sosial Dampingi Desa 1\n1 telling, 1 source, 2023-09-09\n2023-09-09  no. "))
    let course = try #require(try await site.kabar("story", "--json", site.server.url + "/1").json as? [String: Any])
    #expect(course["tellings"] as? Int == 1)
    let unknown = try await site.kabar("story", site.server.url + "/99")
    #expect(unknown.status == 1)
    #expect(unknown.errors == "kabar: \(site.server.url)/99: no source brought this article\n")
  }

  @Test func whyJudgesAPageThatWasNeverRead() async throws {
    let site = try Site(articles: 1)
    let judged = try await site.kabar("why", site.server.url + "/9", "--private-network")
    #expect(judged.status == 0, "\(judged.errors)")
    #expect(judged.output.hasPrefix("Pekerja Sosial Dampingi Desa 9\n"))
    let missing = try await site.kabar("why", site.server.url + "/tidak-ada", "--private-network")
    #expect(missing.status == 1)
    #expect(missing.errors == "kabar: never seen; its page cannot be read now: has no such page any more (404)\n")
    let wrong = try await site.kabar("why", "bukan alamat")
    #expect(wrong.status == 64)
    #expect(wrong.errors == "kabar: \"bukan alamat\" is not an http address\n")
    // Nothing of it is kept.
    #expect(try await site.kabar("search", "desa").status == 1)
  }
}

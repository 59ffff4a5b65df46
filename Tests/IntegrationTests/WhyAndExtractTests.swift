import Foundation
import TestSupport
import TestTurns
import Testing

/// `kabar why` and `kabar extract` read a page as the source of its site does.
@Suite(.program, .lastNet) struct WhyAndExtractTests {
  @Test func anArticleIsExplainedAlikeBeforeAndAfterItWasRead() async throws {
    let site = try Site(articles: 1)
    let article = site.server.url + "/1"
    let before = try await site.kabar("why", article)
    #expect(before.status == 0, "\(before.errors)")
    #expect(before.output.contains("kept: score "))
    _ = try await site.kabar("fetch")
    let asked = site.server.requests(for: "/1").count
    // First what became of it, then the same.
    let after = try await site.kabar("why", article).output
    #expect(after.hasPrefix("shown       for the next edition"))
    #expect(after.contains(before.output))
    #expect(site.server.requests(for: "/1").count == asked)
    #expect(try await site.kabar("why", article, "--json").output.contains("\"source\" : \"Warta\""))
  }

  @Test func anArticleWhosePageFailedIsToldWithTheFailure() async throws {
    let site = try Site(articles: 1)
    site.server.reply("/1", with: .status(503))
    _ = try await site.kabar("fetch")
    let kept = try await site.kabar("why", site.server.url + "/1")
    #expect(kept.status == 0)
    let words =
      "told from the feed alone, the page could not be read: the site itself has an error (503), 1 try; next try 2023-09-09 "
    #expect(kept.output.contains(words))
  }

  @Test func aPageIsExtractedAsItsSourceMayReadIt() async throws {
    let site = try Site(articles: 1)
    // The configuration allows the source's private network.
    let fetched = try await site.kabar("extract", site.server.url + "/1", "--json")
    #expect(fetched.status == 0, "\(fetched.errors)")
    #expect(fetched.output.contains("\"title\" : \"Pekerja Sosial Dampingi Desa 1\""))
    site.server.reply("/1", with: .status(404))
    let missing = try await site.kabar("extract", site.server.url + "/1")
    #expect(missing.status == 1)
    #expect(missing.errors == "kabar: \(site.server.url)/1: has no such page any more (404)\n")
  }

  @Test func aSiteIsTriedWithItsSourcesSettings() async throws {
    let site = try Site(articles: 2)
    site.server.reply("/2", with: .status(503))
    let result = try await site.kabar("test", site.server.url + "/feed", "--json")
    #expect(result.status == 0, "\(result.errors)")
    let report = try #require(try result.json as? [String: Any])
    let articles = try #require(report["articles"] as? [[String: Any]])
    #expect(articles.map { $0["decision"] as? String } == ["kept", "kept"])
    #expect(articles.map { $0["trouble"] as? String } == [nil, "the site itself has an error (503)"])
    let words = try await site.kabar("test", "warta")
    #expect(words.output.contains("told from the feed alone: the site itself has an error (503)"))
    #expect(try await site.kabar("test", "tidak ada").status == 1)
    #expect(try await site.kabar("test", site.server.url + "/feed", "--kind", "majalah").status == 64)
  }
}

import Foundation
import TestSupport
import TestTurns
import Testing

/// What readers do with what is kept: search and cite, without the configuration and beside a service.
@Suite(.program, .lastNet) struct ArchiveCommandTests {
  @Test func searchKnowsFormsPhrasesAndFacets() async throws {
    let site = try await Site.afterADay(articles: 2)
    func found(_ words: String...) async throws -> Int {
      let result = try await site.kabar(["search", "--json"] + words)
      return (try result.json as? [Any])?.count ?? -1
    }
    #expect(try await found("pendampingan") == 2)
    #expect(try await found("pendamping", "-\"desa 1\"") == 1)
    #expect(try await found("pendamping -\"desa 1\"") == 1)
    #expect(try await found("--source", "warta") == 2)
    #expect(try await found("desa", "--since", "2030-01-01") == 0)
    #expect(try await found("desa", "--story", site.server.url + "/1") >= 1)
    let unknown = try await site.kabar("search", "desa", "--source", "Warte")
    #expect(unknown.status == 1)
    #expect(unknown.errors == "kabar: no article of the source \"Warte\"; did you mean \"Warta\"?\n")
    #expect(try await site.kabar("search", "--sinse", "2030-01-01", "desa").status == 64)
    #expect(try await site.kabar("search").status == 64)
    let page = try await site.kabar("search", "--html", "<desa>")
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.contains("&lt;desa&gt;"))
  }

  @Test func citationsOfAnArticleADayAndASearch() async throws {
    let site = try await Site.afterADay(articles: 2)
    let one = try await site.kabar("cite", site.server.url + "/1")
    #expect(one.status == 0)
    #expect(one.output.contains("  title = {{Pekerja Sosial Dampingi Desa 1}},\n"))
    #expect(one.output.contains("  url = {\(site.server.url)/1},\n"))
    let day = try await site.kabar("cite", "--format", "ris", "2023-09-09")
    #expect(day.output.components(separatedBy: "ER  - \n").count == 3)
    let item = try await site.kabar("cite", "--format", "csl", "2023-09-09/2")
    #expect((try item.json as? [[String: Any]])?.count == 1)
    #expect(try await site.kabar("cite", "--search", "pendampingan").output.components(separatedBy: "@misc").count == 3)
    #expect(try await site.kabar("cite", "--story", site.server.url + "/1").status == 0)
    #expect(try await site.kabar("cite", "2023-09-08").status == 1)
    #expect(try await site.kabar("cite", "2023-09-09/9").status == 1)
    #expect(try await site.kabar("cite").status == 64)
    #expect(try await site.kabar("cite", "kemarin").status == 64)
  }
}

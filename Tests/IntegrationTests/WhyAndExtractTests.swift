import Foundation
import TestSupport
import TestTurns
import Testing

/// `kabar why` and `kabar extract` as a user runs them.
@Suite(.program, .timeLimit(.minutes(5))) struct WhyAndExtractTests {
  private func kabar(_ arguments: [String], _ site: Site) async throws -> KabarProcess.Result {
    try await KabarProcess.run(arguments, folder: site.folder.path)
  }

  @Test func anArticleIsExplainedBeforeAndAfterItWasRead() async throws {
    let site = try Site(articles: 1)
    let article = site.server.url + "/1"
    let before = try await kabar(["why", article] + site.options, site)
    #expect(before.status == 0, "\(before.errors)")
    #expect(before.output.contains("kept: score "))
    #expect(before.output.contains("“pekerja sosial” in the title"))
    let read = try await kabar(["fetch", "--quiet"] + site.options, site)
    #expect(read.status == 0, "\(read.errors)")
    let asked = site.server.requests(for: "/1").count
    let after = try await kabar(["why", article] + site.options, site)
    #expect(after.output == before.output)
    #expect(site.server.requests(for: "/1").count == asked)
    let json = try await kabar(["why", article, "--json"] + site.options, site)
    #expect(json.output.contains("\"source\" : \"Warta\""))
  }

  @Test func whatCannotBeReadIsSaid() async throws {
    let site = try Site(articles: 1)
    let missing = try await kabar(["why", site.server.url + "/tidak-ada"] + site.options, site)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("answers with an error (404)"))
    let wrong = try await kabar(["why", "bukan alamat"] + site.options, site)
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("is not an http address"))
    site.server.reply("/1", with: .status(503))
    _ = try await kabar(["fetch", "--quiet"] + site.options, site)
    let kept = try await kabar(["why", site.server.url + "/1"] + site.options, site)
    #expect(kept.status == 0)
    let words = "told from the feed alone, the page could not be read: answers with an error (503), 1×; next try "
    #expect(kept.output.contains(words))
  }

  @Test func aPageIsExtractedFromAFileOrItsAddress() async throws {
    let site = try Site(articles: 1)
    let text = "Para pekerja sosial mendampingi warga desa itu sejak awal pekan bersama kader dan perangkat desa. "
    let page =
      "<html><head><title>Judul Berkas</title></head><body><article><h1>Judul Berkas</h1><p class=\"tgl\">9/9/2023</p>"
      + "<p>\(String(repeating: text, count: 4))</p></article></body></html>"
    let file = try site.folder.write(page, to: "halaman.html")
    let read = try await kabar(["extract", file, "--select", "date=.tgl", "--explain"], site)
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.contains("title    Judul Berkas"))
    #expect(read.output.contains("date     2023-09-09"))
    #expect(read.output.contains("article  yes"))
    #expect(read.output.contains("selector       select.date: .tgl found 1"))
    let missing = try await kabar(["extract", "tidak-ada.html"], site)
    #expect(missing.status == 1)
    // The configuration allows the source's private network.
    let fetched = try await kabar(["extract", site.server.url + "/1", "--json"] + site.options, site)
    #expect(fetched.status == 0, "\(fetched.errors)")
    #expect(fetched.output.contains("\"title\" : \"Pekerja Sosial Dampingi Desa 1\""))
    let closed = try await kabar(["extract", site.server.url + "/1", "--config", "tidak-ada.yaml"], site)
    #expect(closed.status == 1)
    #expect(closed.errors.contains("not a public address"))
    #expect(site.server.requests(for: "/1").count == 1)
  }
}

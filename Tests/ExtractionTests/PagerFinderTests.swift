import Testing
import Web

@testable import Extraction

@Suite("PagerFinder")
struct PagerFinderTests {
  private func find(_ own: String, _ hrefs: [(String, String)], inPager: Bool = true) throws -> (
    next: [String], all: String?
  ) {
    let url = try #require(WebURL(own))
    let anchors = hrefs.map { PageFacts.Anchor(href: $0.0, text: $0.1, block: 5, isInPager: inPager) }
    let found = PagerFinder.find(anchors, url: url, body: 0..<6, limit: 9)
    return (found.next.map(\.href), found.all?.href)
  }

  @Test("Pages of one article by parameter, by path, and the view of all")
  func pages() throws {
    let found = try find(
      "https://a.example/x", [("/x?page=2", "2"), ("/x?page=3", "3"), ("/x?page=all", "Semua"), ("/x?page=2", "Next")])
    #expect(found.next == ["https://a.example/x?page=2", "https://a.example/x?page=3"])
    #expect(found.all == "https://a.example/x?page=all")
    #expect(try find("https://a.example/b/x", [("/b/x/2", "2")]).next == ["https://a.example/b/x/2"])
    #expect(try find("https://a.example/b/x/", [("/b/x/page/2/", "2")]).next == ["https://a.example/b/x/page/2/"])
  }

  @Test(
    "Pages numbered at the end of their name",
    arguments: [
      ("/b/laporan-panti", "/b/laporan-panti-part2", "2"), ("/b/laporan.html", "/b/laporan-2.html", "2"),
      ("/b/laporan.html", "/b/laporan_hal_2.html", "Halaman berikutnya"),
      ("/b/laporan-2.html", "/b/laporan-3.html", "3"),
      ("/b/Laporan", "/b/Laporan/page-2", "2"), ("/b/x?page_num=1", "/b/x?page_num=2", "2"), ("/b/x", "/b/x?pn=2", "2"),
    ])
  func slugs(own: String, next: String, text: String) throws {
    #expect(PagerFinder.mayBePage(next))
    #expect(try find("https://a.example" + own, [(next, text)]).next == ["https://a.example" + next])
  }

  @Test("A page that the head alone names, and the next article there")
  func relations() throws {
    let url = try #require(WebURL("https://a.example/b/x"))
    let next = { (href: String) in
      PagerFinder.find([], links: [.init(rel: "next", href: href)], url: url, body: 0..<6, limit: 9).next.map(\.path)
    }
    #expect(next("/b/x/2") == ["/b/x/2"])
    #expect(next("/b/x-2") == ["/b/x-2"])
    #expect(next("/b/y").isEmpty)
    #expect(next("/b/x/3").isEmpty)
  }

  @Test("Other articles, other hosts and pages before this one are not followed")
  func others() throws {
    #expect(
      try find(
        "https://a.example/x", [("/y?page=2", "2"), ("https://b.example/x?page=2", "2"), ("/next-post", "Next")]
      ).next.isEmpty)
    #expect(try find("https://a.example/x?page=3", [("/x?page=1", "1"), ("/x?page=2", "2")]).next.isEmpty)
    #expect(try find("https://a.example/x?page=all", [("/x?page=2", "2")]).next.isEmpty)
    #expect(try find("https://a.example/x", [("/x?page=2", "Komentar lama")], inPager: false).next.isEmpty)
    // The next article of a series, and one that is called the same.
    #expect(try find("https://a.example/sosialisasi-tahap-2", [("/sosialisasi-tahap-3", "Selanjutnya")]).next.isEmpty)
    #expect(try find("https://a.example/apel-pagi", [("/apel-pagi-2", "Apel Pagi Dipimpin Camat")]).next.isEmpty)
  }
}

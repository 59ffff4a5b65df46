import Testing
import Web

@testable import Extraction

@Suite("PagerFinder")
struct PagerFinderTests {
  private func find(_ own: String, _ hrefs: [(String, String)], inPager: Bool = true, links: [String] = []) throws -> (
    next: [String], all: String?
  ) {
    let url = try #require(WebURL(own))
    var facts = PageFacts()
    facts.anchors = hrefs.map { PageFacts.Anchor(href: $0.0, text: $0.1, block: 5, isInPager: inPager) }
    facts.links = links.map { PageFacts.Link(rel: "next", href: $0) }
    let found = PagerFinder.find(facts, url: url, body: 0..<6, limit: 9)
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
    let next = { (href: String) in try find("https://a.example/b/x", [], links: [href]).next }
    #expect(try next("/b/x/2") == ["https://a.example/b/x/2"])
    #expect(try next("/b/x-2") == ["https://a.example/b/x-2"])
    #expect(try next("/b/y").isEmpty)
    #expect(try next("/b/x/3").isEmpty)
  }

  @Test(
    "Numbers that no pager counts to",
    arguments: ["/b/x?page=9223372036854775807", "/b/x?page=51", "/b/x?page=-1", "/b/x/9223372036854775807", "/b/-5"])
  func numbersBeyond(own: String) throws {
    let found = try find(
      "https://a.example" + own, [("/b/x?page=9223372036854775807", "9223372036854775807")], links: ["/b/x?page=3"])
    #expect(found.next.isEmpty)
  }

  @Test("Numbers behind the address, and only a link in the head")
  func suffixes() throws {
    #expect(
      try find("https://a.example/b/rapat.html", [("/b/rapat-2.html", "2"), ("/b/rapat-3.html", "3")]).next.count == 2)
    #expect(
      try find("https://a.example/b/rapat", [("/b/rapat-bagian-2", "2"), ("/b/rapat-baru", "Next")]).next.count == 1)
    #expect(try find("https://a.example/b/rapat?id=4", [("/b/rapat?id=4&pn=2", "2")]).next.count == 1)
    #expect(try find("https://a.example/b/rapat", [], links: ["/b/rapat?page=2"]).next.count == 1)
    #expect(try find("https://a.example/b/120-apel", [], links: ["/b/121-rapat"]).next.isEmpty)
    #expect(try find("https://a.example/b/covid-19.html", [("/b/covid-20.html", "20")]).next.isEmpty)
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

  @Test("Joomla counts pages from zero and shows all in one; what counts entries is no page")
  func offsets() throws {
    let found = try find("https://a.example/x", [("/x?start=1", "2"), ("/x?start=2", "3"), ("/x?showall=1", "Semua")])
    #expect(found.next == ["https://a.example/x?start=1", "https://a.example/x?start=2"])
    #expect(found.all == "https://a.example/x?showall=1")
    #expect(PagerFinder.mayBePage("/x?limitstart=1") && PagerFinder.mayBePage("/x?showall=1"))
    #expect(try find("https://a.example/x", [("/x?start=10", "2"), ("/x?start=20", "3")]).next.isEmpty)
  }
}

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

  @Test("Other articles, other hosts and pages before this one are not followed")
  func others() throws {
    #expect(
      try find(
        "https://a.example/x", [("/y?page=2", "2"), ("https://b.example/x?page=2", "2"), ("/next-post", "Next")]
      ).next.isEmpty)
    #expect(try find("https://a.example/x?page=3", [("/x?page=1", "1"), ("/x?page=2", "2")]).next.isEmpty)
    #expect(try find("https://a.example/x?page=all", [("/x?page=2", "2")]).next.isEmpty)
    #expect(try find("https://a.example/x", [("/x?page=2", "Komentar lama")], inPager: false).next.isEmpty)
  }
}

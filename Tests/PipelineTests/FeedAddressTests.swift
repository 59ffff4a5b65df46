import Testing
import Web

@testable import Pipeline

@Suite struct FeedAddressTests {
  @Test(arguments: [
    "/feed", "/feed/", "/rss.xml", "/a/b.rss", "/?feed=rss2", "/x?format=feed&type=rss", "/atom", "/feed.json",
  ])
  func isOne(path: String) throws {
    #expect(FeedAddress.isLikely(try #require(WebURL("https://a.example" + path))))
  }

  @Test(arguments: ["/", "/berita", "/feedback", "/berita?id=feed", "/data.json", "/rss-untuk-pemula.html"])
  func isNone(path: String) throws {
    #expect(!FeedAddress.isLikely(try #require(WebURL("https://a.example" + path))))
  }
}

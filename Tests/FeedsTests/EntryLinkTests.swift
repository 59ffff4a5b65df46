import Feeds
import Model
import Testing

/// Where an entry says that it is.
@Suite struct EntryLinkTests {
  private func entry(_ parts: String) throws -> Entry {
    let text =
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><title>e</title>\(parts)</entry></feed>"
    return try #require(try FeedDump.read(text).entries.first)
  }

  @Test(arguments: [
    "<link rel='http://www.iana.org/assignments/relation/alternate' href='https://a.test/1'/>",
    "<link rel='http://www.iana.org/assignments/link-relations/alternate' href='https://a.test/1'/>",
    "<link rel='ALTERNATE' href='https://a.test/1'/>", "<content type='text/html' src='https://a.test/1'/>",
    "<link rel='self' href='https://a.test/1'/>",
    "<link rel='self' href='https://a.test/2'/><content src='https://a.test/1'/>",
    "<link href='https://a.test/1'/><content src='https://a.test/2'/>",
  ])
  func isRead(parts: String) throws { #expect(try entry(parts).url?.href == "https://a.test/1") }

  @Test func theSchemeMayBeForgotten() throws {
    func link(_ text: String, in feed: String = "https://contoh.example:8443/feed") throws -> String? {
      let rss = "<rss><channel><item><link>\(text)</link></item></channel></rss>"
      return try FeedDump.read(rss, url: feed).entries.first?.url?.href
    }
    #expect(try link("contoh.example:8443/berita/1") == "https://contoh.example:8443/berita/1")
    #expect(
      try link("www.lain.example/berita/1", in: "http://contoh.example/feed") == "http://www.lain.example/berita/1")
    #expect(try link("www.lain.example:8080/1") == "https://www.lain.example:8080/1")
    #expect(try link("berita/1.html") == "https://contoh.example:8443/berita/1.html")
    #expect(try link("mailto:www.lain.example") == nil)
  }

  @Test func aRelatedLinkIsNone() throws {
    #expect(try entry("<link rel='related' href='https://a.test/1'/>").url == nil)
  }

  @Test func theOriginalLinkIsReadUnderAnyNameOfItsFamily() throws {
    for space in ["http://rssnamespace.org/feedburner/ext/1.0", "http://www.pheedo.com/namespace/pheedo", "urn:x"] {
      let feed = try FeedDump.read(
        "<rss xmlns:f='\(space)'><channel><item><link>https://p.test/r</link><f:origLink>https://a.test/1</f:origLink></item></channel></rss>"
      )
      #expect(feed.entries[0].url?.href == "https://a.test/1")
    }
  }

  @Test func aGUIDIsAPermalinkUnlessItSaysNo() throws {
    func permalink(_ guid: String) throws -> String? {
      try FeedDump.read("<rss><channel><item>\(guid)</item></channel></rss>").entries[0].permalink?.href
    }
    #expect(try permalink("<guid>https://a.test/1</guid>") == "https://a.test/1")
    #expect(try permalink("<guid isPermaLink='false'>https://a.test/1</guid>") == nil)
    #expect(try permalink("<guid>n-1</guid>") == nil)
    let feed = try FeedDump.read(
      "<rss><channel><item><guid isPermaLink='false'>HTTPS://a.test/1</guid></item></channel></rss>")
    #expect(feed.entries[0].url?.href == "https://a.test/1")
  }

  @Test func wordsOfATypeThatNobodyKnowsStayWords() throws {
    #expect(try entry("<summary type='application/x-kata'>Pengumuman</summary>").summaryHTML == "Pengumuman")
    #expect(
      try entry("<summary type='application/x-kata'>S2FiYXIgZGVzYSBoYXJpIGluaQ==</summary>").summaryHTML
        == "Kabar desa hari ini")
  }

  @Test func textThatWasEncodedTwiceIsReadOnce() throws {
    let feed = try FeedDump.read("<rss><channel><item><title>KafÃ© buku â€“ desa</title></item></channel></rss>")
    #expect(feed.entries[0].title == "Kafé buku – desa")
  }
}

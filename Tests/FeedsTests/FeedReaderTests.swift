import Feeds
import Model
import TestTurns
import Testing
import Text
import Web

@Suite struct FeedReaderTests {
  @Test(arguments: ["rss20.xml", "atom10.xml", "rdf.xml", "atom03.xml", "cdf.xml", "feed.json", "damaged.xml"])
  func readsFixture(_ name: String) throws {
    let feed = try FeedReader.read(
      try FeedDump.fixture(name), contentType: nil, contentLanguage: nil, url: WebURL("https://contoh.example/feed"),
      limits: .standard)
    let expected = String(decoding: try FeedDump.fixture(name + ".expected"), as: UTF8.self)
    #expect(FeedDump.lines(feed) == expected)
  }

  @Test func refusesWhatIsNoFeed() {
    #expect(throws: FeedError.empty) { try FeedDump.read(" \n") }
    #expect(throws: FeedError.page) { try FeedDump.read("<!DOCTYPE html><html><head><title>x</title></head></html>") }
    #expect(throws: FeedError.page) { try FeedDump.read("<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>") }
    #expect(throws: FeedError.notAFeed) { try FeedDump.read("{\"error\": \"gone\"}") }
    #expect(throws: FeedError.notAFeed) { try FeedDump.read("Not found") }
  }

  /// Packed bytes that stop between two entries: nothing in the text shows it.
  @Test func noticesThatAPackedFeedBreaksOff() throws {
    let text = Array("<rss><channel><item><title>a</title><link>http://a.test/1</link></item>\n".utf8)
    let length = [UInt8(text.count & 0xFF), UInt8(text.count >> 8)]
    // A stored block that says that another follows.
    let packed = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0] + length + length.map { ~$0 } + text
    let feed = try FeedReader.read(packed, contentType: nil, contentLanguage: nil, url: nil, limits: .standard)
    #expect(feed.breaksOff && !feed.isLastHalf && feed.entries.count == 1)
    #expect(feed.leftOut == ["the feed breaks off in the middle: the first 1 entries were read"])
  }

  @Test func noticesThatAFeedBreaksOff() throws {
    let whole = "<rss><channel><item><title>a</title><link>http://a.test/1</link></item>"
    let cut = try FeedDump.read(whole + "<item><title>b</title><link>http://a.te")
    #expect(cut.breaksOff && cut.isLastHalf && cut.entries.count == 2)
    #expect(cut.leftOut == ["the feed breaks off in the middle: the first 1 entries were read"])
    // Some never close their last elements: nothing is missing.
    let open = try FeedDump.read(whole + "\n")
    #expect(!open.breaksOff && open.entries.count == 1)
    let atom = try FeedDump.read("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title")
    #expect(atom.breaksOff)
  }

  @Test(arguments: [
    (#"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"a"},{"id":"2","ti"#, true),
    (#"{"items":[{"id":"1","title":"a"},{"id":"2","title":"b"}"#, false),
    (#"[{"id":1,"link":"http://a.test/1","title":{"rendered":"a"}},{"id":2,"link":"http://a.te"#, true),
  ])
  func noticesThatJSONBreaksOff(text: String, isLastHalf: Bool) throws {
    let cut = try FeedDump.read(text)
    #expect(cut.breaksOff && cut.isLastHalf == isLastHalf && cut.entries.count == 2)
    #expect(cut.leftOut == ["the feed breaks off in the middle: the first \(isLastHalf ? 1 : 2) entries were read"])
    // What is wrong within it loses nothing behind it.
    #expect(try !FeedDump.read(#"{"items":[{"id":"1","title":"a","x":undefined}]}"#).breaksOff)
  }

  /// It was read anew for each of them, one within the other, until the stack was used up.
  @Test func aFeedOfEntriesThatNeverEndIsReadOnce() throws {
    let text = "<rss><channel>" + String(repeating: "<item><title>Warta</title>", count: 1_500)
    let feed = try FeedReader.read(
      Array(text.utf8), contentType: nil, contentLanguage: nil, url: nil, limits: .standard)
    #expect(feed.breaksOff && feed.isLastHalf && feed.entries.count == 1_500)
  }

  @Test func stopsAtTheLimitOfEntries() throws {
    var limits = Limits.standard
    limits.entries = 3
    let items = (0..<10_000).map { "<item><title>t\($0)</title></item>" }.joined()
    let feed = try FeedDump.read("<rss><channel><title>x</title>\(items)</channel></rss>", limits: limits)
    #expect(feed.entries.compactMap(\.title) == ["t0", "t1", "t2"])
    #expect(feed.diagnostics == ["only the newest 3 entries were read"])
  }

  /// A feed that grows at its end, behind an archive without dates.
  @Test func keepsTheNewestOfTooMany() throws {
    var limits = Limits.standard
    limits.entries = 3
    let dates = ["", "", "2026-11-20", "", "2026-11-25", "", "", "2026-11-26", "2026-11-24", ""]
    let items = dates.enumerated().map { n, date in
      "<item><title>t\(n)</title>" + (date.isEmpty ? "" : "<pubDate>\(date)</pubDate>") + "</item>"
    }
    for count in [10, 9, 5] {
      let feed = try FeedDump.read("<rss><channel>\(items.prefix(count).joined())</channel></rss>", limits: limits)
      #expect(feed.entries.compactMap(\.title) == (count == 5 ? ["t0", "t2", "t4"] : ["t4", "t7", "t8"]))
      #expect(feed.leftOut == ["only the newest 3 entries were read"])
    }
    let exact = try FeedDump.read("<rss><channel>\(items.prefix(3).joined())</channel></rss>", limits: limits)
    #expect(exact.leftOut.isEmpty)
    let json =
      #"{"version":"https://jsonfeed.org/version/1","items":["#
      + (0..<9).map { #"{"id":"\#($0)","title":"t\#($0)","date_published":"2026-11-1\#($0)T06:00:00Z"}"# }
      .joined(separator: ",") + "]}"
    #expect(try FeedDump.read(json, limits: limits).entries.compactMap(\.title) == ["t6", "t7", "t8"])
  }

  @Test func cutsALongField() throws {
    var limits = Limits.standard
    limits.fieldBytes = 1000
    let text = String(repeating: "kata ", count: 100_000)
    let feed = try FeedDump.read(
      "<rss><channel><item><description>awal <b>\(text)</b></description><title>t</title></item></channel></rss>",
      limits: limits)
    #expect((feed.entries.first?.summaryHTML?.utf8.count ?? 0) < 2000)
    #expect(feed.entries.first?.title == "t")
    #expect(feed.diagnostics == ["a field longer than 1000 bytes was cut"])
  }

  @Test func survivesDepth() throws {
    let deep = String(repeating: "<div>", count: 5000) + "teks" + String(repeating: "</div>", count: 5000)
    let feed = try FeedDump.read(
      "<rss><channel><item><title>a</title><body>\(deep)</body></item><item><title>b</title></item></channel></rss>")
    #expect(feed.entries.compactMap(\.title) == ["a", "b"])
    #expect(HTMLSanitizer.plainText(fromHTML: feed.entries.first?.contentHTML ?? "") == "teks")
  }

  @Test func neverExpandsEntities() throws {
    var dtd = "<!ENTITY a0 \"haha\">"
    for i in 1..<12 { dtd += "<!ENTITY a\(i) \"\(String(repeating: "&a\(i - 1);", count: 10))\">" }
    let bomb = try FeedDump.read("<!DOCTYPE rss [\(dtd)]><rss><channel><title>&a11;</title></channel></rss>")
    #expect((bomb.title?.utf8.count ?? 0) < 100)
    let file = try FeedDump.read(
      "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>a&x;b</title></channel></rss>")
    #expect(file.title?.contains("root") == false)
    let own = try FeedDump.read(
      "<!DOCTYPE rss [<!ENTITY kota \"Yogyakarta\">]><rss><channel><title>Di &kota; &eacute;</title></channel></rss>")
    #expect(own.title == "Di Yogyakarta é")
  }

  @Test func takesTheFeedburnerOriginal() throws {
    let feed = try FeedDump.read(
      """
      <rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><item><link>http://proxy.example/~r/1</link>
      <feedburner:origLink>https://contoh.example/asli</feedburner:origLink></item></channel></rss>
      """)
    #expect(feed.entries.first?.url?.href == "https://contoh.example/asli")
  }

  @Test(arguments: [
    ("<?xml version='1.0' encoding='iso-8859-1'?>", [0xE9] as [UInt8], nil as String?, "é"),
    ("<?xml version='1.0' encoding='utf-8'?>", [0xE9], "application/rss+xml; charset=windows-1251", "й"),
    ("<?xml version='1.0' encoding='utf-8'?>", [0x93, 0x61, 0x94], nil, "“a”"),
    ("<?xml version='1.0' encoding='shift_jis'?>", [0x8E, 0xD0, 0x89, 0xEF], nil, "社会"),
  ])
  func readsOtherEncodings(_ declaration: String, _ title: [UInt8], _ contentType: String?, _ expected: String) throws {
    let bytes =
      Array(declaration.utf8) + Array("<rss><channel><title>".utf8) + title + Array("</title></channel></rss>".utf8)
    let feed = try FeedReader.read(
      bytes, contentType: contentType, contentLanguage: "id, en", url: nil, limits: .standard)
    #expect(feed.title == expected)
    #expect(feed.language == "id")
  }

  /// A week is longer than anybody waits, and a number without end fits no database.
  @Test(arguments: [("60", 60), ("10081", 10_080), ("9999999999", 10_080), ("-5", nil), ("99999999999999999999", nil)])
  func timesToLiveAreBounded(written: String, minutes: Int?) throws {
    #expect(try FeedDump.read("<rss><channel><ttl>\(written)</ttl></channel></rss>").ttl == minutes)
  }

  @Test func putsControlsRight() throws {
    let feed = try FeedDump.read("<rss><channel><title>don&#146;t &#8217;</title></channel></rss>")
    #expect(feed.title == "don’t ’")
  }

  @Test func dropsEndlessAddressesAndLists() throws {
    let long = "https://contoh.example/" + String(repeating: "a", count: 10_000)
    let many = String(repeating: "<enclosure url='x'/><author>a</author>", count: 5000)
    let categories = (0..<5000).map { "<category>\($0)</category>" }.joined()
    let feed = try FeedDump.read("<rss><channel><item><link>\(long)</link>\(many)\(categories)</item></channel></rss>")
    let entry = try #require(feed.entries.first)
    #expect(entry.url == nil)
    #expect(entry.enclosures.count == 100)
    #expect(entry.categories.count == 100)
  }

  @Test func keepsTheLinkBesideTheOriginal() throws {
    let feed = try FeedDump.read(
      """
      <rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><item><link>http://proxy.example/~r/1</link>
      <feedburner:origLink>https://contoh.example/asli</feedburner:origLink></item><item><link>https://contoh.example/b</link>
      </item></channel></rss>
      """)
    #expect(feed.entries.map(\.link) == ["http://proxy.example/~r/1", "https://contoh.example/b"])
    #expect(feed.entries.map { $0.url?.href } == ["https://contoh.example/asli", "https://contoh.example/b"])
  }

  @Test func keepsAnUnlikelyDateWhereThereIsNoOther() throws {
    let feed = try FeedDump.read(
      """
      <rss><channel><pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate><item><pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate></item>
      <item><pubDate>0001-01-01T00:00:00Z</pubDate><updated>2026-11-20T00:00:00Z</updated></item></channel></rss>
      """)
    #expect(feed.updated == nil)
    #expect(feed.entries.map { $0.published?.iso8601 } == ["0001-01-01T00:00:00Z", "2026-11-20T00:00:00Z"])
  }

  @Test func takesTheFeedsOwnAddressForWantOfAnother() throws {
    let own = "<link rel='self' href='https://contoh.example/atom.xml'/>"
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'>"
    #expect(try FeedDump.read(atom + own + "</feed>").link == "https://contoh.example/atom.xml")
    #expect(
      try FeedDump.read(atom + own + "<link href='https://contoh.example/'/></feed>").link == "https://contoh.example/")
  }

  @Test(arguments: [")]}'\n", ")]}',", " for(;;);", "while (1);"])
  func readsJSONBehindAGuard(_ prefix: String) throws {
    let json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[]}"
    #expect(try FeedDump.read(prefix + json).title == "T")
  }

  @Test func readsSurrogatesWrittenAsUTF8() throws {
    let title: [UInt8] = [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]
    let bytes = Array("<rss><channel><title>".utf8) + title + Array(" é</title></channel></rss>".utf8)
    let feed = try FeedReader.read(bytes, contentType: nil, contentLanguage: nil, url: nil, limits: .standard)
    #expect(feed.title == "😀 é")
  }

  @Test func readsTheFirstOfAMillionItems() throws {
    let items = String(repeating: "<item/>", count: 1_000_000)
    let feed = try FeedDump.read("<rss><channel><item><title>pertama</title></item>\(items)</channel></rss>")
    #expect(feed.entries.count == Limits.standard.entries)
    #expect(feed.entries.first?.title == "pertama")
    #expect(feed.diagnostics == ["only the newest \(Limits.standard.entries) entries were read"])
  }

  @Test(.processor, .serialized, arguments: [("div", 100_000), ("item", 100_000), ("x:y", 300)])
  func tellsOfDepth(_ name: String, _ depth: Int) throws {
    let open = String(repeating: "<\(name)>", count: depth)
    let close = String(repeating: "</\(name)>", count: depth)
    let feed = try FeedDump.read(
      "<rss xmlns:x='x'><channel><item><title>a</title></item><image>\(open)\(close)</image><item><title>b</title></item></channel></rss>"
    )
    #expect(feed.entries.first?.title == "a")
    if name != "item" {
      #expect(feed.entries.compactMap(\.title) == ["a", "b"])
      #expect(feed.diagnostics == ["elements further in than 200 levels were left out, their text kept"])
    }
  }

  @Test func keepsToTheLimitOfDepth() throws {
    var limits = Limits.standard
    limits.feedDepth = 5
    let text =
      "<rss><channel><item><title>a</title><a><b><c>x</c></b></a></item><item><title>b</title></item></channel></rss>"
    let feed = try FeedDump.read(text, limits: limits)
    #expect(feed.entries.compactMap(\.title) == ["a", "b"])
    #expect(feed.diagnostics == ["elements further in than 5 levels were left out, their text kept"])
    limits.feedDepth = 6
    #expect(try FeedDump.read(text, limits: limits).diagnostics.isEmpty)
  }

  @Test(
    .processor, .serialized,
    arguments: ["&", "\"", "<", "<a b=\"", "<a b='>", "]]>", "<!--", "<![CDATA[", "&#", "url("])
  func survivesFloods(_ piece: String) throws {
    let flood = String(repeating: piece, count: 200_000 / piece.utf8.count)
    _ = try FeedDump.read("<rss><channel><item><description>\(flood)</description></item></channel></rss>")
    _ = HTMLSanitizer.clean("<p style=\"\(flood)\">\(flood)", base: nil)
  }
}

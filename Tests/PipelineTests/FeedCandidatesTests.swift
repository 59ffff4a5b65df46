import Configuration
import Feeds
import Model
import Testing
import Text
import Web

@testable import Pipeline

@Suite struct FeedCandidatesTests {
  private func candidates(_ items: [String], link: String = "https://balai.test/") throws -> [Candidate] {
    let text = "<rss version='2.0'><channel><title>Balai</title><link>\(link)</link>\(items.joined())</channel></rss>"
    let url = try #require(WebURL("https://balai.test/feed"))
    let feed = try FeedReader.read(
      Array(text.utf8), contentType: nil, contentLanguage: nil, url: url, limits: .standard)
    let zone = try #require(ZoneRules(identifier: "Asia/Jakarta"))
    let now = try #require(FeedDate.parse("2026-11-27T06:00:00+07:00"))
    return FeedCandidates(feed, source: "Balai", url: url, dates: EntryDates(zone: zone, now: now)).list
  }

  private func item(_ title: String, _ parts: String) -> String {
    "<item><title>\(title)</title>\(parts)<description>Isi \(title).</description></item>"
  }

  private func guid(_ text: String, _ isPermalink: Bool = false) -> String {
    "<guid isPermaLink='\(isPermalink)'>\(text)</guid>"
  }

  /// Now is 6:00 on the 27th in Jakarta.
  @Test(arguments: [
    ("<pubDate>5 jam yang lalu</pubDate>", "2026-11-27T01:00:00+07:00"),
    ("<pubDate>2 hours ago</pubDate>", "2026-11-27T04:00:00+07:00"),
    ("<pubDate>Kemarin, 14.20 WIB</pubDate>", "2026-11-26T14:20:00+07:00"),
    // Of a day alone the latest that it can mean: what is a day old may be of the window that begins now.
    ("<pubDate>1 hari yang lalu</pubDate>", "2026-11-26T06:00:00+07:00"),
    ("<pubDate>3 weeks ago</pubDate>", "2026-11-06T06:00:00+07:00"),
    ("<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>baru saja</dc:date>", "2026-11-27T06:00:00+07:00"),
    // What says an instant counts first.
    ("<pubDate>2 jam lalu</pubDate><updated>2026-11-25T08:00:00Z</updated>", "2026-11-25T08:00:00Z"),
  ])
  func datesThatCountFromNowAreRead(parts: String, expected: String) throws {
    let items = [
      item("Satu", "<link>https://balai.test/1</link><pubDate>entah kapan</pubDate>"),
      item("Dua", "<link>https://balai.test/2</link>" + parts), item("Tiga", "<link>https://balai.test/3</link>"),
    ]
    let published: [Instant?] = try candidates(items).map { $0.entry?.published }
    #expect(published == [nil, FeedDate.parse(expected), nil])
  }

  @Test func entriesOfOneAddressAreToldApart() throws {
    let link = "<link>https://balai.test/pengumuman</link>"
    let byGUID = try candidates([item("Satu", link + guid("n-1")), item("Dua", link + guid("n-2"))])
    #expect(byGUID.map(\.address) == [.shared, .shared])
    #expect(Set(byGUID.map(\.key)).count == 2)
    let byFragment = try candidates([
      item("Satu", "<link>https://balai.test/agenda#a</link>"), item("Dua", "<link>https://balai.test/agenda#b</link>"),
    ])
    #expect(Set(byFragment.map(\.key)).count == 2)
    let byHeadline = try candidates([item("Satu", link), item("Dua", link)])
    #expect(Set(byHeadline.map(\.key)).count == 2)
    // A guid that all have tells nothing.
    let useless = try candidates([item("Satu", link + guid("balai")), item("Dua", link + guid("balai"))])
    #expect(Set(useless.map(\.key)).count == 2)
    // Alone it may be its page; it is known again beside others.
    let alone = try candidates([item("Satu", link + guid("n-1"))])
    #expect(alone.map(\.address) == [.page])
    #expect(alone.map(\.identity) == [byGUID[0].key])
  }

  /// It is no older and no newer than the day in its address.
  @Test func withoutADateTheAddressTellsTheDay() throws {
    let old = try candidates([item("Satu", "<link>https://balai.test/2024/01/05/satu</link>")])
    #expect(old[0].date == FeedDate.parse("2024-01-05T23:59:59+07:00"))
    #expect(old[0].entry?.published == nil)
    #expect(try candidates([item("Dua", "<link>https://balai.test/2024/01/dua</link>")])[0].date == nil)
    let dated = "<link>https://balai.test/2024/01/05/tiga</link><pubDate>Thu, 26 Nov 2026 06:00:00 +0700</pubDate>"
    #expect(try candidates([item("Tiga", dated)])[0].date == FeedDate.parse("2026-11-26T06:00:00+07:00"))
  }

  @Test func theHeadingOfItsTextIsTheHeadlineOfAnEntryWithoutTitle() throws {
    func headline(_ title: String, _ text: String) throws -> String? {
      let body = "<link>https://balai.test/satu</link><description><![CDATA[\(text)]]></description>"
      let feed = try FeedReader.read(
        Array("<rss><channel><item><title>\(title)</title>\(body)</item></channel></rss>".utf8), contentType: nil,
        contentLanguage: nil, url: nil, limits: .standard)
      return feed.entries.first?.headline
    }
    let text = "<h3>Balai <em>Senja</em> dibuka</h3><p>Isi.</p>"
    #expect(try headline("", text) == "Balai Senja dibuka")
    #expect(try headline("&#160; ", text) == "Balai Senja dibuka")
    #expect(try headline("Judul", text) == "Judul")
    #expect(try headline("", "<p>Isi.</p>" + text) == "")
    #expect(try headline("", "<hr><p>Isi.</p>") == "")
  }

  @Test func anAddressEscapedTwiceIsMended() throws {
    for ampersand in ["&amp;amp;", "&amp;#038;", "&amp;#38;", "&amp;#x26;", "&amp;"] {
      let link = "<link>https://balai.test/index.php?view=article\(ampersand)id=7</link>"
      #expect(
        try candidates([item("Satu", link)]).map(\.url.href) == ["https://balai.test/index.php?view=article&id=7"])
    }
    let fragment = try candidates([item("Satu", "<link>https://balai.test/a?x=1#38;bagian</link>")])
    #expect(fragment.map(\.url.href) == ["https://balai.test/a?x=1#38;bagian"])
  }

  @Test func oneEntryOverAgainIsOne() throws {
    let link = "<link>https://balai.test/a</link>"
    let twice = try candidates(["<item><title/>\(link)</item>", item("Satu", link), item("Satu", link)])
    #expect(twice.map(\.title) == ["Satu"])
    #expect(twice.map(\.address) == [.page])
    // A plugin lists it twice, each with a guid of its own.
    let doubled = try candidates([
      item("Satu", link + guid("n-1")), item("Satu", "<link>https://balai.test/a?utm_source=rss</link>" + guid("n-2")),
    ])
    #expect(doubled.map(\.title) == ["Satu"])
    #expect(doubled.map(\.address) == [.page])
    let changed = try candidates([item("Satu kabar desa", link + guid("1")), item("Satu kabar kota", link + guid("1"))])
    #expect(changed.count == 1)
  }

  @Test func aPermalinkComesBeforeALinkThatRepeats() throws {
    let home = "<link>https://balai.test/</link>"
    let alone = try candidates([item("Satu", home + guid("https://balai.test/b/1", true))])
    #expect(alone.map(\.url.href) == ["https://balai.test/b/1"])
    let section = "<link>https://balai.test/kabar</link>"
    let two = try candidates(
      (1...2).map { item("Kabar \($0)", section + guid("https://balai.test/b/\($0)", true)) })
    #expect(two.map(\.url.href) == ["https://balai.test/b/1", "https://balai.test/b/2"])
    #expect(two.map(\.address) == [.page, .page])
    // One that says it is no address does not.
    let no = try candidates([item("Satu", home + guid("https://balai.test/x/1"))])
    #expect(no.map(\.address) == [.shared])
  }

  @Test func whatHasNoAddressIsToldAllTheSame() throws {
    let none = try candidates([item("Satu", guid("1")), item("Dua", guid("2"))])
    #expect(none.map(\.url.href) == ["https://balai.test/", "https://balai.test/"])
    #expect(Set(none.map(\.key)).count == 2)
    let sound = try candidates([
      item("Satu", guid("1") + "<enclosure url='https://balai.test/s/1.mp3' type='audio/mpeg'/>")
    ])
    #expect(sound.map(\.url.href) == ["https://balai.test/s/1.mp3"])
    #expect(sound.map(\.address) == [.attachment])
  }

  @Test func anAddressThatChangesWithEachPollIsKnownByItsEntry() throws {
    func poll(_ token: String, _ more: String = "") throws -> String? {
      try candidates([
        item(
          "Kabar desa",
          "<link>https://balai.test/baca?v=\(token)</link><pubDate>Fri, 27 Nov 2026 01:12:13 +0700</pubDate>" + more)
      ])[0].identity
    }
    #expect(try poll("a1") == poll("b2"))
    #expect(try poll("a1", guid("k-9")) == poll("b2", guid("k-9")))
    // Guids that are given out again with each poll do not make one entry of two.
    let numbered = try candidates([item("Satu", "<link>https://balai.test/1</link>" + guid("item-1"))])
    let later = try candidates([item("Dua", "<link>https://balai.test/2</link>" + guid("item-1"))])
    #expect(numbered[0].identity != later[0].identity)
    // Nor does a headline that two addresses have.
    let same = try candidates((1...2).map { item("Rapat", "<link>https://balai.test/baca?id=\($0)</link>") })
    #expect(same.map(\.identity) == [nil, nil] || Set(same.map(\.identity)).count == 2)
  }
}

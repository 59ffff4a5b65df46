import Foundation
import Markup
import Model
import TestSupport
import TestTurns
import Testing
import Web

@testable import Discovery

@Suite struct FrontPageTests {
  /// A page beside what is expected of it: `page URL`, `pattern P`, then the links in order.
  @Test(arguments: ["joomla", "query", "wordpress", "portal"])
  func readsListings(name: String) throws {
    let lines = try Fixture.text(name + ".txt").split(separator: "\n").map(String.init)
    let page = try #require(lines.first.flatMap { WebURL(String($0.dropFirst("page ".count))) })
    let links = FrontPage.read(try Fixture.bytes(name + ".html"), url: page)
    var found = links.feeds.map { "feed " + $0.url.href } + links.sitemaps.map { "sitemap " + $0.href }
    found += links.candidates.map { "article " + $0.url.href + " | " + ($0.title ?? "") }
    found += links.nextPages.map { "next " + $0.href }
    #expect(found == Array(lines.dropFirst()))
  }

  func read(_ html: String, _ url: String, pattern: String? = nil) throws -> SiteLinks {
    FrontPage.read(
      Array(html.utf8), url: try #require(WebURL(url)), pattern: try pattern.map { try ArticlePattern($0) })
  }

  @Test(arguments: [
    ("<h1>Agenda</h1><p>Belum ada agenda bulan ini.</p><a href='/profil'>Profil</a>", true),
    ("<table><tr><td>TIDAK ADA\n  KEGIATAN</td><td>-</td></tr></table>", true),
    ("<p>There are no upcoming events.</p>", true), ("<p>Belum ada data yang masuk.</p>", false),
    ("<p>Agenda kantor kami</p>", false), ("<script>var kosong = 'Belum ada agenda'</script>", false),
  ])
  func knowsAPageThatListsNothing(html: String, expected: Bool) throws {
    #expect(try read(html, "https://dinas.example/agenda").isQuiet == expected)
    let cards = (1...4).map { "<div><h3><a href='/agenda/10\($0)'>Temu Warga Dusun Bagian \($0)</a></h3></div>" }
    #expect(try !read(html + cards.joined(), "https://dinas.example/agenda").isQuiet)
  }

  /// A box without an agenda beside headlines that are not taken: what is there cannot be read, which is no quiet page.
  @Test func aBoxThatListsNothingMakesNoQuietPage() throws {
    let cards = (1...4).map { "<h3><a href='/ruang/10\($0)'>Pendamping Temui Warga Dusun \($0)</a></h3>" }
    let links = try read(
      "<aside>Belum ada agenda</aside>" + cards.joined(), "https://dinas.example/", pattern: "/berita/*")
    #expect(links.candidates.isEmpty)
    #expect(!links.isQuiet)
  }

  /// A link without a type is a feed where its address asks a program for one.
  @Test(arguments: [
    ("/umpan.php?jenis=rss", true), ("/?format=feed&amp;type=rss", true), ("/x?output=atom", true),
    ("/?s=rss", false), ("/umpan.php?jenis=berita", false), ("/?q=feed", false), ("/baca?url=rss", false),
  ])
  func anAddressAsksForAFeed(address: String, expected: Bool) throws {
    let links = try read("<head><link rel='alternate' href='\(address)'></head>", "https://contoh.example/")
    #expect(links.feeds.isEmpty != expected)
  }

  @Test func followsAPattern() throws {
    let links = try read(
      """
      <nav><a href="/berita/1/a">a</a></nav><a href="/berita/2/b">Dua</a><a href="/opini/3/c">Tiga puluh tiga kata opini</a>
      <a href="/berita/kategori/4">Kategori</a><a href="/berita">Berita</a><a href="/berita/2/b/?utm_source=x">Selengkapnya</a>
      <a href="https://lain.example/berita/5">Lima</a><a href="/berita/6.pdf">Enam</a>
      """, "https://contoh.example/berita", pattern: "/berita/*")
    #expect(links.candidates.map(\.url.path) == ["/berita/2/b", "/berita/1/a"])
    #expect(links.candidates.map(\.title) == ["Dua", "a"])
  }

  @Test func aPatternMayNameAListing() throws {
    let links = try read(
      "<a href='/arsip/12/a'>A</a><a href='/arsip/tag/b'>B</a>", "https://contoh.example/", pattern: "/arsip/*")
    #expect(links.candidates.map(\.url.path) == ["/arsip/12/a"])
  }

  @Test func takesNextOfListingsOnly() throws {
    let html =
      "<link rel=next href='/hal-dua'><a rel=next href='/2026/03/judul-berita-yang-lain'>Judul berita yang lain</a><a href='/?p=812'>Nomor</a>"
    #expect(try read(html, "https://contoh.example/").nextPages.map(\.path) == ["/hal-dua"])
  }

  @Test func takesSisterHostsWhenThereIsNothingElse() throws {
    let item = { (n: Int) in
      "<h3><a href='https://daerah.contoh.example/baca/\(n)123/judul-yang-cukup-panjang'>Judul ke-\(n) yang cukup panjang</a></h3>"
    }
    let links = try read((1...4).map(item).joined(), "https://www.contoh.example/tag/sosial")
    #expect(links.candidates.count == 4)
  }

  @Test func prefersTheFeedOfTheSection() throws {
    let links = try read(
      """
      <link rel="alternate" type="application/rss+xml" href="/feed/"><body>
      <link rel="ALTERNATE feed" type="application/rss+xml" href="/tag/sosial/feed/"><a href="/rss.xml">RSS</a>
      """, "https://contoh.example/tag/sosial/")
    #expect(links.feeds.map(\.url.path) == ["/tag/sosial/feed/", "/feed/", "/rss.xml"])
  }

  @Test func proposesCommonPlaces() throws {
    let url = try #require(WebURL("https://contoh.example/tag/sosial"))
    #expect(FrontPage.commonFeedPaths(for: url).first?.path == "/tag/sosial/feed/")
    #expect(FrontPage.commonFeedPaths(for: url).contains { $0.path == "/feeds/posts/default" })
    #expect(FrontPage.commonSitemapPaths(for: url).first?.href == "https://contoh.example/sitemap.xml")
  }

  @Test(.processor, .lastNet) func isBounded() throws {
    let many = (0..<Limits.standard.links + 500).map {
      "<a href='/b/judul-berita-yang-panjang-nomor-\($0)'>Judul berita yang panjang \($0)</a>"
    }
    let links = try read(many.joined(), "https://contoh.example/")
    #expect(links.candidates.count == Limits.standard.links)
  }

  @Test(arguments: [
    ("", []), ("<", []), ("<a href='/x", []), ("<html><body><a href=\"http://\">x</a><a>y</a>", []),
    (String(repeating: "<div><a href='/a/1'>", count: 300), []),
    (String(repeating: "<h2><a href='/a/b-c-d-e'>x y z w", count: 300), []),
    (String(repeating: "<h2><a href='/a/b-c-d-e'>Peksos dampingi lansia di panti", count: 9), ["/a/b-c-d-e"]),
  ])
  func readsWhatBrokenPagesHold(html: String, paths: [String]) throws {
    #expect(try read(html, "https://contoh.example/").candidates.map(\.url.path) == paths)
  }

  @Test(arguments: [
    ("https://contoh.example/wp-json/", "https://contoh.example/wp-json/wp/v2/posts?per_page=20&_embed=1"),
    (
      "https://contoh.example/index.php?rest_route=/",
      "https://contoh.example/index.php?rest_route=/wp/v2/posts&per_page=20&_embed=1"
    ),
  ])
  func putsThePostsOfWordPressBehindTheFeeds(_ address: String, _ posts: String) throws {
    let html =
      "<head><link rel='https://api.w.org/' href='\(address)'><link rel=alternate type='application/rss+xml' href='/feed/'></head>"
    let url = try #require(WebURL("https://contoh.example/"))
    #expect(
      FrontPage.read(Array(html.utf8), url: url).feeds.map(\.url.href) == ["https://contoh.example/feed/", posts])
  }

  private func links(_ html: String) throws -> SiteLinks {
    FrontPage.read(Array(html.utf8), url: try #require(WebURL("https://contoh.example/")))
  }

  @Test(arguments: [
    "<a href='/x/umpan.aspx'>RSS</a>", "<a href='/x/umpan.aspx'><img src=a.png alt=' rss '></a>",
    "<a href='/x/umpan.aspx' aria-label='Umpan'><i class=ikon></i></a>", "<a href='/x/umpan.aspx'><b>RSS Feed</b></a>",
  ])
  func findsLinksThatAreCalledFeeds(html: String) throws {
    #expect(try links(html).namedFeeds.map(\.url.path) == ["/x/umpan.aspx"])
    #expect(try links("<a href='/x'>Apa itu RSS? Penjelasan lengkap</a>").namedFeeds.isEmpty)
    #expect(try links("<a href='https://lain.example/x'>RSS</a>").namedFeeds.isEmpty)
  }

  @Test(arguments: ["0;url=/portal/", "0; URL='/portal/'", "5;url=\"/portal/\"", "0; url = /portal/"])
  func findsWhereAPageLeadsOn(content: String) throws {
    let html = "<meta http-equiv=Refresh content='\(content.replacing("'", with: "&#39;"))'>"
    #expect(try links(html).refresh?.path == "/portal/")
    #expect(try links("<meta http-equiv=refresh content=300>").refresh == nil)
    #expect(try links("<meta http-equiv=refresh content='300;url=/'>").refresh == nil)
  }

  @Test func usualPlacesOfAKnownProgramComeFirst() throws {
    let page = try links("<meta name=generator content='Joomla! - Open Source Content Management'>")
    let url = try #require(WebURL("https://contoh.example/"))
    let paths = FrontPage.commonFeedPaths(for: url, generator: page.generator).map(\.requestTarget)
    #expect(paths.first == "/?format=feed&type=rss")
    #expect(Set(paths).count == paths.count)
    #expect(FrontPage.commonFeedPaths(for: url).first?.path == "/feed/")
  }

  /// Pages of the nineties stand in frames; a forwarded domain shows its site in one.
  @Test func findsThePagesWithinAPage() throws {
    let menu = "<frame name=menu src='menu.html'><frame name=isi src='isi/utama.html'>"
    #expect(
      try links(
        "<html><head><title>Dinas</title></head><frameset cols='20%,80%'>\(menu)<noframes>Tua</noframes></frameset>"
      ).frames
        .map(\.path) == ["/menu.html", "/isi/utama.html"])
    let inner = "<iframe src='/portal/'></iframe><iframe src='https://peta.example/x'></iframe>"
    #expect(try links("<body>\(inner)</body>").frames.map(\.path) == ["/portal/"])
    #expect(try links("<body><a href='/profil'>Profil</a>\(inner)</body>").frames.isEmpty)
  }

  @Test(arguments: [
    ("feed://contoh.example/umpan", "https://contoh.example/umpan"),
    ("FEED:http://contoh.example/u.xml", "http://contoh.example/u.xml"),
  ])
  func knowsFeedsByTheirScheme(_ href: String, _ feed: String) throws {
    #expect(try links("<a href='\(href)'>Langganan</a>").feeds.map(\.url.href) == [feed])
  }

  @Test(arguments: [
    ("SPIP 4.2.1", "https://contoh.example/", "/spip.php?page=backend"),
    (
      "Open Journal Systems 3.3.0.8", "https://contoh.example/index.php/jks",
      "/index.php/jks/gateway/plugin/WebFeedGatewayPlugin/atom"
    ),
    ("Wix.com Website Builder", "https://contoh.example/", "/blog-feed.xml"),
    ("TYPO3 CMS", "https://contoh.example/", "/?type=9818"),
    ("Squarespace", "https://contoh.example/blog/", "/blog/?format=rss"),
  ])
  func programsHaveTheirOwnPlaces(_ generator: String, _ page: String, _ first: String) throws {
    let url = try #require(WebURL(page))
    #expect(FrontPage.commonFeedPaths(for: url, generator: generator.lowercased()).first?.requestTarget == first)
  }

  /// A page of feeds lists them in a folder of their own.
  @Test(arguments: [
    ("/rss/terkini", true), ("/rss/nasional.xml", true), ("/feeds/berita.xml", true), ("/rss/bantuan.html", false),
    ("/feed/judul-berita-panjang", false), ("/berita/peta.xml", false),
  ])
  func knowsFeedsByTheirFolder(_ path: String, _ expected: Bool) throws {
    #expect(try links("<a href='\(path)'>Terkini</a>").feeds.isEmpty != expected)
  }
}

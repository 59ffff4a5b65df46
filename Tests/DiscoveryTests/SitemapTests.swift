import Testing
import Web

@testable import Discovery

@Suite struct SitemapTests {
  func read(_ text: String) throws -> Sitemap {
    Sitemap.read(Array(text.utf8), url: try #require(WebURL("https://contoh.example/sitemap.xml")))
  }

  @Test func readsPages() throws {
    let map = try read(
      """
      <?xml version="1.0"?><!-- <url><loc>https://contoh.example/komentar</loc></url> -->
      <urlset xmlns:news="x" xmlns:image="y"><url><loc> https://contoh.example/a?x=1&amp;y=2 </loc><lastmod>2026-03-04T05:06:07+07:00</lastmod>
      <image:image><image:loc>https://contoh.example/a.jpg</image:loc><image:title>Gambar</image:title></image:image></url>
      <url><image:image><image:loc>/b.jpg</image:loc></image:image><loc><![CDATA[/b]]></loc><news:news><news:publication_date>2026-03-05</news:publication_date>
      <news:title>Warga &#38; &quot;pendamping&quot;</news:title></news:news><lastmod>2026-03-09</lastmod></url>
      <url><loc>ftp://contoh.example/c</loc></url><url><loc>https://contoh.example/d</url>
      """)
    #expect(
      map.pages.map(\.url.href) == [
        "https://contoh.example/a?x=1&y=2", "https://contoh.example/b", "https://contoh.example/d",
      ])
    #expect(map.pages.map { $0.lastModified?.iso8601 } == ["2026-03-03T22:06:07Z", "2026-03-05T00:00:00Z", nil])
    #expect(map.pages.map(\.title) == [nil, "Warga & \"pendamping\"", nil])
    #expect(map.children.isEmpty)
  }

  @Test(arguments: [
    ("<?xml version='1.0'?><urlset xmlns='x'>", true), ("<ns0:urlset xmlns:ns0=\"x\">", true),
    ("<!-- peta --><sm:sitemapindex>", true), ("<sitemapindex>", true), ("<rss><channel>", false),
    ("<html><body><p>urlset</p>", false), ("<urlsets>", false),
  ])
  func tellsASitemapByItsFirstElement(text: String, expected: Bool) {
    #expect(Sitemap.isOne(Array(text.utf8)) == expected)
  }

  /// A map of all that a site has lists its own pages, too.
  @Test(arguments: [
    ("/berita/petugas-kunjungi-panti-senja", true), ("/2026/11/26/donor", true), ("/berita/312", true),
    ("/kegiatan/donor-darah", true), ("/profil/sejarah-singkat-dinas-sosial-kota", false), ("/kontak", false),
    ("/layanan/rujukan", false), ("/galeri/foto-bersama-warga-desa-kami", false), ("/", false), ("/berita", false),
  ])
  func knowsArticlesByTheirAddress(path: String, expected: Bool) throws {
    #expect(Sitemap.isArticle(try #require(WebURL("https://contoh.example" + path))) == expected)
  }

  @Test func putsTheNewestChildFirst() throws {
    let map = try read(
      """
      <sitemapindex><sitemap><loc>/1.xml</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>/2.xml</loc></sitemap>
      <sitemap><loc>/3.xml</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>
      """)
    #expect(map.children.map(\.path) == ["/3.xml", "/1.xml", "/2.xml"])
    #expect(map.pages.isEmpty)
  }

  @Test func unpacksACompressedMap() throws {
    // <urlset><url><loc>/a</loc></url></urlset>, compressed by gzip.
    let packed: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xB3, 0x29, 0x2D, 0xCA, 0x29, 0x4E,
      0x2D, 0xB1, 0xB3, 0x01, 0xD2, 0x76, 0x36, 0x39, 0xF9, 0xC9, 0x76, 0xFA, 0x89, 0x36, 0xFA, 0x20,
      0xDA, 0x46, 0x1F, 0x2C, 0xA4, 0x0F, 0x55, 0x00, 0x00, 0xBC, 0xC4, 0x37, 0xCF, 0x29, 0x00, 0x00,
      0x00,
    ]
    let map = Sitemap.read(packed, url: try #require(WebURL("https://contoh.example/sitemap.xml.gz")))
    #expect(map.pages.map(\.url.path) == ["/a"])
    #expect(!map.breaksOff)
    let cut = Sitemap.read(packed.dropLast(20), url: try #require(WebURL("https://contoh.example/sitemap.xml.gz")))
    #expect(cut.breaksOff)
  }

  @Test func readsPlainLists() throws {
    #expect(
      try read("https://contoh.example/a\r\n\r\nbukan\nhttps://contoh.example/b").pages.map(\.url.path) == ["/a", "/b"])
  }

  @Test func keepsTheNewestOfTooMany() throws {
    let old = (0..<Limits.standard.links + 10).map { "<url><loc>/\($0)</loc><lastmod>2020-01-01</lastmod></url>" }
    let map = try read("<urlset>" + old.joined() + "<url><loc>/baru</loc><lastmod>2026-01-01</lastmod></url></urlset>")
    #expect(map.pages.count == Limits.standard.links)
    #expect(map.pages.last?.url.path == "/baru")
  }

  @Test(arguments: [
    ("", []), ("<", []), ("<loc>", []), ("<url><loc>", []), ("<!--", []), ("<![CDATA[", []), ("</url></url>", []),
    ("<\u{FF}><url>", []), ("<url><loc><![CDATA[/a", ["/a"]), ("<url><loc>/a</loc><loc", ["/a"]),
    ("<url><loc>&#xFFFFFFFF;&;&", ["/&;&"]), ("<urlset><url><loc>\n</loc></url><url><loc>/a</loc></url>", ["/a"]),
  ])
  func brokenMapsNameWhatTheyHold(text: String, paths: [String]) throws {
    let map = try read(text)
    #expect(map.pages.map(\.url.path) == paths)
    #expect(map.children.isEmpty)
  }

  /// An address that is not there is not the sitemap's own.
  @Test(arguments: ["<loc></loc>", "<loc/>", "<loc> \r\n</loc>", "<loc><!-- --></loc>", "<loc><![CDATA[]]></loc>"])
  func anEmptyAddressIsNone(loc: String) throws {
    let map = try read("<urlset><url>\(loc)</url><url><loc>/a-b</loc></url></urlset>")
    #expect(map.pages.map(\.url.path) == ["/a-b"])
    #expect(try read("<sitemapindex><sitemap>\(loc)</sitemap></sitemapindex>").children.isEmpty)
  }

  @Test func isToldFromAFeed() {
    #expect(Sitemap.isOne(Array("<?xml version='1.0'?><!-- peta --><urlset xmlns='x'><url>".utf8)))
    #expect(Sitemap.isOne(Array("<sitemapindex>".utf8)))
    #expect(!Sitemap.isOne(Array("<rss><channel><item><link>urlset</link>".utf8)))
  }
}

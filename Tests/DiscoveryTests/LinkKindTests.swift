import Testing
import Web

@testable import Discovery

@Suite struct LinkKindTests {
  @Test(arguments: [
    ("a.co.id", "b.co.id", false), ("x.contoh.co.id", "contoh.co.id", true),
    ("a.contoh.example", "b.contoh.example", true),
    ("contoh.example", "contoh.example", true), ("contoh.id", "lain.id", false),
  ])
  func knowsSisterHosts(a: String, b: String, expected: Bool) {
    #expect(LinkKind.isNear(a, b) == expected)
  }

  @Test(arguments: [
    ("/tag/x", true), ("/x/tag", true), ("/berita/1", false), ("/unduhan/laporan.PDF", true), ("/redaksi.html", true),
    ("/?s=peksos", true), ("/?p=12", false), ("/", true), ("/rubrik/opini", true),
    ("/rubrik/judul-berita-yang-panjang", false),
    ("/2026/03/05/desa/judul-berita-panjang/index.html", false), ("/berita/5001/judul/index.php", false),
    ("/berita/index.html", true), ("/?q=node/12", false), ("/?q=berita%2Fjudul-baru", false),
    ("/?q=taxonomy/term/3", true),
    ("/?q=panti+sosial", true), ("/?q=panti", true), ("/index.php?/berita/12/judul", false),
    ("/index.php?option=com_content&view=article&id=7:judul-berita", false),
    ("/index.php?option=com_content&view=article&id=7%3Ajudul", false),
    ("/index.php?option=com_content&view=category&id=7", true), ("/detail.php?id=7kata", false),
    ("/#/berita/judul-baru", false), ("/#!/berita/7", false), ("/#/detail?id=7", false), ("/#/kategori/anak", true),
    ("/#!", true), ("/#/", true), ("/#isi", true), ("/portal/#/beranda", true),
    ("/?slug=judul-berita-yang-panjang", false), ("/?slug=judul", true),
    ("/index.php?option=com_contact&view=contact&id=1", true),
    ("/berita/page/2", true), ("/2026", true), ("/2026/03/05/4821/", false),
  ])
  func knowsWhatIsNeverAnArticle(path: String, expected: Bool) throws {
    let url = try #require(WebURL("https://contoh.example" + path))
    #expect(LinkKind.isNeverArticle(url, site: "contoh.example") == expected)
  }

  @Test(arguments: [
    ("/unduh/31", true), ("/download.php?file=31", true), ("/pengumuman/download/31-surat", true),
    ("/?wpdmdl=31", true),
    ("/unduhan", false), ("/download", false), ("/berita/31", false), ("/surat.pdf", true), ("/?p=31", false),
  ])
  func knowsWhatHandsOutAFile(path: String, expected: Bool) throws {
    let url = try #require(WebURL("https://contoh.example" + path))
    #expect(LinkKind.isDocument(url, site: "contoh.example") == expected)
  }
}

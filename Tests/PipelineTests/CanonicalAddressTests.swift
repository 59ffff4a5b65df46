import Testing
import Web

@testable import Pipeline

@Suite struct CanonicalAddressTests {
  private func isBelieved(_ canonical: String, of page: String) throws -> Bool {
    CanonicalAddress.isBelieved(
      try #require(WebURL("https://warta.test" + canonical)), of: try #require(WebURL("https://warta.test" + page)),
      source: try #require(WebURL("https://warta.test/kabar-desa-hari-ini")))
  }

  @Test(arguments: [
    ("/artikel/7", "/b/7"), ("/peksos-bantu-lansia", "/?p=12"),
    ("/berita/peksos-bantu-lansia", "/amp/peksos-bantu-lansia"),
    ("/peksos-bantu-lansia", "/peksos-bantu-lansia/2"), ("/?p=12", "/index.php?p=12&x=1"), ("/tentang", "/profil"),
    ("/berita/peksos-dampingi-lansia-kota", "/berita/peksos-dampingi-lansia-di-kota"),
    ("/2026/11/30/lansia-panen-padi", "/2026/11/29/lansia-panen-padi"),
    ("/read/9/lansia-panen-padi", "/amp/17/lansia-panen-padi"),
    ("/baca.php?id=17", "/baca.php?id=17&komentar=3"), ("/berita/17-panen-raya", "/berita/17"),
    ("/b/lansia-panen-padi", "/b/lansia-panen-padi?sid=81f2"), ("/b/lansia-panen-padi?v=2", "/b/lansia-panen-padi"),
  ])
  func anAddressOfItsOwn(canonical: String, page: String) throws { #expect(try isBelieved(canonical, of: page)) }

  @Test(arguments: [
    ("/", "/b/7"), ("/berita", "/b/7"), ("/berita", "/berita/peksos-bantu-lansia"), ("/2026", "/2026/11/peksos-bantu"),
    ("/index.php", "/index.php?id=5"), ("/kabar-desa-hari-ini", "/b/7"), ("/berita", "/berita/desa/panen"),
    ("/index.php?page=berita", "/b/7"), ("/b/%7B%7B%20url%20%7D%7D", "/b/7"),
  ])
  func aSectionIsNone(canonical: String, page: String) throws { #expect(try !isBelieved(canonical, of: page)) }

  /// A template that counts wrongly names the article before or behind.
  @Test(arguments: [
    ("/b/8", "/b/7"), ("/baca.php?id=18", "/baca.php?id=17"),
    ("/2026/11/lansia-panen-padi", "/2026/11/anak-kembali-sekolah"),
    ("/v/q8Xa", "/v/t5Yb"), ("/berita/18/panen-18", "/berita/17/panen-17"),
    ("/read/51822/anak-kembali-sekolah", "/read/51821/lansia-panen-padi"),
    ("/b/anak-kembali-sekolah?sid=81f2", "/b/lansia-panen-padi"), ("/b/8-padi?v=3", "/b/7-jagung"),
    ("/b/lansia-panen-padi", "/b/anak-kembali-sekolah?ref=depan"),
  ])
  func anotherArticleIsNone(canonical: String, page: String) throws { #expect(try !isBelieved(canonical, of: page)) }

  @Test func anotherSitesIsNone() throws {
    #expect(
      !CanonicalAddress.isBelieved(
        try #require(WebURL("https://lain.test/peksos-bantu-lansia")),
        of: try #require(WebURL("https://warta.test/b/7")),
        source: try #require(WebURL("https://warta.test/"))))
  }
}

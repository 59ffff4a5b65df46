import Testing
import Web

@testable import Discovery

@Suite struct PathShapeTests {
  func shape(_ path: String) throws -> PathShape { PathShape(try #require(WebURL("https://contoh.example" + path))) }

  @Test(arguments: [
    ("/berita/baca/131/uji-kompetensi", "/berita/baca/98/apel"),
    ("/wati/64f5a1b208a8b5/surat-untuk-adik", "/budi.s/61ed9a5b4b660d/satu"),
    ("/berita/412-tim-reaksi-cepat", "/berita/38-apel"), ("/detail.php?id=7", "/detail.php?id=812"),
    ("/2026/03/judul-berita-panjang.html", "/2025/11/apel.html"),
  ])
  func groupsPathsBuiltAlike(a: String, b: String) throws {
    #expect(try shape(a).group == shape(b).group)
  }

  @Test(arguments: [
    ("/berita/baca/131/uji", "/profil/baca/131/uji"), ("/detail.php?id=7", "/galeri.php?id=7"),
    ("/a-b-c", "/berita/a-b-c"),
  ])
  func partsOthers(a: String, b: String) throws {
    #expect(try shape(a).group != shape(b).group)
  }

  @Test func seesTheSigns() throws {
    #expect(try shape("/2026/03/05/x").hasDate)
    #expect(try shape("/baca/20260305/x").hasDate)
    #expect(try !shape("/2026/31/x").hasDate)
    #expect(try shape("/d-7012345/judul").hasIdentifier)
    #expect(try shape("/?p=812").hasIdentifier)
    #expect(try !shape("/laporan-tahun-2025").hasIdentifier)
    #expect(try shape("/a/satu-dua-tiga-empat").hyphens == 3)
  }
}

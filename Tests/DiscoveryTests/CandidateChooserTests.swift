import Model
import Testing
import Web

@testable import Discovery

@Suite struct CandidateChooserTests {
  func paths(_ html: String, _ url: String = "https://contoh.example/") throws -> [String] {
    FrontPage.read(Array(html.utf8), url: try #require(WebURL(url))).candidates.map(\.url.path)
  }

  let items = (1...4).map {
    "<div><h3><a href='/warta/warga-desa-rawat-sungai-\($0)'>Warga Desa Rawat Sungai Bagian \($0)</a></h3></div>"
  }.joined()

  @Test func findsTheContentInAMisnamedPart() throws {
    #expect(try paths("<div class='layout right-sidebar'>\(items)</div>").count == 4)
    #expect(try paths("<div id='menu-wrapper'>\(items)</div>").count == 4)
  }

  @Test func leavesNavigationBesideContent() throws {
    let menu =
      "<ul class='menu'><li><a href='/warta/cara-mendaftar-layanan-baru'>Cara Mendaftar Layanan Baru Kami</a></li></ul>"
    #expect(try paths(menu + items).count == 4)
  }

  @Test(arguments: [
    "/tag/kerja-sosial-masyarakat-desa", "/penulis/siti-nur-aminah-rahma", "/warta/foto.jpg", "/tentang-kami",
    "/warta/judul-panjang-sekali?share=facebook", "/page/2", "https://lain.example/warta/judul-panjang-sekali-ini",
    "#atas",
    "mailto:redaksi@contoh.example", "/kategori-berita/judul-panjang-sekali-ini", "/p/visi-misi-lembaga.html",
    "/2026/03/", "/rubrik/sosial-budaya", "/redaktur/9/rahma-dewi-utami-sari",
  ])
  func leavesOtherPages(href: String) throws {
    let link = "<h3><a href='\(href)'>Judul yang cukup panjang sekali</a></h3>"
    #expect(try paths(items + link, "https://contoh.example/warta").count == 4)
  }

  @Test func leavesSectionsAndAuthorsOfCards() throws {
    let cards = (1...5).map { n in
      """
      <div class="card"><a href="/daerah">Daerah</a><h3><a href="/\(n)88/kader-latih-tetangga-\(n)">Kader Latih Tetangga Tahap \(n)</a></h3>
      <a href="/orang/wati.k">Wati Kusuma</a></div>
      """
    }
    #expect(try paths(cards.joined()).count == 5)
  }
}

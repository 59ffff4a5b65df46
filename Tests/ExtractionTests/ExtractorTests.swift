import TestSupport
import Testing
import Text
import Web

@testable import Extraction

@Suite("Extractor")
struct ExtractorTests {
  private let now = Moment(Instant(seconds: 1_730_000_000), offset: 7 * 3600)

  private func page(_ name: String, _ url: String) throws -> ExtractedPage {
    Extractor().extract(try Fixture.bytes(name), url: WebURL(url), contentType: nil, now: now)
  }

  private func lines(_ name: String) throws -> [String] {
    try Fixture.text(name).split(separator: "\n").map(String.init)
  }

  @Test("A news page gives its text without what stands around and in it")
  func portal() throws {
    let page = try page("portal.html", "https://wartalereng.example/sosial/relawan-dampingi-lansia")
    #expect(page.paragraphs == (try lines("portal.txt")))
    #expect(page.isArticle)
    #expect(page.title == "Relawan Dampingi Lansia di Tiga Desa")
    #expect(page.titleOrigin == .confirmedHeading)
    #expect(page.byline == ["Sekar Ayu Lestari"])
    #expect(page.explanation.byline == .structuredData)
    #expect(page.published?.iso8601 == "2024-05-14T07:30+07:00")
    #expect(page.publishedOrigin == .structuredData)
    #expect(page.modified?.iso8601 == "2024-05-14T09:00+07:00")
    #expect(page.siteName == "Warta Lereng")
    #expect(page.language == "id")
    #expect(page.image?.href == "https://wartalereng.example/foto/lansia.jpg")
    #expect(page.canonical?.path == "/sosial/relawan-dampingi-lansia")
    #expect(!page.isOpinion)
  }

  @Test("Paragraphs that only line breaks divide; no headline where all pages have the same one; initials as byline")
  func breaks() throws {
    let page = try page("breaks.html", "https://kampus.example/berita/7")
    #expect(page.paragraphs == (try lines("breaks.txt")))
    #expect(page.title == nil)
    #expect(page.byline == ["mun/rel"])
    #expect(page.published == nil)
  }

  @Test("The picture may be told by its safe address only")
  func secureImage() {
    let html = "<meta property='og:image:secure_url' content='/foto/a.jpg'><p>Teks.</p>"
    let page = Pages.extract(html, url: "https://a.example/b")
    #expect(page.image?.href == "https://a.example/foto/a.jpg")
  }

  @Test("A short notice with a list is an article, as few words are not")
  func notice() {
    let html = """
      <h1>Panggilan Naskah Pekerjaan Sosial</h1><div><p>Redaksi mengundang para peneliti dan praktisi mengirimkan naskah untuk edisi khusus tahun ini.</p>
      <p>Topik mencakup dukungan psikososial, manajemen relawan, pendataan para penyintas, serta pemulihan desa.</p>
      <ul><li>Batas pengiriman abstrak: 30 April 2025</li><li>Pemberitahuan penerimaan: 15 Mei 2025</li></ul>
      <p>Naskah ditulis dalam bahasa Indonesia atau Inggris dengan panjang enam sampai delapan ribu kata saja.</p>
      <p>Pertanyaan boleh dikirim kepada sekretariat redaksi lewat surel. Jawaban datang dalam tiga hari. Naskah yang terbit diberi honor, dan penulisnya diundang ke kampus pada akhir tahun nanti.</p></div>
      """
    func isArticle(_ html: String) -> Bool {
      Pages.extract(html, url: "https://a.example/b").isArticle
    }
    #expect(isArticle(html))
    #expect(!isArticle("<h1>Panggilan Naskah</h1><p>Redaksi mengundang peneliti.</p>"))
  }

  @Test("Three sentences under a picture are an article where the page says so")
  func short() {
    let text = """
      <h1>Infografis: Alur Usulan</h1><img src='a.png'><p>Relawan mencatat nama warga yang belum pernah menerima bantuan dari desa.</p>
      <p>Perangkat desa memeriksa catatan itu dalam musyawarah dusun yang terbuka bagi semua orang.</p>
      <p>Dinas sosial menetapkan penerima setelah memeriksa rumah mereka satu per satu bersama pendamping.</p>
      """
    let says = "<meta property='og:type' content='article'>"
    #expect(Pages.extract(says + text, url: "https://a.example/b").isArticle)
    #expect(!Pages.extract(text, url: "https://a.example/b").isArticle)
    // Many short sentences, each a paragraph, and few of them.
    let short = (1...6).map { "<p>Relawan nomor \($0) mendampingi keluarga di desa itu setiap hari Sabtu.</p>" }
    #expect(Pages.extract(says + short.joined(), url: "https://a.example/b").isArticle)
    #expect(!Pages.extract(says + short[..<4].joined(), url: "https://a.example/b").isArticle)
  }

  @Test("A listing is no article")
  func listing() throws {
    #expect(!(try page("listing.html", "https://wartalereng.example/sosial")).isArticle)
  }

  @Test(
    "Nothing, and markup without text, give an empty page", arguments: ["", "<", "<html>", "<p></p>", "\u{0}\u{0}"])
  func empty(_ html: String) {
    let page = Pages.extract(html)
    #expect(page.paragraphs.isEmpty)
    #expect(!page.isArticle)
    #expect(page.title == nil)
  }

  @Test("Text after 100,000 levels of nesting is found")
  func depth() {
    let sentence =
      "Kalimat yang cukup panjang ini berdiri sesudah perangkap dan tetap harus ditemukan oleh pembaca halaman. "
    let html =
      String(repeating: "<div>", count: 100_000) + "x" + String(repeating: "</div>", count: 100_000)
      + "<p>" + String(repeating: sentence, count: 4) + "</p>"
    let page = Pages.extract(html)
    #expect(page.paragraphs.contains { $0.hasPrefix("Kalimat yang cukup panjang") })
  }

  @Test("A hidden text is read when there is no other")
  func hidden() {
    let paragraphs = (1...8).map {
      "<p>Part \($0) of this story is hidden until a script shows it, and there is no more to read. It ends in \($0).</p>"
    }
    let html = "<body><div style='display: none'>" + paragraphs.joined() + "</div></body>"
    let page = Pages.extract(html)
    #expect(page.explanation.body == .hiddenBlocks)
    #expect(!page.paragraphs.isEmpty)
  }

  @Test(
    "Opinion shows in who stands under it",
    arguments: ["<p>(Ratna Dewi, pemerhati anak)</p>", "<p>*) Ratna Dewi, dosen Universitas Lubuk</p>"])
  func signedOpinion(_ end: String) {
    let text = "Panti di kota kita kekurangan tenaga, dan tidak ada yang menghitungnya dengan jujur sampai hari ini."
    let body = String(repeating: "<p>\(text) Pemerintah sebaiknya mulai dari tiga panti.</p>", count: 3)
    let page = "<html><body><article><h1>Panti Kita</h1>\(body)"
    #expect(Pages.extract(page + end + "</article></body></html>", url: "https://a.example/x").isOpinion)
    #expect(!Pages.extract(page + "</article></body></html>", url: "https://a.example/x").isOpinion)
  }

  @Test(
    "Opinion shows in the type, the section and the address",
    arguments: [
      (
        "<script type='application/ld+json'>{\"@type\":\"OpinionNewsArticle\",\"headline\":\"a\"}</script>",
        "https://a.example/x"
      ),
      ("<meta property='article:section' content='Opini'>", "https://a.example/x"), ("", "https://a.example/kolom/x"),
    ])
  func opinion(_ head: String, _ url: String) {
    let html = "<html><head>\(head)</head><body><p>Text.</p></body></html>"
    #expect(Pages.extract(html, url: url).isOpinion)
  }

  @Test("A day in a cell between two cells that are text is text, and no date of the page")
  func cells() {
    let words = "Para relawan mendampingi keluarga di tiga desa sejak bulan lalu, dan hasilnya terlihat"
    let rows = [
      "Nama kegiatan pelatihan pekerja sosial masyarakat bagi semua desa di kabupaten", "Senin, 7 Desember 2026",
      "Pendaftaran gratis bagi semua warga yang berminat mengikuti pelatihan itu.",
    ]
    let table = "<table>" + rows.map { "<tr><td>\($0)</td></tr>" }.joined() + "</table>"
    let html =
      "<title>Relawan Dampingi Keluarga</title><h1>Relawan Dampingi Keluarga</h1><div class='content'>"
      + "<p>\(words) menurut warga.</p><p>\(words) menurut kepala dinas.</p>\(table)<p>\(words) di tempat lain.</p></div>"
    let read = Pages.extract(html)
    #expect(read.paragraphs.count == 6)
    #expect(read.paragraphs.contains(rows[1]))
  }

  @Test("Who the author is goes where it stands below the name; headings in the text that begin so stay")
  func presentations() {
    let words = "Para relawan mendampingi keluarga di tiga desa sejak bulan lalu, dan hasilnya terlihat"
    let headings = [
      "Mahasiswa Jurusan Keperawatan Turun ke Desa", "Guru sekolah luar biasa ikut dilatih",
      "Lecturer at village school retrains",
    ]
    let html =
      "<title>Kampus Dampingi Desa</title><article><h1>Kampus Dampingi Desa</h1><p>Tari Wulandari</p>"
      + "<p>Dosen Ilmu Kesejahteraan Sosial Universitas Teluk Biru</p><p>\(words) menurut warga.</p>"
      + headings.map { "<p><strong>\($0)</strong></p><p>\(words) di \($0.count) tempat lain.</p>" }.joined()
      + "</article>"
    let read = Pages.extract(html)
    for heading in headings { #expect(read.paragraphs.contains(heading)) }
    #expect(!read.paragraphs.contains { $0.hasPrefix("Dosen") })
  }
}

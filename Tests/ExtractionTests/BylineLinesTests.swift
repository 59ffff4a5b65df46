import Testing
import Web

@testable import Extraction

@Suite("BylineLines")
struct BylineLinesTests {
  private static let text = Pages.paragraphs(1...6)

  private func byline(_ line: String, head: String = "") -> [String] {
    let html = """
      <html><head><meta property="og:site_name" content="Warta Lereng">\(head)</head><body><div><h1>Relawan Pulang ke Desa</h1>
      \(line)<div class="isi">\(Self.text)</div></div></body></html>
      """
    return Pages.extract(html, url: "https://wartalereng.example/a/b").byline
  }

  private func json(_ author: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Relawan Pulang ke Desa\",\"author\":\(author)}</script>"
  }

  @Test(
    "What stands beside a name is none of it: a weekday, a trade, what follows on",
    arguments: [
      "<p><b>Reporter: Tari Wulandari</b> <i>Kamis, 5 Des 2024</i></p>", "<p>By Tari Wulandari Friday, May 3, 2024</p>",
      "<p><span itemprop='author'>By TARI WULANDARI Staff Writer</span></p>",
      "<p>By Tari Wulandari Content Marketing Coordinator</p>",
      "<p>Cerita oleh Tari Wulandari</p>", "<p>Diposkan oleh Tari Wulandari di 20.14</p>",
      "<p>Liputan oleh</p><p>Tari Wulandari</p>", "<p>Tari Wulandari, Jumat 2 Mei 2025</p>",
      "<div><i>Tari Wulandari</i><i>Penulis</i><i>Guru yang senang menulis</i></div>",
      "<p><b>Tari Wulandari</b> (Penulis)</p>",
      "<p>Reported by Tari Wulandari, May 6, 2025 at 1:05 pm</p>",
      "<p>Written by Tari Wulandari. Photographs by Ranu Wijaya.</p>",
      "<p>Penulis: Tari Wulandari. Foto oleh Ranu Wijaya.</p>",
      "<p>Story: Tari Wulandari | Pictures: Ranu Wijaya | 14/06/2024</p>",
      "<p>Teks: Tari Wulandari &nbsp; Foto: Ranu Wijaya</p>",
      "<p><a href='/@tari-w'>Tari Wulandari</a> · <a href='/f'>Follow</a></p>",
      "<p><b>Tari Wulandari</b> <i>02/10/2024 13:05</i></p>", "<p>Laporan Tari Wulandari dari Wamena</p>",
      "<p>Guest post by Tari Wulandari, social worker in Lereng</p>",
      "<p>Story by Tari Wulandari // Photos by Made Putra</p>",
      "<p class='byline'>TARI WULANDARI For the Post</p>", "<p class='byline'>By Tari Wulandari, Associated News</p>",
      "<p><span>Reporter: Tari Wulandari</span><span>Rabu, 5 Maret 2025</span></p>",
      "<p><b>Oleh</b><span>Tari Wulandari</span><span>8 Juli 2025</span></p>",
      "<div class='penulis-box'><b>Tari Wulandari</b><i>Jurnalis</i><p>21/11/2024 09:15 WIB</p></div>",
      "<div><b>Tari Wulandari</b><i>Wartawan</i></div><div>21/11/2024 09:15 WIB</div>",
      "<p>Oleh:<br>Tari Wulandari<br>Jurnalis Warga</p>",
      "<div class='penulis'><b>Tari Wulandari</b><i>Relawan</i></div>",
      "<ul class='entry-meta'><li>Tari Wulandari</li><li>14 Juni 2024</li><li>Ranu Wijaya</li></ul>",
      "<p>Tari Wulandari / 9 Januari 2025 / Sosial</p>", "<p>✍ Tari Wulandari 🕒 18 Januari 2025 13:00 👁 2,1rb</p>",
      "<p><span itemprop='author'>By Tari Wulandari tari@lereng.example</span></p>",
    ])
  func rows(_ line: String) {
    #expect(byline(line).map { $0.lowercased() } == ["tari wulandari"])
  }

  @Test(
    "No names",
    arguments: [
      "<p>Laporan Khusus</p>", "<p>Laporan Utama</p>", "<p>Aula Gedung Lereng</p><p>5 Mei 2024</p>",
      "<p><b>Tanjung Lereng</b> <i>02/10/2024 13:05</i></p>",
      "<p><b>Rapat Relawan</b> <i>02/10/2024 13:05</i></p>", "<p><a rel='author' href='/p'>Privacy Policy</a></p>",
      "<p><a rel='author' href='/p'>a firm of gardeners who care</a></p>",
      "<p><a href='/author/x'>Expert Reviewer</a></p>", "<p><b>FOR IMMEDIATE RELEASE</b></p>",
      "<p><b>UNTUK DISIARKAN SEGERA</b></p>", "<p><b>Daftar Isi</b></p>",
      "<div class='meta'><span>Layanan Publik</span><span>15 Juni 2024</span></div>",
      "<div class='meta'><span>Muara Lereng</span><span>15 Juni 2024</span></div>",
      "<div class='meta'><a href='/k/a'>Aksi Nyata</a><a href='/k/b'>Bina Lereng</a><span>15 Juni 2024</span></div>",
      "<div class='meta'><span>Older Adults</span><span>11 October 2024</span></div>",
      "<div class='meta'>Pemberdayaan Perempuan | 16 Juni 2024</div>", "<p>Success Stories / 16 June 2024</p>",
      "<ul class='post-meta'><li>Kabar Desa</li><li>Karang Asri</li><li>14 Juni 2024</li></ul>",
      "<p>Dipos pada 2 September 2024 oleh Divisi Pelatihan</p>", "<p>Oleh: Tim Peliputan</p>",
      "<p>Author: Lereng County Council</p>",
      "<div class='penulis'><b>Tim Redaksi</b><b>Kabar Lereng</b></div>",
      "<p><span itemprop='author'>LR-Redaktion</span></p>", "<p><span itemprop='author'>tsa</span></p>",
    ])
  func none(_ line: String) { #expect(byline(line) == []) }

  @Test("Each of several authors has a block with what he or she is below it")
  func contributors() {
    let people = [("tari-wulandari", "Tari Wulandari"), ("ranu-wijaya", "Ranu Wijaya")].map {
      "<div><a href='/people/\($0)'>\($1)</a><p>Peneliti di Balai Lereng</p></div>"
    }
    #expect(byline(people.joined()) == ["Tari Wulandari", "Ranu Wijaya"])
  }

  @Test("A name may be Min")
  func minutes() {
    #expect(byline("<p>By Hwee Min Loh</p>") == ["Hwee Min Loh"])
    #expect(byline("<p>By 6 Min Read</p>") == [])
  }

  @Test("A reference that was written twice joins two names")
  func twice() {
    #expect(byline("<p>Reporter: Tari Wulandari &amp;amp; Ranu Wijaya</p>") == ["Tari Wulandari", "Ranu Wijaya"])
  }

  @Test("The name of the account that keeps a site goes behind the line above the text")
  func account() {
    let head = json("{\"@id\":\"https://a.example/author/admin/\",\"name\":\"Warga Lereng\"}")
    let line = "<p class='meta'>by <a rel='author' href='/author/admin/'>Warga Lereng</a> | 5 Mei 2024</p>"
    #expect(byline(line + "<p><b>TARI WULANDARI</b></p>", head: head) == ["TARI WULANDARI"])
    #expect(byline(line, head: head) == ["Warga Lereng"])
  }

  @Test("Where machines are told one author and readers see more, all sign")
  func more() {
    let one = json("{\"name\":\"Tari Wulandari\"}")
    let links = "<p>By <a rel='author' href='/t'>Tari Wulandari</a>, <a rel='author' href='/r'>Ranu Wijaya</a></p>"
    #expect(byline(links, head: one) == ["Tari Wulandari", "Ranu Wijaya"])
    #expect(
      byline("<p>Written by Dr Tari Wulandari, Ranu Wijaya, Made Putra</p>", head: one).suffix(2)
        == ["Ranu Wijaya", "Made Putra"])
    let edited =
      "<p>By <a rel='author' href='/t'>Tari Wulandari</a></p><p>Edited by <a rel='author' href='/r'>Ranu Wijaya</a></p>"
    #expect(byline(edited, head: one) == ["Tari Wulandari"])
  }

  @Test("A page that shows no text prints no author either: what machines are told counts")
  func notShown() {
    let body = (1...8).map(Pages.sentence).joined(separator: " ")
    let html = """
      <html><head><title>Relawan Pulang ke Desa</title><script type='application/ld+json'>{"@type":"NewsArticle","headline":"Relawan
       Pulang ke Desa","author":{"name":"Tari Wulandari"},"articleBody":"\(body)"}</script></head><body><div id="app"></div></body></html>
      """
    let page = Pages.extract(html, url: "https://a.example/b")
    #expect(page.byline == ["Tari Wulandari"])
    #expect(page.isArticle)
  }

  @Test("A place before the day signs nothing: the text speaks of it, or it is called as places are")
  func place() {
    let text = "<p>Sumber Waras menjadi desa pertama yang mencatat semua warga lanjut usia di rumah masing-masing.</p>"
    #expect(byline("<p>Sumber Waras, 2 Mei 2025</p>" + text).isEmpty)
    #expect(byline("<p>Labuan Lalar, 2 Mei 2025</p>").isEmpty)
  }

  @Test("A name of one word above a label that the text follows")
  func oneWordAboveLabel() {
    #expect(byline("<p>Suwarni</p><p>Kontributor</p>") == ["Suwarni"])
    #expect(byline("<p>Suwarni</p><p>Kontributor</p><p><b>Demak, Kabar Lereng</b></p>") == ["Suwarni"])
    #expect(byline("<p><a href='/desa'>Desa</a></p><p>Kontributor</p>").isEmpty)
    #expect(byline("<p>Desa</p><p>Kontributor</p><p>Tari Wulandari</p>") == ["Tari Wulandari"])
  }

  @Test(
    "Who asked the questions, whose reporter it is, the site behind the name",
    arguments: [
      "<p class='credit'>Kontributor Lereng, Tari Wulandari</p>",
      "<ul class='credits'><li><i>Tari Wulandari</i><i>Penulis</i></li><li><i>Ranu Wijaya</i><i>Editor</i></li></ul>",
      "<p>Tari Wulandari - <i>Warta Lereng</i></p><p>Minggu, 22 Feb 2026 13:40 WIB</p>",
      "<p>Tari Wulandari - Kabar Warta Lereng</p><p>Minggu, 22 Feb 2026 13:40 WIB</p>",
      "<p>Pewawancara: Tari Wulandari</p>",
    ])
  func labels(line: String) { #expect(byline(line) == ["Tari Wulandari"]) }

  @Test("What happens on a day above the headline signs nothing")
  func above() {
    let html = """
      <html><head><meta property="og:site_name" content="Warta Lereng"></head><body><div class="acara">Festival Layar, 20 Desember 2026</div>
      <article><h1>Relawan Pulang ke Desa</h1><p>5 Mei 2026</p>\(Self.text)</article></body></html>
      """
    #expect(Pages.extract(html, url: "https://wartalereng.example/a/b").byline.isEmpty)
  }

  @Test("What happens on a day signs nothing, though the text begins with it above the headline")
  func event() {
    let text = String(
      repeating: "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan hasilnya mulai terlihat.</p>",
      count: 4)
    let html =
      "<html><body><main><article><p>Festival Lereng, 20 Mei 2024</p><h1>Relawan Dampingi Keluarga</h1>\(text)</article></main></body></html>"
    #expect(Pages.extract(html, url: "https://a.example/berita").byline == [])
  }

  @Test(
    "Name and paper, name and trade, in elements of their own",
    arguments: [
      "<p><span>Tari Wulandari</span> - <b>Warta Lereng</b></p>", "<p>Tari Wulandari | Warta Lereng</p>",
      "<div class='credit'><p><b>Tari Wulandari</b> <i>Reporter</i></p><p><b>Ranu Wijaya</b> <i>Redaktur</i></p></div>",
    ])
  func beside(_ line: String) { #expect(byline(line) == ["Tari Wulandari"]) }

  @Test("A place before the paper signs nothing, and neither does what kind of article a headline says it is")
  func nobody() {
    #expect(byline("<p>Flores Timur - Warta Lereng</p>").isEmpty)
    let html = "<h1>Foto Cerita: Sehari di Posko</h1><div>\(Self.text)</div>"
    #expect(Pages.extract(html).byline.isEmpty)
    #expect(Pages.extract("<h1>Cerita: Sehari di Posko Pengaduan</h1><div>\(Self.text)</div>").byline.isEmpty)
  }

  @Test("The only label of the page in a card beside the text; cards of other articles have one each")
  func card() {
    func card(_ name: String) -> String { "<div class='card'><h4>Penulis</h4><p>\(name)</p></div>" }
    func page(_ cards: String) -> [String] {
      Pages.extract("<main><div><h1>Relawan Pulang ke Desa</h1>\(Self.text)</div><aside>\(cards)</aside></main>").byline
    }
    #expect(page(card("Tari Wulandari")) == ["Tari Wulandari"])
    #expect(page("<dl><dt>Ditulis oleh</dt><dd>Tari Wulandari</dd></dl>") == ["Tari Wulandari"])
    #expect(page(card("Tari Wulandari") + card("Ranu Wijaya")).isEmpty)
  }

  @Test(
    "A headline that begins like a byline names nobody",
    arguments: [
      "Laporan Keluarga Penyintas Pasung", "Penulis Muda Datangi Rumah Jiwa", "Reporter Cilik Kunjungi Posyandu",
    ])
  func headlineIsNoByline(_ headline: String) {
    let html = "<title>\(headline)</title><article><h1>\(headline)</h1><p>8 Mei 2026</p>\(Self.text)</article>"
    #expect(Pages.extract(html, url: "https://wartalereng.example/a/b").byline.isEmpty)
  }

  @Test(
    "One word behind a label and before a day is a name",
    arguments: [
      "<div>oleh Wagiman • 8 Mei 2026</div>", "<p>Oleh Wagiman, Jumat 8 Mei 2026</p>",
      "<p class='by-line'><span>oleh</span> <span>Wagiman</span> <span>•</span> <span>8 Mei 2026</span></p>",
      "<p>Penulis:<a href='/w'>Wagiman</a>Redaktur:<a href='/s'>Sukarni</a></p>",
    ])
  func oneWordBesideDay(_ line: String) { #expect(byline(line) == ["Wagiman"]) }

  @Test(
    "Who wrote and took the pictures",
    arguments: ["Teks &amp; Foto oleh Tari Wulandari", "Naskah dan foto oleh Tari Wulandari"])
  func textAndPictures(_ line: String) { #expect(byline("<p>\(line)</p>") == ["Tari Wulandari"]) }

  @Test(
    "A name at the end, above who the writer is",
    arguments: [
      "<p><b>Tari Wulandari</b><br><i>Penulis adalah peneliti kebijakan sosial</i></p>",
      "<p>Tari Wulandari</p><p>*) Penulis merupakan dosen kesejahteraan sosial di Kedu.</p>",
    ])
  func aboveWriter(_ end: String) {
    let html = "<article><h1>Relawan Pulang ke Desa</h1><p>8 Mei 2026</p>\(Self.text)\(end)</article>"
    #expect(Pages.extract(html, url: "https://wartalereng.example/a/b").byline == ["Tari Wulandari"])
  }

  @Test(
    "A month or a weekday behind a label is no name",
    arguments: ["Written By Feb 11, 2019 · 3 min read", "Oleh Jumat, 8 Mei 2026", "oleh Senin • 4 Mei 2026"])
  func dayBehindLabel(_ line: String) { #expect(byline("<div>\(line)</div>").isEmpty) }

  @Test("What a row is filed under is no name")
  func rubric() { #expect(byline("<p>Rubrik Adat · Redaksi · 3 Juni 2026 · 6 menit</p>").isEmpty) }

  @Test("What follows a link without a space is no part of the name in it")
  func gluedBehindLink() {
    #expect(
      byline("<p>Reporter:<a href='/s'>Sukarni Dewi</a>Editor:<a href='/w'>Wagiman Jaya</a></p>") == ["Sukarni Dewi"])
  }

  @Test("A name above a row of trade, day and how long it takes to read")
  func aboveRow() {
    #expect(byline("<p>Tari Wulandari</p><p>Jurnalis Kampus · 21 Nov 2026 · 4 menit baca</p>") == ["Tari Wulandari"])
    #expect(byline("<p>Profil Penulis</p><p>8 Mei 2026</p>").isEmpty)
    #expect(byline("<p class='author'>Tentang Penulis</p>").isEmpty)
  }
}

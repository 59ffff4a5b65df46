import Testing

@testable import Extraction

@Suite("ForeignParts")
struct ForeignPartsTests {
  private func text(_ body: String) -> [String] {
    let html = "<html><head><title>Judul Berita Panjang</title></head><body>\(body)</body></html>"
    return Pages.extract(html).paragraphs
  }

  private func sentences(_ range: ClosedRange<Int>) -> [String] { range.map(Pages.sentence) }

  @Test(
    "A second article beside the first is not its text",
    arguments: [
      "<main><article><h1>Judul Berita Panjang</h1>%1</article><article><h1>Kabar Lain Hari Ini</h1>%2</article></main>",
      "<main><article><h1>Judul Berita Panjang</h1>%1</article><article><h2>Kabar Lain Hari Ini</h2>%2</article></main>",
      "<div class='pos'><h1>Judul Berita Panjang</h1>%1</div><div class='pos'><h1>Kabar Lain Hari Ini</h1>%2</div>",
      "<div><div class='i'><article><h1>Judul Berita Panjang</h1>%1</article></div><div class='i'><article>"
        + "<h2>Kabar Lain Hari Ini</h2>%2</article></div></div>",
      "<div class='pos'><h1>Judul Berita Panjang</h1>%1</div><div class='pos'><h1>Banjir Surut</h1>%2</div>",
      "<main><article><h1>Judul Berita Panjang</h1>%1</article><article><h2><a href='/x'>Banjir</a></h2>%2</article></main>",
    ])
  func second(form: String) {
    let body = form.replacing("%1", with: Pages.paragraphs(1...4)).replacing("%2", with: Pages.paragraphs(11...14))
    #expect(text(body) == sentences(1...4))
  }

  @Test("Parts of one article under its headline stay together")
  func parts() {
    let found = text(
      "<main><h1>Judul Berita Panjang</h1><article><h2>Bagian pertama</h2>\(Pages.paragraphs(1...3))</article>"
        + "<article><h2>Bagian kedua</h2>\(Pages.paragraphs(4...6))</article></main>")
    #expect(found.filter { $0.hasPrefix("Kalimat") } == sentences(1...6))
    let sections = text(
      "<div class='bagian'><h1>Judul Berita Panjang</h1>\(Pages.paragraphs(1...3))</div><div class='bagian'>"
        + "<h2>Bagian kedua</h2>\(Pages.paragraphs(4...6))</div>")
    #expect(sections.filter { $0.hasPrefix("Kalimat") } == sentences(1...6))
  }

  @Test("A consent layer with a heading before the article is no part of the page")
  func consent() {
    let found = text(
      "<div class='cookie-consent'><div role='alertdialog'><h2>Kelola pilihan Anda</h2><p>Kami dan para mitra menyimpan "
        + "data di gawai Anda, dan Anda dapat menolaknya kapan saja lewat menu ini.</p></div></div><main>"
        + "\(Pages.paragraphs(1...5))</main>")
    #expect(found == sentences(1...5))
  }

  @Test("Such a layer behind the menu, on a page without a headline of its own, is none either")
  func consentBehindMenu() {
    let found = text(
      "<nav><a href='/'>Beranda</a><a href='/b'>Berita</a></nav><div class='consent-banner'><div role='heading' class='box-title'>"
        + "Kelola pelacak</div><p>Kami memakai pelacak untuk mengukur kunjungan, dan Anda dapat menolaknya kapan saja.</p></div>"
        + "<main>\(Pages.paragraphs(1...5))</main>")
    #expect(found == sentences(1...5))
  }

  @Test("A part made like the article with a day or byline below its heading is an article, too")
  func dated() {
    for line in ["<p>7 Mei 2026</p>", "<p>Oleh Tari Wulandari</p>"] {
      let found = text(
        "<div class='story'><h1>Judul Berita Panjang</h1>\(Pages.paragraphs(1...4))</div><div class='story'>"
          + "<h2>Kabar Lain Hari Ini</h2>\(line)\(Pages.paragraphs(11...14))</div>")
      #expect(found == sentences(1...4))
    }
  }
}

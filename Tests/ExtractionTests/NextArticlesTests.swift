import Testing

@testable import Extraction

@Suite("NextArticles")
struct NextArticlesTests {
  private let sentences = (1...8).map(Pages.sentence)

  private func text(_ behind: String, amid: String = "") -> [String] {
    Pages.extract(
      "<html><head><title>Judul Berita Panjang</title></head><body><div class='wrap'><h1>Judul Berita Panjang</h1>"
        + "<div class='entry-content'>\(Pages.paragraphs(1...4))\(amid)\(Pages.paragraphs(5...8))</div>\(behind)</div></body></html>"
    ).paragraphs
  }

  @Test(
    "Articles in plain parts behind the one that is named as content are not its text",
    arguments: [
      "<div><h2><a href='/lain'>Kabar Lain dari Lereng Utara</a></h2>%</div>",
      "<div><h2>Kabar Lain dari Lereng Utara</h2><div>Kamis, 23 April 2026</div>%</div>",
      "<div><h2>Kabar Lain dari Lereng Utara</h2>%</div><div><h2>Panen Raya Mundur Dua Pekan</h2>%</div>",
      "<section><div><h3><a href='/lain'>Kabar Lain dari Lereng Utara</a></h3></div>%</section>",
    ])
  func others(form: String) {
    #expect(text(form.replacing("%", with: Pages.paragraphs(11...14))) == sentences)
  }

  @Test("Where nothing is named as content, a day below its headline tells another article")
  func dated() {
    let found = Pages.extract(
      "<html><head><title>Judul Berita Panjang</title></head><body><h1>Judul Berita Panjang</h1><div class='x'>"
        + "\(Pages.paragraphs(1...8))</div><div><h2>Kabar Lain dari Lereng Utara</h2><div>Kamis, 23 April 2026 09:15 WIB</div>"
        + "\(Pages.paragraphs(11...14))</div></body></html>")
    #expect(found.paragraphs == sentences)
  }

  @Test("Chapters of the article stay, and what goes on in a second part named as content")
  func chapters() {
    let chapter = "<div><h2>Bab Kedua di Lereng Sebelah Utara</h2>\(Pages.paragraphs(11...14))</div>"
    let amid = text("", amid: chapter)
    #expect(amid.contains(Pages.sentence(12)))
    let behind = text("<div class='entry-content'>\(chapter)</div>")
    #expect(behind.contains(Pages.sentence(12)))
  }
}

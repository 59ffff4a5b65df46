import Testing

@testable import Extraction

@Suite("HiddenText")
struct HiddenTextTests {
  private func page(_ body: String, title: String = "Judul Berita Panjang") -> ExtractedPage {
    let html = "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
    return Pages.extract(html)
  }

  private func sentences(_ range: ClosedRange<Int>) -> [String] { range.map(Pages.sentence) }

  @Test(
    "Where nothing shown is an article, what is hidden is",
    arguments: [
      ("<main hidden>", "</main>"), ("<main aria-hidden=true>", "</main>"), ("<div style='display: none'>", "</div>"),
      ("<template><div>", "</div></template>"), ("<noscript><section><div>", "</section></noscript>"),
    ])
  func alone(open: String, close: String) {
    let found = page("<p>Memuat…</p>\(open)<h1>Judul Berita Panjang</h1>\(Pages.paragraphs(1...4))\(close)")
    #expect(found.paragraphs == sentences(1...4))
    #expect(found.isArticle)
    #expect(found.explanation.body == .hiddenBlocks)
  }

  @Test("A hidden part with the headline wins over notices that are shown")
  func notices() {
    let notices =
      "<div><p>Situs ini memakai kuki, dan pembaca yang melanjutkan dianggap setuju dengan hal itu.</p></div>"
    let found = page(
      notices + notices.replacing("kuki", with: "gawai") + "<main hidden><article><h1>Judul Berita Panjang</h1>"
        + Pages.paragraphs(1...5) + "</article></main>")
    #expect(found.paragraphs == sentences(1...5))
  }

  @Test(
    "What goes on behind the text shown is read with it",
    arguments: [
      "<div class='isi'>%1<div class='sisa' style='display:none'>%2</div><a>Baca selengkapnya</a></div>",
      "<div class='isi'>%1<span>...</span><span id='sisa' hidden>%2</span><button>Baca selengkapnya</button></div>",
      "<div class='laman'>%1</div><div class='laman' hidden>%2</div>",
      "<div class='awal'>%1</div><div class='premium-content' aria-hidden='true'>%2</div>",
    ])
  func rest(form: String) {
    let body = form.replacing("%1", with: Pages.paragraphs(1...4)).replacing("%2", with: Pages.paragraphs(5...7))
    #expect(page("<article><h1>Judul Berita Panjang</h1>\(body)</article>").paragraphs == sentences(1...7))
  }

  @Test(
    "What is no part of it stays hidden: dialogs, other panes, copies",
    arguments: [
      "<div class='modal' style='display:none'>%</div>", "<div role='dialog' hidden>%</div>",
      "<div class='tab-pane' hidden>%</div>", "<div class='komentar' hidden>%</div>", "<template>%</template>",
      "<noscript>%</noscript>",
    ])
  func foreign(form: String) {
    let other = form.replacing("%", with: Pages.paragraphs(11...14))
    let found = page(
      "<article><h1>Judul Berita Panjang</h1><div class='isi'>\(Pages.paragraphs(1...4))</div>\(other)</article>")
    #expect(found.paragraphs == sentences(1...4))
    let copy = page(
      "<article><h1>Judul Berita Panjang</h1><div class='isi'>\(Pages.paragraphs(1...4))</div><div class='isi' hidden>"
        + "\(Pages.paragraphs(1...4))</div></article>")
    #expect(copy.paragraphs == sentences(1...4))
  }

  @Test(
    "What stands hidden between two paragraphs, out of the page, or in the words of the article is none of it",
    arguments: [
      "<div style='display:none'>%</div>", "<div style='position:absolute;left:-9999px'>%</div>",
      "<div hidden>%</div>", "<div style='overflow:hidden;height:1px'>%</div>",
    ])
  func amid(form: String) {
    let hidden = form.replacing("%", with: Pages.paragraphs(8...10))
    let found = page(
      "<article><h1>Judul Berita Panjang</h1>\(Pages.paragraphs(1...3))\(hidden)\(Pages.paragraphs(4...5))</article>")
    #expect(found.paragraphs == sentences(1...5))
  }

  @Test("A copy to be read aloud, cut in another way, does not double the text")
  func aloud() {
    let copy =
      "<div class='suara' aria-hidden='true'>Judul Berita Panjang. \(sentences(1...5).joined(separator: " "))</div>"
    let found = page("<article><h1>Judul Berita Panjang</h1>\(Pages.paragraphs(1...5))\(copy)</article>")
    #expect(found.paragraphs == sentences(1...5))
  }

  @Test("Links for sale in a folded part are never the rest of the text")
  func smuggled() {
    let spam =
      "<div style='display:none'><p>Situs slot gacor terbaru dengan hadiah harian untuk semua pemain lama dan baru di sini.</p>"
      + "<p>\(Pages.sentence(9))</p></div>"
    let found = page("<article><h1>Judul Berita Panjang</h1>\(Pages.paragraphs(1...5))\(spam)</article>")
    #expect(found.paragraphs == sentences(1...5))
  }
}

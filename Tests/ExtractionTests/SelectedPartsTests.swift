import Model
import Testing
import Text
import Web

@testable import Extraction

@Suite struct SelectedPartsTests {
  private static let page = """
    <html><head><title>Beranda</title><meta property="og:title" content="Bukan judulnya sama sekali"></head><body>
    <h1>Portal Desa Contoh</h1><b class="judul">Kader Posyandu Dampingi Lansia</b><i class="oleh">Oleh: Sekar Ayu dan Made Putra</i>
    <u class="kapan" title="2024-05-14 07:30">kemarin pagi</u>
    <div class="bungkus"><div class="isi"><p>Kalimat pertama.</p><p class="iklan">Beli sekarang.</p><span>Kalimat kedua.</span></div>
    <p>Di luar.</p></div></body></html>
    """
  private let now = Moment(Instant(seconds: 1_730_000_000), offset: 7 * 3600)

  private func extract(_ change: (inout ArticleSelectors) -> Void) -> ExtractedPage {
    var selectors = ArticleSelectors()
    change(&selectors)
    return Extractor().extract(
      Array(Self.page.utf8), url: WebURL("https://desa.example/berita/1"), contentType: nil, now: now,
      selectors: selectors)
  }

  @Test("Every part can be named")
  func all() {
    let page = extract {
      ($0.body, $0.title, $0.byline, $0.date) = (".isi", "b.judul", "//i[@class='oleh']", ".kapan")
      $0.remove = ["p.iklan"]
    }
    #expect(page.paragraphs == ["Kalimat pertama.", "Kalimat kedua."])
    #expect(page.title == "Kader Posyandu Dampingi Lansia")
    #expect(page.byline == ["Sekar Ayu", "Made Putra"])
    #expect(page.published?.iso8601 == "2024-05-14T07:30")
    let about = page.explanation
    #expect(about.body == .selector && about.title == .selector && about.byline == .selector && about.date == .selector)
    #expect(about.selectors.filter { !$0.isUsed }.isEmpty)
    #expect(about.selectors.count == 5)
  }

  @Test("What is found nowhere is found without the selector, and said")
  func fallback() {
    let page = extract {
      ($0.body, $0.title, $0.byline, $0.date) = (".tidak-ada", "#judul", "//cite", "b.judul")
      $0.remove = [".x"]
    }
    let automatic = extract { _ in }
    #expect(page.paragraphs == automatic.paragraphs)
    #expect(page.title == automatic.title)
    #expect(page.byline == automatic.byline)
    #expect(
      page.explanation.selectors.map(\.text) == [
        "select.remove: .x found nothing", "select.title: #judul found nothing; the automatic result is used",
        "select.byline: //cite found nothing; the automatic result is used",
        "select.date: b.judul found \"Kader Posyandu Dampingi Lansia\", which is no date; the automatic result is used",
        "select.body: .tidak-ada found nothing; the automatic result is used",
      ])
  }

  @Test("A text that is not shown until a script runs is read where a selector names it")
  func hidden() {
    let html = "<body><p>Tampak.</p><div id=a style='display:none'><p>Tersembunyi.</p></div></body>"
    var selectors = ArticleSelectors()
    selectors.body = "#a"
    let page = Extractor().extract(Array(html.utf8), url: nil, contentType: nil, now: nil, selectors: selectors)
    #expect(page.paragraphs == ["Tersembunyi."])
  }

  @Test("Elements in chosen elements are read once, and in the order of the page")
  func nested() {
    let page = extract { $0.body = "p, .isi, .bungkus" }
    #expect(page.paragraphs == ["Kalimat pertama.", "Beli sekarang.", "Kalimat kedua.", "Di luar."])
  }
}

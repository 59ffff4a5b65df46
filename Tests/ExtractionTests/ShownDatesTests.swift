import Testing
import Text

@testable import Extraction

@Suite struct ShownDatesTests {
  @Test(
    "A day behind the title of another article is that one's, however soon it stands behind a short text",
    arguments: [
      "<div><a href='/1'>Bansos Cair di Kedu Bulan Ini</a> <span>Terbit</span> <span>2 Oktober 2024</span></div>",
      "<a href='/1'>Bansos Cair di Kedu Bulan Ini</a><p>Terbit</p><p>2 Oktober 2024</p>",
      "<h4><a href='/1'>Bansos Cair di Kedu Bulan Ini</a></h4><p>Terbit</p><p>2 Oktober 2024</p>",
    ])
  func ofAnother(_ card: String) {
    let text = String(
      repeating: "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan hasilnya mulai terlihat.</p>",
      count: 4)
    let html =
      "<html><body><main><article><h1>Relawan Dampingi Keluarga</h1>\(text)</article></main><aside><h3>Artikel Terkait</h3>\(card)</aside></body></html>"
    let page = Pages.extract(
      html, url: "https://a.example/berita", now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200))
    #expect(page.published == nil)
  }

  @Test(
    "A day in a card of another article under the headline is that one's, before its title or behind it",
    arguments: [
      "<div class='card mini'><span>1 Januari 2024</span><h4><a href='/x'>Bansos Cair di Kedu Bulan Ini</a></h4></div>",
      "<div class='post-card'><a href='/x'>Bansos Cair di Kedu Bulan Ini</a><small>1 Januari 2024</small></div>",
    ])
  func cardUnderHeadline(_ card: String) {
    func published(_ day: String) -> String? {
      let html = "<main><h1>Relawan Dampingi Keluarga</h1>\(card)\(day)<div>\(Pages.paragraphs(1...6))</div></main>"
      return Pages.extract(
        html, url: "https://a.example/b", now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200)
      ).published?.iso8601
    }
    #expect(published("") == nil)
    #expect(published("<p>9 Mei 2024</p>")?.hasPrefix("2024-05-09") == true)
  }
}

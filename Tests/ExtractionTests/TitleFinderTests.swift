import Testing
import Web

@testable import Extraction

@Suite struct TitleFinderTests {
  private func title(_ head: String, _ body: String) -> String? {
    let html = "<html><head>\(head)</head><body>\(body)<p>Teks.</p></body></html>"
    return Extractor().extract(Array(html.utf8), url: WebURL("https://a.example/x"), contentType: nil, now: nil).title
  }

  @Test("Soft hyphens are no part of a headline, and do not make it another")
  func softHyphens() {
    #expect(
      title(
        "<meta property='og:title' content='Verfassungsbeschwerde liegt vor'>",
        "<h1>Ver&shy;fassungs&shy;beschwerde liegt vor</h1>")
        == "Verfassungsbeschwerde liegt vor")
  }

  @Test("A heading that is named like a brand is the headline where structured data say so")
  func brand() {
    let json =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Relawan Dampingi Keluarga di Desa\"}</script>"
    #expect(
      title(json + "<title>Lain sama sekali</title>", "<h1 class='header-brand'>Relawan Dampingi Keluarga di Desa</h1>")
        == "Relawan Dampingi Keluarga di Desa")
  }

  @Test("A date in the heading goes where the metadata have the rest")
  func date() {
    #expect(
      title(
        "<meta property='og:title' content='Relawan Dampingi Keluarga'>",
        "<h1>Relawan Dampingi Keluarga 5 Mei 2024</h1>")
        == "Relawan Dampingi Keluarga")
  }

  @Test("Metadata that agree outweigh a heading without a word of theirs")
  func agreement() {
    let head = "<title>Relawan Dampingi Keluarga</title><meta property='og:title' content='Relawan Dampingi Keluarga'>"
    #expect(title(head, "<h1>Berlangganan untuk baca semua</h1>") == "Relawan Dampingi Keluarga")
    #expect(title(head, "<h1>Keluarga Didampingi di Tiga Desa</h1>") == "Keluarga Didampingi di Tiga Desa")
  }
}

import Testing
import Text
import Web

@testable import Extraction

@Suite("CitationLine")
struct CitationLineTests {
  private func page(_ behind: String, above: String = "") -> ExtractedPage {
    let html =
      "<html><body>\(above)<div><h1>Relawan Dampingi Keluarga</h1>\(Pages.paragraphs(1...3))\(behind)</div></body></html>"
    return Pages.extract(
      html, url: "https://a.example/berita", now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200))
  }

  @Test(
    "What tells how to cite an article neither dates nor signs it",
    arguments: [
      "<h3>Cara Mengutip</h3><p>Putra, M. (2021). Relawan Dampingi Keluarga. Diakses 5 Mei 2023 dari https://a.example</p>",
      "<h3>Sitasi</h3><p>Made Putra, 12 Januari 2021, Relawan Dampingi Keluarga</p>",
      "<p>Cara mengutip: Made Putra, 5 Mei 2019, Relawan Dampingi Keluarga</p>",
      "<h4>How to cite this article</h4><p>March 3, 2019. Made Putra.</p>",
      "<p>Retrieved on May 5, 2023</p>",
    ])
  func cited(_ lines: String) {
    #expect(page(lines).published == nil)
    #expect(page(lines).byline == [])
  }

  @Test("Lines that only begin like one, and what stands below another heading, date the page")
  func others() {
    #expect(page("<h3>Kutipan Hari Ini</h3><p>5 Mei 2023</p>").published?.iso8601 == "2023-05-05")
    #expect(page("<h3>Cities</h3><p>May 5, 2023</p>").published?.iso8601 == "2023-05-05")
  }

  @Test(
    "The day of an event in a table above the headline is not that of publication, unless the headline stands in it too"
  )
  func agenda() {
    let table = "<table><tr><td>10 Mei 2024</td><td>Rapat Koordinasi Dinas Sosial</td></tr></table>"
    #expect(page("", above: table).published == nil)
    #expect(page("", above: "<table><tr><td>Event: May 10, 2024</td></tr></table>").published == nil)
    #expect(page("<p>Diterbitkan 3 Maret 2024</p>", above: table).published?.iso8601 == "2024-03-03")
    let old =
      "<table><tr><td>10 Mei 2024</td></tr><tr><td><h1>Relawan Dampingi Keluarga</h1>\(Pages.paragraphs(1...3))</td></tr></table>"
    let now = Moment(Instant(seconds: 1_730_000_000), offset: 25_200)
    #expect(Pages.extract(old, url: "https://a.example/b", now: now).published?.iso8601 == "2024-05-10")
  }
}

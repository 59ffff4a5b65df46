import Testing
import Text

@testable import Extraction

@Suite("TextDates")
struct TextDatesTests {
  private func published(_ beside: String) -> String? {
    let html = """
      <html><head><title>Relawan Pulang</title></head><body><main><h1>Relawan Pulang ke Desa</h1><div class=isi>\(Pages.paragraphs(1...8))</div>
      \(beside)</main></body></html>
      """
    return Pages.extract(
      html, url: "https://a.example/b", now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200)
    ).published?.iso8601
  }

  @Test(
    "A day in a card beside the text counts under a heading that says it is that of publication",
    arguments: [
      "<aside><div class=card><h3>Published</h3><p>14 May 2024</p></div><div class=card><h3>Open day</h3><p>2 June 2024</p></div></aside>",
      "<aside><h4>Terbit</h4><p><time datetime='2024-05-14'>14 Mei 2024</time></p><h4>Agenda</h4><p>2 Juni 2024</p></aside>",
      "<aside><div class=card><div>Diterbitkan</div><div>14 Mei 2024</div></div></aside>",
    ])
  func card(beside: String) { #expect(published(beside)?.hasPrefix("2024-05-14") == true) }

  @Test("Cards of other articles say so, too, and more than one")
  func cards() {
    let card = "<div class=card><a href='/1'>Sungai meluap</a><div>Published</div><div>14 May 2024</div></div>"
    #expect(published("<aside>\(card)\(card)</aside>") == nil)
  }

  @Test("A year of two digits does not cost the hour behind it")
  func shortYear() {
    #expect(TextDates.shortYear("Selasa Pahing, 03/11/26 13:45")?.iso8601 == "2026-11-03T13:45")
    #expect(TextDates.shortYear("09.05.26 - 18:20 WIB")?.iso8601 == "2026-05-09T18:20+07:00")
    #expect(TextDates.shortYear("Sosial, 30.10.23")?.iso8601 == "2023-10-30")
  }

  @Test("The place and day that a statement closes with; amid the text they are of what it tells")
  func closing() {
    #expect(published("<p>Sungai Lereng, 14 Mei 2024</p><p>Pengurus Relawan</p>") == "2024-05-14")
    let line = "<p>Sungai Lereng, 14 Mei 2019</p>"
    let html = "<h1>Relawan Pulang ke Desa</h1><div>\(Pages.paragraphs(1...2))\(line)\(Pages.paragraphs(3...6))</div>"
    #expect(Pages.extract("<title>Relawan Pulang</title>" + html, url: "https://a.example/b").published == nil)
  }
}

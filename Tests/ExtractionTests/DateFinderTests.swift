import Testing
import Text
import Web

@testable import Extraction

@Suite struct DateFinderTests {
  private func published(_ head: String, _ line: String, _ url: String = "https://a.example/berita") -> String? {
    let text = String(
      repeating: "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan hasilnya mulai terlihat.</p>",
      count: 6)
    let html =
      "<html><head>\(head)</head><body><div><h1>Relawan Dampingi Keluarga</h1>\(line)\(text)</div></body></html>"
    return Extractor().extract(
      Array(html.utf8), url: WebURL(url), contentType: nil, now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200)
    ).published?.iso8601
  }

  private func meta(_ date: String) -> String { "<meta property='article:published_time' content='\(date)'>" }

  @Test("A date in UTC is put on the clock that the page prints")
  func siteClock() {
    #expect(
      published(meta("2024-05-13T22:04:00Z"), "<p>Selasa, 14 Mei 2024 05:04</p>") == "2024-05-14T05:04+07:00")
    #expect(published(meta("2024-05-14T03:30:00+00:00"), "<p>May 13, 2024, 11:30 PM</p>") == "2024-05-13T23:30-04:00")
    // What is printed is the time of another event.
    #expect(published(meta("2024-05-13T22:04:00Z"), "<p>14 Mei 2024 05:21</p>") == "2024-05-13T22:04Z")
    #expect(published(meta("2024-05-13T22:04:00+07:00"), "<p>14 Mei 2024 05:04</p>") == "2024-05-13T22:04+07:00")
  }

  @Test("The address knows the day where the date is in UTC")
  func address() {
    #expect(published(meta("2024-05-14T02:30:00Z"), "", "https://a.example/2024/05/13/x") == "2024-05-13")
    #expect(published(meta("2024-05-13T22:30:00Z"), "", "https://a.example/2024/05/14/x") == "2024-05-14")
    #expect(published(meta("2024-05-14T14:30:00Z"), "", "https://a.example/2024/05/13/x") == "2024-05-14T14:30Z")
  }

  @Test("A date beside the headline counts also where both stand in an element that is named like a teaser")
  func teaser() {
    let text = String(
      repeating: "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan hasilnya mulai terlihat.</p>",
      count: 6)
    let html =
      "<title>Relawan Dampingi Keluarga</title><body><div class='teaser'><h1>Relawan Dampingi Keluarga</h1><p>VON TARI WULANDARI am 21. April 2020</p></div>"
      + "<div class='article-body'>\(text)</div></body>"
    let page = Extractor().extract(Array(html.utf8), url: nil, contentType: nil, now: nil)
    #expect(page.published?.day.iso == "2020-04-21")
    #expect(page.byline == ["TARI WULANDARI"])
  }

  @Test("Arabic months are read")
  func arabic() {
    #expect(published(meta("الأربعاء، 07 أكتوبر 2020 - 12:09"), "")?.hasPrefix("2020-10-07") == true)
  }
}

import Testing

@testable import Extraction

@Suite("FactCollector")
struct FactCollectorTests {
  private func page(_ head: String = "", around: String = "<div>", line: String = "") -> ExtractedPage {
    let html = """
      <html><head><title>Relawan Pulang ke Desa | Kabar</title>\(head)</head><body>\(around)<article><h1>Relawan Pulang ke Desa</h1>
      \(line)\(Pages.paragraphs(1...6))</article></div></body></html>
      """
    return Pages.extract(html, url: "https://a.example/b")
  }

  private func escaped(_ json: String) -> String {
    String(json.flatMap { $0 == "\"" ? Array("&quot;") : [$0] })
  }

  @Test("Structured data in the content of a meta count as those of a script do")
  func meta() {
    let json = escaped(#"{"@type":"Article","headline":"Relawan Pulang ke Desa","datePublished":"2024-05-06"}"#)
    #expect(page("<meta property='ld' content=\"\(json)\">").published?.iso8601 == "2024-05-06")
    #expect(page("<meta content=\"\(json)\">").published?.iso8601 == "2024-05-06")
  }

  @Test("The data that a page hands to its scripts in an attribute tell the day of the article of that headline")
  func attribute() {
    let others = (1...6).map { #"{"title":"Sungai Meluap \#($0)","published_at":"2024-06-0\#($0)"}"# }
    let json =
      #"{"item":{"title":"Relawan Pulang ke Desa","published_at":"2024-05-06T08:41:00+07:00"},"#
      + #""more":[\#(others.joined(separator: ","))]}"#
    #expect(page(around: "<div data-page=\"\(escaped(json))\">").published?.iso8601 == "2024-05-06T08:41+07:00")
  }

  @Test("Two links in an element that is marked as the author are two authors")
  func authors() {
    let links = "<a href='/p/1'>Tari Wulandari</a> <a href='/p/2'>Ranu Wijaya</a>"
    #expect(page(line: "<p><span itemprop=author>\(links)</span></p>").byline == ["Tari Wulandari", "Ranu Wijaya"])
  }
}

import Testing
import Web

@testable import Extraction

@Suite("EmbeddedState")
struct EmbeddedStateTests {
  private let markup = (1...6).map { "<p>\(Pages.sentence($0))<\\/p>" }.joined()

  private func page(
    _ state: String, shown: String = "<div class='loading'></div>",
    script: String = "<script id=\"__NEXT_DATA__\" type=\"application/json\">"
  ) -> ExtractedPage {
    let html = """
      <html><head><title>Relawan Pulang ke Desa | Warta Lereng</title></head><body><div id="app"><h1>Relawan Pulang ke Desa</h1>\(shown)</div>
      \(script)\(state)</script></body></html>
      """
    return Pages.extract(html, url: "https://a.example/b")
  }

  @Test("The text beside the headline in the data of the scripts is that of a page that shows none")
  func found() {
    for state in [
      "{\"props\":{\"post\":{\"title\":\"Relawan Pulang ke Desa\",\"content\":\"\(markup)\"}}}",
      "{\"data\":[{\"title\":{\"rendered\":\"Relawan Pulang ke Desa\"},\"content\":{\"rendered\":\"\(markup)\"}}]}",
    ] {
      let page = page(state)
      #expect(page.paragraphs == (1...6).map(Pages.sentence))
      #expect(page.explanation.body == .pageData)
    }
  }

  @Test("Day and writer beside that text are those of the page, where nothing else says them")
  func saysMore() {
    let article = "\"title\":\"Relawan Pulang ke Desa\",\"content\":\"\(markup)\""
    let said = "\"publishedAt\":\"2024-05-03T09:15:00+07:00\",\"author\":{\"name\":\"Tari Wulandari\"}"
    let other = "{\"title\":\"Jembatan Rampung\",\"publishedAt\":\"2020-01-01\",\"author\":\"Made Putra\"}"
    let found = page("{\"list\":[\(other)],\"post\":{\(article),\(said)}}")
    #expect(found.published?.iso8601 == "2024-05-03T09:15+07:00")
    #expect(found.byline == ["Tari Wulandari"])
    #expect(page("{\"list\":[\(other)],\"post\":{\(article)}}").published == nil)
  }

  @Test(
    "A script that hands its data to others",
    arguments: [
      "<script>window.__NUXT__=", "<script type='text/javascript'>\n window.__INITIAL_STATE__ = ",
      "<script nonce='a1'>window.__PRELOADED_STATE__=",
    ])
  func handed(_ script: String) {
    let state = "{\"post\":{\"title\":\"Relawan Pulang ke Desa\",\"content\":\"\(markup)\"}};"
    #expect(page(state, script: script).explanation.body == .pageData)
    #expect(page(state, script: "<script>var a = 1; window.__NUXT__=").explanation.body != .pageData)
  }

  @Test("Neither the text of another article nor data without paragraphs, nor any where the page shows its text")
  func none() {
    let other = "{\"post\":{\"title\":\"Jembatan Gantung Rampung\",\"content\":\"\(markup)\"}}"
    #expect(page(other).explanation.body != .pageData)
    let bare =
      "{\"post\":{\"title\":\"Relawan Pulang ke Desa\",\"content\":\"\(String(repeating: "a b ", count: 200))\"}}"
    #expect(page(bare).explanation.body != .pageData)
    let own = Pages.paragraphs(11...16)
    let shown = page("{\"title\":\"Relawan Pulang ke Desa\",\"content\":\"\(markup)\"}", shown: own)
    #expect(shown.paragraphs == (11...16).map(Pages.sentence))
    #expect(page("{\"title\":").explanation.body != .pageData)
  }

  @Test(
    "The data of the scripts date a page that prints no day, by the object that has its headline",
    arguments: [
      "{\"post\":{\"title\":\"Relawan Pulang ke Desa\",\"published_at\":\"2024-03-03T10:15:00+07:00\"},\"pad\":\"PAD\"}",
      "{\"next\":{\"title\":\"Jembatan Gantung Rampung\",\"publishedAt\":\"2023-01-01T10:15:00+07:00\"},\"post\":{\"name\":\"Relawan Pulang ke Desa\",\"publishedAt\":\"2024-03-03T10:15:00+07:00\"},\"pad\":\"PAD\"}",
      "[[\"Reactive\",1],{\"post\":2},{\"title\":3,\"tanggal_terbit\":4},\"Relawan Pulang ke Desa\",\"2024-03-03T10:15:00+07:00\",\"PAD\"]",
    ])
  func dated(_ state: String) {
    let state = state.replacing("PAD", with: String(repeating: "a", count: 400))
    let shown = Pages.paragraphs(11...16)
    #expect(page(state, shown: shown).published?.iso8601 == "2024-03-03T10:15+07:00")
    #expect(page(state.replacing("Relawan Pulang", with: "Sungai Meluap"), shown: shown).published == nil)
    #expect(page(state, shown: "<p>5 Mei 2024</p>" + shown).published?.iso8601 == "2024-05-05")
  }

  @Test("Day and writer have Indonesian names as well, and may stand in a flat list")
  func indonesian() {
    let article = "\"judul\":\"Relawan Pulang ke Desa\",\"isi\":\"\(markup)\""
    let said = "\"diterbitkan\":\"2024-05-03T09:15:00+07:00\",\"penulis\":{\"nama\":\"Tari Wulandari\"}"
    let found = page("{\"artikel\":{\(article),\(said)}}")
    #expect(found.published?.iso8601 == "2024-05-03T09:15+07:00")
    #expect(found.byline == ["Tari Wulandari"])
    let flat = """
      [["ShallowReactive",1],{"data":2},{"artikel":3},{"judul":4,"isi":5,"tanggal":6},"Relawan Pulang ke Desa","\(markup)",
      "2024-05-03T09:15:00+07:00"]
      """
    let nuxt = page(flat, script: "<script id=\"__NUXT_DATA__\" type=\"application/json\">")
    #expect(nuxt.paragraphs == (1...6).map(Pages.sentence))
    #expect(nuxt.published?.iso8601 == "2024-05-03T09:15+07:00")
  }
}

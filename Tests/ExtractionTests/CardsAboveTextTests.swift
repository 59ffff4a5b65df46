import Testing

@testable import Extraction

@Suite("CardsAboveText")
struct CardsAboveTextTests {
  private func page(_ front: String) -> ExtractedPage {
    Pages.extract(
      """
      <html><head><title>Konseling Malam Dibuka</title></head><body><div class='detail'><h1>Konseling Malam Dibuka</h1>
      \(front)<div class='isi'>\(Pages.paragraphs(1...6))</div></div></body></html>
      """, url: "https://kampus.example/kabar/konseling-malam")
  }

  private let titles = ["Jalan Layang Baru Dibuka untuk Sepeda", "Turnamen Bulu Tangkis Antarkampung Segera Dimulai"]

  private func rows(_ row: (_ title: String, _ day: Int) -> String) -> String {
    titles.enumerated().map { row($1, 25 - $0) }.joined()
  }

  @Test("Rows of other articles under the headline neither date nor sign the page")
  func rows() {
    let lines = rows { title, day in
      "<div><span class='date'>\(day) Oktober 2026</span> <a href='/\(day)'>\(title)</a> <span>Oleh Wawan Kurnia</span></div>"
    }
    let items = rows { title, day in
      "<li><a href='/\(day)'>\(title)</a><br><small>\(day) Oktober 2026 | Wawan Kurnia</small></li>"
    }
    let flat = rows { title, day in "<p><a href='/\(day)'>\(title)</a></p><p>\(day) Oktober 2026</p>" }
    for cards in [lines, "<ul>\(items)</ul>", flat] {
      let found = page("<div>\(cards)</div>")
      #expect(found.published == nil && found.byline.isEmpty)
      let own = page("<div>\(cards)</div><p>Diterbitkan 21 Oktober 2026 oleh Maya Hapsari</p>")
      #expect(own.published?.iso8601 == "2026-10-21")
      #expect(own.byline == ["Maya Hapsari"])
    }
  }

  @Test("One such row is that under a heading that says so only")
  func oneRow() {
    let row = "<div><a href='/25'>\(titles[0])</a><br><small>25 Oktober 2026</small></div>"
    #expect(page("<b>Terkini</b>" + row).published == nil)
    // What the article is filed under.
    #expect(
      page("<div><a href='/p'>Pusat Studi Kesejahteraan Sosial Daerah</a><br><small>25 Oktober 2026</small></div>")
        .published?.iso8601 == "2026-10-25")
  }

  @Test("A day that is a link, and links in the text, are no cards")
  func ownLine() {
    let day =
      "<div><a href='/2026/10/21'><time>28 Oktober 2026</time><time>29 Oktober 2026</time></a> | <a href='/maya'>Maya Hapsari</a></div>"
    let text = "<p>\(Pages.sentence(8)) <a href='/a'>Laporan tahunan layanan konseling malam</a> terbit.</p>"
    #expect(page("<div>\(day)\(text)\(text)</div>").published?.iso8601 == "2026-10-28")
  }
}

import Testing
import Web

@testable import Discovery

@Suite struct DayHeadingsTests {
  /// What is printed for each link, in the order of the page.
  private func printed(_ html: String) throws -> [[String]] {
    let url = try #require(WebURL("https://dinas.example/berita"))
    return FrontPage.read(Array(html.utf8), url: url).candidates.map(\.printed)
  }

  private func link(_ n: Int) -> String {
    "<a href='/berita/petugas-kunjungi-dusun-bagian-\(n)'>Petugas Kunjungi Dusun Bagian \(n)</a>"
  }

  /// `D` a day, `L` a headline.
  private func page(_ order: String, day: (String) -> String, link: (Int) -> String) -> String {
    var (days, links) = (26, 0)
    return order.map { letter in
      if letter == "D" {
        days -= 1
        return day("\(days + 1) November 2026")
      }
      links += 1
      return link(links)
    }.joined()
  }

  @Test(arguments: [
    ("<h3>#</h3>", "<div>*</div>"), ("<div class='tgl'>Kamis, #</div>", "<li>*</li>"), ("<dt>#</dt>", "<dd>*</dd>"),
    ("<tr><th colspan='2'>#</th></tr>", "<tr><td>09.00</td><td>*</td></tr>"),
    ("<h2><a href='/arsip/hari'>#</a></h2>", "<p>*</p>"),
  ])
  func aDayIsThatOfAllHeadlinesBelowIt(_ day: String, _ card: String) throws {
    let html = page(
      "DLLDLDLLL", day: { day.replacing("#", with: $0) }, link: { card.replacing("*", with: self.link($0)) })
    let whole = day.hasPrefix("<tr") ? "<table>\(html)</table>" : html
    let days = try printed(whole).map { $0.map { String($0.drop { !$0.isNumber }) } }
    #expect(
      days == [26, 26, 25, 24, 24, 24].map { ["\($0) November 2026"] })
  }

  @Test func theSectionOfADayHoldsItsHeadlines() throws {
    let sections = [("Hari ini", 1), ("Kemarin", 3), ("24 November 2026", 5)].map { day, n in
      "<section><header>\(day)</header><div><h4>\(link(n))</h4></div><div><h4>\(link(n + 1))</h4></div></section>"
    }
    #expect(
      try printed(sections.joined())
        == ["Hari ini", "Hari ini", "Kemarin", "Kemarin", "24 November 2026", "24 November 2026"].map { [$0] })
  }

  /// One day alone may be that of the page; days behind headlines are theirs; what follows the list has none.
  @Test func aDayOfACardIsNotThatOfOthers() throws {
    let card: (Int) -> String = { "<div>\(self.link($0))</div>" }
    #expect(try printed("<p>26 November 2026</p><p>Kota Arang</p><div></div>" + (1...3).map(card).joined()).last == [])
    let behind = page("LDLDLLD", day: { "<p>\($0)</p>" }, link: card)
    #expect(try printed(behind).last == ["24 November 2026"])
    let others = "<ol>" + (7...9).map { "<li>\(link($0))</li>" }.joined() + "</ol>"
    let list = page("DLLDLL", day: { "<p>\($0)</p>" }, link: card)
    #expect(try printed(list + "<h3>Terpopuler</h3>" + others).map(\.isEmpty).suffix(3) == [true, true, true])
  }
}

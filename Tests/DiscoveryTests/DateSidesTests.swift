import Testing
import Web

@testable import Discovery

/// Lists without frames, in which a date stands between two headlines.
@Suite struct DateSidesTests {
  private static let titles = [
    "Pekerja Sosial Kedu Dampingi Lansia di Panti", "Dinas Sosial Latih Relawan Banjir di Waru",
    "Kader Posyandu Belajar Demensia Bersama Dokter", "Balai Anggrek Buka Kelas Batik bagi Penghuni",
  ]
  private static let days = ["29 November 2026", "27 November 2026", "25 November 2026", "23 November 2026"]

  private func printed(_ rows: [String], in list: String = "@") throws -> [String: [String]] {
    let page = try #require(WebURL("https://contoh.example/"))
    let body = list.replacing("@", with: rows.joined())
    let found = FrontPage.read(Array("<main><h1>Berita</h1>\(body)</main>".utf8), url: page).candidates
    return Dictionary(found.map { ($0.title ?? "", $0.printed) }) { first, _ in first }
  }

  private func rows(_ form: String) -> [String] {
    zip(Self.titles, Self.days).map { title, day in
      let address = "/b/" + title.lowercased().replacing(" ", with: "-")
      return form.replacing("@", with: "<a href='\(address)'>\(title)</a>").replacing("#", with: day)
    }
  }

  @Test(arguments: [
    ("<h3>@</h3><p class=tgl>#</p>", "@"), ("<p class=tgl>#</p><h3>@</h3>", "@"),
    ("@ <span>#</span> ", "<div>@</div>"), ("<span>#</span> @ ", "<div>@</div>"),
    ("<dt>@</dt><dd>#</dd>", "<dl>@</dl>"), ("<tr><td>@</td></tr><tr><td>#</td></tr>", "<table>@</table>"),
  ])
  func theEndsOfAListTellTheSide(form: String, list: String) throws {
    let found = try printed(rows(form), in: list)
    for (title, day) in zip(Self.titles, Self.days) { #expect(found[title] == [day], "\(title)") }
  }

  /// What stands in the line of a headline is its own, whatever stands at the ends; a day in a line above or below is settled
  /// by the ends.
  @Test(arguments: [
    "@ #<br>", "@ - <i>#</i><br>", "# - @<br>", "<b>#</b> @<br>", "@<br>#<br>Isi berita hari itu.<br><br>",
    "<b>#</b><br>@<br>Isi berita hari itu.<br><br>", "&bull; @ <small>(#)</small><br>",
  ])
  func linesPartedByBreaks(form: String) throws {
    let found = try printed(rows(form), in: "<div>@</div>")
    for (title, day) in zip(Self.titles, Self.days) {
      let told = try #require(found[title]?.first)
      #expect(found[title]?.count == 1 && told.contains(day), "\(title) \(found[title] ?? [])")
    }
  }

  /// A date in front and one behind the list: neither end tells.
  @Test func whereTheEndsDoNotTellBothStay() throws {
    let found = try printed(["<p>30 November 2026</p>"] + rows("<h3>@</h3><p class=tgl>#</p>"))
    #expect(found[Self.titles[1]] == [Self.days[1], Self.days[0]])
  }
}

import Model
import Testing
import Text

@testable import Digests

@Suite struct LawRegisterTests {
  private let day = CalendarDay(daysSinceEpoch: 20_000)

  private func telling(
    _ number: Int, _ kind: String, _ lawNumber: String, maker: String? = nil, about: String? = nil,
    spelling: String? = nil
  ) -> Edition.LawTelling {
    let named = NamedRegulation(
      KeyFact.Regulation(kind, number: lawNumber, year: "2026"), maker: maker, about: about,
      spellings: spelling.map { [$0] } ?? [])
    return Edition.LawTelling(
      number: number, url: "https://warta.test/\(kind)/\(maker ?? "")/\(number)", title: "Judul \(number)",
      source: "Warta",
      named: [named])
  }

  private func names(_ register: LawRegister) -> [String] {
    let law = LawWording(words: .indonesian, today: day)
    return register.rows.map { law.name($0) + ": \($0.tellings.count)" }
  }

  @Test func aLawIsOneRow() {
    let register = LawRegister([
      (day, [telling(1, "UU", "14", about: "Pekerja Sosial", spelling: "UU 14/2026"), telling(2, "UU", "14")]),
      (day.adding(days: 1), [telling(3, "UU", "14", spelling: "Undang-Undang Nomor 14 Tahun 2026")]),
    ])
    #expect(names(register) == ["UU No. 14 Tahun 2026: 3"])
    let row = register.rows[0]
    #expect(row.first == day && row.last == day.adding(days: 1) && row.about == "Pekerja Sosial")
    #expect(row.tellings.map(\.number) == [3, 1, 2] && row.key == "uu-14-2026")
    let law = LawWording(words: .indonesian, today: day)
    #expect(law.alsoWritten(row) == "Juga ditulis: UU 14/2026; Undang-Undang Nomor 14 Tahun 2026")
  }

  /// What an article names since it was corrected takes the place of what it named; of one that is gone nothing stays.
  @Test func aCorrectedArticleNamesItsLawAnew() {
    let wrong = telling(1, "UU", "9")
    let other = telling(2, "UU", "4")
    let right = Edition.LawTelling(
      restating: wrong.url, of: day, named: [NamedRegulation(KeyFact.Regulation("UU", number: "19", year: "2026"))])
    let next = day.adding(days: 1)
    #expect(
      names(LawRegister([(day, [wrong, other]), (next, [right])])).sorted() == [
        "UU No. 19 Tahun 2026: 1", "UU No. 4 Tahun 2026: 1",
      ])
    let gone = Edition.LawTelling(restating: other.url, of: day, named: [])
    #expect(names(LawRegister([(day, [wrong, other]), (next, [right, gone])])) == ["UU No. 19 Tahun 2026: 1"])
    // It is back.
    let back = Edition.LawTelling(restating: other.url, of: day, named: other.named)
    #expect(
      names(LawRegister([(day, [wrong, other]), (next, [right, gone]), (next.adding(days: 1), [back])])).sorted() == [
        "UU No. 19 Tahun 2026: 1", "UU No. 4 Tahun 2026: 1",
      ])
  }

  /// Under the number of now stands the headline of now: it may have had the old number.
  @Test func aCorrectedArticleStandsUnderItsNewHeadline() {
    let wrong = telling(1, "UU", "9")
    let right = Edition.LawTelling(restating: wrong.url, of: day, title: "UU 19 Terbit", named: wrong.named)
    #expect(
      LawRegister([(day, [wrong]), (day.adding(days: 1), [right])]).rows[0].tellings.map(\.title) == ["UU 19 Terbit"])
  }

  @Test func bothRowsSayWhatOneDoesToTheOther() {
    var new = telling(1, "UU", "4")
    new.named[0].changes = [.init(.repeals, law: KeyFact.Regulation("UU", number: "3", year: "2026"))]
    let register = LawRegister([(day, [new, telling(2, "UU", "3")]), (day.adding(days: 1), [new])])
    let law = LawWording(words: .indonesian, today: day)
    let said = register.rows.map { row in
      law.relations(row, in: register).map { law.name(row) + " " + $0.verb + " " + law.name($0.other) }
    }
    #expect(
      said == [
        ["UU No. 3 Tahun 2026 dicabut oleh UU No. 4 Tahun 2026"],
        ["UU No. 4 Tahun 2026 mencabut UU No. 3 Tahun 2026"],
      ])
  }

  @Test func twoPlacesWithOneNumberAreTwoRows() {
    let register = LawRegister([
      (
        day,
        [
          telling(1, "Perda", "4", maker: "Kota Nusabunga", about: "Kota Layak Lansia"),
          telling(2, "Perda", "4", maker: "Kota Wirasaba"), telling(3, "Perda", "4", maker: "Nusabunga"),
          telling(4, "Perda", "4", about: "kota layak lansia"), telling(5, "Perda", "4"),
          telling(6, "Perda", "4", about: "Parkir"),
        ]
      )
    ])
    #expect(
      Set(names(register)) == [
        "Perda Kota Nusabunga No. 4 Tahun 2026: 3", "Perda Kota Wirasaba No. 4 Tahun 2026: 1",
        "Perda No. 4 Tahun 2026: 1",
      ])
  }

  @Test func aBareNameOfATownAndARegencyIsNeither() {
    let register = LawRegister([
      (
        day,
        [
          telling(1, "Perda", "4", maker: "Kota Bandung"), telling(2, "Perda", "4", maker: "Kabupaten Bandung"),
          telling(3, "Perda", "4", maker: "Bandung"),
        ]
      )
    ])
    #expect(register.rows.count == 3)
  }

  @Test func theOrderOfDaysDoesNotMatter() {
    let days = (0..<9).map { place in
      (
        day.adding(days: place),
        [telling(place, "PP", "\(place % 3)"), telling(place, "Perda", "1", maker: "Kota \(place % 2)")]
      )
    }
    let one = names(LawRegister(days))
    #expect(one == names(LawRegister(days.reversed())) && one.count == 5)
  }

  @Test func theNameOfAMinistryIsSaidOnce() {
    let register = LawRegister([(day, [telling(1, "Peraturan Menteri", "8", maker: "Menteri Pertanian")])])
    #expect(names(register) == ["Peraturan Menteri Pertanian No. 8 Tahun 2026: 1"])
  }

  @Test func thePageSaysWhatIsNewAndLeadsToDaysThatAreThere() throws {
    var edition = try Fixture("ordinary").edition
    edition.day = day
    let old = day.adding(days: -30)
    let register = LawRegister([
      (old, [telling(1, "UU", "14", about: "Pekerja <b>Sosial")]),
      (day, [telling(2, "Perda", "4", maker: "Kota Nusabunga"), telling(3, "UU", "14")]),
    ])
    let page = RegulationsPage(register, latest: edition, firstKept: day.adding(days: -7))
    let html = String(decoding: page.render(pages: [.archive, .regulations]), as: UTF8.self)
    #expect(
      html.contains(
        "<tr id=\"perda-kota-nusabunga-4-2026\"><th scope=\"row\">Perda Kota Nusabunga No. 4 Tahun 2026 <span class=\"badge new\">Baru</span>"
      ))
    #expect(html.contains("2 peraturan · 1 baru pekan ini") && html.contains("Pekerja &lt;b&gt;Sosial"))
    #expect(html.contains("href=\"\(day.iso).html#a3\"") && !html.contains("href=\"\(old.iso).html"))
    #expect(html.contains("<span aria-current=\"page\">Peraturan</span>"))
  }

  @Test func whatIsSoughtIsListedWithItsArticles() throws {
    var edition = try Fixture("ordinary").edition
    edition.day = day
    let register = LawRegister([
      (day, [telling(1, "UU", "14", about: "Pekerja Sosial"), telling(2, "Perda", "4", maker: "Kota Nusabunga")])
    ])
    let list = LawList(register, latest: edition, sought: ["uu", "14"])
    #expect(list.text().contains("UU No. 14 Tahun 2026 [Baru]") && list.text().contains("https://warta.test/UU//1"))
    #expect(!list.text().contains("Perda"))
    #expect(LawList(register, latest: edition, sought: ["perdata"]).isEmpty)
    #expect(LawList(register, latest: edition).text().contains("Perda Kota Nusabunga No. 4 Tahun 2026 [Baru]"))
    #expect(
      String(decoding: LawList(register, latest: edition).json(), as: UTF8.self).contains(
        "\"maker\": \"Kota Nusabunga\""))
  }
}

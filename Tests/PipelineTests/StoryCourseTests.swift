import Model
import Testing
import Text

@testable import Pipeline

/// The course of a story has what its items go on with, and as the editions had it.
@Suite struct StoryCourseTests {
  private func edition(_ day: String, _ items: [Edition.Item]) throws -> (CalendarDay, Edition) {
    let day = try #require(CalendarDay(iso: day))
    let moment = Moment(Instant(seconds: 0), offset: 0)
    var edition = Edition(
      title: "Kabar", language: "id", day: day, number: 1, windowStart: moment, windowEnd: moment, madeAt: moment)
    edition.sections = [.init(topic: nil, items: items)]
    return (day, edition)
  }

  private func item(_ number: Int, _ title: String, after: (day: String, number: Int?)...) throws -> Edition.Item {
    var item = Edition.Item(
      number: number, url: "https://warta.test/\(number)", title: title, source: "Warta", host: "warta.test",
      summary: "")
    let entries = try after.map {
      Edition.Continuation.Entry(day: try #require(CalendarDay(iso: $0.day)), number: $0.number)
    }
    if !entries.isEmpty { item.continues = .init(entries: entries) }
    return item
  }

  @Test func whatBecameOfAStoryIsOfItsCourse() throws {
    let editions = Dictionary(
      uniqueKeysWithValues: [
        try edition("2026-11-23", [try item(1, "Panti Terbakar"), try item(2, "Lomba Masak")]),
        try edition("2026-11-25", [try item(4, "Pemilik Panti Diperiksa", after: ("2026-11-23", 1))]),
        try edition(
          "2026-11-27",
          [
            try item(2, "Panti Dibangun Lagi", after: ("2026-11-25", 4)),
            try item(3, "Lain", after: ("2026-11-25", nil)),
          ]),
      ])
    func titles(_ day: String, _ number: Int) -> [String] {
      let told = StoryCourse.Day(edition: day, number: number, title: "", url: "", sources: [])
      return StoryCourse.linked(with: [told], editions).map(\.item.title)
    }
    #expect(titles("2026-11-23", 1) == ["Pemilik Panti Diperiksa", "Panti Dibangun Lagi"])
    #expect(titles("2026-11-27", 2) == ["Panti Terbakar", "Pemilik Panti Diperiksa"])
    #expect(titles("2026-11-23", 2).isEmpty && titles("2026-11-27", 3).isEmpty)
  }

  /// What no edition told is no telling, though one asked for it.
  @Test func whatWasNotToldGoesOnWithNothing() throws {
    let editions = Dictionary(
      uniqueKeysWithValues: [
        try edition("2026-11-23", [try item(1, "Panti Terbakar")]),
        try edition("2026-11-25", [try item(4, "Pemilik Panti Diperiksa", after: ("2026-11-23", 1))]),
      ])
    var day = StoryCourse.Day(edition: "2026-11-23", number: 1, title: "", url: "", sources: [])
    day.untold = "dropped"
    #expect(StoryCourse.linked(with: [day], editions).isEmpty)
  }
}

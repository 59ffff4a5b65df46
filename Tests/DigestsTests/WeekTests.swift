import Model
import Testing
import Text

@testable import Digests

@Suite struct WeekTests {
  private func week(_ names: [String], last: String, language: String = "id") throws -> Week {
    let day = try #require(CalendarDay(iso: last))
    return Week(
      title: "Kabar Peksos", language: language, last: day, editions: try names.map { try Fixture($0).edition })
  }

  @Test func isTheSumOfItsDays() throws {
    let week = try week(["ordinary", "empty", "failed", "overflow"], last: "2024-05-19")
    #expect(week.editions == 3)
    #expect(week.stories.count == 5)
    #expect(week.articles == 7)
    #expect(week.topics.reduce(0) { $0 + $1.articles } == week.articles)
    #expect(week.topics.first == Week.Topic(name: "Praktik & layanan", articles: 4, change: nil))
    #expect(week.regions.first?.name == "Jawa Tengah" && week.regions.first?.count == 2)
    #expect(week.mostReported?.outlets == 3)
  }

  /// What had no more room than a line is the week's, too: that a lecture is called off may stand there.
  @Test func linesAreTold() throws {
    let week = try week(["overflow"], last: "2024-06-02")
    let lines = week.stories.filter { $0.host == "countypost.test" }
    #expect(lines.map(\.title).contains("Budget vote on care homes"))
    #expect(week.topics.reduce(0) { $0 + $1.articles } == week.articles && week.articles == week.stories.count)
    #expect(String(decoding: week.render(as: .md), as: UTF8.self).contains("Budget vote on care homes"))
  }

  @Test func isSetAgainstTheWeekBefore() throws {
    var later = try Fixture("ordinary").edition
    later.day = later.day.adding(days: 7)
    later.sections.removeFirst()
    later.sections[0].items[0].alsoReported = try Fixture("ordinary").edition.sections[0].items[0].alsoReported
    let week = Week(title: "K", language: "en", last: later.day, editions: [try Fixture("ordinary").edition, later])
    #expect(week.topics.map(\.change) == [2, 0, 0, -4])
    #expect(week.topics.last?.articles == 0)
    #expect(String(decoding: week.render(as: .md), as: UTF8.self).contains("| Pendidikan & kampus | 3 | +2 |"))
    #expect(!String(decoding: week.render(as: .md), as: UTF8.self).contains("## Praktik"))
  }

  @Test(arguments: [
    ("2024-05-19", "Kabar Peksos Pekan 20 (13–19 Mei 2024)"),
    ("2024-06-02", "Kabar Peksos Pekan 22 (27 Mei – 2 Juni 2024)"),
    ("2023-01-01", "Kabar Peksos Pekan 52 (26 Desember 2022 – 1 Januari 2023)"),
    ("2026-12-31", "Kabar Peksos Pekan 53 (25–31 Desember 2026)"),
  ])
  func heading(last: String, heading: String) throws { #expect(try week([], last: last).heading == heading) }

  @Test func markdown() throws {
    let text = String(decoding: try week(["ordinary", "empty"], last: "2024-05-19").render(as: .md), as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        # Kabar Peksos Pekan 20 (13–19 Mei 2024)

        *7 artikel dari 5 sumber, 5 peristiwa, 2 edisi.*

        | Topik | Artikel |
        |---|--:|
        | Praktik & layanan | 4 |
        """))
    #expect(text.contains("**Paling banyak diberitakan:** [Rumah Singgah Bandar Dampingi 48 Keluarga Nelayan]("))
    #expect(text.contains("**Wilayah:** Jawa Tengah 2, Sulawesi Selatan 1"))
  }

  /// A figure that the week's own days took back is not printed again, nor an article that is gone as if it were there.
  @Test func whatWasCorrectedIsToldCorrected() throws {
    let first = try Fixture("ordinary").edition
    var later = try Fixture("empty").edition
    later.day = first.day.adding(days: 1)
    let (one, two) = (first.items[0], first.items[2])
    func correction(_ item: Edition.Item, _ change: Edition.Correction.Change) -> Edition.Correction {
      .init(day: first.day, number: item.number, url: item.url, change: change, noticed: later.madeAt)
    }
    later.corrections = [
      correction(one, .title(from: one.title, to: "Rumah Singgah Dampingi 84 Keluarga")),
      correction(two, .withdrawn(status: 410)),
    ]
    let week = Week(title: "K", language: "id", last: later.day, editions: [first, later])
    let text = String(decoding: week.render(as: .md), as: UTF8.self)
    #expect(text.contains("- [Rumah Singgah Dampingi 84 Keluarga]("))
    #expect(!text.contains(one.title))
    #expect(week.mostReported?.title == "Rumah Singgah Dampingi 84 Keluarga")
    #expect(
      text.split(separator: "\n").contains { $0.contains(two.title) && $0.hasSuffix("ditarik oleh sumber (HTTP 410)") })
    // Before the correction was told the week knows nothing of it.
    let before = Week(title: "K", language: "id", last: first.day, editions: [first, later])
    #expect(String(decoding: before.render(as: .md), as: UTF8.self).contains(one.title))
  }

  /// Another article that stands at the address of one is said; what is back at the end of the week is there.
  @Test(arguments: [true, false]) func whatIsReplacedIsSaidUntilItIsBack(isBack: Bool) throws {
    let first = try Fixture("ordinary").edition
    let item = first.items[2]
    let changes: [Edition.Correction.Change] = [.replaced(by: "Harga Cabai Naik")] + (isBack ? [.restored] : [])
    let later = try changes.enumerated().map { number, change in
      var later = try Fixture("empty").edition
      later.day = first.day.adding(days: number + 1)
      later.corrections = [
        .init(day: first.day, number: item.number, url: item.url, change: change, noticed: later.madeAt)
      ]
      return later
    }
    let week = Week(title: "K", language: "id", last: first.day.adding(days: 2), editions: [first] + later)
    let text = String(decoding: week.render(as: .md), as: UTF8.self)
    let line = try #require(text.split(separator: "\n").first { $0.contains(item.title) })
    #expect(line.contains("kini ada artikel lain, “Harga Cabai Naik”") == !isBack)
  }

  /// The table counts articles, the list has stories: where those differ each says what it counts. Two articles of one outlet
  /// are no two outlets.
  @Test func headingAndListAgree() throws {
    var edition = try Fixture("ordinary").edition
    var again = edition.sections[1].items[0]
    again.alsoReported = [
      Edition.Outlet(
        source: again.source, host: again.host, url: again.url + "-2", title: again.title, published: nil,
        relation: .copy)
    ]
    edition.sections[1].items = [again]
    let week = Week(title: "K", language: "id", last: edition.day, editions: [edition])
    #expect(week.stories.first { $0.title == again.title }?.outlets == 1)
    let topic = try #require(week.topics.first { $0.name == edition.sections[1].topic })
    #expect(topic.articles == 2)
    let text = String(decoding: week.render(as: .md), as: UTF8.self)
    #expect(text.contains("## \(topic.name) (1 peristiwa, 2 artikel)\n"))
    #expect(text.split(separator: "\n").contains { $0.contains(again.title) && $0.hasSuffix(", 2 artikel") })
  }

  @Test func hostileDaysStayInert() throws {
    let week = try week(["hostile"], last: "2024-07-07")
    let page = String(decoding: week.render(as: .html), as: UTF8.self)
    #expect(!page.contains("<script") && !page.contains("href=\"javascript"))
    #expect(
      String(decoding: week.render(as: .md), as: UTF8.self).split(separator: "\n").count { $0.hasPrefix("#") } == 3)
    for line in String(decoding: week.render(as: .txt), as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("http") {
      #expect(line.unicodeScalars.count <= 72)
    }
  }
}

import Model
import TestSupport
import Testing
import Text

@testable import Digests

/// The figures of a month are the sums of its days, in every table.
@Suite struct MonthTests {
  private static let topics = ["Praktik & layanan", "Profesi & regulasi", nil, "Opini"]
  private static let regions =
    [nil, "Aceh", "Bali", "Jawa Barat", "Malaysia", "Papua"] + (0..<14).map { "Wilayah \($0)" }

  private func edition(_ day: CalendarDay, number: Int, _ random: inout SeededRandom) throws -> Edition {
    var edition = try Fixture("ordinary").edition
    let model = try #require(edition.items.first)
    (edition.day, edition.number, edition.sections) = (day, number, [])
    var count = 0
    for topic in Self.topics where random.next() % 3 > 0 {
      var items: [Edition.Item] = []
      for _ in 0..<Int(random.next() % 5) {
        count += 1
        var item = model
        (item.number, item.continues, item.title) = (count, nil, "Judul \(day.iso) \(count)")
        item.region = Self.regions[Int(random.next() % UInt64(Self.regions.count))]
        item.source = "Sumber \(random.next() % 19)"
        if random.next() % 4 == 0 {
          item.continues = Edition.Continuation(entries: [
            .init(day: day.adding(days: -Int(random.next() % 9)), number: 1)
          ])
        }
        items.append(item)
      }
      if !items.isEmpty { edition.sections.append(Edition.Section(topic: topic, items: items)) }
    }
    return edition
  }

  /// The columns of numbers of a table in the page: sums of the body, and what the foot says.
  private func tables(_ html: String) -> [(body: [Int], foot: [Int])] {
    html.components("<table").filter { $0.contains("<tfoot>") }.map { table in
      let parts = table.components("<tfoot>")
      func rows(_ text: String) -> [[Int]] {
        text.components("<tr>").compactMap { row in
          let cells = row.components("<td class=\"n\">").dropFirst().map { cell in
            let digits = cell.prefix { $0.isNumber || $0 == "." || $0 == "+" || $0 == "−" }
            return Int(digits.filter(\.isNumber)).map { digits.hasPrefix("−") ? -$0 : $0 } ?? 0
          }
          return cells.isEmpty ? nil : cells
        }
      }
      let body = rows(parts[0])
      let width = body.first?.count ?? 0
      return ((0..<width).map { column in body.reduce(0) { $0 + $1[column] } }, rows(parts[1]).first ?? [])
    }
  }

  /// A story is called by an article that stands.
  @Test func whatIsGoneNamesNoStory() throws {
    var editions = [try Fixture("ordinary").edition, try Fixture("ordinary").edition, try Fixture("empty").edition]
    let (day, item) = (editions[0].day, editions[0].items[0])
    #expect(!item.alsoReported.isEmpty)
    (editions[1].day, editions[2].day) = (day.adding(days: 1), day.adding(days: 2))
    var again = item
    (again.title, again.url) = ("Judul yang Ditarik", item.url + "-2")
    again.continues = Edition.Continuation(entries: [.init(day: day, number: item.number)])
    editions[1].sections = [Edition.Section(topic: editions[0].sections[0].topic, items: [again])]
    func title() throws -> String? {
      let month = try #require(Month(CalendarMonth(of: day), editions: editions, register: LawRegister([])))
      return month.stories.first { $0.title == again.title || $0.title == ItemBuilder.title(item) }?.title
    }
    #expect(try title() == again.title)
    editions[2].corrections = [
      .init(
        day: editions[1].day, number: again.number, url: again.url, change: .withdrawn(status: 410),
        noticed: editions[2].madeAt)
    ]
    #expect(try title() == ItemBuilder.title(item))
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func isTheSumOfItsDays(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var editions: [Edition] = []
    var day = try #require(CalendarDay(year: 2024, month: 1, day: 1))
    // Two years of days, some of which are missing: single ones, a stretch, a whole month.
    let end = try #require(CalendarDay(iso: "2026-01-01"))
    while day < end {
      let isMissing = random.next() % 12 == 0 || (day.year == 2025 && day.month == 5)
      if !isMissing { editions.append(try edition(day, number: editions.count + 1, &random)) }
      day = day.adding(days: 1)
    }
    let register = LawRegister([])
    var all = 0
    var month = CalendarMonth(of: try #require(editions.first).day)
    for _ in 0..<24 {
      defer { month = month.after }
      let mine = editions.filter { CalendarMonth(of: $0.day) == month }
      let before = editions.filter { CalendarMonth(of: $0.day) == month.before }
      guard let counted = Month(month, editions: editions, register: register) else {
        #expect(mine.isEmpty)
        continue
      }
      let sum = mine.reduce(0) { $0 + $1.items.count }
      let sumBefore = before.isEmpty ? nil : before.reduce(0) { $0 + $1.items.count }
      all += counted.articles
      #expect(counted.articles == sum && counted.before == sumBefore)
      for counts in [counted.topics, counted.regions, counted.sources] {
        #expect(counts.reduce(0) { $0 + $1.articles } == sum)
        if let sumBefore { #expect(counts.reduce(0) { $0 + ($1.before ?? 0) } == sumBefore) }
      }
      #expect(counted.weeks.reduce(0) { $0 + $1.articles } == sum)
      #expect(counted.weeks.first?.first == month.first && counted.weeks.last?.last == month.last)
      let html = String(decoding: MonthPage(counted).render(), as: UTF8.self)
      for table in tables(html) {
        #expect(table.body == table.foot && (table.foot.first == sum || table.foot.last == sum))
      }
      // The same bytes whatever else is given, and in which order.
      let again = Month(month, editions: (mine + before).shuffled(using: &random), register: register)
      #expect(again.map { MonthPage($0).render() } == MonthPage(counted).render())
    }
    #expect(all == editions.reduce(0) { $0 + $1.items.count })
  }

  /// A further digest has sources that are not meant for it: of those it says nothing.
  @Test func aFurtherDigestIsNotMeantForEverySource() throws {
    var before = try Fixture("ordinary").edition
    before.day = try #require(CalendarDay(iso: "2026-10-20"))
    var edition = before
    edition.day = try #require(CalendarDay(iso: "2026-11-20"))
    let teller = try #require(before.items.first?.source)
    edition.sections = []
    edition.sources = [teller, "Lain"].map { Edition.SourceReport(name: $0, host: "", isWell: true, articles: 0) }
    func without() throws -> [String] {
      try #require(Month(CalendarMonth(of: edition.day), editions: [before, edition], register: LawRegister([]))).care
        .without
    }
    #expect(try without() == [teller, "Lain"])
    edition.list = "sumba"
    before.list = "sumba"
    #expect(try without() == [teller])
  }

  @Test func theFirstMonthIsComparedWithNone() throws {
    var random = SeededRandom(seed: 7)
    let day = try #require(CalendarDay(iso: "2026-02-27"))
    let editions = try (0..<2).map { try edition(day.adding(days: $0), number: $0 + 1, &random) }
    let month = try #require(Month(CalendarMonth(of: day), editions: editions, register: LawRegister([])))
    let html = String(decoding: MonthPage(month).render(), as: UTF8.self)
    #expect(html.contains("<h1>Februari 2026</h1>") && html.contains("26 hari tidak mempunyai digest."))
    #expect(!html.contains("Selisih") && !html.contains("dibanding") && !html.contains(" %)"))
  }

  @Test func aMonthWithoutArticlesSaysSo() throws {
    var edition = try Fixture("empty").edition
    edition.day = try #require(CalendarDay(iso: "2026-02-10"))
    let month = try #require(Month(CalendarMonth(of: edition.day), editions: [edition], register: LawRegister([])))
    let html = String(decoding: MonthPage(month).render(), as: UTF8.self)
    #expect(html.contains("Tidak ada artikel yang dimuat pada bulan ini.") && !html.contains("<tfoot>"))
    #expect(Month(CalendarMonth(of: edition.day).after, editions: [edition], register: LawRegister([])) == nil)
  }

  @Test func percentagesOnlyOfWhatIsManyEnough() throws {
    let day = try #require(CalendarDay(iso: "2026-02-10"))
    func editions(_ count: Int, _ day: CalendarDay) throws -> Edition {
      var edition = try Fixture("ordinary").edition
      let model = try #require(edition.items.first)
      edition.day = day
      let items = (1...count).map { number in
        var item = model
        (item.number, item.region) = (number, number == 1 ? "Aceh" : nil)
        return item
      }
      edition.sections = [Edition.Section(topic: "Praktik", items: items)]
      return edition
    }
    let both = [try editions(20, day.adding(days: -30)), try editions(31, day)]
    let month = try #require(Month(CalendarMonth(of: day), editions: both, register: LawRegister([])))
    let html = String(decoding: MonthPage(month).render(), as: UTF8.self)
    #expect(html.contains("+11 <small>(+55 %)</small>"))
    // 19 and 30 of no region: 19 is too few.
    #expect(
      html.contains(
        "<th scope=\"row\">Nasional atau tidak disebut</th><td class=\"n\">30</td><td class=\"n\">19</td><td class=\"n\">+11</td>"
      ))
  }

  @Test func theAgendaIsCountedAsItStoodAtTheEnd() throws {
    var edition = try Fixture("ordinary").edition
    edition.day = try #require(CalendarDay(iso: "2026-11-20"))
    var last = edition
    last.day = edition.day.adding(days: 10)
    func entry(_ uid: String, _ kind: ComingDay.Kind, _ days: Int, change: ComingDay.Change? = nil) -> Agenda.Entry {
      Agenda.Entry(
        uid: uid, coming: ComingDay(kind, edition.day.adding(days: days), sentence: "Kalimat.", change: change),
        title: "Judul \(uid)", source: "Warta", url: "https://warta.test/\(uid)",
        tellings: [.init(day: edition.day, number: 1)], stamp: edition.madeAt.instant)
    }
    let over = entry("a", .deadline, 3)
    let withdrawn = entry("b", .event, 18)
    let off = entry("c", .event, 12, change: .calledOff)
    let ahead = entry("d", .start, 25, change: .moved(from: edition.day))
    // Extended, and from when nobody says: the agenda's page lists it under no change.
    let extended = entry("e", .deadline, 5, change: .moved(from: nil))
    edition.agenda = Agenda(entries: [over, withdrawn, entry("c", .event, 12), ahead, extended])
    last.agenda = Agenda(entries: [off, ahead])
    let month = try #require(MonthAgenda(CalendarMonth(of: edition.day), editions: [edition, last]))
    #expect(
      month.counts == [
        .init(kind: .deadline, past: 2), .init(kind: .start, ahead: 1), .init(kind: .event, off: 1),
      ])
    #expect(month.moved == 1 && month.next.map(\.title) == ["Judul d"])
  }
}

extension String {
  /// The parts between a text.
  fileprivate func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

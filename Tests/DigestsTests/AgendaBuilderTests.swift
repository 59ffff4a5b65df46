import Model
import Testing
import Text

@testable import Digests

/// The days ahead as an edition words them.
@Suite struct AgendaBuilderTests {
  /// The reminders of an edition of 27 November whose window began so many days before, of deadlines in so many days.
  private func reminders(after days: Int = 1, _ ahead: [Int], kind: ComingDay.Kind = .deadline) throws -> [String] {
    var edition = try Fixture("ordinary").edition
    edition.day = try #require(CalendarDay(iso: "2026-11-27"))
    let closing = Instant(edition.day, .midnight, offset: 25_200) + 6 * 3600
    edition.windowStart = Moment(closing - days * 86_400, offset: 25_200)
    edition.agenda = Agenda(
      entries: ahead.map { days in
        Agenda.Entry(
          uid: "\(days)", coming: ComingDay(kind, edition.day.adding(days: days), sentence: "Kalimat."),
          title: "\(days)",
          source: "Warta", url: "https://warta.test/\(days)", tellings: [.init(day: edition.day, number: 1)],
          stamp: closing)
      })
    return AgendaBuilder(edition, words: .of("id")).content()?.reminders.map(\.title) ?? []
  }

  @Test func aDeadlineIsRemindedOfAWeekAndADayBefore() throws {
    #expect(try reminders(Array(0...9)) == ["1", "7"])
    #expect(try reminders(Array(0...9), kind: .start) == ["1", "7"])
    #expect(try reminders(Array(0...9), kind: .event).isEmpty)
  }

  /// The machine was off, or that day closed late: the next edition reminds of what the one that is missing would have.
  @Test func whatADayWithoutEditionWouldHaveSaidIsSaidByTheNext() throws {
    #expect(try reminders(after: 3, Array(0...9)) == ["0", "1", "5", "6", "7"])
    #expect(try reminders(after: 0, Array(0...9)) == ["1", "7"])
  }
}

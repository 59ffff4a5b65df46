import Testing
import Text

@testable import Summaries

@Suite struct RelativeYearTests {
  private func years(_ behind: String) -> [Int]? { RelativeYear(behind: 0, in: Array(behind.utf8))?.years(2026) }

  @Test func wordsBehindADaySayItsYear() {
    #expect(years(" tahun lalu diikuti 40 TKSK") == [2025])
    #expect(years(" last year") == [2025])
    #expect(years(" tahun depan") == [2027])
    #expect(years(" lalu masih membekas") == [2026, 2025])
    #expect(years(") silam,") == [2026, 2025])
    #expect(years(" mendatang") == [2026, 2027])
    #expect(years(" di Solo") == nil)
    // "3 March last" is no English for the past one.
    #expect(years(" last week") == nil)
    #expect(years("\nlalu") == nil)
    #expect(years("") == nil)
  }

  @Test func aPastDayIsNoneAhead() {
    let text = "Pelatihan digelar pada 18 Desember tahun lalu, dan lokakarya pada 5 Januari lalu."
    let days = EventDays(ReadText(title: "", text: text), published: CalendarDay(iso: "2026-11-27")).days
    #expect(days.map(\.day) == ["2025-12-18", "2026-01-05"].compactMap { CalendarDay(iso: $0) })
  }
}

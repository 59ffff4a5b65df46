import Testing
import Text

@testable import Digests

@Suite struct WeekNumberTests {
  @Test(arguments: [
    ("2023-09-10", "2023-W36"), ("2023-01-01", "2022-W52"), ("2024-12-31", "2025-W01"), ("2026-12-31", "2026-W53"),
  ])
  func name(day: String, name: String) throws {
    #expect(WeekNumber(of: try #require(CalendarDay(iso: day))).name == name)
  }
}

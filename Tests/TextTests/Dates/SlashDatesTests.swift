import Testing
import Text

@Suite struct SlashDatesTests {
  private func told(_ text: String) -> String? {
    CalendarDay(year: 2025, month: 3, day: 8).map { SlashDates(Array(text.utf8)).told($0).iso }
  }

  @Test("Another date of the page says whether the month comes first")
  func order() {
    #expect(told("08/03/2025 dan 07/29/2025") == "2025-08-03")
    #expect(told("8/3/2025. Older: 7/30/2025, 7/29/2025") == "2025-08-03")
  }

  @Test(
    "The day comes first where no other date says so, or one says the opposite",
    arguments: [
      "08/03/2025", "08/03/2025 dan 27/02/2025", "08/03/2025, 07/29/2025, 27/02/2025", "8 Maret 2025 dan 07/29/2025",
      "08/03/2025/PN dan 07/29/2025", "08/03/2025 dan 7/29", "",
    ])
  func dayFirst(text: String) { #expect(told(text) == "2025-03-08") }
}

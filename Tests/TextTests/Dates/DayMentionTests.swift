import Testing
import Text

@Suite struct DayMentionTests {
  @Test func namesDaysWithAndWithoutYear() {
    let text = "Pelatihan berlangsung Senin (4/3) sampai 6 Maret dan diulang Kamis (7/3/2024); skor 2/3 tidak dihitung."
    let found = DayMention.all(in: text)
    #expect(found.map(\.day) == [4, 6, 7])
    #expect(found.map(\.year) == [nil, nil, 2024])
    #expect(found.map(\.weekday) == [1, nil, 4])
    #expect(found[2].calendarDay?.iso == "2024-03-07")
    #expect(found[0].calendarDay == nil)
  }

  @Test(arguments: [
    ("pada 12-14 Juni 2023", "2023-06-12", 14, nil), ("28 September - 2 Oktober 2019", "2019-09-28", 2, 10),
    ("30 Desember s.d. 2 Januari 2027", "2026-12-30", 2, 1), ("Senin-Rabu (23-25/11/2026)", "2026-11-23", 25, nil),
    ("23 sampai dengan 25 November 2026", "2026-11-23", 25, nil),
    ("28 November sampai dengan 2 Desember 2026", "2026-11-28", 2, 12),
  ])
  func knowsSpans(text: String, first: String, lastDay: Int, lastMonth: Int?) {
    let found = DayMention.all(in: text)
    #expect(found.count == 1)
    #expect(found.first?.calendarDay?.iso == first)
    #expect(found.first?.lastDay == lastDay && found.first?.lastMonth == lastMonth)
  }

  /// A cell of a list prints "26 Nov 26" and nothing else.
  @Test(arguments: [
    "26 Nov 26", "Kamis, 26 Nov 26", "26/11/26", "26-11-26", "26 Nov 26 09:15", "26 November 26, 09.15 WIB",
    "26/11/26 09:15",
  ])
  func twoDigitsAreAYearWhereADayStandsAlone(text: String) {
    #expect(DayMention.all(in: text).map { $0.calendarDay?.iso } == ["2026-11-26"])
  }

  @Test(arguments: [
    "26 Nov 09:15", "26 Nov 09.15 WIB", "rapat 26 Nov 26 orang", "26 Nov 26 orang", "skor 26/11/26",
    "26 Nov",
  ])
  func twoDigitsElsewhereAreNone(text: String) {
    #expect(DayMention.all(in: text).allSatisfy { $0.year == nil })
  }

  @Test func aSpanInFiguresNeedsAWeekdayOrAYear() {
    #expect(DayMention.all(in: "Kamis-Jumat (26-27/11)").first?.lastDay == 27)
    #expect(DayMention.all(in: "skor 20-25/11").isEmpty)
  }
}

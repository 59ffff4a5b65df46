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

  @Test func knowsSpans() {
    let found = DayMention.all(in: "pada 12-14 Juni 2023")
    #expect(found.count == 1)
    #expect(found.first?.lastDay == 14)
  }
}

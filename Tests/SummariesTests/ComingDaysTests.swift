import Foundation
import Model
import Summaries
import Testing
import Text

/// Texts with days ahead, and as many whose days are none for readers.
@Suite struct ComingDaysTests {
  /// "deadline 2026-12-04 < 2026-11-25": kind, day, last day, what changed.
  static func told(_ day: ComingDay) -> String {
    let text = day.kind.rawValue + " " + day.day.iso + (day.last.map { ".." + $0.iso } ?? "")
    switch day.change {
    case .moved(let from): return text + (from.map { " < " + $0.iso } ?? "")
    case .calledOff: return text + " x"
    case .postponed: return text + " ?"
    case nil: return text
    }
  }

  private func find(_ text: String, published: String? = "2026-11-24", from today: String = "2026-11-24") -> [ComingDay]
  {
    let today = CalendarDay(iso: today) ?? CalendarDay(daysSinceEpoch: 0)
    return ComingDays.find(
      ReadText(title: "", text: text), published: published.flatMap { CalendarDay(iso: $0) }, from: today)
  }

  @Test(arguments: ["coming-days", "coming-days-2"]) func kindsAndDaysOfLabelledTexts(file: String) throws {
    let url = try #require(Bundle.module.url(forResource: file, withExtension: "txt", subdirectory: "Fixtures"))
    var (right, given, wanted, past) = (0, 0, 0, 0)
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "|", maxSplits: 2).map { $0.trimmingCharacters(in: .whitespaces) }
      let expected = Set(
        parts[1].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "-" })
      let found = find(parts[2], published: parts[0], from: parts[0])
      let told = Set(found.map(Self.told))
      (right, given, wanted) = (right + told.intersection(expected).count, given + told.count, wanted + expected.count)
      past += found.count { $0.day.iso < parts[0] }
      if told != expected { print("coming days: \(told.sorted()) for \(expected.sorted()): \(parts[2])") }
    }
    #expect(Double(right) >= 0.97 * Double(given), "\(right) of \(given) given")
    #expect(Double(right) >= 0.8 * Double(wanted), "\(right) of \(wanted) wanted")
    #expect(past == 0)
  }

  @Test func theSentenceAndTheClockAreTheTexts() throws {
    let sentence = "Berkas lamaran diterima paling lambat Senin, 7 Desember 2026, pukul 15.00 WITA."
    let found = try #require(find("RSUD itu membuka sembilan formasi. " + sentence).first)
    #expect(found.sentence == sentence)
    #expect(found.clock?.iso8601 == "2026-12-07T15:00:00+08:00")
    #expect(found.clock?.zone == "WITA")
  }

  @Test func theFirstOfTwoTimesIsTheClock() throws {
    let text = "Lokakarya akan digelar Kamis, 3 Desember 2026, pukul 09.00-12.00 WIT."
    #expect(find(text).first?.clock?.iso8601 == "2026-12-03T09:00:00+09:00")
  }

  @Test(arguments: [
    "Seminar pada Kamis, 3 Desember 2026 tidak jadi digelar.",
    "Seminar yang dijadwalkan Kamis, 3 Desember 2026 batal jadi diadakan.",
    "The seminar on Thursday, 3 December 2026 will not take place.",
  ]) func whatIsNotToBeIsCalledOff(text: String) {
    #expect(find(text).map(Self.told) == ["event 2026-12-03 x"])
  }

  @Test func aClockWithoutZoneIsNone() {
    #expect(find("Seminar akan digelar Kamis, 3 Desember 2026, pukul 09.00.").first?.clock == nil)
  }

  @Test func aYearIsConcludedOnlyFromAKnownDayOfPublication() {
    let text = "Pendaftaran ditutup pada 12 Januari."
    #expect(find(text).map(Self.told) == ["deadline 2027-01-12"])
    #expect(find(text, published: nil).isEmpty)
    #expect(find("Pendaftaran ditutup Senin, 12 Januari.").isEmpty, "no such Monday is near")
  }

  @Test func nothingIsAheadThatIsOver() {
    let text = "Pendaftaran ditutup 4 Desember 2026."
    #expect(find(text, from: "2026-12-04").count == 1)
    #expect(find(text, from: "2026-12-05").isEmpty)
  }

  @Test func aHeadlineCallsOffWithoutADay() {
    let read = ReadText(title: "Jambore Relawan Dibatalkan", text: "Cuaca buruk. Panitia membatalkan jambore itu.")
    #expect(ComingDays.change(of: read)?.change == .calledOff)
    #expect(ComingDays.change(of: read)?.sentence == "Panitia membatalkan jambore itu.")
    #expect(ComingDays.change(of: ReadText(title: "Jambore Tidak Dibatalkan", text: "Tetap.")) == nil)
    #expect(ComingDays.change(of: ReadText(title: "Jambore Ditunda", text: "Jambore ditunda."))?.change == .postponed)
  }
}

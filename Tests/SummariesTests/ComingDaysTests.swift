import Foundation
import Model
import Summaries
import TestSupport
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

  @Test(arguments: ["coming-days", "coming-days-2", "coming-days-3", "coming-days-4", "coming-days-5", "coming-days-6"])
  func kindsAndDaysOfLabelledTexts(file: String) throws {
    var (right, given, wanted, past) = (0, 0, 0, 0)
    for line in try Fixture.text(file + ".txt").split(separator: "\n") where !line.hasPrefix("#") {
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

  /// A word that opens a span is neither what it is nor a day that is over.
  @Test(arguments: [
    (
      "Pelatihan pendamping lansia berlangsung sejak 8 hingga 10 Desember 2026 di Balai Diklat.",
      "span 2026-12-08..2026-12-10"
    ),
    ("Pendaftaran peserta dibuka sejak 20 November hingga 5 Desember 2026.", "deadline 2026-12-05"),
    ("Pendaftaran dibuka mulai 10 November sampai dengan 12 Desember 2026.", "deadline 2026-12-12"),
    ("Lomba esai menerima naskah sejak 15 November – 20 Desember 2026.", "deadline 2026-12-20"),
    ("Penerimaan proposal hibah berlangsung sejak 1 November sampai 19 Desember 2026.", "deadline 2026-12-19"),
    ("Recruitment of volunteers runs from 20 November until 9 December 2026.", "deadline 2026-12-09"),
    ("Sebanyak 1.200 berkas diterima sejak 1 November hingga 5 Desember 2026.", nil),
    ("Sekitar 300 orang mendaftar sejak 1 November hingga 5 Desember 2026.", nil),
    ("Peserta dapat mendaftar sejak 16 November sampai 6 Desember 2026.", "deadline 2026-12-06"),
    (
      "Pelatihan akan digelar dari tanggal 7 sampai tanggal 9 Desember 2026 di aula.", "span 2026-12-07..2026-12-09"
    ),
    ("Panti itu ditutup sejak 8 hingga 30 Desember 2026 karena renovasi.", nil),
  ])
  func aSpanThatAWordOpens(text: String, told: String?) {
    #expect(find(text).map(Self.told) == [told].compactMap { $0 })
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

  @Test(arguments: [
    "pukul 09.00", "at 9:30 a.m.", "jam 9 pagi di Jalan Makassar", "pukul 09.00 di Medan dan Makassar",
    "pukul 09.00 secara daring dari Makassar", "pukul 25.00 WIB", "13 pm GMT", "di ruang 12 WIB", "pukul 12 malam WIB",
    "pukul 1 malam WIB", "dengan IPK 3.25 di Makassar",
    "selama 3 malam di Makassar",
  ]) func aClockWithoutZoneIsNone(clock: String) {
    let found = find("Seminar akan digelar Kamis, 3 Desember 2026, \(clock).")
    #expect(found.count == 1 && found.first?.clock == nil)
  }

  @Test(arguments: [
    ("pukul 13.00 s.d. 15.00 WIB", "13:00:00+07:00"), ("jam 19.30 Wita", "19:30:00+08:00"),
    ("pukul 9 WIB", "09:00:00+07:00"), ("jam 9 pagi WIT", "09:00:00+09:00"), ("jam 2 siang WIB", "14:00:00+07:00"),
    ("pukul 7.30 malam WIB", "19:30:00+07:00"), ("jam 11 siang WITA", "11:00:00+08:00"),
    ("9:30 a.m. GMT", "09:30:00+00:00"), ("at 2 pm GMT", "14:00:00+00:00"), ("2pm GMT", "14:00:00+00:00"),
    ("from 12:15 pm to 1 pm GMT", "12:15:00+00:00"), ("12 a.m. GMT", "00:00:00+00:00"),
    ("pukul 08.00 hingga selesai WIB", "08:00:00+07:00"), ("pukul 08:00 sampai 10:30 WITA", "08:00:00+08:00"),
    ("pukul 09.00 di Aula Dinas Sosial Kota Makassar", "09:00:00+08:00"), ("jam 9 pagi di Ambon", "09:00:00+09:00"),
    ("pukul 10.00 di Gedung Sate, Bandung", "10:00:00+07:00"),
  ]) func theZoneIsPrintedOrItsPlaces(clock: String, time: String) {
    let found = find("Seminar akan digelar Kamis, 3 Desember 2026, \(clock).")
    #expect(found.first?.clock?.iso8601.replacing("Z", with: "+00:00") == "2026-12-03T" + time)
  }

  @Test(arguments: [
    (
      "Kelas akan digelar pada 24, 26, dan 28 November 2026.",
      ["event 2026-11-24", "event 2026-11-26", "event 2026-11-28"]
    ),
    ("Kelas akan digelar pada 3–5 dan 10 Desember 2026.", ["span 2026-12-03..2026-12-05", "event 2026-12-10"]),
    (
      "Kelas akan digelar pada 3-5 dan 10-12 Desember.", ["span 2026-12-03..2026-12-05", "span 2026-12-10..2026-12-12"]
    ),
    ("Kelas akan digelar pada 28 November dan 5 Desember 2026.", ["event 2026-11-28", "event 2026-12-05"]),
    ("Kelas akan digelar pada 24, 25, dan 26 November 2026.", ["span 2026-11-24..2026-11-26"]),
    ("Kelas akan digelar pada 20 dan 27 November 2026.", ["event 2026-11-27"]),
    (
      "Classes will be held on 3, 10 and 17 December 2026.",
      ["event 2026-12-03", "event 2026-12-10", "event 2026-12-17"]
    ),
    ("Kelas pada 18 dan 20 Desember 2026 dibatalkan.", ["event 2026-12-18 x", "event 2026-12-20 x"]),
    ("Kelas pada 18 dan 20 Desember 2026 diundur menjadi 22 dan 24 Desember 2026.", []),
    ("Pendaftaran paling lambat 24 dan 26 November 2026.", []),
  ]) func theDaysOfAList(text: String, days: [String]) {
    #expect(find(text).map(Self.told) == days)
  }

  @Test(arguments: [
    ("Jambore tidak akan dibatalkan dan tetap digelar 5 Desember 2026.", ["event 2026-12-05"]),
    ("The seminar on 5 December 2026 will go ahead as planned.", ["event 2026-12-05"]),
    ("The seminar on 5 December 2026 will not go ahead.", ["event 2026-12-05 x"]),
    ("Meski lomba dibatalkan, seminar tetap digelar pada 5 Desember 2026.", ["event 2026-12-05"]),
    ("Kelas pada 5 Desember 2026 dibatalkan, sedangkan yang lain tetap digelar.", []),
    ("Jambore pada 5 Desember 2026 sempat dibatalkan.", []),
    ("Jambore pada 5 Desember 2026 tidak jadi dibatalkan.", []),
    ("Pendaftaran tidak diperpanjang hingga 10 Desember 2026.", []),
    ("Jambore bukan dibatalkan melainkan diundur ke 12 Desember 2026.", ["event 2026-12-12"]),
  ]) func whatStandsIsNotCalledOff(text: String, days: [String]) {
    #expect(find(text).map { Self.told($0) } == days)
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
    for title in ["Jambore Tidak Dibatalkan", "Sempat Dibatalkan, Jambore Digelar", "Hoaks, Jambore Dibatalkan"] {
      #expect(ComingDays.change(of: ReadText(title: title, text: "Tetap.")) == nil)
    }
    #expect(ComingDays.change(of: ReadText(title: "Jambore Ditunda", text: "Jambore ditunda."))?.change == .postponed)
  }
}

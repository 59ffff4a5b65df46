import Model
import Summaries
import Testing
import Text

/// Registration that ended before its day is none that readers could still use.
@Suite struct EarlyClosingTests {
  private func deadlines(_ text: String, title: String = "") throws -> [String] {
    let day = try #require(CalendarDay(iso: "2026-11-27"))
    return ComingDays.find(ReadText(title: title, text: text), published: day, from: day)
      .filter { $0.kind == .deadline && $0.change == nil }.map(\.day.iso)
  }

  @Test(arguments: [
    "Kuota penuh. Pendaftaran yang mestinya berakhir 9 Desember 2026 sudah ditutup Selasa lalu.",
    "Batas pendaftaran bimtek 8 Desember 2026, tetapi panitia menutupnya lebih cepat karena peminat membeludak.",
    "Pendaftaran dibuka sampai 6 Desember 2026. Karena kuota terpenuhi, pendaftaran ditutup lebih awal.",
    "Registration for the course, due to close on 9 December 2026, closed early after all places were taken.",
    "Pendaftaran seharusnya ditutup 7 Desember 2026.",
  ])
  func whatHasClosedIsNoDeadline(text: String) throws { #expect(try deadlines(text).isEmpty) }

  @Test func aHeadlineSaysIt() throws {
    let text = "Pendaftaran lokakarya pengasuh dibuka hingga 6 Desember 2026 dan menampung 60 orang."
    #expect(try deadlines(text) == ["2026-12-06"])
    #expect(try deadlines(text, title: "Pendaftaran Lokakarya Ditutup Lebih Awal").isEmpty)
  }

  @Test(arguments: [
    "Pendaftaran dibuka sampai 6 Desember 2026 dan dapat ditutup lebih awal jika kuota penuh.",
    "Pendaftaran ditutup 6 Desember 2026. Panitia memastikan pendaftaran tidak ditutup lebih awal.",
    "Pendaftaran gelombang pertama ditutup lebih awal. Pendaftaran gelombang kedua dibuka hingga 6 Desember 2026.",
    "Pendaftaran dibuka hingga 6 Desember 2026. Panitia dapat menutupnya lebih awal.",
    "Registration closes on 6 December 2026 and may close early if it is full.",
  ])
  func whatMayCloseEarlyIsStillOpen(text: String) throws { #expect(try deadlines(text) == ["2026-12-06"]) }

  @Test(arguments: [
    ("Jadwal seleksi: pendaftaran 1–10 Desember 2026, tes tertulis 14 Desember 2026.", ["span 2026-12-01"]),
    ("Kabar pendaftaran pendamping hingga 5 Desember 2026 itu hoaks, kata Kemensos.", []),
    ("Informasi rekrutmen sampai 5 Desember 2026 tidak benar.", []),
    ("Dinas Sosial Kedu akan melatih 50 PSM pada 8 Desember 2026 di Aula Waru.", ["event 2026-12-08"]),
  ])
  func whatIsScheduledAndWhatIsMadeUp(text: String, told: [String]) throws {
    let day = try #require(CalendarDay(iso: "2026-11-27"))
    let found = ComingDays.find(ReadText(title: "", text: text), published: day, from: day)
    #expect(found.map { $0.kind.rawValue + " " + $0.day.iso }.prefix(max(1, told.count)) == told[...])
  }
}

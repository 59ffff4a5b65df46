import Testing
import Text

@testable import Deduplication

/// What an office tells every week under one headline and in one wording.
@Suite struct OwnPeriodTests {
  private static let frame = [
    "Sentra Mawar adalah unit pelaksana teknis yang melayani anak, lansia, dan penyandang disabilitas di enam provinsi.",
    "Masyarakat dapat menghubungi pekerja sosial Sentra Mawar melalui nomor layanan pengaduan setiap hari kerja.",
    "Ikuti juga kabar layanan kami berikutnya bersama para pekerja sosial dan relawan pendamping di daerah.",
  ]

  private func text(_ title: String, _ told: String...) -> ComparedText {
    ComparedText(
      ReadText(
        title: title,
        text: (["Berikut rangkuman layanan Sentra Mawar yang dihimpun tim hubungan masyarakat pekan ini."] + told
          + Self.frame)
          .joined(separator: "\n")))
  }

  private func week(_ children: Int, _ old: Int, title: String = "Rangkuman Layanan Sentra Mawar Pekan Ini")
    -> ComparedText
  {
    text(
      title, "Pekerja sosial mendampingi \(children) anak yang berhadapan dengan hukum di Polres Mawar.",
      "Terapis melatih \(old) lansia membuat kerajinan bambu di aula sentra.")
  }

  @Test func anotherWeekIsNoCopy() {
    #expect(week(14, 9).relation(to: week(17, 11)) == .none)
    #expect(week(14, 9).relation(to: week(14, 11)) == .none, "one figure may be the same")
    let title = "Kabar Layanan Sentra Mawar"
    #expect(week(14, 9, title: title).relation(to: week(17, 11, title: title)) == .none)
  }

  @Test func theSameWeekAtAnotherAddressIsOne() {
    let whole = week(14, 9)
    #expect(whole.relation(to: week(14, 9, title: "Rangkuman Layanan Sentra Mawar Pekan Ini - Warta")) == .duplicate)
    let cut = text(
      "Rangkuman Layanan Sentra Mawar Pekan Ini",
      "Pekerja sosial mendampingi 14 anak yang berhadapan dengan hukum di Polres Mawar.")
    #expect(whole.relation(to: cut) == .duplicate && cut.relation(to: whole) == .duplicate)
  }

  @Test func itIsKept() throws {
    let stored = try #require(ComparedText(stored: week(14, 9).stored))
    #expect(stored.relation(to: week(17, 11)) == .none)
    #expect(stored.relation(to: week(14, 9)) == .duplicate)
  }

  @Test(arguments: [
    ("Harga Layanan Pekan Ini", true), ("Social care this week", true), ("Laporan Mingguan Panti", true),
    ("Jadwal Layanan Hari Ini", true), ("Pekan Imunisasi Dimulai", false), ("Hari Anak Ini Itu", false),
    ("Weekend bersama lansia", false), ("Bulan Bakti Ini Itu", false),
  ])
  func timesOfTheirOwn(title: String, isOne: Bool) {
    #expect((OwnPeriod(ReadText(title: title, text: "Satu."), figures: []) != nil) == isOne)
  }
}

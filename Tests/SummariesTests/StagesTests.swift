import Model
import Summaries
import Testing
import Text

/// The days of timetables, in lines, in cells and in one sentence, each with what it is for.
@Suite struct StagesTests {
  private static let published = CalendarDay(iso: "2026-11-24")

  private func days(_ title: String, _ text: String) -> [String] {
    let today = Self.published ?? CalendarDay(daysSinceEpoch: 0)
    return ComingDays.find(ReadText(title: title, text: text), published: Self.published, from: today).map { day in
      "\(day.kind.rawValue) \(day.day.iso)" + (day.last.map { "..\($0.iso)" } ?? "") + " | "
        + day.sentence.replacing("\n", with: " / ")
    }.sorted { $0.drop { $0 != " " } < $1.drop { $0 != " " } }
  }

  @Test func linesWithLabels() {
    let text = """
      Balai Sawo membuka seleksi pekerja sosial.
      1. Pendaftaran: 1–10 Desember 2026
      2. Batas pembayaran: 12 Desember 2026
      3. Tes tertulis: Rabu, 16 Desember 2026
      4. Kunjungan rumah 18 Desember 2026
      5. Pengumuman hasil: 22 Desember 2026
      """
    #expect(
      days("Balai Sawo Buka Seleksi", text) == [
        "span 2026-12-01..2026-12-10 | Pendaftaran: 1–10 Desember 2026",
        "deadline 2026-12-12 | Batas pembayaran: 12 Desember 2026",
        "event 2026-12-16 | Tes tertulis: Rabu, 16 Desember 2026",
        "event 2026-12-18 | Kunjungan rumah 18 Desember 2026",
        "event 2026-12-22 | Pengumuman hasil: 22 Desember 2026",
      ])
  }

  /// What is handed in is checked, and nobody registers by that.
  @Test(arguments: ["Verifikasi berkas", "Seleksi berkas", "Penilaian proposal"])
  func whatIsDoneWithFilesIsNoRegistration(label: String) throws {
    let text = "Balai Sawo membuka seleksi.\nPendaftaran: 1–10 Desember 2026\n\(label): 14–16 Desember 2026"
    let today = try #require(CalendarDay(iso: "2026-11-30"))
    let found = ComingDays.find(ReadText(title: "Balai Sawo Buka Seleksi", text: text), published: today, from: today)
    #expect(found.map(\.isOfRegistration) == [true, false])
  }

  @Test(arguments: [
    "Tahap\nWaktu\nPendaftaran\n1–10 Desember 2026\nWawancara\n16 Desember 2026\nPelamar membawa rapor asli saat datang.",
    "1\nPendaftaran\n1–10 Desember 2026\n2\nWawancara\n16 Desember 2026",
  ])
  func cells(_ cells: String) {
    #expect(
      days("Seleksi Relawan", "Yayasan Sawo mencari relawan.\n" + cells) == [
        "span 2026-12-01..2026-12-10 | Pendaftaran / 1–10 Desember 2026",
        "event 2026-12-16 | Wawancara / 16 Desember 2026",
      ])
  }

  @Test func theDayFirst() {
    let cells = "Tanggal\nKegiatan\n1–10 Desember 2026\nPendaftaran\n16 Desember 2026\nWawancara"
    let lines = "1–10 Desember 2026: Pendaftaran\n16 Desember 2026: Wawancara"
    for (text, sign) in [(cells, " / "), (lines, ": ")] {
      #expect(
        days("Seleksi Relawan", text) == [
          "span 2026-12-01..2026-12-10 | 1–10 Desember 2026\(sign)Pendaftaran",
          "event 2026-12-16 | 16 Desember 2026\(sign)Wawancara",
        ])
    }
  }

  @Test(arguments: [
    """
    Pendaftaran dibuka 1–7 Desember 2026, tes tertulis 11 Desember 2026, wawancara 15 Desember 2026, dan pengumuman hasil \
    18 Desember 2026.
    """,
    """
    Tahap seleksi: pendaftaran (1–7 Desember 2026), tes tertulis (11 Desember 2026), wawancara (15 Desember 2026), lalu \
    pengumuman (18 Desember 2026).
    """,
    """
    1. Pendaftaran: 1–7 Desember 2026 2. Tes tertulis: 11 Desember 2026 3. Wawancara: 15 Desember 2026 4. Pengumuman: \
    18 Desember 2026
    """,
  ])
  func oneSentence(_ text: String) {
    let found = days("Seleksi Pekerja Sosial", text)
    #expect(
      found.map { String($0.prefix { $0 != "|" }) } == [
        "span 2026-12-01..2026-12-07 ", "event 2026-12-11 ", "event 2026-12-15 ", "event 2026-12-18 ",
      ])
    let labels = ["pendaftaran", "tes tertulis", "wawancara", "pengumuman"]
    for (day, label) in zip(found, labels) { #expect(day.lowercased().contains("| \(label)"), "\(day)") }
  }

  @Test(arguments: [
    ("Hari Besar", "Berikut kalendernya.\nHari AIDS Sedunia: 1 Desember 2026\nHari Disabilitas: 3 Desember 2026"),
    ("Jadwal Libur", "Libur kunjungan: 24–26 Desember 2026\nCuti bersama: 31 Desember 2026"),
    (
      "Jadwal Seleksi",
      "Panitia membatalkan tes.\nTes tertulis: 5 Desember 2026 (dibatalkan)\nWawancara: 8 Desember 2026 (dibatalkan)"
    ),
    ("Kartu", "Kartu lama: berlaku hingga 31 Desember 2026\nKartu baru: berlaku mulai 1 Januari 2027"),
    ("Profil", "Sari, lahir 12 Desember 1990\nBudi, lahir 3 Januari 1988"),
    ("Seleksi Usai", "Pendaftaran: 1–7 November 2026\nTes tertulis: 12 November 2026"),
  ])
  func nothing(_ title: String, _ text: String) { #expect(days(title, text) == []) }
}

import Model
import Summaries
import Testing
import Text

/// Days that are announced of what is no gathering, days in a list of places, and labels that stand alone.
@Suite struct AnnouncedDaysTests {
  private static let published = CalendarDay(iso: "2026-11-24")

  private func days(_ title: String, _ text: String) -> [String] {
    let today = Self.published ?? CalendarDay(daysSinceEpoch: 0)
    return ComingDays.find(ReadText(title: title, text: text), published: Self.published, from: today).map { day in
      "\(day.kind.rawValue) \(day.day.iso)" + (day.clock.map { " " + $0.time.hhmm } ?? "")
    }
  }

  @Test(arguments: [
    ("Perbup Terbit", "Peraturan bupati itu mulai berlaku pada 4 Januari 2027.", "start 2027-01-04"),
    ("Guild Standards", "The new standards take effect on 1 March 2027.", "start 2027-03-01"),
    ("Seleksi Usai", "Hasil seleksi pendamping diumumkan pada 9 Desember 2026.", "event 2026-12-09"),
    ("Prize Closes", "The winners will be announced on 11 December 2026.", "event 2026-12-11"),
    (
      "Rumah bagi Lansia", "Penyerahan kunci akan dilakukan wali kota di Desa Suka pada Selasa, 1 Desember 2026.",
      "event 2026-12-01"
    ),
    ("Seminar bagi Peksos", "Seminar ini gratis.\nTanggal: 15 Desember 2026", "event 2026-12-15"),
    ("Training for Carers", "Two trainers lead it.\nDate: 12 December 2026", "event 2026-12-12"),
    (
      "Lokakarya Pengasuhan", "Modul siap. Hari/tanggal: Sabtu-Minggu, 5-6 Desember 2026 Waktu: 09.00 Tempat: Aula",
      "span 2026-12-05"
    ),
  ])
  func oneDay(_ title: String, _ text: String, _ day: String) { #expect(days(title, text) == [day]) }

  @Test func aListOfPlacesHasAllItsDays() {
    let text = """
      Konseling dibuka pukul 08.00–11.00 WIB pada 1 Desember di Kecamatan Sukun, 8 Desember di Kecamatan Lowok, dan \
      15 Desember di Kecamatan Wana.
      """
    #expect(
      days("Konseling Keliling", text) == [
        "event 2026-12-01 08:00", "event 2026-12-08 08:00", "event 2026-12-15 08:00",
      ])
    #expect(
      days("Drop-in", "The sessions will be held on 2 December in Weir Street and 9 December in Mill Lane.")
        == ["event 2026-12-02", "event 2026-12-09"])
  }

  @Test(arguments: [
    ("Tarif Naik", "Tarif baru mulai berlaku pada 4 Januari 2027."),
    ("Fares", "The new fares take effect on 4 January 2027."),
    ("Kartu", "Kartu itu berlaku hingga 31 Desember 2027."),
    ("Standar", "Standar lama tidak lagi berlaku pada 1 Januari 2027."),
    ("Survei", "Hasil survei yang diumumkan pada 20 Desember 2026 menunjukkan penurunan."),
    ("Saksi", "Pemeriksaan saksi telah dilakukan pada Senin, 23 November 2026."),
    ("Panti Direnovasi", "Renovasi berjalan.\nTanggal: 15 Desember 2026"),
    ("Foto Seminar", "Dokumentasi.\nTanggal: 14 November 2026"),
    ("Profil Peserta Seminar", "Ia lulus.\nTanggal lahir: 12 Desember 2026"),
  ])
  func nothing(_ title: String, _ text: String) { #expect(days(title, text).isEmpty) }

  /// The line of a block that says where; a network is no place.
  @Test func aLabelledPlace() {
    func places(_ place: String) -> [KeyFact] {
      let text = "Modul siap.\nHari/tanggal: Sabtu, 5 Desember 2026\nTempat: \(place)\nBiaya: gratis"
      return KeyFacts.find(ReadText(title: "Pelatihan Kader", text: text), published: Self.published).filter {
        $0.kind == .place
      }
    }
    #expect(places("Aula Kecamatan Wana") == [.place("Aula Kecamatan Wana")])
    #expect(places("Zoom Meeting").isEmpty)
  }
}

import Model
import Summaries
import Testing
import Text

/// Events that are called off further down than they are announced, and invitations that are withdrawn: no firm day.
@Suite struct LaterOffTests {
  private static let published = CalendarDay(iso: "2026-11-24")

  /// The facts on when and where, and the days that are still to be kept.
  private func told(_ title: String, _ text: String) -> (when: Bool, place: String?, live: [String]) {
    let read = ReadText(title: title, text: text)
    let facts = KeyFacts.find(read, published: Self.published)
    let days = ComingDays.find(read, published: Self.published, from: Self.published ?? .init(daysSinceEpoch: 0))
    let place = facts.compactMap { if case .place(let place) = $0 { place } else { nil } }.first
    let isWhen = facts.contains { if case .when = $0 { true } else { false } }
    return (isWhen, place, days.filter { $0.change == nil }.map(\.day.iso))
  }

  @Test(arguments: [
    (
      "Pelatihan Kader Lansia",
      "Pelatihan kader akan digelar Kamis, 3 Desember 2026, di Aula Sawo. Namun, dinas mengumumkan pelatihan itu ditunda."
    ),
    (
      "Jambore Relawan",
      "Jambore dijadwalkan Jumat, 4 Desember 2026. Karena gelombang tinggi, kegiatan itu akhirnya dibatalkan."
    ),
    ("Bakti Sosial", "Bakti sosial yang akan digelar Minggu, 6 Desember 2026, di Balai Desa Suka diurungkan."),
    (
      "Undangan Seminar Ditarik",
      "Undangan seminar pada Sabtu, 5 Desember 2026, ditarik kembali. Jadwal baru belum ada."
    ),
    ("Dinas Tarik Undangan", "Dinas menarik kembali undangan rapat TKSK pada Rabu, 2 Desember 2026."),
    ("Forum", "The invitation to the carers' forum on Saturday, 5 December 2026, has been withdrawn."),
  ])
  func isOff(_ title: String, _ text: String) {
    let told = told(title, text)
    #expect(!told.when && told.live == [], "\(told)")
  }

  @Test(arguments: [
    (
      "Seminar Tetap Digelar", "Meski undangan pertama ditarik, seminar tetap digelar Sabtu, 5 Desember 2026.",
      "2026-12-05"
    ),
    (
      "Dinas Tarik Bantuan", "Dinas menarik bantuan dari dua desa. Sosialisasi akan digelar Selasa, 1 Desember 2026.",
      "2026-12-01"
    ),
    (
      "Lomba dan Seminar",
      "Seminar akan digelar Sabtu, 12 Desember 2026, di Aula Kampus. Lomba poster dibatalkan karena peserta kurang.",
      "2026-12-12"
    ),
  ])
  func isOn(_ title: String, _ text: String, _ day: String) { #expect(told(title, text).live == [day]) }

  @Test(arguments: [
    (
      "Bincang Pekerja Sosial",
      "Ikuti bincang ini.\nWaktu: Sabtu, 5 Desember 2026\nPukul: 09.00 WIB\nTempat: Aula Sawo, Jalan 5",
      "Aula Sawo"
    ),
    (
      "Rapat Anggota",
      "Rapat akan dilaksanakan pada:\nHari, tanggal: Sabtu, 12 Desember 2026\nTempat: Gedung Wanita Kota Wana",
      "Gedung Wanita Kota Wana"
    ),
    (
      "Seminar", "Tempat: Auditorium Universitas Sawo. Waktu: Jumat, 11 Desember 2026, pukul 13.00 WIB.",
      "Auditorium Universitas Sawo"
    ),
    (
      "Coffee Morning", "Join us.\nDate: Tuesday, 8 December 2026\nTime: 10.30am\nVenue: Larkhill Library",
      "Larkhill Library"
    ),
  ])
  func labelled(_ title: String, _ text: String, _ place: String) {
    let told = told(title, text)
    #expect(told.when && told.place == place && told.live.count == 1, "\(told)")
  }
}

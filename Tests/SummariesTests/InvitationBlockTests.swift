import Model
import Summaries
import Testing
import Text

/// Invitations whose day stands under a label, courses of every week, and what a text makes void itself.
@Suite struct InvitationBlockTests {
  private func find(_ title: String, _ text: String) -> [ComingDay] {
    let day = CalendarDay(iso: "2026-11-10")
    return ComingDays.find(
      ReadText(title: title, text: text), published: day, from: day ?? CalendarDay(daysSinceEpoch: 0))
  }

  private func hours(_ day: ComingDay) -> String {
    (day.clock?.time.hhmm ?? "") + (day.clockEnd.map { "-" + $0.time.hhmm } ?? "")
  }

  @Test(arguments: [
    (
      "Webinar Kesehatan Jiwa",
      "Dinas mengundang pekerja sosial.\nHari/Tanggal: Sabtu, 21 November 2026\nWaktu: 09.00–12.00 WIB\nTempat: Zoom",
      "event 2026-11-21", "09:00-12:00"
    ),
    (
      "Pelatihan Pendamping Lansia",
      "Balai membuka pelatihan.\nHari, tanggal : Senin s.d. Rabu, 23 s.d. 25 November 2026 Pukul : 08.00 WITA s.d. selesai",
      "span 2026-11-23..2026-11-25", "08:00"
    ),
    (
      "Kuliah Umum", "Terbuka bagi umum.\n🗓️ Kamis, 26 November 2026\n⏰ 13.00 s.d. 15.30 WITA\n📍 Auditorium",
      "event 2026-11-26", "13:00-15:30"
    ),
    (
      "Lokakarya Supervisi", "Lokakarya untuk umum.\n- Tanggal: 19 November 2026\n- Jam: 10:00-12:00 WIB",
      "event 2026-11-19", "10:00-12:00"
    ),
    (
      "Kongres Ikatan", "Anggota diundang.\nHari / Tanggal\n: Sabtu, 28 November 2026\nWaktu\n: 08.30 WIB",
      "event 2026-11-28", "08:30"
    ),
    (
      "Training on Trauma", "All are invited.\nDate: Saturday, 21 November 2026\nTime: 2 pm – 4 pm GMT",
      "event 2026-11-21", "14:00-16:00"
    ),
    (
      "", "Bimtek SIKS-NG mengundang operator. Jadwal: Selasa, 17 November 2026, 08.00–15.00 WIB", "event 2026-11-17",
      "08:00-15:00"
    ),
  ])
  func aLabelledDayOfAnOccasion(title: String, text: String, day: String, hours: String) {
    let found = find(title, text)
    #expect(found.map(ComingDaysTests.told) == [day])
    #expect(found.map(self.hours) == [hours])
    #expect(found.allSatisfy { text.contains($0.sentence) })
  }

  @Test(arguments: [
    ("Profil Pekerja Sosial", "Nama: Ayu\nTanggal lahir: 12 Desember 2026\nTempat: Medan"),
    ("Laporan Penyaluran Bansos", "Penyaluran akhir.\nTanggal: 20 November 2026\nJumlah: 300"),
    ("Seminar Lansia", "Seminar akan digelar.\nTanggal terbit: 12 November 2026\nTempat: Zoom"),
    ("Seminar Fiktif Beredar", "Poster seminar palsu.\nHari/Tanggal: Sabtu, 21 November 2026\nWaktu: 09.00 WIB"),
    ("Libur Nasional", "Kantor tutup.\nHari/Tanggal: Kamis, 26 November 2026\nTempat: kantor"),
    ("Seminar Sukses", "Seminar diikuti 90 orang.\nHari/Tanggal: Sabtu, 7 November 2026\nWaktu: 09.00 WIB"),
  ])
  func aLabelOfSomethingElse(title: String, text: String) { #expect(find(title, text).isEmpty) }

  @Test func everyWeekItsDays() {
    let text = "Kursus isyarat digelar setiap Sabtu mulai 14 November hingga 5 Desember 2026, pukul 08.30–12.00 WITA."
    let found = find("", text)
    #expect(found.map(\.day.iso) == ["2026-11-14", "2026-11-21", "2026-11-28", "2026-12-05"])
    #expect(found.allSatisfy { hours($0) == "08:30-12:00" && $0.clock?.day == $0.day && $0.clockEnd?.day == $0.day })
  }

  @Test(arguments: [
    ("Seminar digelar pada Kamis pekan depan (19/11) pukul 13.00 WIB.", "event 2026-11-19"),
    ("Pemkot akan menggelar peringatan Hari Lansia pada Kamis, 3 Desember 2026.", "event 2026-12-03"),
    ("Saksikan bincang pekerja sosial Jumat, 13 November 2026 di kanal kami.", "event 2026-11-13"),
    ("Seminar yang sempat dibatalkan akan digelar Kamis, 26 November 2026.", "event 2026-11-26"),
    ("Yuk hadir pada Sabtu, 14 November 2026 dalam bazar karya lansia.", "event 2026-11-14"),
    ("Save the date: the conference is on Thursday, 3 December 2026.", "event 2026-12-03"),
    ("Pendaftaran webinar ditutup 15 November 2026 atau bila kuota terpenuhi.", "deadline 2026-11-15"),
    ("Lamaran dikirim maksimal tanggal 25 November 2026.", "deadline 2026-11-25"),
    ("Lamaran pekerja sosial diterima s/d 25 November 2026.", "deadline 2026-11-25"),
    ("Social workers must register before Friday, November 20.", "deadline 2026-11-20"),
    ("Jalan itu tutup 25 November 2026 untuk perbaikan.", ""),
    ("Kontrak pendamping maksimal 30 November 2026.", ""),
    ("Bantuan beras akan cair pada Rabu pekan depan (18/11/2026).", ""),
  ])
  func furtherForms(text: String, day: String) {
    #expect(find("", text).map(ComingDaysTests.told) == (day.isEmpty ? [] : [day]))
  }

  @Test(arguments: [
    (
      "Pelatihan pada Sabtu, 21 November 2026 dibatalkan. Batas pendaftaran 17 November 2026.", ["event 2026-11-21 x"]
    ),
    (
      "Pendaftaran lomba ditutup 18 November 2026. Panitia memperpanjang pendaftaran dari 18 menjadi 27 November 2026.",
      ["deadline 2026-11-27 < 2026-11-18"]
    ),
    (
      "Seminar pada Kamis, 19 November 2026 dibatalkan. Lokakarya akan digelar Sabtu, 21 November 2026. "
        + "Pendaftaran lokakarya ditutup 17 November 2026.",
      ["event 2026-11-19 x", "event 2026-11-21", "deadline 2026-11-17"]
    ),
  ])
  func whatATextMakesVoid(text: String, days: [String]) {
    #expect(find("", text).map(ComingDaysTests.told) == days)
  }
}

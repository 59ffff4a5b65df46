import Model
import Summaries
import Testing
import Text

/// How people met is what is said of the event, not of one speaker or of registering.
@Suite struct EventFormTests {
  private func form(_ text: String) -> KeyFact? {
    KeyFacts.find(ReadText(title: "", text: text), published: nil).first { $0.kind == .form }
  }

  @Test(arguments: [
    (
      "Waspada, Lowongan Palsu Catut Nama Dinas", "Pelamar diminta membayar Rp350.000 paling lambat 5 Desember 2026.", 0
    ),
    ("Dinas: Beasiswa Itu Fiktif", "Dinas mengingatkan beasiswa fiktif. Pendaftaran ditutup 5 Desember 2026.", 0),
    ("Fake Job Offers Name Charity", "Applicants are asked to pay by the deadline of 5 December 2026.", 0),
    ("Seminar Cegah Lowongan Palsu", "Seminar cegah lowongan palsu digelar Sabtu, 5 Desember 2026 di Aula Sawo.", 1),
    ("Lowongan Dibuka", "Pendaftaran paling lambat 5 Desember 2026. Pelamar dengan ijazah palsu dicoret.", 1),
  ])
  func aFalseOfferHasNoDeadline(title: String, text: String, days: Int) {
    let read = ReadText(title: title, text: text)
    let today = CalendarDay(iso: "2026-12-01")!
    #expect(ComingDays.find(read, published: today, from: today).count == days)
  }

  @Test(arguments: [
    "Seminar digelar di kota. Dr. Wulan Prameswari dari Leeds berbicara melalui Zoom.",
    "Pelatihan pengasuh digelar. Kepala dinas memberi sambutan secara daring.",
    "Pelatihan dasar relawan digelar. Pendaftaran dilakukan secara online.",
    "Seminar digelar di Auditorium Tenayan dan disiarkan melalui Zoom.",
    "The conference was held on Thursday. One speaker joined via Zoom from Kenya.",
    "Dinas membuka layanan konsultasi secara daring. Layanan diluncurkan di acara Hari Keluarga.",
  ])
  func ofOneAloneItIsNotOnline(text: String) { #expect(form(text) == nil) }

  @Test func ofTheEventItIs() {
    #expect(form("Webinar perlindungan anak digelar secara daring.") == .form(.online))
    #expect(form("Rapat koordinasi berlangsung, diikuti 400 TKSK secara virtual.") == .form(.online))
    #expect(form("Kuliah umum digelar secara hybrid di auditorium dan melalui Zoom.") == .form(.hybrid))
  }

  /// A hall and a network in one breath.
  @Test(arguments: [
    "Bimtek pengasuh digelar di aula Dinas Sosial Kedu dan secara daring, Selasa (24/11/2026).",
    "Kuliah tamu berlangsung di Auditorium Seruni serta melalui Zoom.",
    "Lokakarya diadakan luring di Hotel Anggrek dan daring lewat Zoom.",
    "Sebanyak 30 kader hadir langsung di Pendopo Waru, sedangkan 90 lainnya mengikuti lokakarya secara daring.",
    "Rapat kerja digelar secara daring maupun tatap muka selama dua hari.",
    "The training was held in Hull and online on Monday.",
    "Peserta dapat hadir di Gedung Anggrek atau secara daring pada lokakarya yang digelar Kamis.",
  ])
  func inBothWaysItIsHybrid(text: String) { #expect(form(text) == .form(.hybrid)) }

  @Test(arguments: [
    "Bimtek pengasuh digelar di Aula Seruni. Pendaftaran dibuka di kantor dinas dan secara daring.",
    "Lokakarya yang semula digelar di Hotel Anggrek dan daring kini dipusatkan di balai desa.",
    "Seminar di Kampus Waru membahas kekerasan di Sekolah dan secara daring.",
    "Diskusi digelar di Aula Seruni dan disiarkan melalui Zoom.",
    "Diskusi kasus digelar Rabu. Kasus itu bermula dari perkenalan di Kampus Waru dan secara daring.",
  ])
  func whatElseIsDoneFromAfarIsNot(text: String) { #expect(form(text) != .form(.hybrid)) }
}

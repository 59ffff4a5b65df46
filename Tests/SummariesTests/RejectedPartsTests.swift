import Foundation
import Model
import Summaries
import TestSupport
import Testing
import Text

/// What a text tells only to say that it is not so, or was another time, gives no fact; what looks like it does.
@Suite struct RejectedPartsTests {
  private static let day = CalendarDay(iso: "2026-11-24")

  /// "Balai Desa Kasih & 60" of what a text says: its place and how many came.
  private func facts(_ title: String, _ text: String) -> String {
    let facts = KeyFacts.find(ReadText(title: title, text: text), published: Self.day)
    var (place, count) = ("-", "-")
    for fact in facts {
      if case .place(let name) = fact { place = name }
      if case .participants(let number) = fact { count = "\(number.number)" }
    }
    return place + " & " + count
  }

  private func days(_ text: String) -> [String] {
    let day = Self.day ?? CalendarDay(daysSinceEpoch: 0)
    return ComingDays.find(ReadText(title: "", text: text), published: day, from: day).map(ComingDaysTests.told)
  }

  @Test func nothingComesOutOfWhatIsNotSo() throws {
    for line in try Fixture.text("rejected-parts.txt").split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if parts[0] == "facts" {
        #expect(facts(parts[1], parts[3].replacing(" / ", with: "\n")) == parts[2], "\(parts[3])")
      } else {
        let told = days(parts[2])
        #expect((told.isEmpty ? "-" : told.joined(separator: "; ")) == parts[1], "\(parts[2])")
      }
    }
  }

  @Test func aCorrectionIsSummedUpByWhatIsRight() {
    let read = ReadText(
      title: "Ralat Peserta Diklat Lubuk",
      text: """
        Ralat: dalam berita kemarin disebutkan diklat diikuti 80 TKSK di Hotel Kenari. Yang benar, diklat diikuti 50 TKSK di \
        Balai Desa Kasih, Senin (23/11/2026).
        """)
    let summary = Summary.of(read)
    #expect(summary.contains("Yang benar") && !summary.contains("80"))
  }

  @Test(arguments: [
    "Permensos Nomor 4 Tahun 2026 tentang Rumah Aman ditandatangani Menteri Sosial pada 16 November 2026.",
    "The regulation on safe houses was signed on 16 November 2026.",
    "Menteri menandatangani Peraturan Menteri Sosial itu pada Senin (16/11/2026).",
  ])
  func theDayOfARuleIsNoEvent(text: String) {
    let facts = KeyFacts.find(ReadText(title: "", text: text), published: Self.day)
    #expect(!facts.contains { if case .when = $0 { true } else { false } })
  }

  @Test(arguments: [
    (
      "Professor Anne Kelso, 1944–2026",
      """
      It is with sadness that we report the death of Professor Anne Kelso, who taught social work in Larkhill for 28 \
      years. She died on 20 November 2026, aged 82.
      Generations of social workers learned group work from her. A memorial service will be held on 5 December 2026.
      """, "death of Professor Anne Kelso"
    ),
    (
      "Obituari: Sumarni Kasih",
      """
      Dengan duka cita mendalam keluarga besar panti mengabarkan wafatnya Sumarni Kasih, pekerja sosial senior di Lubuk. \
      Almarhumah wafat pada 20 November 2026.
      Banyak pekerja sosial muda belajar kerja kelompok darinya selama tiga puluh tahun terakhir.
      """, "wafatnya Sumarni Kasih"
    ),
  ])
  func anObituarySaysWhoDied(title: String, text: String, said: String) {
    #expect(Summary.of(ReadText(title: title, text: text)).contains(said))
  }

  @Test func aPactIsSignedByPeopleWhoMeet() {
    let text = "Dinas Sosial Lubuk dan Universitas Kasih menandatangani nota kesepahaman pada Senin (16/11/2026)."
    let facts = KeyFacts.find(ReadText(title: "", text: text), published: Self.day)
    #expect(facts.contains { if case .when = $0 { true } else { false } })
  }

  @Test(arguments: [
    ("Seminar Peksos di Lubuk Dibatalkan", true), ("Lokakarya Lubuk Diundur", true), ("Course Postponed", true),
    ("Seminar Lubuk Tetap Digelar", true), ("Dinsos Bantah Panti Kasih Ditutup", true), ("Ralat: Peserta Diklat", true),
    ("Pendaftaran Diklat Diperpanjang", true), ("Seminar Peksos Digelar 28 November", false),
    ("Peksos Pindah Tugas ke Lubuk", false), ("Seminar Tidak Dibatalkan", false), ("Izin Panti Dibatalkan", false),
  ])
  func howThingsStand(title: String, expected: Bool) {
    #expect(LatestState.isTold(ReadText(title: title, text: "Kabar itu datang dari Lubuk.")) == expected, "\(title)")
  }
}

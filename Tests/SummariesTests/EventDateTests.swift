import Model
import Summaries
import Testing
import Text

/// Days that are not, or no longer, those of the event.
@Suite struct EventDateTests {
  private func when(_ text: String, published: String = "2026-11-27") throws -> KeyFact? {
    let day = try #require(CalendarDay(iso: published))
    return KeyFacts.find(ReadText(title: "", text: text), published: day).first { $0.kind == .when }
  }

  private func day(_ first: String, until last: String? = nil) throws -> KeyFact {
    .when(try #require(CalendarDay(iso: first)), until: try last.map { try #require(CalendarDay(iso: $0)) })
  }

  @Test(
    arguments: [
      ("Panitia memindahkan seminar dari Sabtu, 5 Desember 2026 ke Sabtu, 12 Desember 2026.", "2026-12-12", nil),
      ("Bimtek yang sedianya digelar Senin (30/11/2026) diundur ke Kamis (3/12/2026) di aula.", "2026-12-03", nil),
      ("Rapat koordinasi dimajukan dari 10 Desember 2026 menjadi 2 Desember 2026 di pendopo.", "2026-12-02", nil),
      ("Pelatihan semula 7–9 Desember 2026 digeser menjadi 14–16 Desember 2026.", "2026-12-14", "2026-12-16"),
      ("The conference has been rescheduled from 3 December 2026 to 10 December 2026.", "2026-12-10", nil),
      (
        "The council has moved its workshop, originally planned for Monday, 30 November 2026, to Friday, 4 December 2026.",
        "2026-12-04", nil
      ),
      (
        "Lembaga itu mengubah jadwal uji dari 5–6 Desember 2026 menjadi 19–20 Desember 2026.", "2026-12-19",
        "2026-12-20"
      ),
    ] as [(String, String, String?)])
  func whatIsMovedHasItsNewDay(text: String, first: String, last: String?) throws {
    #expect(try when(text) == day(first, until: last))
  }

  @Test func whatStaysHasItsDay() throws {
    let stays = "Panitia memastikan seminar tetap digelar Sabtu, 5 Desember 2026, dan tidak diundur."
    #expect(try when(stays) == day("2026-12-05"))
    let elsewhere = "Bimtek, Senin (30/11/2026), dipindahkan dari Hotel Rinjani ke Aula Dinas Sosial Lubuk."
    #expect(try when(elsewhere) == day("2026-11-30"))
  }

  @Test func whatIsToldInPassingIsNotTheEvent() throws {
    #expect(try when("Rumah aman yang diresmikan pada 3 Desember 2025 menggelar lomba.") == nil)
    #expect(try when("Tiga pendamping mundur pada Senin (23/11/2026) setelah rapat.") == nil)
    #expect(try when("Sebanyak 40 PSM yang dikukuhkan pada 5 Januari lalu menerima rompi.") == nil)
    #expect(try when("Pelatihan yang digelar pada 23 November 2026 diikuti 40 TKSK.") == day("2026-11-23"))
  }

  @Test func aDayRightBehindItsVerbIsTheEvents() throws {
    #expect(try when("Konferensi pengasuhan digelar 18 Januari 2027 di Waru.") == day("2027-01-18"))
    #expect(try when("Uji kompetensi diselenggarakan 8 Desember 2026.") == day("2026-12-08"))
    let told =
      "Kasus penelantaran pada 12 Maret 2026 itu ditangani peksos. Rapat digelar Selasa (24/11/2026) di kantor UPTD."
    #expect(try when(told) == day("2026-11-24"))
    #expect(try when("Penyuluh kelahiran 2 Februari 1948 itu berceramah, Rabu (25/11/2026).") == day("2026-11-25"))
  }
}

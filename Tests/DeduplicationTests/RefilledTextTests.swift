import Testing
import Text

@testable import Deduplication

/// Short reports of one outlet in one wording, of events at other places, on other days, with other counts.
@Suite struct RefilledTextTests {
  private func relation(_ one: (String, String), _ other: (String, String)) -> Likeness {
    let (a, b) = (
      ComparedText(ReadText(title: one.0, text: one.1)), ComparedText(ReadText(title: other.0, text: other.1))
    )
    #expect(a.relation(to: b) == b.relation(to: a))
    return a.relation(to: b)
  }

  private func released(_ who: String, _ age: Int, _ village: String) -> (String, String) {
    (
      "Lansia Telantar Dirujuk ke Panti",
      """
      Petugas dinas sosial menjangkau \(who) (\(age)), warga Dusun \(village), yang hidup sebatang kara. Ia dirujuk ke panti \
      werdha milik provinsi. Keluarga jauhnya sudah ditelusuri petugas. Kesehatannya diperiksa lebih dulu di puskesmas.
      """
    )
  }

  @Test func anotherPersonElsewhereIsAnotherEvent() {
    #expect(relation(released("Karto", 71, "Anggrek"), released("Sinah", 84, "Cempaka")) == .none)
    #expect(relation(released("Karto", 71, "Anggrek"), released("Karto", 71, "Anggrek")) == .duplicate)
  }

  private func trained(_ people: String, _ count: Int, _ day: String) -> (String, String) {
    (
      "Pelatihan di Kedu",
      """
      Dinas Sosial Kedu melatih \(count) \(people) di aula dinas, \(day). Pelatihan berlangsung tiga hari dan ditutup dengan \
      simulasi. Kepala dinas berharap peserta lebih sigap.
      """
    )
  }

  @Test func anotherCountOnAnotherDayIsAnotherEvent() {
    let monday = trained("penyuluh sosial", 25, "Senin (23/11/2026)")
    #expect(relation(monday, trained("pendamping lansia", 40, "Kamis (26/11/2026)")) == .none)
    // A reprint that says the day otherwise.
    #expect(relation(monday, trained("penyuluh sosial", 25, "Senin (23/11)")) != .none)
  }

  /// One release, dated and counted otherwise by the outlet that prints it a day later.
  @Test func anotherDayAloneIsNone() {
    let release = { (title: String, day: String, end: String) in
      (
        title,
        """
        Kementerian Sosial melatih pengasuh dari Kedu di Hotel Anggrek, \(day). Pelatihan membahas pengasuhan dan penanganan \
        kekerasan. Direktur Kanya Pertiwi mengatakan pelatihan akan berlanjut di tempat lain. \(end)
        """
      )
    }
    let one = release("Kemensos Latih Pengasuh di Kedu", "Selasa (24/11/2026)", "Sebanyak 45 orang ikut.")
    #expect(
      relation(one, release("Pengasuh Kedu Dilatih Kemensos", "Rabu (25/11/2026)", "Anggarannya Rp 300 juta.")) != .none
    )
  }

  @Test func aCouncilsPlaceIsAName() {
    let training = { (town: String, count: Int) in
      (
        "Carers trained in \(town)",
        "\(town) council trained \(count) carers in first aid on Monday. The course covers listening, safety and records. Managers said it was overdue."
      )
    }
    #expect(relation(training("Linfield", 40), training("Tolby", 75)) == .none)
  }
}

import Testing
import Text

@Suite struct DatelineTests {
  @Test(arguments: [
    "KOTABARU, CONTOH.COM – ", "CONTOH.COM | ACEH - ", "JAKARTA (ANTARA) - ", "Contoh.com - ", "contoh.id | MEDAN — ",
    "Contoh6.com, Jakarta - ", "Sleman, 19 Juni 2025 — ", "Jakarta (5/9/2023) - ", "LONDON (AP) — ", "Bandung - ",
    "MAKASSAR: ",
    "Jakarta, Contoh Indonesia -- ",
  ])
  func isCut(dateline: String) {
    let sentence = "Pekerja sosial mendampingi keluarga penyintas banjir."
    #expect(Dateline.removed(from: dateline + sentence) == sentence)
  }

  @Test(arguments: [
    "Pekerja sosial - dan relawan - mendampingi warga.", "Kota itu sepi - Tidak ada orang.",
    "Work-Life Balance matters.",
    "Ia berkata: Kami siap.", "Peksos mendampingi warga di Jakarta - Bogor.", "", "-", "A -", "JAKARTA - ",
  ])
  func isLeft(text: String) { #expect(Dateline.removed(from: text) == text) }
}

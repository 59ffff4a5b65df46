import Testing
import Text

@Suite struct DatelineTests {
  @Test(arguments: [
    "KOTABARU, CONTOH.COM – ", "CONTOH.COM | ACEH - ", "JAKARTA (ANTARA) - ", "Contoh.com - ", "contoh.id | MEDAN — ",
    "Contoh6.com, Jakarta - ", "Sleman, 19 Juni 2025 — ", "Jakarta (5/9/2023) - ", "LONDON (AP) — ", "Bandung - ",
    "MAKASSAR: ", "Lubuk: ", "Kota Lubuk: ", "BARUGA, 20/11 – ", "Bandung, 13 November 2026 – ",
    "Jakarta, Contoh Indonesia -- ", "LUBUK / 3 Maret 2026 – ", "RRB, Lubuk: ", "contoh7.com – Lubuk: ",
    "Lubuk l Contoh.com – ", "(CONTOH) ",
    "(Lubuk, 26/11) ", "[LUBUK] ", "[Lubuk, 27 November 2026] ", "(Lubuk – 27/11/2026) ", "(Foto: Humas) ",
    "Lubuk (27/11), ", "Kota Lubuk (27 November 2026): ", "(1 Oktober 2026) ",
    "LUBUK (Warta Tambora) ", "KOTA LUBUK (Contoh Pos) ", "Contoh6.com, Lubuk ", "Contoh.co.id, Lubuk Utara ",
  ])
  func isCut(dateline: String) {
    let sentence = "Pekerja sosial mendampingi keluarga penyintas banjir."
    #expect(Dateline.removed(from: dateline + sentence) == sentence)
  }

  @Test(arguments: [
    "Pekerja sosial - dan relawan - mendampingi warga.", "Kota itu sepi - Tidak ada orang.",
    "Work-Life Balance matters.",
    "Ia berkata: Kami siap.", "Peksos mendampingi warga di Jakarta - Bogor.", "", "-", "A -", "JAKARTA - ",
    "Mulai 3 Agustus 2026 – 9 Januari 2027, kelas dibuka.",
    "Pada 2 Maret 2026 – 5 Maret 2026 Dinas Sosial melatih kader.",
    "Senin – Rabu, Balai Lubuk melatih kader.", "Pukul 08.00 – 10.00 Balai Lubuk melatih kader.", "Mensos: Kami siap.",
    "Abstrak: Kajian ini membahas panti.", "Lubuk, Sawo, dan Baruga menerima bantuan.",
    "Senin (27/11), Balai Lubuk melatih kader.", "Lubuk (27/11) Balai melatih kader.",
    "Tagana (27), Kader Lubuk, dilatih.", "(lihat tabel) Kader dilatih.", "(A) Kader dilatih.",
    "PEKSOS (Pekerja Sosial) Lubuk dilatih.", "PSM (Pekerja Sosial) Lubuk dilatih.", "LUBUK (kota) Kader dilatih.",
    "MELATI (Grup Tari Anak Panti) Melati menghibur.", "LUBUK (27/11) Kader dilatih.",
    "Contoh.com, situs kader, dibuka.", "Dr.com, Lubuk melatih kader.",
  ])
  func isLeft(text: String) { #expect(Dateline.removed(from: text) == text) }

  @Test func aSpanBehindADatelineStays() {
    #expect(
      Dateline.removed(from: "Lubuk – Mulai 3 Agustus 2026 – 9 Januari 2027, kelas dibuka.")
        == "Mulai 3 Agustus 2026 – 9 Januari 2027, kelas dibuka.")
    #expect(
      Dateline.removed(from: "Lubuk – Pada 2–5 Maret Balai melatih kader.") == "Pada 2–5 Maret Balai melatih kader.")
  }

  @Test func aPlaceBeforeACommaGoesWhereASentenceBegins() {
    #expect(
      Dateline.removed(from: "Lubuk, Sebanyak dua puluh kader dilatih.") == "Sebanyak dua puluh kader dilatih.")
  }
}

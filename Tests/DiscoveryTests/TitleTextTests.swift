import Testing

@testable import Discovery

@Suite struct TitleTextTests {
  @Test(arguments: [
    ("Pendamping Kunjungi Rumah Warga", true), ("Kisah Rahmawati Menyelamatkan", true), ("Selengkapnya", false),
    ("Baca selengkapnya tentang layanan kami", false), ("Jumat, 6 Maret 2026 10:30 WIB", false),
    ("March 3, 2026 at 10:30", false),
    ("Wati Kusuma", false), ("Next-door neighbours open a day centre", true),
    ("Komentar warga soal rumah singgah", true), ("3 Komentar", false),
    ("Nextdoor neighbours open a day centre", true),
    (String(repeating: "kata ", count: 60), false), ("", false),
  ])
  func tellsTitles(text: String, isTitle: Bool) {
    #expect(TitleText.isTitleLike(text) == isTitle)
  }

  @Test(arguments: [
    ("Lihat", true), ("[unduh]", true), ("Unduh berkas", true), ("PDF", true), ("Unduh PDF (1,2 MB)", true),
    ("Unduh di sini", true), ("Unduh Formulir Aduan", false), ("Berkas Kasus Dilimpahkan", false), ("2", false),
    ("Dokumen Perencanaan", false),
  ])
  func tellsWhatOnlySaysWhatAClickDoes(text: String, isMore: Bool) {
    #expect(TitleText.isMore(text) == isMore)
  }

  @Test(arguments: [
    ("Seleksi Pekerja Sosial (26/11/2026)", "Seleksi Pekerja Sosial"),
    ("Seleksi Pekerja Sosial [26 November 2026]", "Seleksi Pekerja Sosial"),
    ("26/11/2026 – Seleksi Pekerja Sosial", "Seleksi Pekerja Sosial"),
    ("Kamis, 26 November 2026: Seleksi Pekerja Sosial", "Seleksi Pekerja Sosial"),
    ("Seleksi Pekerja Sosial 26 November 2026", "Seleksi Pekerja Sosial 26 November 2026"),
    ("Seleksi Pekerja Sosial (Gelombang 2)", "Seleksi Pekerja Sosial (Gelombang 2)"),
    ("2026 - Tahun Pekerja Sosial", "2026 - Tahun Pekerja Sosial"), ("26 November 2026", "26 November 2026"),
  ])
  func aDateBesideTheHeadlineIsLeftOut(line: String, expected: String) {
    #expect(TitleText.withoutDate(line) == expected)
  }
}

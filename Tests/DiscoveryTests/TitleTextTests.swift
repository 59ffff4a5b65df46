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
}

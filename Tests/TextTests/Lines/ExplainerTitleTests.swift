import Testing
import Text

@Suite struct ExplainerTitleTests {
  @Test(arguments: [
    "Mengenal Pekerja Sosial Medis", "Apa Itu Manajemen Kasus?", "7 Tugas TKSK", "What Is Casework?",
    "How to Become a Caseworker",
  ])
  func explains(_ title: String) { #expect(ExplainerTitle.isOne(title)) }

  @Test(arguments: ["54 PSM Dilatih", "Bupati Lantik TKSK", "7 TKSK Dilantik", "Sentra Tangani Lansia", ""])
  func tellsNews(_ title: String) { #expect(!ExplainerTitle.isOne(title)) }
}

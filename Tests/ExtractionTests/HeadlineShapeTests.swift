import Testing

@testable import Extraction

@Suite struct HeadlineShapeTests {
  @Test(
    "A headline stands once",
    arguments: [
      ("Relawan Dampingi KeluargaRelawan Dampingi Keluarga", "Relawan Dampingi Keluarga"),
      ("Relawan Dampingi Keluarga Relawan Dampingi Keluarga", "Relawan Dampingi Keluarga"),
      ("Relawan Dampingi Keluarga, Relawan Dampingi Anak", "Relawan Dampingi Keluarga, Relawan Dampingi Anak"),
      ("Cara cara", "Cara cara"),
    ])
  func once(_ text: String, _ expected: String) { #expect(HeadlineShape.once(text) == expected) }

  @Test(
    "Dashes and bars at the ends go",
    arguments: [
      ("- Relawan Dampingi Keluarga", "Relawan Dampingi Keluarga"), ("-- | Relawan", "Relawan"),
      ("Relawan Dampingi Keluarga -", "Relawan Dampingi Keluarga"), ("-5 Derajat di Lereng", "-5 Derajat di Lereng"),
      ("–", ""), ("« Gravité de la situation »", "« Gravité de la situation »"), ("Relawan A-", "Relawan A-"),
    ])
  func trimmed(_ text: String, _ expected: String) { #expect(HeadlineShape.trimmed(text) == expected) }

  @Test("A section before a sign that no headline has is none of it")
  func section() {
    let title = "Relawan Dampingi Keluarga"
    for heading in ["Opini » ", "Kabar Desa | ", "Info :: ", "Tanya Jawab › "] {
      #expect(HeadlineShape.isBehindSection(title, in: heading + title))
    }
    for heading in ["", "Opini: ", "Opini ", "Kabar dari Desa - ", "Satu dua tiga empat lima | "] {
      #expect(!HeadlineShape.isBehindSection(title, in: heading + title))
    }
  }
}

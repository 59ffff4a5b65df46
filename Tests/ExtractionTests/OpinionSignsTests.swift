import Testing

@testable import Extraction

@Suite struct OpinionSignsTests {
  @Test(arguments: [
    "Opini: Peksos dan Data", "[Opini] Peksos dan Data", "KOLOM | Peksos dan Data", "Opinion: Count Change",
    "Surat Pembaca: Peksos Kami",
  ])
  func aHeadlineMaySaySo(headline: String) {
    #expect(OpinionSigns.isOpinion(headline: headline))
  }

  @Test(arguments: [
    "Peksos: Opini Warga Didengar", "Opini Publik soal Peksos Terbelah", "Dinsos: Lomba Esai Dibuka", "",
  ])
  func aWordOfItDoesNot(headline: String) {
    #expect(!OpinionSigns.isOpinion(headline: headline))
  }
}

import Summaries
import Testing

@Suite struct TextFragmentTests {
  private let text = """
    Panitia menerima abstrak hingga 4 Desember 2026 lewat laman konferensi tahun ini. Panitia menerima abstrak dari luar negeri.
    Konferensi berlangsung 18–20 Januari 2027. Biaya: gratis, kecuali makan siang & penginapan di kota itu sendiri.
    """

  @Test func aLongSentenceIsGivenByItsEnds() {
    let sentence = "Panitia menerima abstrak hingga 4 Desember 2026 lewat laman konferensi tahun ini."
    #expect(
      TextFragment.directive(to: sentence, in: text)
        == "text=Panitia%20menerima%20abstrak%20hingga,konferensi%20tahun%20ini")
  }

  @Test func aShortOneIsGivenWhole() {
    #expect(
      TextFragment.directive(to: "Konferensi berlangsung 18–20 Januari 2027.", in: text)
        == "text=Konferensi%20berlangsung%2018%E2%80%9320%20Januari%202027")
  }

  @Test func whatPartsADirectiveIsEncoded() {
    let sentence = "Biaya: gratis, kecuali makan siang & penginapan di kota itu sendiri."
    let directive = TextFragment.directive(to: sentence, in: text)
    #expect(directive == "text=Biaya%3A%20gratis%2C%20kecuali%20makan,kota%20itu%20sendiri")
    let dashes = "Anak-anak, lansia & keluarga - semua datang."
    #expect(
      TextFragment.directive(to: dashes, in: dashes)
        == "text=Anak%2Danak%2C%20lansia%20%26%20keluarga%20%2D%20semua%20datang")
  }

  @Test func aStartThatStandsBeforeIsMadeLonger() {
    let headline = "Panitia menerima abstrak hingga akhir tahun"
    let sentence = "Panitia menerima abstrak hingga 4 Desember 2026 lewat laman konferensi tahun ini."
    #expect(
      TextFragment.directive(to: sentence, in: text, before: headline)
        == "text=Panitia%20menerima%20abstrak%20hingga%204,konferensi%20tahun%20ini")
  }

  @Test func anEndThatStandsEarlierIsMadeLonger() {
    let text = "Satu dua tiga empat lima di kota itu enam tujuh delapan sembilan sepuluh di kota itu."
    #expect(
      TextFragment.directive(to: text, in: text) == "text=Satu%20dua%20tiga%20empat,sepuluh%20di%20kota%20itu")
  }

  @Test func aSentenceThatStandsTwiceGetsItsNeighbours() {
    let text = "Warga datang. Pendaftaran gratis untuk umum. Lalu mereka pulang. Pendaftaran gratis untuk umum."
    #expect(
      TextFragment.directive(to: "Pendaftaran gratis untuk umum.", in: text)
        == "text=datang.-,Pendaftaran%20gratis%20untuk%20umum,-.%20Lalu")
  }

  @Test func neighboursAreOfTheSameParagraph() {
    // Above it the page has a byline, below it a picture.
    let text = "Pendaftaran gratis untuk umum. Warga datang.\nLalu mereka pulang.\nPendaftaran gratis untuk umum."
    #expect(
      TextFragment.directive(to: "Pendaftaran gratis untuk umum.", in: text, before: "Warga Mendaftar")
        == "text=Pendaftaran%20gratis%20untuk%20umum,-.%20Warga")
    let lines = "Pendaftaran gratis untuk umum.\nLalu mereka pulang.\nPendaftaran gratis untuk umum."
    #expect(
      TextFragment.directive(to: "Pendaftaran gratis untuk umum.", in: lines)
        == "text=Pendaftaran%20gratis%20untuk%20umum")
    let headline = "Pendaftaran Gratis untuk Umum"
    #expect(
      TextFragment.directive(to: "Pendaftaran gratis untuk umum.", in: text, before: headline)
        == "text=Pendaftaran%20gratis%20untuk%20umum,-.%20Warga")
  }

  @Test func whatIsNotInThePageHasNone() {
    #expect(TextFragment.directive(to: "Kalimat lain sama sekali.", in: text) == nil)
    #expect(TextFragment.directive(to: "", in: text) == nil)
  }
}

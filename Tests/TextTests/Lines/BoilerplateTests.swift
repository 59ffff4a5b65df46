import Testing
import Text

@Suite struct BoilerplateTests {
  private func isText(_ line: String) -> Bool { Boilerplate.isText(Array(line.utf8), 0..<line.utf8.count) }

  @Test func keepsOnlyTheArticle() {
    let text = """
      Beranda
      Reporter: Sari; Editor: Budi
      Pendamping sosial membuka posko di tiga desa sejak Senin pagi bersama warga dan petugas kesehatan setempat.
      Baca juga: Posko Banjir Ditambah di Dua Kecamatan
      Warga datang silih berganti.
      Bagikan ini: Facebook Twitter
      Tulisan warga ini tidak mewakili pandangan redaksi.
      Tinggalkan Balasan
      Komentar ini panjang sekali tetapi bukan bagian dari artikel yang sedang dibaca orang di halaman tersebut.
      """
    #expect(
      textLines(of: text) == [
        "Pendamping sosial membuka posko di tiga desa sejak Senin pagi bersama warga dan petugas kesehatan setempat.",
        "Warga datang silih berganti.",
      ])
  }

  @Test func keepsAllWhereNothingLooksLikeText() {
    #expect(textLines(of: "Satu\n\n Dua ") == ["Satu", "Dua"])
    #expect(textLines(of: "").isEmpty)
  }

  @Test func aLongLineIsTextHoweverItBegins() {
    let line = "Laporan wartawan " + String(repeating: "kata ", count: 40) + "selesai."
    #expect(isText(line))
    #expect(!isText("Laporan wartawan Contoh, Sari"))
    #expect(isText("Iklannya ditarik setelah warga memprotes keras kemarin"))
  }

  private func textLines(of text: String) -> [String] {
    let bytes = [UInt8](text.utf8)
    return Boilerplate.textRanges(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}

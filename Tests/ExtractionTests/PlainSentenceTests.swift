import Testing

@testable import Extraction

@Suite("PlainSentence")
struct PlainSentenceTests {
  private func holds(_ paragraph: String) -> Bool {
    let html = """
      <html><head><title>Buku Harian Siti</title></head><body><article><h1>Buku Harian Siti</h1>\(Pages.paragraphs(1...4))
      <p>\(paragraph)</p>\(Pages.paragraphs(5...8))</article></body></html>
      """
    let bare = paragraph.split { "<>".contains($0) }.first.map(String.init) ?? ""
    return Pages.extract(html).paragraphs.contains { $0.hasPrefix(bare) }
  }

  @Test(
    "A sentence that begins as a call or a credit does is text",
    arguments: [
      "Baca juga buku harian ini, kata Siti kepada tamu yang datang, sebab semua kunjungan tercatat di sana.",
      "Simak pula suara mereka, pinta Siti, sebelum memutuskan apa yang baik bagi orang tua.",
      "Lihat juga ke belakang rumah, pesannya kepada petugas baru, karena di sanalah sumur sering terbuka.",
      "Foto bersama menutup acara itu.",
      "Read more than the label, she tells new carers, because the small print saves lives.",
    ])
  func sentences(_ paragraph: String) { #expect(holds(paragraph)) }

  @Test(
    "A call to read on is none, with or without a link",
    arguments: [
      "Baca juga Harga Cabai Kembali Naik",
      "Baca juga artikel menarik lainnya di rubrik ekonomi kami.",
      "Baca juga: harga cabai kembali naik, kata pedagang pasar.",
      "Simak juga video berikut ini yang merekam kegiatan itu.",
      "Lihat juga berita lainnya tentang kegiatan relawan di sini.",
      "Read more about our work with carers on the website.",
    ])
  func calls(_ paragraph: String) { #expect(!holds(paragraph)) }

  @Test("What has a link is a call")
  func link() {
    #expect(!holds("Baca juga <a href='/x'>buku harian ini, kata Siti kepada tamu yang datang setiap hari.</a>"))
  }
}

import Testing

@testable import Extraction

@Suite("BylineBlock")
struct BylineBlockTests {
  private func isLeftOut(_ html: String) -> Bool {
    let page = Pages.read(html)
    return page.blocks.first.map { LeftOver.isOne($0, page) } ?? false
  }

  @Test(
    "A line that only says who wrote is no text",
    arguments: [
      "<p>By <b>Tari Wulandari</b></p>", "<p>31 Januari 2025 · Oleh Tari Wulandari · 3 menit baca</p>",
      "<p>By Tari Wulandari, MSW<br>Social Work Review<br>Vol. 24 No. 2</p>",
      "<p>Jumat, 3 Mei 2024 | 16:20 WIB | Oleh: Tari Wulandari</p>",
      "<span>Diposting pada: 3 Mei 2024 | Oleh: admin_desa | Kategori: Kabar Desa</span>",
      "<p>By Tari Wulandari and Made Putra</p>", "<h4>Oleh : Tari Wulandari (Relawan Literasi)</h4>",
      "<p>Ditulis pada 16 Maret 2026 oleh Tari Wulandari | Kategori: Cerita | 3 Komentar</p>",
      "<p><b>Oleh</b><span>Tari Wulandari</span><span>8 Juli 2025</span></p>",
      "<p>Kontributor Kedu, Tari Wulandari</p>", "<p><b>Kontributor Tari Wulandari, Kedu</b></p>",
      "<p>Laporan Tari Wulandari dan Ranu Wijaya</p>",
      "<p>Ditulis pada 18 Mei 2026 oleh Admin | 0 Komentar</p>", "<p>Teks: Tari Wulandari / 30 September 2026</p>",
      "<p>Liputan oleh Tari Wulandari</p>", "<p><em>Laporan oleh Tari Wulandari</em></p>",
      "<p><b>Tari Wulandari</b> <i>Reporter</i></p>",
      "<p>Liputan ini ditulis oleh Tari Wulandari dan Made Putra, disunting oleh Ranu Wijaya.</p>",
      "<p><b>Oleh: Dr. Tari Wulandari, S.Sos., M.Si.</b><br><i>Pekerja Sosial Ahli Muda di Kabupaten Contoh</i></p>",
    ])
  func left(html: String) { #expect(isLeftOut(html)) }

  @Test(
    "A sentence or a heading that begins so is",
    arguments: [
      "<p>By Friday evening all families had a roof over their heads again.</p>", "<h2>By Popular Demand</h2>",
      "<h2>Penulis: Siapa yang Menolong Mereka?</h2>",
      "<p>3 Mei 2024 | Balai Desa Lereng | Pukul: sepuluh pagi</p>",
      "<p>Oleh karena itu warga menunggu di balai desa.</p>", "<p>Kontributor Kedu, Magelang, dan Wonosobo</p>",
      "<p>Wartawan senior, Budi Santoso, hadir di balai desa.</p>", "<p>Bekerja sebagai <i>Reporter</i></p>",
      "<p>Laporan Keuangan dan Rencana Kerja Dinas</p>",
      "<p>By Tari Wulandari<br>The river rose again at night.</p>",
    ])
  func stays(html: String) { #expect(!isLeftOut(html)) }

  @Test("Paragraphs at the ends that repeat the names of the byline go")
  func names() {
    let text = ["Tari Wulandari", "Satu kalimat.", "Tari Wulandari", "Dua kalimat.", "Tiga kalimat.", "Made Putra"]
    #expect(
      BylineBlock.without(["Tari Wulandari", "Made Putra"], text)
        == ["Satu kalimat.", "Tari Wulandari", "Dua kalimat.", "Tiga kalimat."])
    #expect(BylineBlock.without([], text) == text)
  }
}

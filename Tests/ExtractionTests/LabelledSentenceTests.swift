import Testing

/// A headline or subheading that begins with a label's word names no author; a label does, wherever it stands.
@Suite struct LabelledSentenceTests {
  private func byline(top: String = "", amid: String = "", end: String = "") -> [String] {
    let html = """
      <html><head><title>Kelas Menjahit Dibuka</title></head><body><article><h1>Kelas Menjahit Dibuka</h1>\(top)
      <div class="isi">\(Pages.paragraphs(1...2))\(amid)\(Pages.paragraphs(3...4))\(end)</div></article></body></html>
      """
    return Pages.extract(html, url: "https://balai.example/2026/11/kelas/").byline
  }

  @Test(arguments: [
    "<p><a href='/a'>Laporan Keuangan Panti Semester Dua</a></p>",
    "<p><a href='/a'>Reporter Cilik Ikut Meliput</a></p>",
    "<p><a rel='prev' href='/a'>Penulis Muda Menang Lomba</a></p>", "<h4><a href='/a'>Pewarta Muda Berkumpul</a></h4>",
    "<p><a href='/a'>Oleh Karang Taruna Sungai Dibersihkan</a></p>",
  ])
  func aHeadlineElsewhere(_ line: String) {
    #expect(byline(end: line).isEmpty)
    #expect(byline(amid: line).isEmpty)
  }

  @Test(arguments: [
    "<h3>Laporan Masyarakat Meningkat</h3>", "<h2>Penulis Muda Diundang</h2>",
    "<p><strong>Laporan Kasus Menurun</strong></p>",
    "<h3>By Hand and Heart</h3>",
  ])
  func aSubheading(_ line: String) { #expect(byline(amid: line).isEmpty) }

  @Test func belowAStandfirst() {
    #expect(byline(amid: "<div>par Tari Wulandari, 21 juin 2018</div>") == ["Tari Wulandari"])
  }

  @Test(arguments: [
    "<p>Reporter Tari Wulandari</p>", "<p><strong>Penulis Tari Wulandari</strong></p>",
    "<p>Laporan: Tari Wulandari</p>",
    "<p>Pewarta <a href='/w/tari'>Tari Wulandari</a></p>",
    "<p><a href='/author/tari'>Penulis Tari Wulandari</a></p>",
  ])
  func aLabel(_ line: String) {
    #expect(byline(top: line) == ["Tari Wulandari"])
    #expect(byline(end: line + "<p><a href='/a'>Laporan Keuangan Panti Terbit</a></p>") == ["Tari Wulandari"])
  }
}

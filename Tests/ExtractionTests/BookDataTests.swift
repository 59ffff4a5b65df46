import Testing

/// Who wrote a book is not who reviews it.
@Suite struct BookDataTests {
  private func byline(_ rows: String, top: String = "", end: String = "") -> [String] {
    let html = """
      <html><head><title>Resensi: Menjahit Luka</title></head><body><article><h1>Resensi: Menjahit Luka</h1>\(top)\(rows)
      <div class="isi">\(Pages.paragraphs(1...4))\(end)</div></article></body></html>
      """
    return Pages.extract(html, url: "https://resensi.example/2026/11/luka/").byline
  }

  private static let blocks = [
    "<p>Judul: Menjahit Luka<br>Penulis: Sekar Maheswari<br>Penerbit: Lontar<br>Tahun: 2024</p>",
    "<p>Judul: Menjahit Luka Penulis: Sekar Maheswari Penerbit: Lontar Tahun: 2024</p>",
    "<p>Judul Buku : Menjahit Luka</p><p>Pengarang : Sekar Maheswari</p><p>Cetakan : I, 2025</p><p>Tebal : 212 halaman</p>",
    "<ul><li>Penulis: Sekar Maheswari</li><li>Tahun Terbit: 2023</li><li>ISBN: 978-602-0000-11-2</li></ul>",
    "<table><tr><td>Judul Buku</td><td>: Menjahit Luka</td></tr><tr><td>Penulis</td><td>: Sekar Maheswari</td></tr><tr><td>Jumlah Halaman</td><td>: 210</td></tr></table>",
    "<p>Title: Care Without Walls<br>Author: Helen Marsh<br>Publisher: Northfield<br>Pages: 240</p>",
  ]

  @Test(arguments: blocks) func namesNobody(_ rows: String) { #expect(byline(rows).isEmpty) }

  @Test(arguments: blocks) func theReviewerSigns(_ rows: String) {
    let all = [
      byline(rows, top: "<a rel='author' href='/author/tari'>Tari Wulandari</a>"),
      byline(rows, top: "<p class='byline'>Oleh: Tari Wulandari</p>"),
      byline(rows, end: "<p>Penulis: Tari Wulandari</p>"),
      byline(rows, end: "<p>Peresensi: Tari Wulandari</p>"),
    ]
    #expect(all == Array(repeating: ["Tari Wulandari"], count: 4))
  }

  @Test(arguments: [
    "<p>Judul: Kelas Menjahit<br>Penulis: Tari Wulandari<br>Editor: Danu Wirya</p>",
    "<p>Penulis: Tari Wulandari | Tahun: 2026</p>",
  ])
  func aRowOfCreditsIsNoBook(_ rows: String) { #expect(byline(rows) == ["Tari Wulandari"]) }
}

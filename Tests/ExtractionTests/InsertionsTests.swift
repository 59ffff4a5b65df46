import Testing

@testable import Extraction

@Suite("Insertions")
struct InsertionsTests {
  /// The kept blocks that are left of a page of which all but links are kept.
  private func left(_ html: String, without lost: String = "") -> [String] {
    let page = Pages.read(html)
    let kept = page.blocks.indices.filter {
      lost.isEmpty || !page.string(page.blocks[$0]).contains(lost)
    }
    return Insertions.removed(from: Array(kept), page).map { page.string(page.blocks[$0]) }
  }

  private func around(_ insertion: String) -> String {
    let paragraphs = (1...6).map { "<p>\(Pages.sentence($0))</p>" }
    return "<div class='isi'>\(paragraphs[..<3].joined())\(insertion)\(paragraphs[3...].joined())</div>"
  }

  private let sentences = (1...6).map(Pages.sentence)

  @Test(
    "Forms, polls, appeals and cards of other articles are none of the article",
    arguments: [
      "<div class='kotak'><h3>Kabar Jumat</h3><p>Ringkasan berita tiap pekan.</p><form><input type='email'></form></div>",
      "<div><p>Setujukah Anda dengan rencana itu?</p><label><input type='radio' name='a'>Setuju</label></div>",
      "<div class='x'><p><b>Sokong Kami</b></p><p>Kami butuh pembaca: beri donasi Anda lewat tombol ini.</p></div>",
      "<div class='x'><a href='/a'><h4>Harga Telur Naik Lagi di Pasar</h4><p>Pedagang mengeluh pembeli berkurang sejak pekan lalu itu.</p></a></div>",
      "<h3>Kabari saya</h3><p>Terima cerita baru tiap bulan lewat surel.</p><form><input type='email'></form>",
      "<h3>Subscribe to our list</h3><p>Kabar bagi anggota tiap bulan.</p><form><input type='email'></form>",
      "<div class='cta'><h3>Jadi Sahabat Anak</h3><p>Mulai dari lima puluh ribu rupiah tiap bulan.</p><a href='/d'>Ikut</a></div>",
      "<div class='r'><div class='k'><h4><a href='/a'>Jalan Desa Rusak Parah</a></h4><p>Warga menambal sendiri.</p></div>"
        + "<div class='k'><h4><a href='/b'>Pasar Baru Dibuka Besok</a></h4><p>Pedagang pindah bertahap.</p></div></div>",
      "<h4>Berita Terkini</h4><ul><li><h3><a href='/a'>Jembatan Gantung Putus Lagi</a></h3><p>Warga memutar lewat jalan hutan.</p>"
        + "</li><li><h3><a href='/b'>Sungai Meluap Lagi Malam</a></h3><p>Dua dusun gelap sampai pagi tadi.</p></li></ul>",
      "<div class='k'><span>Konten Bersponsor</span><h4><a href='//a'>Kasur Empuk Harga Miring Pekan Ini</a></h4>"
        + "<p>Pesan sekarang, diantar sampai kamar.</p></div>",
      "<div><h2>Dukung Kami</h2><p>Setiap rupiah menjangkau lebih banyak keluarga.</p><a href='/d'>Ikut</a></div>",
      "<h2>Kisah Lainnya</h2><div><article><h3><a href='/a'>Jembatan Gantung Putus Lagi</a></h3><p>Warga memutar lewat jalan.</p>"
        + "</article></div>",
      "<p><b>Berita Terkait</b></p><ul><li><a href='/a'>Jembatan Gantung Putus</a></li><li><a href='/b'>Sungai Meluap Lagi Malam</a></li></ul>",
    ])
  func dropped(insertion: String) { #expect(left(around(insertion)) == sentences) }

  @Test(
    "Lists, tables and boxes of the article stay",
    arguments: [
      "<ul><li>Siapkan kartu keluarga asli</li><li>Datang ke balai desa</li></ul>",
      "<div class='info'><p>Rumah singgah itu menampung dua puluh anak dari tiga kecamatan.</p></div>",
      "<ul><li><input type='checkbox'>Hubungi pendamping di desa</li></ul>",
      "<div class='k'><h3><a href='/a'>Panti Harapan di Lereng Bukit</a></h3><p>Panti ini dibangun warga secara gotong royong.</p></div>",
      "<h3>Terbaru dari lapangan</h3>",
    ])
  func kept(insertion: String) { #expect(left(around(insertion)).count > sentences.count) }

  @Test("Where each paragraph has a box of its own, one that speaks of privacy stays")
  func boxes() {
    let texts = (1...6).map {
      $0 == 3 ? "Kepala dinas menjelaskan kebijakan privasi data penerima." : Pages.sentence($0)
    }
    #expect(left(texts.map { "<div class='p'><p>\($0)</p></div>" }.joined()) == texts)
  }

  @Test("A short article goes before a long list behind it, a list without an article stays")
  func shortArticle() {
    let list =
      "<h3>Terbaru</h3>"
      + (1...8).map {
        "<div class='k'><h4><a href='/\($0)'>Jembatan Gantung Nomor \($0) Putus</a></h4><p>\(Pages.sentence($0 + 10))</p></div>"
      }.joined()
    #expect(left("<div>\(Pages.paragraphs(1...3))</div><div>\(list)</div>") == Array(sentences[..<3]))
    #expect(left("<div><p>Semua kabar desa.</p></div><div>\(list)</div>").count > 8)
  }

  @Test("Paragraphs behind a list of other articles are taken up again")
  func resumes() {
    let list = "<h4>Berita Terkait</h4><ul><li><a href='/a'>Jembatan Gantung Putus</a></li></ul>"
    #expect(left(around(list), without: "Kalimat nomor 4") == sentences)
  }

  @Test("A page made of cards keeps them")
  func listing() {
    let cards = (1...9).map {
      "<section class='b\($0 / 3)'><div class='k'><h4><a href='/\($0)'>Panti Nomor \($0) di Kota</a></h4><p>\(Pages.sentence($0))</p></div></section>"
    }
    #expect(left("<div>\(cards.joined())</div>").count == 18)
  }
}

import Testing

@testable import Extraction

@Suite("PageBuilder")
struct PageBuilderTests {
  private func texts(_ html: String) -> [String] {
    let page = Pages.read(html)
    return page.blocks.map(page.string)
  }

  @Test("The words on a button are no text, and do not part the text around it")
  func button() {
    #expect(texts("<p>Sebelum <button><b>Tekan</b></button>sesudah.</p>") == ["Sebelum sesudah."])
    #expect(texts("<div><button><div>Menu</div></button></div><p>Isi</p>") == ["Isi"])
  }

  @Test("A button that is never closed does not swallow the page")
  func openButton() {
    #expect(
      texts("<header><button>Menu<div>Cari</div></header><main><h1>Judul</h1><p>Isi</p></main>") == ["Judul", "Isi"])
  }

  @Test("Hidden parts are not read, but those that a server sent later are")
  func hidden() {
    #expect(texts("<div hidden><p>Jendela</p></div><p>Isi</p>") == ["Isi"])
    #expect(texts("<p>Atas</p><div hidden id='S:2'><p>Isi</p></div>") == ["Atas", "Isi"])
  }

  @Test("A card about a name does not stand in the sentence")
  func card() {
    let card = "<span class='hover-card'>Bupati sejak 2020</span>"
    #expect(texts("<p>Kata <span class='name'>Sari\(card)</span> kemarin.</p>") == ["Kata Sari kemarin."])
  }

  @Test("What a picture shows stands beside it, in whatever holds both; a caption of something else is text")
  func caption() {
    for picture in ["<img src='a'>", "<picture><img src='a'></picture>", "<a href='/a.jpg'><img src='a'></a>\n"] {
      #expect(texts("<div>\(picture)<span class='text-caption'>Posko. (Antara)</span></div><p>Isi</p>") == ["Isi"])
    }
    #expect(texts("<p>Isi <span class='caption'>kotak</span> itu.</p>") == ["Isi kotak itu."])
    #expect(texts("<div><span class='caption'>Berita</span></div><p>Isi</p>") == ["Berita", "Isi"])
  }

  @Test("What unfolds and leads nowhere is no card of another article")
  func unfolding() {
    let questions = "<div class='card'><h3><a href='#a'>Siapa?</a></h3><div id='a' class='collapse'>Warga.</div></div>"
    #expect(!Pages.read(questions).blocks.contains { $0.far.contains(.related) })
    // Of the parts of such a card none is one.
    let parts =
      "<div class='card'><div class='card-header'><a href='#a'>Siapa?</a></div><div id='a' class='collapse'><div class='card-body'>Warga.</div></div></div>"
    #expect(!Pages.read(parts).blocks.contains { $0.far.contains(.related) })
    for other in ["<div class='card'><p>Panen raya</p></div>", "<div class='card'><a href='/b'>Panen raya</a></div>"] {
      #expect(Pages.read(other).blocks.allSatisfy { $0.far.contains(.related) })
    }
  }

  @Test("The day of a change that a theme hides is not read")
  func snippet() {
    let line = "<p>By Tari | <span class='updated rich-snippet-hidden'>2025-08-14</span><span>June 12th</span></p>"
    #expect(texts(line) == ["By Tari | June 12th"])
  }

  @Test("A line that is no text is parted from the lines around it, whatever breaks them")
  func lines() {
    let sentence = "Petugas mendata warga di pengungsian itu sejak pagi hari tadi."
    #expect(
      texts("<p>\(sentence)<br><b>Baca juga</b>: <a href='/a'>Pasar Baru Dibuka</a><br>\(sentence)</p>")
        == [sentence, "Baca juga: Pasar Baru Dibuka", sentence])
    #expect(
      texts("<p>Warga mengungsi<br>Baca juga:<br><a href='/a'>Pasar Baru Dibuka</a><br>\(sentence)</p>")
        == ["Warga mengungsi", "Baca juga:", "Pasar Baru Dibuka", sentence])
    #expect(texts("<p>Jalan Melati 8<br>Kota Baru<br>Telepon 123</p>") == ["Jalan Melati 8 Kota Baru Telepon 123"])
  }

  @Test("A note for those who listen is no part of a sentence")
  func listeners() {
    #expect(
      texts("<p>Lihat peta<span class='sr-only'> (jendela baru)</span> di balai desa.</p>") == [
        "Lihat peta di balai desa."
      ])
  }

  @Test("The arrow that leads back from a note is no part of it, nor is what leads to another article of a sentence")
  func marks() {
    #expect(
      texts("<li>Laporan dinas, halaman 14. <a href='#r1'>\u{21A9}\u{FE0E}</a></li>") == ["Laporan dinas, halaman 14."])
    #expect(
      texts(
        "<p>Warga mengungsi.<span class='baca-juga'><b>Baca juga: <a href='/a'>Pasar Baru Dibuka</a></b></span></p>")
        == ["Warga mengungsi."])
  }
}

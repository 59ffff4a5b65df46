import Testing
import Text

@testable import Extraction

@Suite struct ShownDatesTests {
  @Test(
    "A day behind the title of another article is that one's, however soon it stands behind a short text",
    arguments: [
      "<div><a href='/1'>Bansos Cair di Kedu Bulan Ini</a> <span>Terbit</span> <span>2 Oktober 2024</span></div>",
      "<a href='/1'>Bansos Cair di Kedu Bulan Ini</a><p>Terbit</p><p>2 Oktober 2024</p>",
      "<h4><a href='/1'>Bansos Cair di Kedu Bulan Ini</a></h4><p>Terbit</p><p>2 Oktober 2024</p>",
    ])
  func ofAnother(_ card: String) {
    let text = String(
      repeating: "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan hasilnya mulai terlihat.</p>",
      count: 4)
    let html =
      "<html><body><main><article><h1>Relawan Dampingi Keluarga</h1>\(text)</article></main><aside><h3>Artikel Terkait</h3>\(card)</aside></body></html>"
    let page = Pages.extract(
      html, url: "https://a.example/berita", now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200))
    #expect(page.published == nil)
  }

  @Test(
    "A day in a card of another article under the headline is that one's, before its title or behind it",
    arguments: [
      "<div class='card mini'><span>1 Januari 2024</span><h4><a href='/x'>Bansos Cair di Kedu Bulan Ini</a></h4></div>",
      "<div class='post-card'><a href='/x'>Bansos Cair di Kedu Bulan Ini</a><small>1 Januari 2024</small></div>",
    ])
  func cardUnderHeadline(_ card: String) {
    func published(_ day: String) -> String? {
      let html = "<main><h1>Relawan Dampingi Keluarga</h1>\(card)\(day)<div>\(Pages.paragraphs(1...6))</div></main>"
      return Pages.extract(
        html, url: "https://a.example/b", now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200)
      ).published?.iso8601
    }
    #expect(published("") == nil)
    #expect(published("<p>9 Mei 2024</p>")?.hasPrefix("2024-05-09") == true)
  }

  private func published(_ line: String, after: String = "", url: String = "https://a.example/berita") -> String? {
    let html =
      "<html><body><div><h1>Relawan Dampingi Keluarga</h1>\(line)\(Pages.paragraphs(1...6))</div>\(after)</body></html>"
    return Pages.extract(html, url: url, now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200)).published?
      .iso8601
  }

  @Test("A day of publication beside that of an event goes first; numbers of papers and visits date nothing")
  func eventAndNumber() {
    #expect(published("<p>Kegiatan 3–5 Agustus 2024 | Terbit 6 Agustus 2024</p>") == "2024-08-06")
    #expect(published("<p>Siaran Pers Nomor 12/08/2024</p><p>Tanggal: 21 September 2024</p>") == "2024-09-21")
    #expect(published("<p>No. 12/07/2024</p>") == nil)
    #expect(published("", after: "<p>Diakses 12 September 2024</p>") == nil)
    #expect(published("", after: "<footer><p>Terakhir dimutakhirkan 2 September 2024.</p></footer>") == nil)
    #expect(published("<p>Diakses 120 kali, 12 September 2024</p>") == "2024-09-12")
  }

  @Test("The hour under the headline goes before those of updates in the text")
  func hourOfUpdates() {
    let updates = ["11:20", "10:45"].map { "<div><time datetime='2024-09-12T\($0):00+07:00'>\($0)</time></div>" }
    let (line, url) = ("<p>Kamis, 12 September 2024 09:00 WIB</p>", "https://a.example/live/2024/09/12/rapat")
    #expect(published(line, after: updates.joined(), url: url) == "2024-09-12T09:00+07:00")
  }

  @Test("A day with a place right below it is that of an event")
  func eventWithPlace() {
    let rows = "<tr><td>Hari/tanggal</td><td>Kamis, 29 Agustus 2024</td></tr><tr><td>Tempat</td><td>Aula desa</td></tr>"
    #expect(published("<table>\(rows)</table>", after: "<p>Ditulis pada 22 September 2024</p>") == "2024-09-22")
    #expect(published("<p>29 Agustus 2024</p><p>Lokasi: Aula desa</p>") == nil)
    #expect(published("<p>29 Agustus 2024</p><p>Tempatkan anak di dekat ibunya</p>") == "2024-08-29")
  }

  @Test(
    "A day whose pieces stand one below the other",
    arguments: [
      "<div>MEI</div><div>14</div><div>2024</div>", "<ul><li>14</li><li>Mei</li><li>2024</li></ul>",
      "<div><div>Selasa</div><div>14</div><div>Mei 2024</div></div>",
      "<p><span>Mei</span><strong>14</strong><em>2024</em></p>",
    ])
  func card(_ card: String) {
    #expect(published(card) == "2024-05-14")
    // That of another article, right above its title.
    #expect(published("", after: "<div>\(card)<a href='/x'>Bansos Cair di Kedu Bulan Ini</a></div>") == nil)
  }

  @Test(
    "The days of a schedule and of an event are not those of publication",
    arguments: [
      "<table><tr><td>Batas akhir</td><td>14 Mei 2024</td></tr><tr><td>Pengumuman</td><td>20 Mei 2024</td></tr></table>",
      "<ul><li>Pendaftaran: 1 s.d. 14 Mei 2024</li><li>Seleksi berkas: 16 Mei 2024</li></ul>",
      "<dl><dt>Tenggat</dt><dd>14 Mei 2024</dd><dt>Hasil</dt><dd>30 Mei 2024</dd></dl>",
      "<p>Tutup: 14/05/2024</p>", "<p>Hari/Tanggal: Kamis, 9 Mei 2024<br>Tempat: Aula Dinas</p>",
      "<p>Sabtu, 11 Mei 2024<br>Pukul 08.00 WIB<br>Lokasi: Balai RW 04</p>", "<p>3/5/2024 - 6/5/2024</p>",
    ])
  func schedule(_ days: String) {
    #expect(published(days) == nil)
    #expect(published("<p>Diunggah 2 Mei 2024</p>" + days) == "2024-05-02")
  }
}

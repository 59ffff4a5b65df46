import Testing
import Web

@testable import Extraction

@Suite struct TitleFinderTests {
  private func title(_ head: String, _ body: String) -> String? {
    let html = "<html><head>\(head)</head><body>\(body)<p>Teks.</p></body></html>"
    return Pages.extract(html, url: "https://a.example/x").title
  }

  @Test("Soft hyphens are no part of a headline, and do not make it another")
  func softHyphens() {
    #expect(
      title(
        "<meta property='og:title' content='Verfassungsbeschwerde liegt vor'>",
        "<h1>Ver&shy;fassungs&shy;beschwerde liegt vor</h1>")
        == "Verfassungsbeschwerde liegt vor")
  }

  @Test("One word as the title of a page is that of its office, where a heading stands above the text")
  func acronym() {
    let text = String(
      repeating: "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan hasilnya mulai terlihat.</p>",
      count: 5)
    #expect(
      title("<title>BNPL</title>", "<h3>Penyintas Menempati Hunian Tetap</h3>" + text)
        == "Penyintas Menempati Hunian Tetap")
    #expect(title("<title>Penyintas</title>", text) == "Penyintas")
  }

  @Test("A title for networks that only repeats the page's is that of the office, where no heading has it")
  func office() {
    let text = Pages.paragraphs(1...4)
    let name = "Politeknik Kesejahteraan Sosial"
    let head = "<title>\(name)</title><meta property='og:title' content='\(name)'>"
    #expect(
      title(head, "<h2>Mahasiswa Mengajar di Kolong Jembatan</h2>" + text) == "Mahasiswa Mengajar di Kolong Jembatan")
    #expect(title(head, "<h2>\(name)</h2><h3>Sejarah Singkat Lembaga</h3>" + text) == name)
  }

  @Test("A heading that is named as the title of a blog and links to its own page is a headline")
  func blogTitle() {
    func page(_ address: String) -> String? {
      title(
        "<title>Dosen Kembangkan Modul Pendampingan | Kampus</title>",
        "<h2 class='blog-title'><a href='\(address)'>Dosen Kembangkan Modul Pendampingan</a></h2>")
    }
    #expect(page("/modul") == "Dosen Kembangkan Modul Pendampingan")
  }

  @Test("A heading that goes on with a small letter is longer than what the title of the page cut off")
  func goesOn() {
    for (whole, rest) in [("Pelatihan Pendamping Dibuka", "untuk Umum"), ("Relawan Temui Warga", "di Desa")] {
      #expect(title("<title>\(whole) - Warta</title>", "<h1>\(whole) \(rest)</h1>") == "\(whole) \(rest)")
    }
    let title = "Pelatihan Pendamping Dibuka"
    #expect(self.title("<title>\(title) - Warta</title>", "<h1>\(title) Kabar Kota</h1>") == title)
  }

  @Test("References that were written twice are signs")
  func twice() {
    let coded = "Dinsos &amp;amp; BPBD Latih &amp;quot;Desa Tangguh&amp;quot;"
    #expect(title("<title>\(coded)</title>", "<h1>\(coded)</h1>") == "Dinsos & BPBD Latih \"Desa Tangguh\"")
  }

  @Test("A heading that is named like a brand is the headline where structured data say so")
  func brand() {
    let json =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Relawan Dampingi Keluarga di Desa\"}</script>"
    #expect(
      title(json + "<title>Lain sama sekali</title>", "<h1 class='header-brand'>Relawan Dampingi Keluarga di Desa</h1>")
        == "Relawan Dampingi Keluarga di Desa")
  }

  @Test("A second line in the heading goes where all of the metadata leave it out")
  func secondLine() {
    let title = title(
      "<title>Tiga Dusun Terendam, Relawan Berjalan Kaki - Warta</title><meta property='og:title' content='Tiga Dusun Terendam, Relawan Berjalan Kaki'><meta property='og:site_name' content='Warta'>",
      "<h1>Tiga Dusun Terendam, Relawan Berjalan Kaki<br><small>Laporan dari Lereng Utara</small></h1>")
    #expect(title == "Tiga Dusun Terendam, Relawan Berjalan Kaki")
  }

  @Test("A cell of a table that is named as a heading is the headline where the page calls its office only")
  func cell() {
    let text = String(
      repeating: "<p>Camat mengajak warga mendampingi keluarga yang merawat orang dengan gangguan jiwa.</p>", count: 6)
    #expect(
      title(
        "<title>Pemerintah Kabupaten Lereng</title>",
        "<table><tr><td><a href='/'>Beranda</a></td><td><table><tr><td class='judul'><b>Camat Ajak Warga Hapus Stigma</b></td></tr><tr><td>\(text)</td></tr></table></td></tr></table>"
      )
        == "Camat Ajak Warga Hapus Stigma")
  }

  @Test("The entry of a blog below the name that leads home and a day; an office with a place that is not called one")
  func blogs() {
    let text = Pages.paragraphs(1...6)
    let blog = """
      <div><h1 class='title'><a href='/'>Pendamping Pelosok</a></h1></div><h2 class='date-header'>Minggu, 17 Februari 2013</h2>
      <div class='post'><h3 class='post-title entry-title'>Catatan: Dua Jam Memanggul Beras</h3><div>\(text)</div></div>
      """
    #expect(
      title("<title>Pendamping Pelosok: Catatan: Dua Jam Memanggul Beras</title>", blog)
        == "Catatan: Dua Jam Memanggul Beras")
    let office = "<title>Dinas Sosial Lereng Biru</title>"
    #expect(
      title(office, "<h3 class='judul'>Petugas Buka Dapur Umum di Hulu</h3><div>\(text)</div>")
        == "Petugas Buka Dapur Umum di Hulu")
    #expect(
      title("<title>Yayasan Lereng Biru</title>", "<h2>Relawan Cilik Kumpulkan Buku Bekas</h2><div>\(text)</div>")
        == "Relawan Cilik Kumpulkan Buku Bekas")
    #expect(
      title(
        "<title>Koperasi Perempuan Bebas Rentenir - Warta</title><meta property='og:title' content='Koperasi Perempuan Bebas Rentenir'>",
        "<h1><b>Ekonomi</b><span>Koperasi Perempuan Bebas Rentenir</span></h1>") == "Koperasi Perempuan Bebas Rentenir")
    let link = "<h2 class='entry-title'><a href='/x'>Petugas Buka Dapur Umum di Hulu</a></h2><div>\(text)</div>"
    #expect(title("<title>Dinas Sosial Provinsi</title>", link) == "Petugas Buka Dapur Umum di Hulu")
  }

  @Test("A date in the heading goes where the metadata have the rest")
  func date() {
    #expect(
      title(
        "<meta property='og:title' content='Relawan Dampingi Keluarga'>",
        "<h1>Relawan Dampingi Keluarga 5 Mei 2024</h1>")
        == "Relawan Dampingi Keluarga")
  }

  @Test(
    "A kicker or section in the heading goes where the metadata have the rest, and stays where they have it too",
    arguments: [
      ("Relawan Dampingi Keluarga", "<h1><b>Sosial</b> Relawan Dampingi Keluarga</h1>", "Relawan Dampingi Keluarga"),
      ("Relawan Dampingi Keluarga", "<h1>Kabar Desa | Relawan Dampingi Keluarga</h1>", "Relawan Dampingi Keluarga"),
      ("Relawan Dampingi Keluarga", "<h1>LIPUTAN: Relawan Dampingi Keluarga</h1>", "Relawan Dampingi Keluarga"),
      ("Relawan Dampingi Keluarga", "<h1>Relawan Dampingi Keluarga <i>Daerah</i></h1>", "Relawan Dampingi Keluarga"),
      (
        "Desa: Relawan Dampingi Keluarga", "<h1>Desa: Relawan Dampingi Keluarga</h1>", "Desa: Relawan Dampingi Keluarga"
      ),
    ])
  func kicker(_ social: String, _ heading: String, _ expected: String) {
    let head = "<title>\(social) - Warta</title><meta property='og:title' content='\(social)'>"
    #expect(title(head, heading) == expected)
  }

  @Test(
    "A name of the site that is the headline is none",
    arguments: [
      "<meta property='og:site_name' content='Relawan Dampingi Keluarga'>",
      "<meta name='application-name' content='Relawan Dampingi Keluarga'>",
      "<script type='application/ld+json'>{\"@type\":\"Organization\",\"name\":\"Relawan Dampingi Keluarga\"}</script>",
    ])
  func siteName(_ head: String) {
    let title = self.title(
      "<meta property='og:title' content='Relawan Dampingi Keluarga'>" + head, "<h1>Relawan Dampingi Keluarga</h1>")
    #expect(title == "Relawan Dampingi Keluarga")
  }

  @Test("The name of the site as the first heading is no headline")
  func logo() {
    let head =
      "<meta property='og:title' content='Relawan Dampingi Keluarga'><meta property='og:site_name' content='Dinas Sosial Kota Lereng'>"
    #expect(
      title(head, "<h1>Dinas Sosial Kota Lereng</h1><h2>Relawan Dampingi Keluarga</h2>") == "Relawan Dampingi Keluarga")
  }

  @Test("One word is a headline where the page is called by it")
  func lemma() {
    #expect(title("<title>Lereng - Ensiklopedia Gunung</title>", "<main><h1>Lereng</h1></main>") == "Lereng")
  }

  @Test("A question about trackers is no headline")
  func consent() {
    #expect(
      title("<title>Relawan Dampingi Keluarga</title>", "<div class='consent-title'>Kelola pilihan pelacak Anda</div>")
        == "Relawan Dampingi Keluarga")
  }

  @Test("Metadata that agree outweigh a heading without a word of theirs")
  func agreement() {
    let head = "<title>Relawan Dampingi Keluarga</title><meta property='og:title' content='Relawan Dampingi Keluarga'>"
    #expect(title(head, "<h1>Berlangganan untuk baca semua</h1>") == "Relawan Dampingi Keluarga")
    #expect(title(head, "<h1>Keluarga Didampingi di Tiga Desa</h1>") == "Keluarga Didampingi di Tiga Desa")
  }

  private static let text = String(
    repeating:
      "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan hasilnya mulai terlihat di mana-mana.</p>",
    count: 6)

  @Test(
    "Where the page calls only its office or site, the heading that the text follows is the headline",
    arguments: [
      ("Dinas Sosial Kabupaten Contoh", "<h3>Relawan Dampingi Keluarga</h3>"),
      ("Diskominfo Kab. Contoh", "<h1>Diskominfo Kab. Contoh</h1><p>Beranda</p><h5>Relawan Dampingi Keluarga</h5>"),
      (
        "Pemerintah Kota Contoh | Portal Resmi",
        "<h4 class='card-title'>Relawan Dampingi Keluarga</h4><p>2 Mei 2024</p>"
      ),
      ("Portal Dinas Sosial", "<h1>Melayani dengan Sepenuh Hati</h1><h2>Relawan Dampingi Keluarga</h2>"),
      ("Dinas Sosial Kota Contoh - Relawan Dampingi Keluarga", "<b>Relawan Dampingi Keluarga</b>"),
      ("Relawan Dampingi Keluarga | Dinas Komunikasi dan Informatika Kabupaten Contoh", ""),
      ("Relawan Dampingi Keluarga | Kabar Terkini dari Lereng", ""),
    ])
  func siteWide(_ element: String, _ heading: String) {
    #expect(title("<title>\(element)</title>", heading + Self.text) == "Relawan Dampingi Keluarga")
  }

  @Test(
    "A headline that begins like an office's name stays",
    arguments: ["Pemerintah Kota Contoh Berbenah", "Dinas Sosial Kota Contoh Salurkan Sembako untuk Lansia"])
  func office(_ headline: String) {
    #expect(
      title(
        "<title>\(headline)</title>",
        "<h1>\(headline)</h1>\(Self.text)<h2>Syarat Penerima Bantuan Tahun Ini</h2>\(Self.text)")
        == headline)
  }

  @Test("A first heading that ends a trail of links gives way to the headline that the metadata share")
  func trail() {
    let head =
      "<title>Relawan desa: tugas dan contoh</title><meta property='og:title' content='Relawan Dampingi Keluarga'>"
    let trail = "<ul><li><a href='/'>Beranda</a></li><li><h1>Relawan desa: tugas dan contoh</h1></li></ul>"
    #expect(title(head, trail + "<h2>Relawan Dampingi Keluarga</h2>" + Self.text) == "Relawan Dampingi Keluarga")
    let kicker = "<h2><span>Bakti Sosial</span> <span>Relawan Dampingi Keluarga</span></h2>"
    #expect(title(head, trail + kicker + Self.text) == "Relawan Dampingi Keluarga")
    #expect(title(head, trail + Self.text) == "Relawan desa: tugas dan contoh")
  }

  @Test("Below a headline in its own words, a heading that is nearly the metadata's heads a part of the text")
  func part() {
    #expect(
      title(
        "<meta property='og:title' content='Kartu Disabilitas: Syarat dan Manfaat'>",
        "<h1>Panduan Lengkap Mengurus Kartu Disabilitas</h1>\(Self.text)<h2>Syarat dan Manfaat Kartu Disabilitas</h2>")
        == "Panduan Lengkap Mengurus Kartu Disabilitas")
  }

  @Test(
    "What stands in the heading in an element of its own is no part of it",
    arguments: [
      "<h1><span>05.05.2024</span>Relawan Dampingi Keluarga</h1>",
      "<h1>Relawan Dampingi Keluarga<small>Cerita dari lereng yang lama tidak dikunjungi petugas</small></h1>",
      "<h1>Relawan Dampingi Keluarga <small>Cerita dari lereng yang lama tidak dikunjungi petugas</small></h1>",
    ])
  func secondLine(_ heading: String) {
    let head =
      "<title>Relawan Dampingi Keluarga</title><meta property='og:title' content='Relawan Dampingi Keluarga'>"
      + "<meta name='twitter:title' content='Relawan Dampingi Keluarga'>"
    #expect(title(head, heading + Self.text) == "Relawan Dampingi Keluarga")
  }

  @Test("A section glued to a headline that only the page's title has is none of it")
  func glued() {
    #expect(
      title(
        "<title>Relawan Dampingi Keluarga | Kesehatan | Warta</title>",
        "<h1><span>Kesehatan</span>Relawan Dampingi Keluarga</h1>\(Self.text)") == "Relawan Dampingi Keluarga")
    #expect(
      title(
        "<title>Ten Places for Old Friends - Warta</title>",
        "<h1>Ten Places for Old Friendships: A Guide</h1>\(Self.text)") == "Ten Places for Old Friendships: A Guide")
  }

  @Test("The name of a journal that ends the page's title is no headline")
  func journal() {
    let head =
      "<title>Relawan Dampingi Keluarga - Jurnal Praktik Kesejahteraan</title><meta name='citation_title' content='Relawan Dampingi Keluarga'>"
    #expect(
      title(head, "<h1>Jurnal Praktik Kesejahteraan</h1><h3>Relawan Dampingi Keluarga</h3>\(Self.text)")
        == "Relawan Dampingi Keluarga")
  }

  @Test(
    "Where the page calls its office and place only, the heading that the text follows; a row of who and when is none")
  func place() {
    let head = "<title>Portal Resmi - Kabupaten Lereng Biru</title>"
    let box = "<h3>Relawan Dampingi Keluarga</h3>\(Self.text)"
    #expect(
      title(head, "<h1>Berita <small>Kabupaten Lereng Biru</small></h1>" + box) == "Relawan Dampingi Keluarga")
    let row = "<h2>Relawan Dampingi Keluarga</h2><h4>Sekretaris 30 Desember 2025 09:12:44</h4>\(Self.text)"
    #expect(title("<title>Pemerintah Desa Lereng Biru</title>", row) == "Relawan Dampingi Keluarga")
  }

  @Test("A short title of the page that stands nowhere on it but in menu and footer is that of the site")
  func siteAlone() {
    let frame = "<div><a href='/'>Warta Desa Kita</a></div>@<footer>Copyright Warta Desa Kita</footer>"
    func found(_ body: String, _ name: String = "Warta Desa Kita") -> String? {
      title("<title>\(name)</title>", frame.replacing("@", with: body + Pages.paragraphs(1...5)))
    }
    #expect(found("<h3>Sehari Bersama Kader</h3>") == "Sehari Bersama Kader")
    let part = Pages.paragraphs(6...7) + "<h3>Sesudah Pembebasan Itu</h3>"
    #expect(found(part, "Rantai Telah Dilepas") == "Rantai Telah Dilepas")
    #expect(found("<center><b>Kader Menutup Tahun Tanpa Kasus</b></center>") == "Kader Menutup Tahun Tanpa Kasus")
    #expect(
      found("<div>Rantai Telah Dilepas</div><h3>Sesudah Pembebasan Itu</h3>", "Rantai Telah Dilepas")
        == "Rantai Telah Dilepas")
  }

  @Test("A headline that stands as the site's name is none, where the page's title has the name behind it")
  func nameIsHeadline() {
    let head = "<meta property='og:site_name' content='@'><title>Paspor Habis di Barak - Warta Desa</title>"
    func found(_ name: String) -> String? {
      title(
        head.replacing("@", with: name),
        "<div class='entry-title'>Paspor Habis di Barak</div>" + Pages.paragraphs(1...5))
    }
    #expect(found("Paspor Habis di Barak") == "Paspor Habis di Barak")
    #expect(found("Warta Desa") == "Paspor Habis di Barak")
  }

  @Test("A heading that leads home is not the headline where the title of the page has that beside it")
  func leadsHome() {
    let html = """
      <html><head><title>SLB Tunas Harapan - Delapan Belas Remaja Ikut Kelas</title></head><body>
      <h1><a href="/">SLB Tunas Harapan</a></h1><p><b>Delapan Belas Remaja Ikut Kelas</b></p>\(Pages.paragraphs(1...5))</body></html>
      """
    #expect(Pages.extract(html, url: "https://slbtunas.example/berita?id=5").title == "Delapan Belas Remaja Ikut Kelas")
  }

  @Test("A heading above a menu that says no more than the page's title is the site's name; one above contents is not")
  func aboveMenu() {
    func title(_ between: String) -> String? {
      let html = """
        <html><head><title>Harapan Bunda Lereng</title></head><body><h1>Harapan Bunda Lereng</h1>\(between)<h2>Lansia Dijenguk Tiap Pekan</h2>
        <p>Rabu, 5 Agustus 2026</p>\(Pages.paragraphs(1...5))</body></html>
        """
      return Pages.extract(html, url: "https://hbl.example/artikel/9").title
    }
    let menu = ["Beranda", "Profil", "Kabar", "Kontak"].map { "<li><a href='/\($0)'>\($0)</a></li>" }.joined()
    #expect(title("<nav><ul>\(menu)</ul></nav>") == "Lansia Dijenguk Tiap Pekan")
    #expect(
      title("<nav><ul>\(menu)<li><a href='#l'>Lansia Dijenguk Tiap Pekan</a></li></ul></nav>") == "Harapan Bunda Lereng"
    )
    #expect(title("<p>\(Pages.sentence(9))</p>") == "Harapan Bunda Lereng")
  }
}

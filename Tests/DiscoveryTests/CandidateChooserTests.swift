import Model
import Testing
import Web

@testable import Discovery

@Suite struct CandidateChooserTests {
  func paths(_ html: String, _ url: String = "https://contoh.example/") throws -> [String] {
    FrontPage.read(Array(html.utf8), url: try #require(WebURL(url))).candidates.map(\.url.path)
  }

  let items = (1...4).map {
    "<div><h3><a href='/warta/warga-desa-rawat-sungai-\($0)'>Warga Desa Rawat Sungai Bagian \($0)</a></h3></div>"
  }.joined()

  /// An office calls what it did by two words, without a heading or a day.
  @Test func aListOfShortHeadlinesIsTakenWhereNothingElseIs() throws {
    let done = ["Donor Darah", "Pasar Murah", "Senam Lansia", "Jumat Berkah"]
    func list(_ titles: [String], _ folder: String) -> String {
      titles.map { "<li><a href='/\(folder)/\($0.lowercased().replacing(" ", with: "-"))'>\($0)</a></li>" }.joined()
    }
    #expect(try paths(list(done, "kegiatan"), "https://contoh.example/").count == 4)
    #expect(try paths(list(done, "info"), "https://contoh.example/info").count == 4)
    let cards = done.map { "<div><b>\($0)</b><a href='/info/\($0.utf8.count)\($0.prefix(1))'>Selengkapnya</a></div>" }
    #expect(try paths(cards.joined(), "https://contoh.example/info").count == 4)
    // Elsewhere they are pages of the site, and below its news mostly sections.
    #expect(try paths(list(done, "info"), "https://contoh.example/").isEmpty)
    #expect(try paths(list(done, "layanan"), "https://contoh.example/layanan/daftar").isEmpty)
    #expect(try paths(list(["Nasional", "Hukum", "Politik", "Daerah", "Dunia Usaha"], "berita")).isEmpty)
    #expect(try paths(list(done, "kegiatan") + items) == paths(items))
  }

  @Test func aShortHeadlineAmongWholeOnesIsTakenByItsCard() throws {
    let titles = [
      "Donor Darah", "Khitanan", "Warga Rawat Sungai", "Relawan Latih Lansia Dusun", "Warga Desa Tanam Bakau",
      "Petugas Kunjungi Panti Senja",
    ]
    func card(_ title: String, _ day: String) -> String {
      let slug = title.lowercased().replacing(" ", with: "-")
      return "<div class='k'><a href='/kegiatan/\(slug)'>\(title)</a> <i>\(day)</i></div>"
    }
    let all = titles.map { card($0, "26 November 2026") }.joined()
    #expect(try paths(all, "https://contoh.example/kegiatan").count == 6)
    // Without the day it may be a section of the site.
    let undated = card("Arsip Foto", "") + titles.suffix(3).map { card($0, "26 November 2026") }.joined()
    #expect(try paths(undated, "https://contoh.example/kegiatan").count == 3)
  }

  /// The name stands beside a link of one word, or of none.
  @Test(arguments: ["<td>*</td><td><a href='#'>Lihat</a></td>", "<td><a href='#'><img src='f.jpg'></a><p>*</p></td>"])
  func theOnlyLineOfACardIsItsShortHeadline(_ card: String) throws {
    let rows = ["Donor Darah", "Pasar Murah", "Senam Lansia"].enumerated().map { n, title in
      let cells = card.replacing("*", with: title).replacing("#", with: "/kegiatan/30\(n)")
      return "<tr><td>\(n)</td>\(cells)</tr>"
    }
    let url = try #require(WebURL("https://contoh.example/kegiatan"))
    let found = FrontPage.read(Array("<table>\(rows.joined())</table>".utf8), url: url).candidates
    #expect(found.map(\.title) == ["Donor Darah", "Pasar Murah", "Senam Lansia"])
  }

  @Test func findsTheContentInAMisnamedPart() throws {
    #expect(try paths("<div class='layout right-sidebar'>\(items)</div>").count == 4)
    #expect(try paths("<div id='menu-wrapper'>\(items)</div>").count == 4)
  }

  @Test func leavesNavigationBesideContent() throws {
    let menu =
      "<ul class='menu'><li><a href='/warta/cara-mendaftar-layanan-baru'>Cara Mendaftar Layanan Baru Kami</a></li></ul>"
    #expect(try paths(menu + items).count == 4)
  }

  @Test(arguments: [
    "/tag/kerja-sosial-masyarakat-desa", "/penulis/siti-nur-aminah-rahma", "/warta/foto.jpg", "/tentang-kami",
    "/warta/judul-panjang-sekali?share=facebook", "/page/2", "https://lain.example/warta/judul-panjang-sekali-ini",
    "#atas",
    "mailto:redaksi@contoh.example", "/kategori-berita/judul-panjang-sekali-ini", "/p/visi-misi-lembaga.html",
    "/2026/03/", "/rubrik/sosial-budaya", "/redaktur/9/rahma-dewi-utami-sari",
  ])
  func leavesOtherPages(href: String) throws {
    let link = "<h3><a href='\(href)'>Judul yang cukup panjang sekali</a></h3>"
    #expect(try paths(items + link, "https://contoh.example/warta").count == 4)
  }

  @Test(arguments: [
    "<div><h3>@</h3><p class=tgl>10 Juni 2026</p></div>", "<div><h4>@</h4><small>3 jam yang lalu</small></div>",
    "<h3>@</h3><p>10/06/2026</p><p>Kader berkeliling dari rumah ke rumah sejak pagi sampai sore hari.</p>",
    "<h2>Jumat, 5 Juni 2026</h2><div><h3>@</h3></div>",
    "<div><span>10</span><span>Jun 2026</span><h3>@</h3></div>",
    "<div><h4>@</h4><span>Oleh Humas Dinas Sosial Kabupaten, Senin 10 Juni 2026 08.00 WIB</span></div>",
    "<li><time>2026-06-10</time><h5>@</h5></li>",
  ])
  func aDateMakesAHeadlineOfAHeading(card: String) throws {
    let names = ["Lansia Sehat": "lansia-sehat", "Apel": "apel", "Rakor TKSK": "rakor", "Posyandu Mawar": "posyandu"]
    let services = ["Rumah Aman", "Kelas Ibu", "Panti Wreda"].map {
      "<div><h3><a href='/bantuan/\($0.lowercased().replacing(" ", with: "-"))'>\($0)</a></h3><p>Tanpa biaya.</p></div>"
    }
    let cards = names.map { card.replacing("@", with: "<a href='/berita/\($0.value)'>\($0.key)</a>") }
    let found = try paths("<section>\(services.joined())</section><section>\(cards.joined())</section>")
    #expect(Set(found) == Set(names.values.map { "/berita/" + $0 }))
  }

  @Test(arguments: [
    ("<div><h3>@</h3><p class=tgl>10 Juni 2026</p></div>", ["10 Juni 2026"]),
    (
      "<article><h3>@</h3><time datetime='2026-06-10T09:00:00+07:00'>Rabu</time></article>",
      ["2026-06-10T09:00:00+07:00"]
    ),
    ("<div><b>10</b><i>Jun</i><i>2026</i><h3>@</h3></div>", ["10 jun 2026"]),
    ("<div><b>10</b><i>Jun 2026</i><h3>@</h3></div>", ["10 jun 2026"]),
    ("<div><b>10</b><i>Jun</i><h3>@</h3></div>", ["10 jun "]), ("<div><h3>@</h3></div>", []),
    ("<div><span>10 Jun</span><h3>@</h3></div>", ["10 jun "]),
    ("<div><h3>@</h3><h4><a href='/sosial'>Sosial</a></h4><i>10 Juni 2026</i></div>", ["10 Juni 2026"]),
  ])
  func theDateOfACardIsHandedOn(card: String, printed: [String]) throws {
    let cards = (1...4).map {
      card.replacing("@", with: "<a href='/berita/\($0)00/warga-rawat-sungai'>Warga Desa Rawat Sungai Bagian \($0)</a>")
    }
    let page = try #require(WebURL("https://contoh.example/"))
    let found = FrontPage.read(Array(cards.joined().utf8), url: page).candidates
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.printed == printed }, "\(found.map(\.printed))")
  }

  @Test(arguments: [
    "<li><a href='/files/@.pdf'>Pengumuman Seleksi Pekerja Sosial Tahap @</a></li>",
    "<tr><td>@</td><td>Pengumuman Seleksi Pekerja Sosial Tahap @</td><td><a href='/unduh/@.docx'>Unduh</a></td></tr>",
    "<li>Pengumuman Seleksi Pekerja Sosial Tahap @ <br><small>3 Juni 2026</small> <a href='/files/@.pdf'>Unduh</a></li>",
    "<li><h4>Pengumuman Seleksi Pekerja Sosial Tahap @</h4><i>3/6/2026</i><a href='/d/@.docx' class=btn>Download</a></li>",
    "<p><b>Pengumuman Seleksi Pekerja Sosial<br>Tahap @</b><br>Tanggal: 03/06/2026<br><a href='/d/@.pdf'>Download</a></p>",
    "<li><div><b>Pengumuman Seleksi Pekerja Sosial Tahap @</b></div><a href='/d/@.pdf'><i class=icon></i></a></li>",
    "<dt>Pengumuman Seleksi Pekerja Sosial Tahap @</dt><dd>3 Juni 2026 – <a href='/d/@.pdf'>unduh</a></dd>",
    "<li><a href='https://drive.google.com/file/d/@/view'>Pengumuman Seleksi Pekerja Sosial Tahap @</a></li>",
  ])
  func noticesMayBeDocuments(row: String) throws {
    let rows = (1...3).map { row.replacing("@", with: "\($0)") }
    let list = row.hasPrefix("<tr>") ? "<table>\(rows.joined())</table>" : "<ul>\(rows.joined())</ul>"
    let page = try #require(WebURL("https://contoh.example/"))
    let found = FrontPage.read(Array(list.utf8), url: page).candidates
    #expect(found.map(\.title) == (1...3).map { "Pengumuman Seleksi Pekerja Sosial Tahap \($0)" })
  }

  /// Titles of a word or three, as offices call what they file.
  @Test(arguments: [
    "<tr><td>@</td><td>Renstra #</td><td>1@ November 2026</td><td><a href='/f/@.pdf'>PDF</a></td></tr>",
    "<tr><td>1@ November 2026</td><td>Renstra #</td><td><a href='/f/@.pdf'>[unduh]</a></td></tr>",
    "<li><a href='/f/@.pdf'>Renstra #</a> (1@ November 2026)</li>",
    "<div class=item><h4>Renstra #</h4><span>1@/11/2026</span><a href='/unduh?id=@'>Unduh berkas</a></div>",
    "<dt>Renstra #</dt><dd>1@ November 2026 — <a href='/f/@.pdf'>unduh</a></dd>",
    "<li>Renstra # <span>1@ November 2026</span> <a href='/f/@.docx'>Unduh DOCX (2 MB)</a></li>",
  ])
  func noticesMayHaveShortTitles(row: String) throws {
    let rows = zip(1...3, ["Satu", "Dua", "Tiga"]).map { row.replacing("@", with: "\($0)").replacing("#", with: $1) }
    func titles(_ rows: [String]) throws -> [String?] {
      let list = row.hasPrefix("<tr>") ? "<table>\(rows.joined())</table>" : "<ul>\(rows.joined())</ul>"
      let page = try #require(WebURL("https://contoh.example/dokumen"))
      return FrontPage.read(Array(list.utf8), url: page).candidates.map(\.title)
    }
    #expect(try titles(rows) == ["Renstra Satu", "Renstra Dua", "Renstra Tiga"])
    // Without a date it may be anything.
    #expect(try titles(rows.map { $0.replacing(#/[(]?1\d.(November.|11/)2026[)]?/#, with: "") }).isEmpty)
  }

  /// A list of one article and one document.
  @Test func aSingleDocumentBesideASingleArticle() throws {
    let item = { (name: String, path: String) in "<li><a href='\(path)'>\(name)</a> <em>25 November 2026</em></li>" }
    let list =
      item("Warga Rawat Sungai Bagian Hulu", "/berita/1") + item("Pengumuman Seleksi Pekerja Sosial Desa", "/f/1.pdf")
    #expect(try Set(paths("<ul>\(list)</ul>")) == ["/berita/1", "/f/1.pdf"])
    #expect(try paths("<ul>\(list)</ul><a href='/x/layanan'>Layanan Warga Kota Senja Terpadu</a>").isEmpty)
  }

  @Test(arguments: [
    "<li>Seleksi Pekerja Sosial Tahap @ <span>3 Juni 2026</span> <a href='/f/@.pdf'>Unduh</a></li>",
    "<li>Seleksi Pekerja Sosial Tahap @ <small>3/6/2026</small> <a href='/f/@.pdf'>Unduh</a></li>",
    "<p>Seleksi Pekerja Sosial Tahap @ (03/06/2026) <a href='/f/@.pdf'>[unduh]</a></p>",
    "<p>3 Juni 2026 – Seleksi Pekerja Sosial Tahap @ <a href='/f/@.pdf'>Lihat berkas</a></p>",
  ])
  func theDateIsNoPartOfTheHeadline(row: String) throws {
    let rows = (1...3).map { row.replacing("@", with: "\($0)") }.joined()
    let found = FrontPage.read(Array(rows.utf8), url: try #require(WebURL("https://contoh.example/f"))).candidates
    #expect(found.map(\.title) == (1...3).map { "Seleksi Pekerja Sosial Tahap \($0)" })
    #expect(found.allSatisfy { !$0.printed.isEmpty })
  }

  /// Beside articles a form to download is no news, unless it stands in the list with its date.
  @Test func documentsBesideArticlesAreLeft() throws {
    let form = "<li><a href='/formulir.pdf'>Formulir Pengajuan Bantuan Sosial Warga</a></li>"
    #expect(try paths(items + "<ul>\(form)</ul>").count == 4)
    let button = "<div><h4>Formulir Pengajuan Bantuan Sosial Warga</h4><a href='/formulir.pdf'>Unduh</a></div>"
    #expect(try paths(items + button).count == 4)
    let dated = (1...4).map {
      "<div><h3><a href='/x/\($0)00\($0 == 2 ? ".pdf" : "/judul")'>Warga Rawat Sungai Bagian \($0)</a></h3><i>1\($0)/06/2026</i></div>"
    }
    #expect(try paths(dated.joined()).contains("/x/200.pdf"))
  }

  @Test func aSectionWithOneHeadlineIsLikeTheOthers() throws {
    let sections = ["desa", "desa", "desa", "desa", "jabar", "opini"]
    let items = sections.enumerated().map {
      "<li><div><a href='/\($0.element)/warga-rawat-sungai-ke-\($0.offset).html'>Warga Rawat Sungai Ke-\($0.offset)</a></div></li>"
    }
    #expect(try paths("<ul>\(items.joined())</ul>").count == 6)
  }

  @Test func pagesOfTheSiteBesideDatedHeadlines() throws {
    let news = (1...3).map {
      "<div><h3><a href='/warta/warga-desa-rawat-sungai-\($0)'>Warga Desa Rawat Sungai \($0)</a></h3><i>\($0) Juni 2026</i></div>"
    }
    let pages = ["cara-mengurus-surat-miskin", "cek-penerima-bantuan-sosial", "jam-layanan-loket-baru"].map {
      "<li><a href='/\($0)'>Halaman Tentang \($0.replacing("-", with: " "))</a></li>"
    }
    #expect(try paths("\(news.joined())<ul>\(pages.joined())</ul>").count == 3)
  }

  @Test func aFewDatedNoticesDoNotTurnAListingAway() throws {
    let notices = (1...3).map {
      "<li><a href='/pengumuman/hasil-seleksi-relawan-\($0)'>Hasil Seleksi Relawan Tahap \($0)</a> <i>\($0) Juni 2026</i></li>"
    }
    let news = (1...5).map {
      "<div><h3><a href='/warga-desa-rawat-sungai-\($0)'>Warga Desa Rawat Sungai \($0)</a></h3></div>"
    }
    #expect(try paths("\(news.joined())<ul>\(notices.joined())</ul>").count == 8)
  }

  @Test func leavesSectionsAndAuthorsOfCards() throws {
    let cards = (1...5).map { n in
      """
      <div class="card"><a href="/daerah">Daerah</a><h3><a href="/\(n)88/kader-latih-tetangga-\(n)">Kader Latih Tetangga Tahap \(n)</a></h3>
      <a href="/orang/wati.k">Wati Kusuma</a></div>
      """
    }
    #expect(try paths(cards.joined()).count == 5)
  }

  @Test func aSiteThatHasCountedFewArticlesYet() throws {
    let titles = ["Dinsos Salurkan Bantuan Beras", "Relawan Bangun Rumah Singgah", "Lansia Ikuti Senam Pagi Bersama"]
    let cards = titles.enumerated().map { "<div class='k'><h4><a href='/berita/\($0 + 7)'>\($1)</a></h4></div>" }
    let menu = "<ul><li><a href='/bidang/3'>Bidang Rehabilitasi dan Perlindungan Sosial</a></li></ul>"
    #expect(try paths("<div>\(menu)</div><div>\(cards.joined())</div>") == ["/berita/7", "/berita/8", "/berita/9"])
  }

  @Test func shortAddressesBelowASectionOfNews() throws {
    let cards = ["panti-baru", "bansos-beras", "kursi-roda"].map {
      "<div class='k'><h3><a href='/warta/\($0)'>Kabar Panjang Tentang \($0) di Kota</a></h3><p>Ringkasan.</p></div>"
    }
    let others = cards.map { $0.replacing("/warta/", with: "/unggulan/") }
    #expect(
      try paths("<div>\(cards.joined())</div>") == ["/warta/panti-baru", "/warta/bansos-beras", "/warta/kursi-roda"])
    #expect(try paths("<div>\(others.joined())</div>").isEmpty)
  }

  /// Whole headlines without any mark: below a section of news, or spread over sections with one or two each.
  @Test func plainHeadlinesWithShortAddresses() throws {
    func list(_ addresses: [String]) -> String {
      let links = addresses.enumerated().map {
        "<dt><a href='\($1)'>Kader Lansia Kunjungi Warga Dusun Bagian \($0)</a></dt><dd>Mereka datang tiap pekan.</dd>"
      }
      return "<dl>\(links.joined())</dl>"
    }
    #expect(try paths(list(["/artikel/kaderlansia", "/artikel/kunjungan", "/artikel/dusun"])).count == 3)
    #expect(try paths(list(["/publikasi/kader-lansia", "/publikasi/kunjungan-k", "/publikasi/x-dusun"])).count == 3)
    let spread = ["kota", "desa", "hukum", "kota"].enumerated().map { "/\($1)/kader-lansia-kunjungi-warga-dusun-\($0)" }
    #expect(try paths(list(spread)).count == 4)
    let counted = ["kota", "desa", "hukum", "kota"].enumerated().map { "/\($1)/9021\($0)/kader-lansia" }
    #expect(try paths(list(counted)).count == 4)
    // Functions of one office, and what is short.
    #expect(try paths(list(["/bidang/lansia", "/bidang/anak", "/bidang/difabel"])).isEmpty)
    #expect(try paths(list(["/kota/lansia", "/desa/anak-asuh", "/hukum/difabel", "/kota/panti"])).isEmpty)
    let dated = (1...4).map {
      "<li><a href='/kabar/\($0)10'>Relawan Rawat Sungai di Kota \($0)</a> <i>\($0) Juni 2026</i></li>"
    }
    #expect(try paths(list(spread) + "<ul>\(dated.joined())</ul>").count == 4)
  }

  /// What lies below the path of the listing itself is what the operator asked for.
  @Test(arguments: ["/agenda", "/ppid/pengumuman", "/galeri"])
  func takesWhatLiesBelowTheListing(path: String) throws {
    let rows = (1...4).map {
      "<div class=row><small>\($0) Desember 2026</small><h4><a href='\(path)/\($0)-lokakarya-warga'>Lokakarya Warga Desa Bagian \($0)</a></h4></div>"
    }.joined()
    #expect(try paths(rows, "https://contoh.example" + path).count == 4)
  }

  @Test func takesNoticesThatAProgramHandsOut() throws {
    let rows = (1...4).map {
      "<li><span>\($0) Juni 2026</span> <a href='/download.php?file=\($0)'>Surat Edaran Layanan Warga Nomor \($0)</a></li>"
    }.joined()
    #expect(try paths("<ul>\(rows)</ul><a href='/download'>Semua Unduhan Kantor Kami</a>").count == 4)
  }

  /// All of a tile is one link: the row of who wrote it and when is no part of its headline.
  @Test(arguments: ["Humas · 2 jam lalu", "By Admin • 3 days ago", "Humas | 20 Nov 2026"])
  func aRowOfATileIsNoHeadline(row: String) throws {
    let tiles = (1...4).map {
      "<a href='/p/\($0)00/warga'><div><p>Warga Desa Rawat Sungai Bagian \($0)</p><p>\(row)</p></div></a>"
    }
    let page = try #require(WebURL("https://contoh.example/"))
    let found = FrontPage.read(Array(tiles.joined().utf8), url: page).candidates
    #expect(found.map(\.title) == (1...4).map { "Warga Desa Rawat Sungai Bagian \($0)" })
    #expect(found.allSatisfy { $0.printed == [row] })
  }

  /// A day in brackets within the names of documents, or of all headlines, is when they were put there; in one of several it may
  /// be that of an event.
  @Test func aDayInBracketsWithinAName() throws {
    func found(_ rows: [String]) throws -> [Candidate] {
      let page = try #require(WebURL("https://contoh.example/"))
      return FrontPage.read(Array("<ul>\(rows.joined())</ul>".utf8), url: page).candidates
    }
    let files = (1...4).map { "<li><a href='/d/\($0).pdf'>SE No. \($0) Tahun 2026 (2\($0) Nov 2026)</a></li>" }
    let documents = try found(files)
    #expect(documents.map(\.title) == (1...4).map { "SE No. \($0) Tahun 2026" })
    #expect(documents.map(\.printed) == (1...4).map { ["2\($0) Nov 2026"] })
    func news(_ day: (Int) -> String) -> [String] {
      (1...4).map { "<li><a href='/berita/40\($0)'>Temu Warga Dusun Bagian \($0)\(day($0))</a></li>" }
    }
    let all = try found(news { " (2\($0)/11/2026)" })
    #expect(all.map(\.printed) == (1...4).map { ["2\($0)/11/2026"] })
    let one = try found(news { $0 == 2 ? " (20 Desember 2026)" : "" })
    #expect(one.allSatisfy { $0.printed.isEmpty })
    #expect(one.contains { $0.title == "Temu Warga Dusun Bagian 2 (20 Desember 2026)" })
  }

  /// Downloads in a list of their own are no news, though they are printed as these are; between news they are notices.
  @Test(arguments: ["", " <small>20 November 2026</small>"])
  func aBoxOfDownloadsIsNoNews(day: String) throws {
    func row(_ address: String, _ title: String, _ day: String) -> String {
      "<div class=it><h4><a href='\(address)'>\(title)</a></h4>\(day)</div>"
    }
    let news = (1...4).map { row("/berita/warga-rawat-sungai-\($0)", "Warga Desa Rawat Sungai \($0)", day) }
    let files = (1...4).map {
      row("/f/\($0).pdf", "Formulir Permohonan Layanan \($0)", " <small>1\($0) November 2026</small>")
    }
    #expect(try paths("<div>\(news.joined())</div><div>\(files.joined())</div>").count == 4)
    let mixed = news[0] + files[0] + news[1] + files[1] + news[2] + news[3]
    #expect(try paths("<div>\(mixed)</div>").count == (day.isEmpty ? 4 : 6))
  }

  /// Pages that are written by hand are called by a word and a number.
  @Test func aWordWithANumberMayBeAnArticle() throws {
    let rows = (1...4).map { "<a href='/isi7\($0).html'>Warga Desa Rawat Sungai \($0)</a> 2\($0)/11/2026<br>" }
    let bare = (1...4).map { "<a href='/isi7\($0).html'>Bagian</a><br>" }
    #expect(try paths("<div>\(rows.joined())</div>").count == 4)
    #expect(try paths("<div>\(bare.joined())</div>").isEmpty)
  }
}

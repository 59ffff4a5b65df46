import Model
import Testing
import Web

@testable import Discovery

/// What a link is called, and by which of its labels it is known to be an article.
@Suite struct PageLinkTests {
  private func titles(_ cards: (Int) -> String) throws -> [String?] {
    let html = "<main><div class='daftar'>" + (1...4).map(cards).joined() + "</div></main>"
    return FrontPage.read(Array(html.utf8), url: try #require(WebURL("https://dinas.example/info"))).candidates.map(
      \.title)
  }

  private func expected(_ start: String = "Kader Lansia Kunjungi Warga Dusun") -> [String] {
    (1...4).map { "\(start) \($0)" }
  }

  @Test(arguments: [
    "<a href='/info/10@'><img src='/@.jpg' title='Kader Lansia Kunjungi Warga Dusun @'></a>",
    "<a href='/info/10@'><img src='/@.jpg' alt='foto' title='Kader Lansia Kunjungi Warga Dusun @'></a>",
    "<a href='/info/10@' title='Kader Lansia Kunjungi Warga Dusun @'><img src='/@.jpg'></a>",
    "<a href='/info/10@' aria-label='Kader Lansia Kunjungi Warga Dusun @' style='background:url(/@.jpg)'></a>",
  ])
  func pictureCards(card: String) throws {
    #expect(try titles { card.replacing("@", with: "\($0)") } == expected())
  }

  /// The link is the card: all of it stands in one text without a heading.
  @Test(arguments: [
    "<a href='/info/10@'><p class='tgl'>@ Juni 2026</p><p class='text-xl font-bold'>Kader Lansia Kunjungi Warga Dusun @</p><p>Mereka datang tiap pekan dengan obat dan kabar, kata ketua kelompok itu. Warga senang.</p></a>",
    "<a href='/info/10@'><span>Kabar Kota</span><div><div>Kader Lansia Kunjungi Warga Dusun @</div><div>@ Juni 2026 · 3 menit</div></div><span>Baca selengkapnya</span></a>",
    "<a href='/info/10@'><span>Kader <b>Lansia</b> Kunjungi Warga Dusun @</span><small>@ Juni 2026</small></a>",
  ])
  func cardsThatAreLinks(card: String) throws {
    #expect(try titles { card.replacing("@", with: "\($0)") } == expected())
  }

  /// The only link of a card says "go on".
  @Test(arguments: [
    "<div class='kotak'><p class='fw-bold'>Kader Lansia Kunjungi Warga Dusun @</p><p>@ Juni 2026</p><p>Mereka datang. Warga senang.</p><a href='/info/10@'>Selengkapnya</a></div>",
    "<div class='kotak'><button>Kader Lansia Kunjungi Warga Dusun @ <em>@ Juni 2026</em></button><a href='/info/10@'>Lihat detail</a></div>",
    "<div class='kotak'><div>Kader Lansia Kunjungi Warga Dusun @</div><div>@ Juni 2026</div><a href='/info/10@' class='stretched-link' aria-label='Baca'></a></div>",
  ])
  func cardsWithALinkThatGoesOn(card: String) throws {
    let titles = try titles { card.replacing("@", with: "\($0)") }
    #expect(titles.map { $0?.replacing(" Juni 2026", with: "").prefix(35) } == expected().map { $0.prefix(35) })
  }

  @Test func aHeadlineThatWasCutIsTakenWhole() throws {
    let whole = expected("Kader Lansia Kunjungi Warga yang Tinggal Sendiri di Dusun")
    for (before, after) in [("<a href='#u' title='#t'><img src='/a.jpg'></a>", ""), ("", " title='#t'")] {
      let titles = try titles { n in
        "<div class='k'>\(before)<h5><a href='#u'\(after)>Kader Lansia Kunjungi Warga...</a></h5></div>"
          .replacing("#u", with: "/info/10\(n)").replacing("#t", with: whole[n - 1])
      }
      #expect(titles == whole)
    }
  }

  /// Lines of a headline that is broken for its look, and a label that is another text, change nothing.
  @Test func aHeadlineStaysAsItIs() throws {
    let broken = try titles { "<div><a href='/info/10\($0)'>Kader Lansia Kunjungi<br>Warga Dusun \($0)</a></div>" }
    #expect(broken == expected())
    let other = try titles {
      "<div><h4><a href='/info/10\($0)' title='Menuju halaman kabar ini'>Kader Lansia Kunjungi Warga…</a></h4></div>"
    }
    #expect(other == Array(repeating: "Kader Lansia Kunjungi Warga…", count: 4))
  }

  @Test func functionsWithLabelsAreNoArticles() throws {
    let html = (1...4).map { "<a href='/bagi/\($0)' aria-label='Bagikan halaman ini ke jejaring \($0)'><i></i></a>" }
    let links = FrontPage.read(Array(html.joined().utf8), url: try #require(WebURL("https://dinas.example/info")))
    #expect(links.candidates.isEmpty)
  }

  /// The headline of the day stands above its list, too, at an address that says so; one without its like is as it stands.
  @Test func anAddressThatSaysFromWhereOneCameIsNoOtherPage() throws {
    let html =
      "<div class='carousel'><a href='/info/12-kader-lansia?ref=slider'><h2>Kader Lansia Kunjungi Warga Dusun</h2></a>"
      + "<a href='/info/11-dinas-sosial?dari=atas'><h2>Dinas Sosial Latih Pendamping Baru</h2></a></div><main>"
      + [
        (12, "kader-lansia", "Kader Lansia kunjungi Warga Dusun"),
        (10, "panti-wreda", "Panti Wreda Kekurangan Perawat Malam"),
      ]
      .map { "<article><h3><a href='/info/\($0)-\($1)'>\($2)</a></h3></article>" }.joined() + "</main>"
    let links = FrontPage.read(Array(html.utf8), url: try #require(WebURL("https://dinas.example/"))).candidates
    #expect(
      Set(links.map(\.url.requestTarget)) == [
        "/info/12-kader-lansia", "/info/11-dinas-sosial?dari=atas", "/info/10-panti-wreda",
      ])
  }

  @Test func pagesOfOneProgramAreMany() throws {
    let html =
      "<h3><a href='/baca'>Semua Berita Dinas Sosial</a></h3>"
      + (1...4).map { "<h3><a href='/baca?id=10\($0)'>Kader Lansia Kunjungi Warga Dusun \($0)</a></h3>" }.joined()
    let links = FrontPage.read(Array(html.utf8), url: try #require(WebURL("https://dinas.example/"))).candidates
    #expect(links.count { $0.url.query != nil } == 4)
  }

  @Test(
    "A date before the headline and the kind of file behind it are no part of it",
    arguments: [
      "<p><a href='/info/10@'>1@ Juni 2026 Kader Lansia Kunjungi Warga Dusun @</a></p>",
      "<p><a href='/info/10@'>Kader Lansia Kunjungi Warga Dusun @(PDF, 2,3 MB)</a></p>",
      "<p><a href='/info/10@'>Kader Lansia Kunjungi Warga Dusun @ <i>[PDF - 840 KB]</i></a></p>",
      "<a href='/info/10@'><p>1@ Juni 2026<br>Kader Lansia Kunjungi Warga Dusun @<br>Mereka datang.</p></a>",
      "<p>1@ Juni 2026<br>Kader Lansia Kunjungi Warga Dusun @<br><a href='/info/10@'>Baca selengkapnya</a></p>",
      "<b>Kader Lansia Kunjungi Warga Dusun @</b> (1@ Juni 2026) <a href='/info/10@'>selengkapnya</a><hr>",
    ])
  func headlineAlone(card: String) throws {
    #expect(try titles { card.replacing("@", with: "\($0)") } == expected())
  }

  @Test(
    "Until when something is open and the number of a paper are no dates of it",
    arguments: [
      ("<p>Pendaftaran ditutup 1@ Juni 2026</p>", nil),
      ("<p>Batas akhir: 1@ Juni 2026</p><i>5 Mei 2026</i>", "5 Mei 2026"),
      ("<p>Closing date: 12 June 2026</p>", nil), ("<i>Nomor 1@/06/2026</i><p>5 Mei 2026</p>", "5 Mei 2026"),
    ])
  func datesOfCards(lines: String, date: String?) throws {
    let cards = (1...4).map {
      "<div class='k'><h3><a href='/info/10\($0)'>Kader Lansia Kunjungi Warga Dusun \($0)</a></h3>\(lines)</div>"
        .replacing("@", with: "\($0)")
    }
    let html = "<main><div class='daftar'>\(cards.joined())</div></main>"
    let found = FrontPage.read(Array(html.utf8), url: try #require(WebURL("https://dinas.example/info")))
    #expect(found.candidates.map(\.printed) == Array(repeating: date.map { [$0] } ?? [], count: 4))
  }
}

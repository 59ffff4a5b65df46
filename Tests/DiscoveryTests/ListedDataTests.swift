import Model
import Testing
import Web

@testable import Discovery

/// Lists in the data that scripts make a page from.
@Suite struct ListedDataTests {
  private func read(_ html: String) throws -> SiteLinks {
    FrontPage.read(Array(html.utf8), url: try #require(WebURL("https://dinas.example/berita")))
  }

  /// Three members, each with a number for `%`.
  private func list(_ member: String) -> String {
    "[" + (1...3).map { member.replacing("%", with: "\($0)") }.joined(separator: ",") + "]"
  }

  private func script(_ type: String, _ json: String) -> String {
    "<html><body><div id='app'></div><script type='\(type)'>\(json)</script></body></html>"
  }

  private let expected = (1...3).map { "Kader Lansia Kunjungi Warga Dusun \($0)" }

  @Test(arguments: [
    #"{"@type":"ListItem","position":%,"url":"/berita/10%","name":"Kader Lansia Kunjungi Warga Dusun %"}"#,
    #"{"@type":"ListItem","item":{"@id":"https://dinas.example/berita/10%","headline":"Kader Lansia Kunjungi Warga Dusun %"}}"#,
    #"{"judul":"Kader Lansia Kunjungi Warga Dusun %","path":"/berita/10%","tanggal":"2026-11-2%"}"#,
    #"{"title":{"rendered":"Kader Lansia Kunjungi Warga Dusun %"},"link":"https://dinas.example/berita/10%"}"#,
  ])
  func addressesThatAreSaid(member: String) throws {
    let menu = list(#"{"title":"Layanan Warga Nomor %","path":"/profil"}"#)
    for json in ["{\"itemListElement\":\(list(member))}", "{\"a\":{\"menu\":\(menu),\"b\":[{\"c\":\(list(member))}]}}"]
    {
      let links = try read(script("application/ld+json", json))
      #expect(links.candidates.map(\.title) == expected)
      #expect(links.candidates.map(\.url.path) == ["/berita/101", "/berita/102", "/berita/103"])
      #expect(links.guessed.isEmpty)
    }
  }

  @Test(arguments: [
    #"{"judul":"Kader Lansia Kunjungi Warga Dusun %","slug":"kader-lansia-%"}"#,
    #"{"id":1%,"attributes":{"title":"Kader Lansia Kunjungi Warga Dusun %","slug":"kader-lansia-%","publishedAt":"2026-11-2%"}}"#,
  ])
  func addressesThatAreGuessed(member: String) throws {
    let state = "{\"props\":{\"posts\":{\"data\":\(list(member))}}}"
    let pages = [
      script("application/json", state),
      "<div id='app' data-page=\"\(state.replacing("\"", with: "&quot;"))\"></div>", "<div data-page='\(state)'></div>",
      "<b data-page=2></b><b data-page=\"3\"></b><div data-page='\(state)'></div>",
    ]
    for html in pages {
      let links = try read(html)
      #expect(links.guessed.map(\.url.path) == (1...3).map { "/berita/kader-lansia-\($0)" })
      #expect(links.candidates.isEmpty)
    }
  }

  /// A script that hands the state over and then removes itself, as Vue's and Redux's do.
  @Test func statesThatScriptsSetAreRead() throws {
    let posts = list(#"{"title":"Kader Lansia Kunjungi Warga Dusun %","url":"\u002Fberita\u002F10%"}"#)
    let scripts = [
      "window.__INITIAL_STATE__={\"a\":{\"posts\":\(posts)}};(function(){var s;s=document.currentScript}());",
      "\n  window.__PRELOADED_STATE__ = {\"posts\": \(posts)}",
    ]
    for text in scripts {
      let links = try read("<div id='root'></div><script>\(text)</script>")
      #expect(links.candidates.map(\.url.path) == ["/berita/101", "/berita/102", "/berita/103"])
    }
    #expect(try read("<div></div><script>var a = {\"posts\": \(posts)}</script>").candidates.isEmpty)
  }

  /// Nuxt 2 hands its state over as a function that is called at once, with a name for what stands there more than once.
  @Test func statesThatAFunctionReturnsAreRead() throws {
    let posts = list("{id:%,judul:\"Kader Lansia Kunjungi Warga Dusun %\",slug:\"b-%\",foto:a,aktif:b,tanggal:c}")
    let call =
      "(function(a,b,c){return {layout:\"default\",data:[{posts:\(posts)}],galat:void 0,rute:a}}(null,true,\"2026-11-20\"))"
    let links = try read("<div id='__nuxt'></div><script>window.__NUXT__=\(call);</script>")
    #expect(links.guessed.map(\.title) == expected)
    #expect(links.guessed.map(\.printed) == Array(repeating: ["2026-11-20"], count: 3))
  }

  /// An island of data beside links: what is no link yet, and the days of those that are.
  @Test func aListThatThePageShowsInPartIsCompleted() throws {
    let shown = (1...3).map {
      "<article><h2><a href='/berita/10\($0)'>Kader Lansia Kunjungi Warga Dusun \($0)</a></h2></article>"
    }
    let all = (1...4).map {
      "{\"judul\":\"Kader Lansia Kunjungi Warga Dusun \($0)\",\"url\":\"/berita/10\($0)\",\"tanggal\":\"2026-11-2\($0)\"}"
    }
    let html = shown.joined() + script("application/json", "{\"posts\":[\(all.joined(separator: ","))]}")
    let links = try read(html)
    #expect(links.candidates.map(\.url.path) == ["/berita/101", "/berita/102", "/berita/103", "/berita/104"])
    #expect(links.candidates.map(\.printed) == (1...4).map { ["2026-11-2\($0)"] })
  }

  /// The data has the last part of addresses that lie elsewhere than the listing.
  @Test func daysComeByTheHeadlineToo() throws {
    let shown = (1...3).map {
      "<article><h2><a href='/kabar/2026/\($0)'>Kader Lansia Kunjungi Warga Dusun \($0)</a></h2></article>"
    }
    let data = list(#"{"judul":"Kader Lansia Kunjungi Warga Dusun %","slug":"kader-%","tanggal":"2026-11-2%"}"#)
    let links = try read(shown.joined() + script("application/json", "{\"posts\":\(data)}"))
    #expect(links.candidates.map(\.url.path) == (1...3).map { "/kabar/2026/\($0)" })
    #expect(links.candidates.map(\.printed) == (1...3).map { ["2026-11-2\($0)"] })
    #expect(links.guessed.isEmpty)
  }

  @Test func aListOfOthersCountsWhereItHasDatesAndTheLinksHaveNone() throws {
    let menu = (1...3).map {
      "<li><a href='/program/layanan-bagi-keluarga-rentan-\($0)'>Layanan bagi Keluarga Rentan Nomor \($0)</a></li>"
    }
    let dated = list(#"{"judul":"Kader Lansia Kunjungi Warga Dusun %","url":"/berita/10%","tanggal":"2026-11-2%"}"#)
    let undated = list(#"{"judul":"Kader Lansia Kunjungi Warga Dusun %","url":"/berita/10%"}"#)
    func paths(_ list: String) throws -> [String] {
      try read("<ul>\(menu.joined())</ul>" + script("application/json", "{\"posts\":\(list)}")).candidates.map(
        \.url.path)
    }
    #expect(try paths(dated).suffix(3) == ["/berita/101", "/berita/102", "/berita/103"])
    #expect(try !paths(undated).contains("/berita/101"))
  }

  @Test func datesAreTaken() throws {
    let member =
      #"{"judul":"Kader Lansia Kunjungi Warga Dusun %","path":"/berita/10%","published_at":"2026-11-2%T08:00:00+07:00"}"#
    let links = try read(script("application/json", list(member)))
    #expect(links.candidates.map(\.printed) == (1...3).map { ["2026-11-2\($0)T08:00:00+07:00"] })
  }

  @Test(arguments: [
    // The way to the page; another site; a menu; too few; no list.
    #"{"@type":"BreadcrumbList","itemListElement":[{"item":"/a-b-c-d-1"},{"item":"/a-b-c-d-2"},{"item":"/a-b-c-d-3"}]}"#,
    #"[{"name":"Kanal Kami di Sana Satu","url":"https://video.example/1"},{"name":"Kanal Kami di Sana Dua","url":"https://video.example/2"},{"name":"Kanal Kami di Sana Tiga","url":"https://video.example/3"}]"#,
    #"[{"name":"Profil","url":"/profil"},{"name":"Layanan","url":"/layanan"},{"name":"Kontak","url":"/kontak"}]"#,
    #"[{"judul":"Kader Lansia Kunjungi Warga Dusun","path":"/berita/101"}]"#, #"{"a":1}"#, "", "[", "[[[[[[",
  ])
  func nothingElseIsAList(json: String) throws {
    #expect(try read(script("application/ld+json", json)).candidates.isEmpty)
  }

  /// Where the page has links they are what a reader sees.
  @Test func linksComeFirst() throws {
    let cards = (1...4).map { "<h3><a href='/info/10\($0)'>Panti Wreda Kekurangan Perawat Malam \($0)</a></h3>" }
      .joined()
    let json = list(#"{"judul":"Kader Lansia Kunjungi Warga Dusun %","path":"/berita/10%"}"#)
    #expect(
      try read(cards + script("application/json", json)).candidates.allSatisfy { $0.url.path.hasPrefix("/info/") })
  }

  @Test("The flat list of Nuxt lists articles as the state does that it stands for")
  func flatList() throws {
    let names = [
      "Kader Kunjungi Warga Dusun Satu", "Kader Kunjungi Warga Dusun Dua", "Kader Kunjungi Warga Dusun Tiga",
    ]
    let items = names.enumerated().map { i, name in
      "{\"judul\":\(7 + 3 * i),\"url\":\(8 + 3 * i)},\"\(name)\",\"/kabar/\(name.lowercased().replacing(" ", with: "-"))\""
    }
    let state =
      "[[\"ShallowReactive\",1],{\"data\":2},{\"list\":3},{\"items\":4},[6,9,12],0,\(items.joined(separator: ","))]"
    let html =
      "<body><div id='__nuxt'></div><script type='application/json' id='__NUXT_DATA__'>\(state)</script></body>"
    let links = FrontPage.read(Array(html.utf8), url: try #require(WebURL("https://dinas.example/kabar")))
    #expect(links.candidates.map(\.title) == names)
  }
}

import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// What a page lists with headline, link and date is told whatever becomes of its page, as an entry of a feed is.
@Suite(.network, .lastNet) struct ListedEntriesTests: SiteSuite {
  let server: ScriptedServer
  let test: TestNewsroom

  init() throws { (server, test) = (try ScriptedServer(), try TestNewsroom()) }

  private static func title(_ day: Int) -> String { "Pekerja Sosial Dampingi Warga Desa Bagian \(day)" }

  /// A list of nine days, the oldest first, and what became of the newest ones.
  private func read(links: (Int) -> String, _ change: (inout Source) -> Void = { _ in }) async throws -> [ArticleRecord]
  {
    let cards = (1...9).map { day in
      "<div class='item'><h3><a href='\(links(day))'>\(Self.title(day))</a></h3><span>0\(day)/09/2023</span></div>"
    }
    server.reply("/berita", with: .ok("<html><body><main>\(cards.joined())</main></body></html>"))
    var source = try source("/berita", name: "Dinas") { ($0.perDay, $0.firstTime, $0.keep) = (1, 1, .all) }
    change(&source)
    return try await refresh(source).room.pending().reversed()
  }

  @Test(arguments: [403, 404, 503])
  func theNewestStandsInWhateverItsPageAnswers(status: Int) async throws {
    for day in 1...9 { server.reply("/berita/\(day)00/warga-desa", with: .status(status)) }
    let told = try await read { "/berita/\($0)00/warga-desa" }
    #expect(told.map(\.article.title) == [Self.title(9), Self.title(8)])
    #expect(told.map(\.standIn) == [.listing, .listing])
    #expect(told.first?.article.published?.precision == .day)
    #expect(told.first?.article.published?.moment.day.iso == "2023-09-09")
    let store = try test.room([]).store
    #expect(try await store.failure(key: key("/berita/900/warga-desa"))?.entry?.listed == .day)
  }

  /// A site that scripts make has neither feed nor links; its map, which robots.txt names or not, has its articles.
  @Test(arguments: ["/peta.xml", "/sitemap.xml"])
  func aMapThatThePageDoesNotNameIsRead(place: String) async throws {
    if place == "/peta.xml" { server.reply("/robots.txt", with: .ok("Sitemap: \(server.url)/peta.xml")) }
    server.reply("/", with: .ok("<html><body><div id='app'></div><script src='/a.js'></script></body></html>"))
    let paths = ["/profil/sejarah", "/kontak"] + (1...3).map { "/berita/pekerja-sosial-dampingi-warga-\($0)" }
    let pages = paths.map { "<url><loc>\(server.url)\($0)</loc></url>" }
    server.reply(place, with: .ok("<urlset>\(pages.joined())</urlset>", ["Content-Type: text/xml"]))
    for path in paths { server.reply(path, with: .ok(Pages.article("Peksos Dampingi Warga \(path)", Pages.social))) }
    let room = try await refresh(source("/", name: "Dinas") { $0.keep = .all }).room
    #expect(server.requests(for: "/kontak").isEmpty && server.requests(for: "/profil/sejarah").isEmpty)
    #expect(server.requests(for: paths[2]).count == 1)
    #expect(try await room.state(of: "Dinas").feed?.path == place)
  }

  /// A map of a few pages of the site is none of news.
  @Test func aMapOfTheSitesOwnPagesIsNotRead() async throws {
    server.reply("/", with: .ok("<html><body><div id='app'></div><script src='/a.js'></script></body></html>"))
    let pages = ["/", "/profil/sejarah", "/kontak", "/layanan/rujukan"].map {
      "<url><loc>\(server.url)\($0)</loc></url>"
    }
    server.reply("/sitemap.xml", with: .ok("<urlset>\(pages.joined())</urlset>", ["Content-Type: text/xml"]))
    let room = try await refresh(source("/", name: "Dinas")).room
    #expect(server.requests(for: "/profil/sejarah").isEmpty)
    #expect(try await room.state(of: "Dinas").trouble.flatMap(Trouble.init(stored:))?.kind == .scripts)
  }

  @Test func aListOfDocumentsIsAListOfNotices() async throws {
    for day in 1...9 {
      server.reply("/wp-content/uploads/\(day).pdf", with: .ok("%PDF-1.4", ["Content-Type: application/pdf"]))
    }
    let told = try await read { "/wp-content/uploads/\($0).pdf" }
    #expect(told.map(\.article.title) == [Self.title(9), Self.title(8)])
    #expect(told.map(\.standIn) == [.pdf, .pdf])
  }

  /// A page that says it lists nothing is in order; what it lists later is news, and after it nothing again is in order, too.
  @Test func aPageThatListsNothingForNow() async throws {
    let room = try test.room([source("/agenda", name: "Dinas")])
    for text in ["Belum ada agenda.", "", "Tidak ada kegiatan bulan ini."] {
      let cards = (1...4).map {
        "<div><h3><a href='/agenda/\($0)00'>\(Self.title($0))</a></h3><p>Mulai: \($0) Desember 2023</p>"
          + "<p>Diposting: 8 September 2023</p></div>"
      }
      server.reply("/agenda", with: .ok("<main>\(text.isEmpty ? cards.joined() : "<p>" + text)</main>"))
      try await room.refresh()
      let state = try await room.state(of: "Dinas")
      #expect(state.trouble == nil || text.isEmpty)
      #expect(state.memory.leftOut.isEmpty == text.isEmpty)
    }
    let told = try await room.pending()
    #expect(told.count == 4)
    #expect(told.allSatisfy { !$0.isBacklog && $0.article.published?.moment.day.iso == "2023-09-08" })
  }

  /// A site that was a program in the browser gets addresses of its own: what it lists is the same.
  @Test func newAddressesTellNothingTwice() async throws {
    let room = try test.room([source("/", name: "Dinas")])
    for path in ["/#/berita/", "/berita/"] {
      let cards = (1...4).map {
        "<div><h3><a href='\(path)\($0)00'>\(Self.title($0))</a></h3><p>8 September 2023</p></div>"
      }
      server.reply("/", with: .ok("<main>\(cards.joined())</main>"))
      try await room.refresh()
      #expect(try await room.pending().count == 4)
    }
  }

  /// The index of sitemaps is the same for years; its parts are not.
  @Test func anIndexOfSitemapsThatStaysTheSame() async throws {
    let room = try test.room([source("/peta.xml", name: "Dinas")])
    let loc = "<sitemap><loc>\(server.url)/bagian.xml</loc></sitemap>"
    server.reply("/peta.xml", with: .ok("<sitemapindex>\(loc)</sitemapindex>", ["Content-Type: text/xml"]))
    for count in 1...2 {
      let pages = (1...count).map { "<url><loc>\(server.url)/berita/\($0)00</loc></url>" }
      server.reply("/bagian.xml", with: .ok("<urlset>\(pages.joined())</urlset>", ["Content-Type: text/xml"]))
      server.reply(
        "/berita/\(count)00", with: .ok(Pages.article(Self.title(count), Pages.social + ["Bagian \(count)."])))
      try await room.refresh()
      #expect(server.requests.contains { $0.target == "/berita/\(count)00" })
    }
  }

  /// By a header line, as browsers follow it.
  @Test func anAnswerThatLeadsOn() async throws {
    server.reply("/", with: .ok("<p>Sebentar</p>", ["Refresh: 0; url='/id/'"]))
    let cards = (1...4).map {
      "<div><h3><a href='/berita/\($0)00'>\(Self.title($0))</a></h3><p>8 September 2023</p></div>"
    }
    server.reply("/id/", with: .ok("<main>\(cards.joined())</main>"))
    let room = try await refresh(source("/", name: "Dinas")).room
    #expect(try await room.pending().count == 4)
  }

  /// What the page itself says of its age counts for a link.
  @Test func aPageThatSaysThatItIsOldIsNoNews() async throws {
    for day in 1...9 {
      server.reply(
        "/berita/\(day)00/warga-desa",
        with: .ok(Pages.article(Self.title(day), Pages.social, published: "2019-01-0\(day)T08:00:00+07:00")))
    }
    let told = try await read { "/berita/\($0)00/warga-desa" }
    #expect(told.map(\.isBacklog) == [true, true])
  }
}

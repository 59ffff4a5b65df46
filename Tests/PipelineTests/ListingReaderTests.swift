import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// Where a source's listing is found that does not stand at its address.
@Suite(.network, .lastNet) struct ListingReaderTests: SiteSuite {
  let server: ScriptedServer
  let test: TestNewsroom

  init() throws { (server, test) = (try ScriptedServer(), try TestNewsroom()) }

  private static let titles = (1...4).map { "Pekerja Sosial Dampingi Warga Desa Bagian \($0)" }

  private func room(_ path: String) throws -> Newsroom {
    try test.room([source(path, name: "Dinas") { $0.keep = .all }])
  }

  private func serveFeed(_ path: String, _ range: ClosedRange<Int>) {
    let items = range.reversed().map { (path: "/b/\($0)", title: Self.titles[$0 - 1]) }
    server.serveFeed(items, at: path)
    servePages("/b/")
  }

  private func servePages(_ folder: String) {
    // The same text under several headlines would be a wall.
    for (index, (title, place)) in zip(Self.titles, ["pasar", "sekolah", "terminal", "puskesmas"]).enumerated() {
      let text = Pages.social.map {
        "Di \(place) kelurahan itu sejak pagi: " + $0.replacing("pekerja", with: "\(place) pekerja")
      }
      server.serveArticle(title, text, at: "\(folder)\(index + 1)")
    }
  }

  private func told(_ room: Newsroom) async throws -> [String] {
    try await room.pending().map(\.article.title)
  }

  /// Where a site names no feed, all usual places are looked at, once.
  @Test(arguments: ["/feed/", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml"])
  func aFeedStandsAtAUsualPlace(path: String) async throws {
    server.reply("/", with: .ok("<html lang='id'><body><h1>Selamat datang</h1><p>Situs resmi dinas.</p></body></html>"))
    serveFeed(path, 1...2)
    let room = try room("/")
    try await room.refresh()
    #expect(try await told(room) == Array(Self.titles.prefix(2)))
    #expect(try await room.state(of: "Dinas").feed?.path == path)
  }

  /// A new site shows a page where the feed was. Of the feeds that it names the one with the old entries goes on.
  @Test func aFeedHasASuccessor() async throws {
    serveFeed("/feed", 1...2)
    let room = try room("/feed")
    try await room.refresh()
    let link = "<link rel='alternate' type='application/rss+xml' href="
    server.reply(
      "/feed", with: .ok("<html><head>\(link)'/asing.xml'>\(link)'/baru.xml'></head><body>Situs baru</body></html>"))
    serveFeed("/asing.xml", 4...4)
    serveFeed("/baru.xml", 1...3)
    test.advance(seconds: 86_400)
    let second = try await room.refresh()
    #expect((second.new, second.failed) == (1, 0))
    let state = try await room.state(of: "Dinas")
    #expect(state.feed?.path == "/baru.xml")
    // The operator is told, also after the next poll.
    #expect(state.memory.moved?.target.path == "/baru.xml" && state.memory.moved?.isEstablished == true)
    test.advance(seconds: 86_400)
    try await room.refresh()
    let later = try await room.state(of: "Dinas")
    #expect(later.feed?.path == "/baru.xml" && later.memory.moved?.isEstablished == true)
  }

  /// A feed that says where it is from now on, and freezes: what its new place offers is told, and so is the operator.
  @Test(arguments: ["/feed", "/"]) func aFeedSaysThatItMoved(path: String) async throws {
    let link = "<link rel='alternate' type='application/rss+xml' href='/feed'>"
    server.reply("/", with: .ok("<html><head>\(link)</head><body>Siniar</body></html>"))
    serveMoved("/feed", to: "/baru.xml")
    serveFeed("/baru.xml", 1...2)
    let room = try room(path)
    try await room.refresh()
    #expect(try await told(room) == Array(Self.titles[0...1]))
    serveFeed("/baru.xml", 1...3)
    test.advance(seconds: 86_400)
    let second = try await room.refresh()
    #expect((second.new, second.failed) == (1, 0))
    let state = try await room.state(of: "Dinas")
    #expect(state.feed?.path == "/baru.xml")
    #expect(state.memory.moved?.isEstablished == (path == "/feed" ? true : nil))
  }

  /// Where it says so without cause, it goes on itself.
  @Test func aFeedThatMovedNowhereIsRead() async throws {
    serveMoved("/feed", to: "/hilang.xml")
    let room = try room("/feed")
    try await room.refresh()
    #expect(try await told(room) == [Self.titles[0]])
    #expect(try await room.state(of: "Dinas").feed?.path == "/feed")
  }

  private func serveMoved(_ path: String, to target: String) {
    let note =
      "<itunes:new-feed-url xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>\(server.url)\(target)</itunes:new-feed-url>"
    let feed = Pages.rss(server.url, [(path: "/b/1", title: Self.titles[0])])
    server.reply(
      path, with: .ok(feed.replacing("<item>", with: note + "<item>", maxReplacements: 1), ["Content-Type: text/xml"]))
    servePages("/b/")
  }

  /// A page that names the feed at whose address it stands is gone tomorrow.
  @Test func aFeedThatIsAwayForADayStays() async throws {
    serveFeed("/feed", 1...2)
    let room = try room("/feed")
    try await room.refresh()
    let link = "<link rel='alternate' type='application/rss+xml' href="
    server.reply(
      "/feed", with: .ok("<html><head>\(link)'/feed'>\(link)'/lansia.xml'></head><body>Beranda</body></html>"))
    serveFeed("/lansia.xml", 1...1)
    test.advance(seconds: 86_400)
    let second = try await room.refresh()
    #expect(second.failed == 1)
    #expect(try await room.state(of: "Dinas").feed?.path == "/feed")
  }

  @Test func thePageInAFrameIsRead() async throws {
    server.reply(
      "/", with: .ok("<html><frameset cols='20%,*'><frame src='menu.html'><frame src='isi.html'></frameset></html>"))
    server.reply("/menu.html", with: .ok("<a href='/profil'>Profil</a>"))
    let cards = Self.titles.enumerated().map { "<h3><a href='/b/\($0.offset + 1)'>\($0.element)</a></h3>" }
    server.reply("/isi.html", with: .ok("<html><body>\(cards.joined())</body></html>", ["ETag: \"a\""]))
    servePages("/b/")
    let room = try room("/")
    let first = try await room.refresh()
    #expect((first.new, first.failed) == (4, 0))
    server.reply("/isi.html", with: .status(304))
    test.advance(seconds: 86_400)
    let second = try await room.refresh()
    #expect((second.new, second.failed) == (0, 0))
  }

  @Test func aFeedMayBeNamedByThePageInAFrame() async throws {
    server.reply("/", with: .ok("<html><frameset rows='*'><frame src='isi.html'></frameset></html>"))
    let link = "<link rel='alternate' type='application/rss+xml' href='/warta.xml'>"
    server.reply("/isi.html", with: .ok("<html><head>\(link)</head><body>Selamat datang</body></html>"))
    serveFeed("/warta.xml", 1...3)
    let room = try room("/")
    let first = try await room.refresh()
    #expect((first.new, first.failed) == (3, 0))
    #expect(try await room.state(of: "Dinas").feed?.path == "/warta.xml")
  }

  @Test func aPageOfFeedsNamesThem() async throws {
    server.reply("/", with: .ok("<html><body>Selamat datang <a href='/rss'>RSS</a></body></html>"))
    server.reply("/rss", with: .ok("<html><body><a href='/rss/terkini.xml'>Terkini</a></body></html>"))
    serveFeed("/rss/terkini.xml", 1...3)
    let room = try room("/")
    let first = try await room.refresh()
    #expect((first.new, first.failed) == (3, 0))
    #expect(try await room.state(of: "Dinas").feed?.path == "/rss/terkini.xml")
  }

  /// A page's data has the last parts of addresses: they are believed once the first page has its headline.
  @Test(arguments: [true, false]) func guessedAddressesAreTried(isRight: Bool) async throws {
    let list = Self.titles.enumerated().map { "{\"judul\":\"\($0.element)\",\"slug\":\"\($0.offset + 1)\"}" }
    let data = "<script type='application/json'>[\(list.joined(separator: ","))]</script>"
    server.reply("/berita", with: .ok("<html><body><div id='app'></div>\(data)</body></html>"))
    if isRight {
      servePages("/berita/")
    } else {
      server.reply("/berita/1", with: .ok("<html><div id=app></div></html>"))
    }
    let room = try room("/berita")
    let first = try await room.refresh()
    #expect((first.new, first.failed) == (isRight ? 4 : 0, isRight ? 0 : 1))
    if isRight { #expect(try await told(room) == Self.titles) }
  }

  /// Each page leads on to another one, at an address that was never asked.
  @Test func pagesThatLeadOnAreFollowedAFewTimes() async throws {
    server.otherwise { request in
      guard request.target.hasPrefix("/masuk/"), let number = Int(request.target.dropFirst(7)) else { return nil }
      return .ok("<html><head><meta http-equiv=refresh content='0; url=/masuk/\(number + 1)'></head></html>")
    }
    let room = try room("/masuk/1")
    #expect(try await room.refresh().failed == 1)
    #expect(server.requests.filter { $0.target.hasPrefix("/masuk/") }.count == 4)
    let report = try await room.status(servicePID: nil)
    #expect(report.sources.first?.troubleCode == .leadsOn)
  }

  /// A feed that ended long before anybody added it is no less silent for being new here.
  @Test func silenceCountsFromTheNewestEntry() async throws {
    let items = (1...3).map { day in
      "<item><title>\(Self.titles[day])</title><link>\(server.url)/b/\(day)</link><pubDate>0\(day) Mar 2021 08:00:00 +0700</pubDate></item>"
    }
    server.reply("/feed", with: .feed(items: items.joined()))
    servePages("/b/")
    let room = try room("/feed")
    try await room.refresh()
    let report = try await room.status(servicePID: nil)
    #expect(report.sources.first?.notes.first?.hasPrefix("nothing new for 9") == true)
  }
}

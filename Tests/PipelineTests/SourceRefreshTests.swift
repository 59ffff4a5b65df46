import Files
import Foundation
import Model
import Storage
import Synchronization
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// A source from its address to the store, against a scripted server.
@Suite(.network, .lastNet) struct SourceRefreshTests: SiteSuite {
  let server: ScriptedServer
  let test: TestNewsroom

  init() throws {
    (server, test) = (try ScriptedServer(), try TestNewsroom())
    server.reply("/robots.txt", with: .ok("User-agent: *\nDisallow: /rahasia/\n"))
  }

  @Test func aSiteIsReadThroughTheFeedThatItNames() async throws {
    server.reply(
      "/",
      with: .ok(
        "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"></head><body></body></html>"))
    server.serveTwoArticles()
    let (room, result) = try await refresh(source("/"))
    #expect((result.new, result.kept, result.failed) == (2, 1, 0))
    let state = try await room.state(of: "Warta")
    #expect(state.feed?.href == server.url + "/feed")
    #expect(state.nextPoll == TestNewsroom.start + 900)
    let kept = try #require(
      try await room.store.pending(until: TestNewsroom.start).first { $0.verdict.decision == .kept })
    #expect(kept.article.title == "Peksos Dampingi Keluarga")
    #expect(kept.article.published?.moment.iso8601 == "2023-09-08T10:00:00+07:00")
    #expect(kept.article.text.hasPrefix("Sebanyak 14 pekerja sosial"))
  }

  /// The newest of a template's pages calls the one before its own address.
  @Test func anAddressBelongsToTheArticleThatStandsThere() async throws {
    server.serveFeed([("/b", "Harga Cabai Naik"), ("/a", "Peksos Dampingi Keluarga")])
    server.reply(
      "/b",
      with: .ok(
        "<link rel=\"canonical\" href=\"\(server.url)/a\">" + Pages.article("Harga Cabai Naik", Pages.other)))
    server.serveArticle("Peksos Dampingi Keluarga", at: "/a")
    let (room, result) = try await refresh(source())
    #expect((result.new, result.kept) == (2, 1))
    let pending = try await room.store.pending(until: TestNewsroom.start)
    #expect(Set(pending.map(\.article.url.path)) == ["/a", "/b"])
  }

  /// A page names an address at which another article appears a day later: that is read, and told, all the same.
  @Test func anAddressThatAnotherPageClaimedIsReadWhenItIsOffered() async throws {
    server.serveFeed([("/lama/1", "Harga Cabai Naik")])
    server.reply(
      "/lama/1",
      with: .ok("<link rel=\"canonical\" href=\"/baru/2\">" + Pages.article("Harga Cabai Naik", Pages.other)))
    server.serveArticle("Peksos Dampingi Keluarga", at: "/baru/2")
    let room = try room()
    try await room.refresh()
    test.advance(seconds: 86_400)
    server.serveFeed([("/baru/2", "Peksos Dampingi Keluarga"), ("/lama/1", "Harga Cabai Naik")])
    let second = try await room.refresh()
    #expect((second.new, second.kept) == (1, 1))
    #expect(try await room.store.article(key: key("/baru/2"))?.article.title == "Peksos Dampingi Keluarga")
  }

  @Test func whatAListingCallsANoticeIsToldWithoutItsFile() async throws {
    server.reply(
      "/pengumuman",
      with: .ok(
        "<html><body><main>"
          + (1...4).map {
            "<article><h2><a href=\"/surat/\($0)\">Seleksi pekerja sosial tahap \($0) di Sukamaju</a></h2></article>"
          }
          .joined() + "</main></body></html>"))
    for number in 1...4 {
      server.reply("/surat/\(number)", with: .ok("%PDF-1.4 pekerja", ["Content-Type: application/pdf"]))
    }
    let (room, result) = try await refresh(source("/pengumuman", name: "Dinas"))
    #expect(result.new == 4)
    let notices = try await room.store.pending(until: TestNewsroom.start)
    #expect(notices.allSatisfy { $0.standIn == .pdf && $0.article.text.isEmpty })
  }

  /// Files that a site gives to browsers alone are there: their headlines are told. One that is missing waits.
  @Test(arguments: [(403, 4), (503, 4), (404, 0)])
  func aNoticeWhoseFileIsRefusedIsTold(status: Int, count: Int) async throws {
    server.reply(
      "/pengumuman",
      with: .ok(
        "<html><body><main><ol>"
          + (1...4).map {
            "<li><a href=\"/surat/\($0).pdf\">Seleksi pekerja sosial tahap \($0) di Sukamaju</a></li>"
          }.joined() + "</ol></main></body></html>"))
    for number in 1...4 { server.reply("/surat/\(number).pdf", with: .status(status)) }
    let (room, result) = try await refresh(source("/pengumuman", name: "Dinas"))
    #expect(result.new == count)
    let notices = try await room.store.pending(until: TestNewsroom.start)
    #expect(notices.allSatisfy { $0.standIn == .pdf })
    let failure = try await room.store.failure(key: key("/surat/1.pdf"))
    #expect((failure?.nextTry == nil) == (count > 0))
  }

  /// All pages of a sitemap "changed" today: only what was not there before is news.
  @Test func aSitemapWhoseDatesSayNothingLosesNothing() async throws {
    let source = try source("/peta.xml") { $0.kind = .sitemap }
    func sitemap(_ count: Int) -> String {
      "<urlset>"
        + (0..<count).map { "<url><loc>\(server.url)/a\($0)</loc><lastmod>2023-09-09</lastmod></url>" }.joined()
        + "</urlset>"
    }
    server.otherwise { _ in .ok(Pages.article("Harga Cabai Naik", Pages.other)) }
    server.reply("/peta.xml", with: .ok(sitemap(260)), .ok(sitemap(261)))
    server.serveArticle("Peksos Dampingi Keluarga", at: "/a260")
    let (room, first) = try await refresh(source)
    #expect(first.kept == 0)
    #expect(server.requests(for: "/a259").isEmpty)
    test.advance(seconds: 86_400)
    #expect(try await room.refresh().kept == 1)
  }

  @Test func aFeedThatBreaksOffIsAskedForWholeAgain() async throws {
    let source = try source()
    let feed = Pages.rss(server.url, [("/a", "Peksos Dampingi Keluarga"), ("/b", "Harga Cabai Naik")])
    let end = try #require(feed.firstRange(of: "Harga")).upperBound
    let headers = ["ETag: \"satu\""]
    server.reply("/feed", with: .feed(String(feed[..<end]), headers), .feed(feed, headers))
    server.serveArticle("Peksos Dampingi Keluarga", at: "/a")
    server.serveArticle("Harga Cabai Naik", Pages.other, at: "/b")
    let (room, first) = try await refresh(source)
    #expect(first.new == 1)
    #expect(try await room.state(of: "Warta").memory.leftOut.first?.contains("breaks off") == true)
    #expect(try await room.refresh().new == 1)
    #expect(server.requests(for: "/feed").allSatisfy { $0["If-None-Match"] == nil })
  }

  /// The end of a feed is missing for a day: what stood there is two days old when it is first seen, and news all the same.
  @Test func whatAFeedThatBrokeOffHeldBackIsNoArchive() async throws {
    func feed(_ days: ClosedRange<Int>) -> String {
      "<rss version=\"2.0\"><channel><title>Warta</title>"
        + days.reversed().map {
          "<item><title>Peksos Dampingi Warga \($0)</title><link>\(server.url)/\($0)</link>"
            + "<pubDate>\($0) Sep 2023 02:00:00 +0700</pubDate></item>"
        }.joined() + "</channel></rss>"
    }
    let broken = feed(9...11)
    let end = try #require(broken.firstRange(of: "Warga 10")).lowerBound
    for day in 9...12 {
      server.reply("/\(day)", with: .ok(Pages.article("Peksos Dampingi Warga \(day)", Pages.social + ["Hari \(day)."])))
    }
    server.reply("/feed", with: .ok(feed(9...9)), .ok(String(broken[..<end])), .ok(feed(9...12)))
    let room = try room()
    #expect(try await room.refresh().new == 1)
    test.advance(seconds: 2 * 86_400)
    #expect(try await room.refresh().new == 1)
    test.advance(seconds: 86_400)
    #expect(try await room.refresh().new == 2)
    let known = try await room.store.known(keys: [key("/10")])
    #expect(known.seen.count == 1)
    #expect(try await room.store.article(key: key("/10"))?.isBacklog == false)
  }

  /// It breaks off from the first look on: what the end held was news then.
  @Test func whatAFeedThatNeverCameWholeHeldBackIsNoArchive() async throws {
    let items = ["9 Sep 2023 02:00", "8 Sep 2023 21:00"].enumerated().map { number, date in
      "<item><title>Peksos Dampingi Warga \(number)</title><link>\(server.url)/\(number)</link><pubDate>\(date):00 +0700</pubDate></item>"
    }
    for number in 0...1 {
      server.reply(
        "/\(number)", with: .ok(Pages.article("Peksos Dampingi Warga \(number)", Pages.social + ["Hari \(number)."])))
    }
    let feed = "<rss version=\"2.0\"><channel><title>Warta</title>\(items.joined())</channel></rss>"
    let broken = String(feed[..<(try #require(feed.firstRange(of: "Warga 1")).lowerBound)])
    server.reply("/feed", with: .ok(broken), .ok(broken + " "), .ok(feed))
    let room = try room()
    #expect(try await room.refresh().new == 1)
    test.advance(seconds: 86_400)
    #expect(try await room.refresh().new == 0)
    test.advance(seconds: 86_400)
    #expect(try await room.refresh().new == 1)
    #expect(try await room.store.article(key: key("/1"))?.isBacklog == false)
  }

  /// Its Content-Length is that of what came: the server cut it. A site that publishes rarely would be asked a day later.
  @Test func whatIsMissingOfAFeedIsAskedForSoon() async throws {
    let source = try source { $0.every = nil }
    let items = (0..<12).map { number in
      "<item><title>Warta \(number)</title><link>\(server.url)/\(number)</link>"
        + "<pubDate>\(String(format: "%02d", 28 - 2 * number)) Aug 2023 03:00:00 GMT</pubDate></item>"
    }
    let feed = "<rss version=\"2.0\"><channel><title>W</title>" + items.joined() + "</channel></rss>"
    let headers = ["ETag: \"satu\""]
    server.reply("/feed", with: .feed(String(feed.dropLast(60)), headers), .feed(feed, headers))
    let (room, _) = try await refresh(source)
    let cut = try await room.state(of: "Warta")
    #expect(cut.nextPoll == TestNewsroom.start + 3_600)
    #expect(cut.nextReason.hasPrefix("broken 3600"))
    try await room.refresh()
    let whole = try #require(try await room.state(of: "Warta").nextPoll)
    #expect(whole > TestNewsroom.start + 3_600)
  }

  @Test(arguments: [
    "<item></item>", "<item><title>Warta</title></item>", "<item><guid isPermaLink=\"false\">x</guid></item>",
  ])
  func aFeedWithoutAnyAddressIsInTrouble(item: String) async throws {
    let items = (0..<3_000).map { item.replacing("Warta", with: "Warta \($0)").replacing(">x<", with: ">x\($0)<") }
    server.reply("/feed", with: .feed(items: items.joined(), title: "W", headers: ["ETag: \"satu\""]))
    let room = try room()
    for _ in 0..<2 {
      try await room.refresh()
      let trouble = try await room.state(of: "Warta").trouble
      #expect(trouble.flatMap(Trouble.init(stored:))?.kind == .noAddresses, "\(trouble ?? "-")")
    }
  }

  @Test func aPageThatEndedTheProgramIsPutOff() async throws {
    server.serveTwoArticles()
    let source = try source()
    let marks = try test.room([source]).folder.underWay
    // As the program before left it.
    #expect(UnderWayMarks(path: marks, places: PageThread.count).begin(server.url + "/a", at: 1))
    let (room, _) = try await refresh(source)
    let known = try await room.store.known(keys: [key("/a")])
    let failure = try #require(known.failed.values.first)
    #expect(failure.nextTry.map { $0 > TestNewsroom.start } == true)
    test.advance(seconds: 7 * 86_400)
    try await room.refresh()
    #expect(server.requests(for: "/a").count == 2)
    #expect(try await room.store.known(keys: [key("/a")]).failed.isEmpty)
  }

  @Test func theSecondPollIsConditionalAndReadsNothingTwice() async throws {
    let source = try source()
    let feed = Pages.rss(server.url, [("/a", "Peksos Dampingi Keluarga")])
    server.reply("/feed", with: .feed(feed, ["ETag: W/\"x,1\""]), .status(304))
    server.serveArticle("Peksos Dampingi Keluarga", at: "/a")
    #expect(try await refresh(source).tally.new == 1)
    test.advance(seconds: 900)
    #expect(try await refresh(source).tally.new == 0)
    let asked = server.requests(for: "/feed")
    #expect(asked.map { $0["If-None-Match"] } == [nil, "W/\"x,1\""])
    #expect(server.requests(for: "/a").count == 1)
  }

  @Test func validatorsGoBackToTheAddressThatGaveThem() async throws {
    let source = try source("/old")
    server.reply("/old", with: .redirect(302, to: server.url + "/feed"))
    server.reply("/feed", with: .feed(Pages.rss(server.url, []), ["ETag: \"1\""]), .status(304))
    try await refresh(source)
    try await refresh(source)
    #expect(server.requests(for: "/old").allSatisfy { $0["If-None-Match"] == nil })
    #expect(server.requests(for: "/feed").map { $0["If-None-Match"] } == [nil, "\"1\""])
  }

  @Test func aPageThatFailsIsTriedAgainAlthoughTheFeedIsUnchanged() async throws {
    let source = try source()
    let feed = Pages.rss(server.url, [("/a", "Peksos Dampingi Keluarga")])
    server.reply("/feed", with: .feed(feed, ["ETag: \"1\""]), .status(304))
    server.reply("/a", with: .status(503), .ok(Pages.article("Peksos Dampingi Keluarga", Pages.social)))
    try await refresh(source)
    test.advance(seconds: 3 * 3600)
    let (room, _) = try await refresh(source)
    #expect(server.requests(for: "/a").count == 2)
    let record = try #require(try await room.store.pending(until: TestNewsroom.start + 86_400).first)
    #expect(record.article.text.hasPrefix("Sebanyak 14 pekerja sosial"))
  }

  @Test func aPageThatIsGoneIsReplacedByTheFeedsOwnText() async throws {
    let source = try source()
    let text = Pages.social.map { "&lt;p&gt;\($0)&lt;/p&gt;" }.joined()
    let item =
      "<item><title>Peksos Dampingi Keluarga</title><link>\(server.url)/a</link><description>\(text)</description></item>"
    server.reply("/feed", with: .feed(items: item, title: "W"))
    server.reply("/a", with: .status(410))
    let (room, result) = try await refresh(source)
    #expect(result.kept == 1)
    let record = try #require(try await room.store.pending(until: TestNewsroom.start).first)
    #expect(record.article.text.split(separator: "\n").map(String.init) == Pages.social)
  }

  /// A page that fails each time is given up in the end, though its feed names it no more.
  @Test func triesAreCountedThoughTheFeedNamesThePageNoMore() async throws {
    let source = try source()
    let feed = Pages.rss(server.url, [("/a", "Peksos Dampingi Keluarga")])
    server.reply("/feed", with: .feed(feed), .feed(Pages.rss(server.url, [])))
    server.reply("/a", with: .status(503))
    for _ in 0..<10 {
      try await refresh(source)
      test.advance(seconds: 8 * 86_400)
    }
    #expect(server.requests(for: "/a").count == 8)
  }

  @Test func disallowedPagesAreNeverAskedFor() async throws {
    server.serveFeed([("/rahasia/a", "Peksos Dampingi Keluarga")])
    let (room, _) = try await refresh(source())
    #expect(server.requests(for: "/rahasia/a").isEmpty)
    let failure = try await room.store.failure(key: key("/rahasia/a"))
    #expect(failure?.reason == Trouble(.robots).stored)
  }

  @Test(arguments: [(404, Trouble.Kind.status), (410, .gone), (500, .status)])
  func aFailingSourceIsARowNotAnError(status: Int, kind: Trouble.Kind) async throws {
    server.reply("/feed", with: .status(status))
    let source = try source { $0.kind = .feed }
    let (room, result) = try await refresh(source)
    #expect(result.failed == 1)
    let state = try await room.state(of: "Warta")
    #expect(state.trouble.flatMap(Trouble.init(stored:))?.kind == kind)
    #expect(state.isGone == (kind == .gone))
    #expect(state.failures == 1)
    #expect(try #require(state.nextPoll) > TestNewsroom.start + 900)
  }

  @Test func oneBadSourceDoesNotStopAnother() async throws {
    server.serveFeed([("/a", "Peksos Dampingi Keluarga")])
    server.serveArticle("Peksos Dampingi Keluarga", at: "/a")
    let good = try Source.test("Baik", server.url + "/feed")
    let bad = try Source.test("Rusak", "http://127.0.0.1:9/")
    let result = try await test.room([bad, good]).refreshRound.run([bad, good]) { _ in }
    #expect((result.sources, result.failed, result.kept) == (2, 1, 1))
  }

  @Test func aRefreshThatIsCutOffWritesNothing() async throws {
    server.serveTwoArticles()
    server.reply("/b", with: .silence)
    let source = try source()
    let room = try test.room([source])
    let asked = Mutex(false)
    let task = Task {
      try await room.refreshRound.run([source]) { if case .page = $0 { asked.withLock { $0 = true } } }
    }
    #expect(try await eventually { asked.withLock { $0 } })
    task.cancel()
    _ = await task.result
    #expect(try await room.store.articleCount() == 0)
    #expect(try await room.store.sourceStates().isEmpty)
  }

  /// A reload holds for what is being read: a source that was taken out, paused or moved meanwhile brings nothing.
  @Test(arguments: ["taken out", "paused", "moved"])
  func aSourceThatIsNotInUseAnyMoreIsReadNoFurther(change: String) async throws {
    server.serveTwoArticles()
    let source = try source()
    let room = try test.room([source])
    var settings = room.settings
    switch change {
    case "paused": settings.sources[0].enabled = false
    case "moved": settings.sources[0].url = try #require(WebURL(server.url + "/baru"))
    default: settings.sources = []
    }
    let changed = settings
    let tally = try await room.refreshRound.run([source]) {
      if case .page = $0 {
        _ = room.with(settings: changed, zone: room.zone, lexicon: .standard)
      }
    }
    #expect(tally.new == 0)
    #expect(server.requests(for: "/a").count + server.requests(for: "/b").count == 1)
    #expect(try await room.store.articleCount() == 0)
    #expect(try await room.store.sourceStates().isEmpty)
  }

  @Test func aListingWithoutAFeedIsReadPageByPage() async throws {
    func card(_ number: Int) -> String {
      "<div class=\"card\"><h3><a href=\"/berita/\(number)/pekerja-sosial-mendampingi-keluarga-\(number)\">Pekerja Sosial Mendampingi Keluarga Desa \(number)</a></h3><p>Ringkasan singkat berita.</p></div>"
    }
    server.reply(
      "/berita",
      with: .ok(
        "<html><head><title>Berita</title></head><body><main>\((1...4).map(card).joined())<a href=\"/berita?page=2\">Berikutnya</a></main></body></html>"
      ))
    server.reply("/berita?page=2", with: .ok("<html><body><main>\((5...8).map(card).joined())</main></body></html>"))
    server.otherwise { request in
      guard request.target.hasPrefix("/berita/") else { return .status(404) }
      let number = request.target.split(separator: "/")[1]
      return .ok(
        Pages.article("Pekerja Sosial Mendampingi Keluarga Desa \(number)", ["Desa nomor \(number)."] + Pages.social))
    }
    let (_, result) = try await refresh(source("/berita", name: "Kampus"))
    #expect(result.new == 8)
  }

  @Test func theListingsOwnNameIsNoHeadline() async throws {
    let item = "<item><title></title><link>\(server.url)/a</link></item>"
    server.reply("/feed", with: .feed(items: item, title: "WARTA DESA"))
    server.serveArticle("Warta Desa", at: "/a")
    let (room, _) = try await refresh(source("/feed", name: "Sumber"))
    let record = try #require(try await room.store.pending(until: TestNewsroom.start).first)
    #expect(record.article.titleIsMade)
    #expect(record.article.text.contains(record.article.title.split(separator: " ")[0]))
  }
}

import Model
import Storage
import Synchronization
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// How a source is asked again and again: conditionally, not too often, and never the wrong address.
@Suite(.network, .lastNet) struct SourceRefreshPollingTests: SiteSuite {
  let server: ScriptedServer
  let test: TestNewsroom

  init() throws {
    (server, test) = (try ScriptedServer(), try TestNewsroom())
    server.reply("/robots.txt", with: .status(404))
  }

  private func state(_ source: Source) async throws -> SourceState {
    try await test.room([source]).state(of: source.name)
  }

  private func poll(_ source: Source, times: Int, every seconds: Int) async throws {
    for _ in 0..<times {
      try await refresh(source)
      test.advance(seconds: seconds)
    }
  }

  private func feed(_ extra: String = "", items: [String] = []) -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>W</title>\(extra)"
      + items.map { "<item><title>T</title><link>\(server.url)/\($0)</link></item>" }.joined() + "</channel></rss>"
  }

  @Test func aNotModifiedAnswerBringsNewValidators() async throws {
    let source = try source()
    server.reply(
      "/feed", with: .feed(feed(), ["ETag: \"1\""]), .status(304, ["ETag: \"2\""]), .status(304), .status(304))
    for _ in 0..<4 { try await refresh(source) }
    #expect(server.requests(for: "/feed").map { $0["If-None-Match"] } == [nil, "\"1\"", "\"2\"", "\"2\""])
  }

  @Test func aFetchByHandThatFailsCountsForNothing() async throws {
    let source = try source()
    server.reply(
      "/feed", with: .feed(feed()), .status(503), .status(503), .status(503, ["Retry-After: 7200"]),
      .status(503))
    try await refresh(source)
    let planned = try #require(try await state(source).nextPoll)
    for wait in 1...3 {
      test.advance(seconds: 60)
      #expect(try await test.room([source]).refresh(isByHand: true).failed == 1)
      let state = try await state(source)
      #expect(state.failures == 0 && state.trouble?.hasPrefix("status 503") == true)
      // Only the server itself may put the next poll off.
      #expect(state.nextPoll == (wait < 3 ? planned : TestNewsroom.start + 180 + 7200))
    }
    test.advance(seconds: 7200)
    try await refresh(source)
    #expect(try await state(source).failures == 1)
  }

  /// "Gone for good" as well: while somebody tries again and again a site may say anything.
  @Test func aFetchByHandThatFindsItGoneCountsForNothing() async throws {
    let source = try source()
    server.reply("/feed", with: .feed(feed()), .status(410), .status(410))
    try await refresh(source)
    let planned = try #require(try await state(source).nextPoll)
    test.advance(seconds: 60)
    #expect(try await test.room([source]).refresh(isByHand: true).failed == 1)
    let asked = try await state(source)
    #expect(!asked.isGone && asked.nextPoll == planned && asked.trouble != nil)
    test.advance(seconds: 7200)
    try await refresh(source)
    #expect(try await state(source).isGone)
  }

  @Test func whileNobodyAnswersNothingIsCounted() async throws {
    // Nothing listens on these ports.
    let dead = try ["A", "B"].map { try Source.test($0, "http://127.0.0.1:1/\($0)") }
    let round = try test.room(dead).refreshRound
    for _ in 0..<3 {
      #expect(try await round.run(dead) { _ in }.isLineDown)
      let states = try await test.room(dead).store.sourceStates()
      #expect(states.values.allSatisfy { $0.failures == 0 && $0.trouble == Trouble(.line).stored })
      let now = TestNewsroom.start + 300
      #expect(states.values.allSatisfy { $0.nextPoll == now })
    }
    // One that answers convicts the others.
    server.reply("/feed", with: .feed(feed()))
    let all = dead + [try source()]
    let tally = try await test.room(all).refreshRound.run(all) { _ in }
    #expect(!tally.isLineDown && tally.failed == 2)
    #expect(try await test.room(all).store.sourceStates()["A"]?.failures == 1)
  }

  @Test func whatTheFeedAskedForHoldsAfterNotModified() async throws {
    let source = try source { $0.every = nil }
    server.reply("/feed", with: .feed(feed("<ttl>360</ttl>"), ["ETag: \"1\""]), .status(304))
    try await refresh(source)
    test.advance(seconds: 6 * 3600)
    try await refresh(source)
    #expect(try await state(source).nextPoll == TestNewsroom.start + 12 * 3600)
  }

  @Test func aFeedWithoutValidatorsIsPolledDailyEvenWhereItsContentIsTheSame() async throws {
    let source = try source { $0.every = nil }
    server.reply("/feed", with: .feed(feed()))
    try await refresh(source)
    test.advance(seconds: 86_400)
    try await refresh(source)
    // Half a minute before a day is over the edition closes: within the hour before that.
    let next = try #require(try await state(source).nextPoll)
    #expect((82_800..<86_400).contains(next - TestNewsroom.start - 86_400))
  }

  @Test func anIntervalThatTheOperatorSetHoldsThoughItIsTheUsualOne() async throws {
    let source = try source { $0.every = Source.standardInterval }
    server.reply("/feed", with: .feed(feed()))
    try await refresh(source)
    #expect(try await state(source).nextPoll == TestNewsroom.start + Source.standardInterval)
  }

  @Test func theSameContentIsNotReadAgain() async throws {
    let source = try source()
    server.reply("/feed", with: .feed(feed(items: ["a"])))
    server.serveArticle("Peksos Dampingi Keluarga", at: "/a")
    try await refresh(source)
    let isUnchanged = Mutex(false)
    _ = try await test.room([source]).refreshRound.run([source]) {
      if case .finished(_, _, _, let unchanged, _, _) = $0 { isUnchanged.withLock { $0 = unchanged } }
    }
    #expect(isUnchanged.withLock { $0 })
  }

  @Test(arguments: [301, 308])
  func aPermanentRedirectIsBelievedAfterProof(status: Int) async throws {
    let source = try source("/old")
    server.reply("/old", with: .redirect(status, to: "/new"))
    server.reply("/new", with: .feed(feed(), ["ETag: \"n\""]), .status(304))
    try await poll(source, times: 5, every: 3600)
    #expect(server.requests(for: "/old").count == PermanentRedirect.answersNeeded)
    #expect(server.requests(for: "/new").map { $0["If-None-Match"] } == [nil, "\"n\"", "\"n\"", "\"n\"", "\"n\""])
    #expect(try await state(source).feed?.href == server.url + "/new")
    // The operator reads it until the configuration has it.
    #expect(try await state(source).memory.moved?.isEstablished == true)
  }

  /// Some servers give a date that is none, and call it a bad question when it comes back.
  @Test(arguments: [400, 412])
  func aConditionThatIsRefusedIsLeftOut(status: Int) async throws {
    let source = try source()
    server.otherwise { [whole = ServerReply.feed(feed(), ["Last-Modified: Thu, 00 Foo 0000"])] request in
      request["If-Modified-Since"] == nil ? whole : .status(status)
    }
    for _ in 0..<2 {
      #expect(try await refresh(source).tally.failed == 0)
      test.advance(seconds: 86_400)
    }
    let asked = server.requests(for: "/feed").map { $0["If-Modified-Since"] }
    #expect(asked == [nil, "Thu, 00 Foo 0000", nil])
    // Without a condition it is the answer.
    server.otherwise { _ in .status(status) }
    #expect(try await refresh(.test("X", server.url + "/lain")).tally.failed == 1)
    #expect(server.requests(for: "/lain").count == 1)
  }

  @Test func theOldAddressIsAskedWhenTheNewOneFails() async throws {
    let source = try source("/old")
    server.reply("/old", with: .redirect(301, to: "/new"))
    server.reply("/new", with: .feed(feed()), .feed(feed()), .feed(feed()), .status(404))
    try await poll(source, times: 3, every: 3600)
    server.reply("/old", with: .feed(feed()))
    #expect(try await refresh(source).tally.failed == 0)
    #expect(server.requests(for: "/new").count == 4)
    #expect(server.requests(for: "/old").count == 4)
  }

  @Test(arguments: [302, 307])
  func aTemporaryRedirectNeverIs(status: Int) async throws {
    let source = try source("/old")
    server.reply("/old", with: .redirect(status, to: "/new"))
    server.reply("/new", with: .feed(feed()))
    try await poll(source, times: 5, every: 3600)
    #expect(server.requests(for: "/old").count == 5)
  }

  /// With validators, too: the next poll must not take "unchanged" for well.
  @Test func aLoginPageWhereTheFeedWasIsNoSuccess() async throws {
    let source = try source()
    let login =
      "<html><body><main><h2><a href=\"/berita/2/silakan-masuk-ke-jaringan-wifi\">Silakan Masuk ke Jaringan Wifi Ini</a></h2></main></body></html>"
    server.reply(
      "/feed", with: .feed(feed(), ["ETag: \"1\""]),
      .ok(login, ["Content-Type: text/html", "ETag: \"login\""]), .status(304))
    for expected in [0, 1] {
      #expect(try await refresh(source).tally.failed == expected)
      test.advance(seconds: 86_400)
    }
    try await refresh(source)
    #expect(server.requests(for: "/feed").map { $0["If-None-Match"] } == [nil, "\"1\"", "\"1\""])
    #expect(server.requests.count == 3)
  }

  @Test func nothingElseIsSearchedWhereAFeedIsExpected() async throws {
    let source = try source("/rss.xml")
    server.reply("/rss.xml", with: .ok("<html><body>Masuk</body></html>"), .ok(""))
    #expect(try await refresh(source).tally.failed == 1)
    #expect(try await refresh(source).tally.failed == 1)
    #expect(Set(server.requests.map(\.target)) == ["/rss.xml"])
  }

  @Test func unchangedIsDoubtedWhenItLastsTooLong() async throws {
    let source = try source()
    server.otherwise { [whole = ServerReply.feed(feed(), ["ETag: \"1\""])] request in
      request["If-None-Match"] == nil ? whole : .status(304)
    }
    try await poll(source, times: 32, every: 86_400)
    let whole = server.requests(for: "/feed").map { $0["If-None-Match"] == nil }
    #expect(whole.enumerated().filter(\.element).map(\.offset) == Array(stride(from: 0, to: 32, by: 5)))
  }

  @Test func aListingReadAnotherWayComesWhole() async throws {
    var source = try source("/berita")
    let page =
      "<html><body><main><h3><a href=\"/berita/1/x\">Pekerja Sosial Mendampingi Keluarga</a></h3></main></body></html>"
    source.articles = try ArticlePattern("/lain/*")
    server.reply("/berita", with: .ok(page, ["Content-Type: text/html", "ETag: \"1\""]))
    #expect(try await refresh(source).tally.failed == 1)
    source.articles = try ArticlePattern("/berita/*/*")
    server.reply("/berita/1/x", with: .ok(Pages.article("Pekerja Sosial Mendampingi Keluarga", Pages.social)))
    #expect(try await refresh(source).tally.new == 1)
    #expect(server.requests(for: "/berita").allSatisfy { $0["If-None-Match"] == nil })
  }

  @Test(arguments: ["120", "Sat, 09 Sep 2023 01:00:00 GMT"])
  func aPageThatIsRefusedLeavesItsOriginAlone(retryAfter: String) async throws {
    let source = try source()
    server.reply("/feed", with: .feed(feed(items: ["a", "b", "c"]), ["ETag: \"1\""]), .status(304))
    server.reply("/a", with: .status(503, ["Retry-After: " + retryAfter]))
    #expect(try await refresh(source).tally.new == 3)
    #expect(server.requests.map(\.target).filter { ["/a", "/b", "/c"].contains($0) } == ["/a"])
    for path in ["a", "b", "c"] { server.serveArticle("Peksos \(path)", [path] + Pages.social, at: "/" + path) }
    test.advance(seconds: 2 * 3600)
    #expect(try await refresh(source).tally.new == 0)
    let records = try await test.room([source]).store.pending(until: TestNewsroom.start + 86_400)
    #expect(Set(records.map(\.article.title)) == ["Peksos a", "Peksos b", "Peksos c"])
  }

  @Test func aSilentHostIsNotAskedForEveryPage() async throws {
    let source = try source()
    let items = (1...9).map { "<item><title>T</title><link>http://127.0.0.1:9/\($0)</link></item>" }.joined()
    server.reply("/feed", with: .feed(items: items, title: "W"))
    let pages = Mutex(0)
    _ = try await test.room([source]).refreshRound.run([source]) {
      if case .page = $0 { pages.withLock { $0 += 1 } }
    }
    #expect(pages.withLock { $0 } == 2)
  }

  @Test func loginAndHeadersStayWithTheSource() async throws {
    let other = try ScriptedServer()
    other.serveArticle("Peksos Dampingi Keluarga", at: "/a")
    var source = try source()
    let secret = try test.folder.write("siti:kata:sandi\n", to: "rahasia")
    (source.login, source.headers) = ("file:" + secret, [HTTPHeaders.Line(name: "X-Kunci", value: "1")])
    let items = "<item><title>T</title><link>\(other.url)/a</link></item>"
    server.reply("/feed", with: .feed(items: items, title: "W"))
    #expect(try await refresh(source).tally.new == 1)
    #expect(server.requests(for: "/feed")[0]["Authorization"] == "Basic c2l0aTprYXRhOnNhbmRp")
    #expect(server.requests(for: "/feed")[0]["X-Kunci"] == "1")
    #expect(other.requests.allSatisfy { $0["Authorization"] == nil && $0["X-Kunci"] == nil })
  }

  @Test func aLoginThatCannotBeReadIsTheSourcesTrouble() async throws {
    let source = try source { $0.login = "file:/nowhere/at/all" }
    #expect(try await refresh(source).tally.failed == 1)
    #expect(server.requests.isEmpty)
    #expect(try await state(source).trouble?.contains("cannot be read") == true)
  }

  @Test func theSourcesProxyIsUsed() async throws {
    var source = try Source.test("W", "http://situs.example/feed")
    (source.kind, source.proxy) = (.feed, server.url)
    server.reply("http://situs.example/feed", with: .feed(feed()))
    #expect(try await refresh(source).tally.failed == 0)
  }

  @Test func thePartsOfAnUnchangedSitemapIndexAreAsked() async throws {
    let source = try source("/peta.xml") { $0.kind = .sitemap }
    let index = "<sitemapindex><sitemap><loc>\(server.url)/satu.xml</loc></sitemap></sitemapindex>"
    func part(_ paths: String...) -> String {
      "<urlset>" + paths.map { "<url><loc>\(server.url)/\($0)</loc></url>" }.joined() + "</urlset>"
    }
    server.reply("/peta.xml", with: .ok(index, ["Content-Type: text/xml", "ETag: \"1\""]), .status(304))
    server.reply("/satu.xml", with: .ok(part("berita/a")), .ok(part("berita/a", "berita/b")))
    for path in ["a", "b"] { server.serveArticle("Peksos \(path)", [path] + Pages.social, at: "/berita/" + path) }
    #expect(try await refresh(source).tally.new == 1)
    #expect(try await refresh(source).tally.new == 1)
  }

  /// Others are done before the stalled ones have given up.
  @Test func stalledSourcesDoNotHoldUpOthers() async throws {
    let stalled = try ScriptedServer()
    stalled.otherwise { _ in .silence }
    var sources: [Source] = []
    for number in 1...60 {
      var source = try Source.test("Macet \(number)", stalled.url + "/\(number).xml")
      source.timeout = 600
      sources.append(source)
    }
    for number in 1...10 {
      sources.append(try Source.test("Baik \(number)", "http://localhost:\(server.port)/\(number).xml"))
    }
    server.otherwise { [whole = ServerReply.feed(feed())] _ in whole }
    let order = Mutex<[String]>([])
    let room = try test.room(sources)
    let work = Task {
      try await room.refreshRound.run(sources) {
        if case .finished(let name, _, _, _, _, _) = $0 { order.withLock { $0.append(name) } }
      }
    }
    #expect(try await eventually { order.withLock { $0.count } >= 10 })
    work.cancel()
    _ = await work.result
    #expect(order.withLock { $0.prefix(10) }.allSatisfy { $0.hasPrefix("Baik") })
  }

  /// A new source that answers for the first time days after it was written down: what it published meanwhile is news, what
  /// is older is its archive.
  @Test func whatCameOutWhileANewSourceFailedIsNews() async throws {
    server.reply("/feed", with: .status(503))
    let room = try test.room([source { $0.articleText = .feed }])
    _ = try await room.refresh()
    test.advance(seconds: 2 * 86_400)
    let items = [1, 10, 40, 72, 90].map { hours in
      let date = Moment(TestNewsroom.start + (48 - hours) * 3_600, offset: 0).iso8601
      return "<item><title>Peksos dampingi keluarga \(hours)</title><link>\(server.url)/\(hours)</link>"
        + "<description>Pekerja sosial mendampingi \(hours) keluarga di desa.</description>"
        + "<dc:date>\(date)</dc:date></item>"
    }
    server.reply("/feed", with: .feed(items: items.joined()))
    _ = try await room.refresh()
    let backlog = Dictionary(
      uniqueKeysWithValues: try await room.pending().map { ($0.article.url.path, $0.isBacklog) })
    #expect(backlog == ["/1": false, "/10": false, "/40": false, "/72": false, "/90": true])
  }

  /// A site whose clock stands in 2016: all that it publishes would be left out, day after day, and nobody would know.
  @Test func entriesWithDatesLongPastAreTold() async throws {
    let source = try source { $0.articleText = .feed }
    func item(_ number: Int, year: Int = 2016) -> String {
      "<item><title>Peksos dampingi warga \(number)</title><link>\(server.url)/\(number)</link>"
        + "<description>Pekerja sosial.</description><pubDate>0\(number) Jan \(year) 00:00:00 +0700</pubDate></item>"
    }
    func trouble(_ items: String...) async throws -> Trouble? {
      server.reply("/feed", with: .feed(items: items.joined()))
      try await refresh(source)
      test.advance(seconds: 86_400)
      return try await state(source).trouble.flatMap(Trouble.init(stored:))
    }
    #expect(try await trouble(item(1)) == nil)
    // An archive that is put up at one stroke, and little by little.
    #expect(try await trouble(item(1), item(2), item(3)) == nil)
    #expect(try await trouble(item(4), item(3)) == nil)
    #expect(try await trouble(item(5), item(4)) == Trouble(.oldDates, "2016-01-04"))
    // Nothing new says nothing else.
    #expect(try await trouble(item(5), item(4), "<!-- -->") == Trouble(.oldDates, "2016-01-04"))
    #expect(try await trouble(item(6), item(7, year: 2024)) == nil)
  }
}

import Model
import Storage
import Synchronization
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// An edition says what the pages say when it closes, not what they said when they were read.
@Suite(.network, .lastNet) struct RecheckBeforeClosingTests: SiteSuite {
  let test: TestNewsroom
  let server: ScriptedServer
  private let title = "Peksos Dampingi 14 Keluarga"

  init() throws {
    (server, test) = (try ScriptedServer(), try TestNewsroom())
    server.serveFeed([("/lama", "Harga Cabai Naik")])
    server.serveArticle("Harga Cabai Naik", Pages.other, at: "/lama")
  }

  private func serve(_ title: String, _ paragraphs: [String] = Pages.social, _ headers: [String] = []) {
    server.serveFeed([("/a", title), ("/lama", "Harga Cabai Naik")])
    server.reply("/a", with: .ok(Pages.article(title, paragraphs), headers))
  }

  private static let corrected = Pages.social.map { $0.replacing("Sebanyak 14", with: "Sebanyak 41") }

  /// A newsroom that made the edition of the 9th and read the article at seven o'clock.
  private func reading() async throws -> Newsroom {
    let room = try room()
    try await room.refreshAndPublish()
    serve(title)
    test.advance(seconds: 3600)
    try await room.refresh()
    #expect(try await room.pending().map(\.article.title) == [title])
    return room
  }

  /// Goes on to half past five of the next day, reads, and makes the edition of the 10th.
  private func close(_ room: Newsroom) async throws -> Edition {
    test.advance(seconds: 81_000)
    try await room.refresh()
    test.advance(seconds: 1800)
    try await room.desk.publishDue { _ in }
    return try await room.edition(of: "2023-09-10")
  }

  @Test func whatIsCorrectedBeforeItClosesIsToldAsItIs() async throws {
    let room = try await reading()
    server.serveArticle("Peksos Dampingi 41 Keluarga", Self.corrected, at: "/a")
    let edition = try await close(room)
    let item = try #require(edition.items.first)
    #expect(item.title == "Peksos Dampingi 41 Keluarga")
    #expect(item.summary.contains("41") && !item.summary.contains("14"), "\(item.summary)")
    #expect(edition.corrections.isEmpty)
    #expect(server.requests(for: "/a").count == 2)
    #expect(server.requests(for: "/lama").count == 1)
    let found = try await room.store.search(ArticleSearch("dampingi keluarga", limit: 5))
    #expect(found.map(\.title) == ["Peksos Dampingi 41 Keluarga"])
    // The next look finds nothing that is still to be told.
    test.advance(seconds: 86_400)
    try await room.refreshAndPublish()
    #expect(try await room.edition(of: "2023-09-11").corrections.isEmpty)
    // A day that is written again has the same bytes.
    let bytes = try room.bytes(of: "2023-09-10.json")
    let day = try #require(CalendarDay(iso: "2023-09-10"))
    #expect(try await room.desk.write(day) { _ in })
    #expect(try room.bytes(of: "2023-09-10.json") == bytes)
  }

  /// What a page is on may change with its text: it is judged anew.
  @Test func whatIsNoNewsOfTheFieldAnyMoreIsNotTold() async throws {
    let room = try await reading()
    serve("Pekerja Dampingi 14 Keluarga", Pages.other + ["Keluarga itu dampingi 14 kebun."])
    #expect(try await close(room).items.isEmpty)
  }

  /// A site that mixes its pages up: the feed promises what was read, and that is told.
  @Test func anotherArticleDoesNotTakeItsPlace() async throws {
    let room = try await reading()
    server.serveArticle("Peksos Dampingi Keluarga Kebun", Pages.other + ["Keluarga itu dampingi 14 kebun."], at: "/a")
    #expect(try await close(room).items.map(\.title) == [title])
  }

  /// What was told and is taken back on its own page is said once, and marked where it is found.
  @Test func whatIsTakenBackAfterItWasToldIsSaid() async throws {
    let room = try await reading()
    #expect(try await close(room).items.count == 1)
    server.serveArticle(title, ["Berita ini telah dicabut oleh redaksi karena kekeliruan data panitia desa."], at: "/a")
    test.advance(seconds: 81_000)
    try await room.refresh()
    test.advance(seconds: 5400)
    try await room.desk.publishDue { _ in }
    let told = try await room.edition(of: "2023-09-11").corrections.map(\.change)
    #expect(told == [.withdrawn(status: 200)])
    let found = try await room.store.search(ArticleSearch("dampingi keluarga", limit: 5))
    #expect(found.map(\.aftermath.isWithdrawn) == [true])
    #expect(try room.text(of: "2023-09-11.md").contains("menurut halamannya"))
  }

  /// The page answers, and takes back what it told.
  @Test func whatTheOutletTakesBackIsNotTold() async throws {
    let room = try await reading()
    server.serveArticle(
      title, ["Artikel ini telah ditarik oleh redaksi karena kekeliruan data dari panitia desa."], at: "/a")
    #expect(try await close(room).items.isEmpty)
  }

  /// What was taken back before it was ever read is left out and accounted for, and told when its page is as it was.
  @Test(arguments: [
    "Redaksi mencabut berita ini karena keterangan panitia tidak dapat diperiksa. Kami memohon maaf kepada pembaca.",
    "This article has been withdrawn because it did not meet our standards. We apologise to the social workers.",
  ])
  func whatWasTakenBackBeforeItWasReadIsNotTold(notice: String) async throws {
    let room = try room()
    try await room.refreshAndPublish()
    server.serveFeed([("/a", title), ("/lama", "Harga Cabai Naik")])
    server.serveArticle(title, [notice], at: "/a")
    test.advance(seconds: 3600)
    try await room.refresh()
    let edition = try await close(room)
    #expect(edition.items.isEmpty && edition.more.isEmpty && edition.maybe.isEmpty)
    #expect(edition.counts.ledger[.unreadable] == 1 && edition.counts.ledger.unaccounted == 0)
    let found = try await room.store.search(ArticleSearch("dampingi keluarga", limit: 5))
    #expect(found.map(\.aftermath.isWithdrawn) == [true])
  }

  @Test func anUnchangedPageCostsNoMoreThanItsHead() async throws {
    let room = try room()
    try await room.refreshAndPublish()
    serve(title, Pages.social, ["ETag: \"1\""])
    test.advance(seconds: 3600)
    try await room.refresh()
    server.reply("/a", with: .status(304))
    #expect(try await close(room).items.map(\.title) == [title])
    #expect(server.requests(for: "/a").map { $0["If-None-Match"] } == [nil, "\"1\""])
  }

  /// Validators of the first of several pages say nothing of the others.
  @Test func theSecondPageOfAnArticleIsReadAgain() async throws {
    let room = try room()
    try await room.refreshAndPublish()
    server.serveFeed([("/a", title)])
    server.otherwise { [first = Pages.part(of: "/a", title, Pages.social)] request in
      guard request.target == "/a" else { return nil }
      return request["If-None-Match"] == nil ? .ok(first, ["ETag: \"1\""]) : .status(304)
    }
    let more = "Panitia mencatat 120 keluarga ikut serta dalam pendampingan itu selama tiga bulan terakhir."
    func serveRest(_ text: String) { server.reply("/a?page=2", with: .ok(Pages.part(of: "/a", title, [text]))) }
    serveRest(more)
    test.advance(seconds: 3600)
    try await room.refresh()
    serveRest(more.replacing("120", with: "210"))
    _ = try await close(room)
    let record = try #require(try await room.store.article(key: key("/a")))
    #expect(record.article.text.contains("210 keluarga"))
  }

  @Test func whatWasReadNotLongAgoIsNotReadTwice() async throws {
    let room = try room()
    try await room.refreshAndPublish()
    test.advance(seconds: 81_000)
    serve(title)
    try await room.refresh()
    test.advance(seconds: 3000)
    try await room.refresh()
    #expect(server.requests(for: "/a").count == 1)
  }

  /// Two hours are long enough for a correction.
  @Test func whatWasReadInTheNightIsReadAgain() async throws {
    let room = try room()
    try await room.refreshAndPublish()
    test.advance(seconds: 77_400)
    serve(title)
    try await room.refresh()
    server.serveArticle("Peksos Dampingi 41 Keluarga", Self.corrected, at: "/a")
    test.advance(seconds: 7200)
    try await room.refresh()
    #expect(try await room.pending().map(\.article.title) == ["Peksos Dampingi 41 Keluarga"])
    test.advance(seconds: 1200)
    try await room.refresh()
    #expect(server.requests(for: "/a").count == 2)
  }

  /// More wait than are asked for at one time: what is left comes first at the next look, which comes soon, and is said.
  @Test func whatIsLeftHasItsTurnSoon() async throws {
    let few = try source { ($0.perDay, $0.every) = (20, nil) }
    let room = try test.room([few])
    try await room.refreshAndPublish()
    let paths = (1...23).map { "/k\($0)" }
    server.serveFeed(paths.map { ($0, title + " di Desa Melati " + $0.dropFirst(2)) })
    for path in paths {
      let number = path.dropFirst(2)
      server.serveArticle(
        title + " di Desa Melati " + number,
        ["Sebanyak \(number) relawan desa nomor \(number) datang bersama pekerja sosial."] + Pages.social, at: path)
    }
    test.advance(seconds: 3600)
    try await room.refresh()
    func asked() -> [Int] { paths.map { server.requests(for: $0).count } }
    #expect(asked().allSatisfy { $0 == 1 })
    test.advance(seconds: 79_200)
    let notes = Mutex<[String]>([])
    let round = room.refreshRound
    _ = try await round.run(try await round.sources(named: [], onlyDue: false)) { event in
      if case .note(let words) = event { notes.withLock { $0.append(words) } }
    }
    #expect(asked().count { $0 == 2 } == 20)
    #expect(notes.withLock { $0.contains { $0.contains("3 articles that wait") } })
    let state = try await room.state(of: "Warta")
    #expect(state.nextReason.hasPrefix("waiting 600"))
    test.advance(seconds: 600)
    try await room.refresh()
    #expect(asked().allSatisfy { $0 == 2 })
  }

  /// The feed's word is the cheapest sign: it is heard at any time of the day.
  @Test func aChangedEntryIsHeardAtOnce() async throws {
    let room = try await reading()
    test.advance(seconds: 4 * 3600)
    try await room.refresh()
    #expect(server.requests(for: "/a").count == 1)
    serve("Peksos Dampingi 41 Keluarga", Self.corrected)
    try await room.refresh()
    #expect(try await room.pending().map(\.article.title) == ["Peksos Dampingi 41 Keluarga"])
    #expect(server.requests(for: "/a").count == 2)
  }

  /// Where the feed has the whole text no page is asked for: its changed entry is all there is.
  @Test func whatOnlyTheFeedTellsChangesWithIt() async throws {
    let room = try test.room([source { $0.articleText = .feed }])
    try await room.refreshAndPublish()
    func serve(_ paragraphs: [String]) {
      let item =
        "<item><title>\(title)</title><link>\(server.url)/a</link><pubDate>Sat, 09 Sep 2023 07:00:00 +0700</pubDate>"
        + "<description>\(paragraphs.joined(separator: " "))</description></item>"
      server.reply("/feed", with: .feed(items: item))
    }
    serve(Pages.social)
    test.advance(seconds: 3600)
    try await room.refresh()
    serve(Self.corrected)
    let edition = try await close(room)
    #expect(edition.items.first?.summary.contains("Sebanyak 41") == true)
    #expect(server.requests(for: "/a").isEmpty)
  }

  /// The machine was off when the day closed: its edition is made late, and says what the pages say now.
  @Test func alsoBeforeAnEditionThatIsLate() async throws {
    let room = try await reading()
    server.serveArticle("Peksos Dampingi 41 Keluarga", Self.corrected, at: "/a")
    test.advance(seconds: 86_400 + 7200)
    try await room.refreshAndPublish()
    #expect(try await room.edition(of: "2023-09-10").items.map(\.title) == ["Peksos Dampingi 41 Keluarga"])
  }

  @Test func whatIsGoneForGoodIsNotTold() async throws {
    let room = try await reading()
    server.reply("/a", with: .status(410))
    let edition = try await close(room)
    #expect(edition.items.isEmpty)
    let ledger = edition.counts.ledger
    #expect(ledger.unaccounted == 0)
    #expect(ledger[.unreadable] == 1)
    #expect(try await room.pending().isEmpty)
    let asked = server.requests(for: "/a").count
    test.advance(seconds: 82_800)
    try await room.refresh()
    #expect(server.requests(for: "/a").count == asked)
  }

  /// A page that is missing and that the listing has no more was taken back; one look in the hour has to do.
  @Test func whatIsMissingAndNotOfferedAnyMoreIsNotTold() async throws {
    let room = try await reading()
    server.serveFeed([("/lama", "Harga Cabai Naik")])
    server.reply("/a", with: .status(404))
    let edition = try await close(room)
    #expect(edition.items.isEmpty)
    #expect(edition.counts.ledger[.unreadable] == 1)
    #expect(edition.counts.ledger.unaccounted == 0)
    // It is back: the next edition tells it.
    serve(title)
    test.advance(seconds: 82_800)
    try await room.refresh()
    test.advance(seconds: 3600)
    try await room.desk.publishDue { _ in }
    let next = try await room.edition(of: "2023-09-11")
    #expect(next.counts.ledger.unaccounted == 0)
    #expect(next.items.map(\.title) == [title])
  }

  /// A page that is missing while its listing still offers it may be back in a moment.
  @Test func whatIsStillOfferedIsTold() async throws {
    let room = try await reading()
    server.reply("/a", with: .status(404))
    #expect(try await close(room).items.count == 1)
  }

  @Test func aSiteWithoutAnyOfItsPagesTakesNothingBack() async throws {
    let room = try room()
    try await room.refreshAndPublish()
    let second = "Pekerja Sosial Latih Relawan Lansia"
    server.serveFeed([("/a", title), ("/b", second)])
    server.serveArticle(title, at: "/a")
    server.serveArticle(
      second, ["Balai Senja melatih 30 relawan lansia bersama pekerja sosial."] + Pages.social, at: "/b")
    test.advance(seconds: 3600)
    try await room.refresh()
    server.serveFeed([("/lama", "Harga Cabai Naik")])
    for path in ["/a", "/b"] { server.reply(path, with: .status(404)) }
    let edition = try await close(room)
    #expect(edition.counts.ledger[.unreadable] == 0)
    #expect(!edition.items.isEmpty)
  }

  /// A server that does not answer is not asked page after page while the edition closes.
  @Test func aServerThatRefusesIsLeftAlone() async throws {
    let room = try room()
    try await room.refreshAndPublish()
    let towns = ["Kudus", "Palu", "Ambon", "Kupang", "Garut", "Blitar"]
    func title(_ town: String) -> String { "Peksos Dampingi Keluarga di \(town)" }
    server.serveFeed(towns.map { ("/" + $0, title($0)) })
    for (number, town) in towns.enumerated() {
      let own = "Sebanyak \(number + 20) pekerja sosial bertugas di \(town), kata kepala dinas sosial \(town)."
      server.serveArticle(title(town), [own] + Pages.social, at: "/" + town)
    }
    test.advance(seconds: 3600)
    try await room.refresh()
    func asked() -> Int { server.requests.count { towns.contains(String($0.target.dropFirst())) } }
    #expect(asked() == 6)
    for town in towns { server.reply("/" + town, with: .status(403)) }
    _ = try await close(room)
    #expect(asked() == 8)
  }

  /// The edition was made while the page was read again: what the look found is for the next one to tell.
  @Test func whatIsFoundTooLateIsLeftToTheNextLook() async throws {
    let room = try await reading()
    let waiting = try #require(try await room.store.waiting(of: "Warta").first)
    let record = try #require(try await room.store.article(id: waiting.id))
    test.advance(seconds: 82_800)
    try await room.desk.publishDue { _ in }
    var late = waiting.last
    (late.mark, late.anew) = (7, record)
    late.anew?.article.title = "Lain"
    var refresh = RefreshRecord(state: try await room.state(of: "Warta"))
    refresh.rechecks = [late]
    _ = try await room.store.save(refresh)
    #expect(try await room.store.article(id: waiting.id)?.article.title == title)
    let day = try #require(CalendarDay(iso: "2023-09-09"))
    #expect(try await room.store.told(of: "Warta", since: day).map(\.last.mark) == [waiting.last.mark])
  }
}

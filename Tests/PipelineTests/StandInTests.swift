import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// An entry is told whatever becomes of its page, and its page is not given up.
@Suite(.network, .lastNet) struct StandInTests: SiteSuite {
  let server: ScriptedServer
  let test: TestNewsroom
  private let title = "Peksos Dampingi Keluarga di Desa"
  private let teaser = "Pekerja sosial mendampingi empat keluarga di desa itu sejak Senin."

  init() throws { (server, test) = (try ScriptedServer(), try TestNewsroom()) }

  private func serve(_ items: [(path: String, title: String, text: String)]) {
    let entries = items.map {
      "<item><title>\($0.title)</title><link>\(server.url)\($0.path)</link><description><![CDATA[\($0.text)]]></description>"
        + "<pubDate>Fri, 08 Sep 2023 10:00:00 +0700</pubDate></item>"
    }
    server.reply("/feed", with: .feed(items: entries.joined()))
  }

  private func serveOne() { serve([("/a", title, teaser)]) }

  @discardableResult
  private func refresh(_ change: (inout Source) -> Void = { _ in }) async throws -> (Newsroom, RefreshRound.Tally) {
    try await refresh(source(change: change))
  }

  private func failure(_ path: String, in room: Newsroom) async throws -> RefreshRecord.Failure? {
    try await room.store.failure(key: key(path))
  }

  /// Servers never see what follows the number sign, and would answer each entry with the front page.
  @Test func anAddressThatScriptsReadIsNotAskedFor() async throws {
    let text = String(repeating: "Pekerja sosial mendampingi empat keluarga di desa itu. ", count: 8)
    serve([("/#/berita/1", title, text), ("/#!/berita/2", "Relawan Rawat Lansia di Kota", teaser)])
    server.reply("/", with: .ok("<title>Warta</title><div id=app></div><script src=/a.js></script>"))
    let (room, tally) = try await refresh()
    #expect(tally.kept == 2)
    #expect(server.requests.allSatisfy { $0.target != "/" })
    #expect(try await room.pending().map(\.standIn) == [nil, .feed])
  }

  @Test(arguments: [401, 403, 404, 429, 500, 503])
  func theEntryStandsInWhateverTheStatus(status: Int) async throws {
    serveOne()
    server.reply("/a", with: .status(status))
    let (room, tally) = try await refresh()
    #expect(tally.kept == 1)
    let record = try #require(try await room.pending().first)
    #expect((record.article.title, record.article.text, record.standIn) == (title, teaser, .feed))
    #expect(record.article.url.href == server.url + "/a")
    let failure = try #require(try await failure("/a", in: room))
    #expect(failure.reason == Trouble(.status, String(status)).stored)
    #expect(failure.nextTry == TestNewsroom.start + 3600)
    #expect(failure.entry?.title == title)
  }

  @Test func aHeadlineAloneIsEnough() async throws {
    serve([("/a", title, "<a href=\"/a\">\(title)</a>&nbsp;<font>Peksos</font>")])
    let record = try #require(try await refresh().0.pending().first)
    #expect((record.article.title, record.article.text) == (title, ""))
    #expect(record.verdict.rules.contains("headline only"))
  }

  @Test func withoutHeadlineOrTextThereIsNothing() async throws {
    serve([("/a", "", "Baca selengkapnya.")])
    let (room, tally) = try await refresh()
    #expect(tally.new == 0)
    #expect(try await failure("/a", in: room) != nil)
  }

  /// As messages of a social network are.
  @Test func aMessageWithoutHeadlineIsToldByItsText() async throws {
    serve([("/a", "", teaser)])
    let record = try #require(try await refresh().0.pending().first)
    #expect(record.article.titleIsMade)
    #expect((record.article.text, record.standIn) == (teaser, .feed))
  }

  @Test func theDigestSaysWhatStandsIn() async throws {
    serveOne()
    let (room, _) = try await refresh()
    try await room.desk.publishDue { _ in }
    let edition = try await room.edition(of: "2023-09-09")
    #expect(edition.items.map(\.standIn) == [.feed])
    #expect(edition.items.map(\.title) == [title])
  }

  @Test func aLaterReadingReplacesIt() async throws {
    serveOne()
    server.reply("/a", with: .status(503), .ok(Pages.article(title, Pages.social)))
    let (room, first) = try await refresh()
    #expect(first.new == 1)
    test.advance(seconds: 3600)
    let (_, second) = try await refresh()
    #expect(second.new == 0)
    let records = try await room.pending()
    #expect(records.map(\.article.text) == [Pages.social.joined(separator: "\n")])
    #expect(records.map(\.standIn) == [nil])
    #expect(try await failure("/a", in: room) == nil)
  }

  /// A headline that says nothing of social work, a page that does.
  @Test func whatWasDroppedForItsHeadlineIsJudgedAnew() async throws {
    serve([("/a", "Kabar dari Desa Sukamaju Pekan Ini", "")])
    server.reply("/a", with: .status(503), .ok(Pages.article("Kabar dari Desa Sukamaju Pekan Ini", Pages.social)))
    let (room, first) = try await refresh()
    #expect((first.new, first.kept) == (1, 0))
    try await room.desk.publishDue { _ in }
    #expect(try await room.pending().isEmpty)
    test.advance(seconds: 86_400)
    try await refresh()
    #expect(try await room.pending().map(\.verdict.decision) == [.kept])
  }

  @Test func whatWasToldIsNotToldAgainNorCorrected() async throws {
    serveOne()
    server.reply("/a", with: .status(503))
    let (room, _) = try await refresh()
    try await room.desk.publishDue { _ in }
    server.serveArticle(title, at: "/a")
    for _ in 0..<3 {
      test.advance(seconds: 86_400)
      try await refresh()
    }
    #expect(try await room.pending().isEmpty)
    #expect(try await room.pendingChanges().isEmpty)
    let record = try #require(try await room.store.article(key: key("/a")))
    #expect((record.outcome, record.standIn) == (.shown, nil))
    #expect(record.article.text.hasPrefix("Sebanyak 14 pekerja sosial"))
  }

  @Test func aPageThatGoesOnFailingIsGivenUpAndToldOnce() async throws {
    serveOne()
    for _ in 0..<12 {
      try await refresh()
      test.advance(seconds: 3 * 86_400)
    }
    let (room, _) = try await refresh()
    #expect(server.requests(for: "/a").count == 8)
    #expect(try await room.pending().count == 1)
    #expect(try await failure("/a", in: room)?.nextTry == nil)
  }

  @Test func aPageForGoodIsNotAskedAgain() async throws {
    serveOne()
    server.reply("/a", with: .status(410))
    try await refresh()
    test.advance(seconds: 86_400)
    let (room, _) = try await refresh()
    #expect(server.requests(for: "/a").count == 1)
    #expect(try await room.pending().count == 1)
  }

  @Test func aFileIsNeverText() async throws {
    serve([("/unduh/1", title, teaser)])
    server.reply("/unduh/1", with: .ok("%PDF-1.4 pekerja sosial pekerja sosial", ["Content-Type: text/html"]))
    let (room, _) = try await refresh()
    #expect(try await room.pending().map(\.article.text) == [teaser])
    #expect(try await room.pending().map(\.standIn) == [.pdf])
    #expect(try await failure("/unduh/1", in: room)?.nextTry == nil)
  }

  @Test func aRefusingSiteRestsAndItsEntriesAreTold() async throws {
    serve((1...6).map { ("/\($0)", "Peksos Dampingi Keluarga Desa Nomor \($0)", "") })
    server.otherwise { _ in .status(403) }
    server.reply("/robots.txt", with: .status(404))
    let (room, tally) = try await refresh { $0.keep = .all }
    #expect(tally.new == 6)
    #expect(server.requests.count { $0.target != "/feed" && $0.target != "/robots.txt" } == 2)
    #expect(try await failure("/6", in: room)?.nextTry == TestNewsroom.start + 3600)
  }

  /// Of a site that shows the same wall for every article, with words that the headlines have.
  @Test func oneTextUnderSeveralHeadlinesIsAWall() async throws {
    let wall = [
      "Pekerja sosial dan keluarga di desa dapat membaca warta ini setelah masuk dengan akun masing-masing di halaman ini.",
      "Akun dibuat tanpa biaya. Pembaca di desa cukup mengisi nama dan nomor telepon, lalu menunggu pesan dari redaksi warta.",
    ]
    serve([("/a", title, teaser), ("/b", "Pekerja Sosial Baca Warta Desa", "Peksos di desa gemar membaca warta.")])
    for path in ["/a", "/b"] { server.reply(path, with: .ok(Pages.article("Masuk", wall))) }
    let (room, _) = try await refresh { $0.keep = .all }
    let records = try await room.pending()
    #expect(records.map(\.standIn) == [.feed, .feed])
    #expect(records.map(\.article.text) == ["Peksos di desa gemar membaca warta.", teaser])
  }

  /// A text that the feed puts under every headline says nothing about any, and makes none a copy of another.
  @Test func aRepeatedEntryTextIsLeftOut() async throws {
    let text = Array(repeating: "Ikuti kanal kami untuk berita pekerja sosial dan keluarga setiap hari.", count: 5)
      .joined(separator: " ")
    serve([("/a", title, text), ("/b", "Peksos Antar Lansia Pulang", text)])
    let records = try await refresh { $0.articleText = .feed }.0.pending()
    #expect(records.map(\.article.text) == ["", ""])
    #expect(records.map(\.copyOf) == [nil, nil])
  }

  // MARK: Links of a page

  private func serveListing(_ links: [(path: String, title: String)]) {
    let cards = links.map { "<div class=\"card\"><h3><a href=\"\($0.path)\">\($0.title)</a></h3></div>" }
    let page = "<html><body><main>\(cards.joined())</main></body></html>"
    server.reply("/berita", with: .ok(page, ["Content-Type: text/html", "ETag: \"1\""]), .status(304))
  }

  private func refreshListing() async throws -> Newsroom {
    try await refresh {
      $0.kind = .page
      $0.url = WebURL(server.url + "/berita") ?? $0.url
    }.0
  }

  /// A notice on the first day, the articles on the second.
  @Test(arguments: [
    ServerReply.status(404), .ok(Pages.article("Situs dalam Pemeliharaan", ["Silakan kembali beberapa saat lagi."])),
    .ok(Pages.article("Just a moment", Array(repeating: "Checking whether your connection is secure.", count: 9))),
  ])
  func aLinkedPageIsTriedAgainWhenItIsAnotherOne(reply: ServerReply) async throws {
    let links = (1...4).map { ("/berita/\($0)/peksos-dampingi-keluarga-\($0)", "Peksos Dampingi Keluarga Desa \($0)") }
    serveListing(links)
    for (path, title) in links {
      server.reply(path, with: reply, .ok(Pages.article(title, [title] + Pages.social)))
    }
    let room = try await refreshListing()
    #expect(try await room.pending().isEmpty)
    test.advance(seconds: 3600)
    _ = try await refreshListing()
    #expect(try await room.pending().map(\.article.title) == links.map(\.1))
  }

  /// An unchanged listing does not say again what its links are called.
  @Test(arguments: [ServerReply.ok(""), .ok(Pages.article("Selamat datang", ["Situs kami sedang diperbarui."]))])
  func aLinkIsTriedOnWhileItsListingIsUnchanged(reply: ServerReply) async throws {
    let links = (1...4).map { ("/berita/\($0)/peksos-dampingi-keluarga-\($0)", "Peksos Dampingi Keluarga Desa \($0)") }
    serveListing(links)
    for (path, title) in links {
      server.reply(path, with: reply, reply, reply, .ok(Pages.article(title, [title] + Pages.social)))
    }
    for hours in [0, 1, 2, 4] {
      test.advance(seconds: hours * 3600)
      #expect(try await refreshListing().pending().count == (hours == 4 ? 4 : 0))
    }
    #expect(server.requests(for: "/berita").dropFirst().allSatisfy { $0["If-None-Match"] != nil })
  }

  @Test func aShortNoticeThatTheLinkNamesIsAnArticle() async throws {
    let links = (1...4).map {
      ("/berita/\($0)/pengumuman-uji-\($0)", "Pengumuman Uji Sertifikasi Pekerja Sosial \($0)")
    }
    serveListing(links)
    for (path, title) in links {
      server.reply(
        path,
        with: .ok(Pages.article(title, ["Pendaftaran \(title) dibuka."], published: "2023-09-08T10:00:00+07:00")))
    }
    #expect(try await refreshListing().pending().map(\.article.title) == links.map(\.1))
  }
}

import Digests
import Foundation
import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// What changed at the source after an edition is told in the next.
@Suite(.network, .lastNet) struct ArticleRecheckTests {
  let test: TestNewsroom
  let server: ScriptedServer
  private let title = "Peksos Dampingi Keluarga"

  init() throws {
    test = try TestNewsroom()
    server = try ScriptedServer()
    server.reply("/robots.txt", with: .status(404))
    server.reply(
      "/feed", with: .ok(Pages.rss(server.url, [("/a", title)]), ["Content-Type: application/rss+xml"]))
    server.reply("/a", with: .ok(Pages.article(title, Pages.social)))
  }

  private func room() throws -> Newsroom { try test.room([.test("Warta", server.url + "/feed")]) }

  private func refresh(_ room: Newsroom) async throws {
    _ = try await room.refreshRound.run(room.settings.sources) { _ in }
  }

  private func publish(_ room: Newsroom) async throws { try await room.desk.publishDue { _ in } }

  private func asked(_ path: String) -> Int { server.requests.count { $0.target == path } }

  private func digest(_ day: String, in room: Newsroom) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: room.digestFolder + "/\(day).md")), as: UTF8.self)
  }

  /// A site that is being rebuilt answers 404 for all of its articles: none of them is called withdrawn.
  @Test func aSiteWithoutAnyOfItsPagesWithdrawsNothing() async throws {
    let second = "Relawan Lansia Dilatih"
    server.reply(
      "/feed", with: .ok(Pages.rss(server.url, [("/a", title), ("/b", second)]), ["Content-Type: application/rss+xml"]))
    server.reply("/b", with: .ok(Pages.article(second, Self.volunteers)))
    let room = try room()
    try await refresh(room)
    try await publish(room)
    for path in ["/a", "/b"] { server.reply(path, with: .status(404)) }
    for _ in 0..<3 {
      test.advance(seconds: 86_400)
      try await refresh(room)
      try await publish(room)
    }
    #expect(asked("/b") > 2)
    for day in ["2023-09-10", "2023-09-11", "2023-09-12"] { #expect(!(try digest(day, in: room)).contains("ditarik")) }
  }

  private static let volunteers = [
    "Balai Senja melatih 30 relawan lansia di Kudus selama tiga hari bersama pekerja sosial dari empat kecamatan.",
    "Pekerja sosial balai itu, Ratna Dewi, mengatakan relawan belajar mengenali gejala pikun dan cara mendengarkan.",
    "Setelah pelatihan setiap relawan mengunjungi dua lansia yang tinggal sendiri, didampingi pekerja sosial desa.",
  ]

  @Test func aChangedFigureIsToldOnce() async throws {
    let room = try room()
    try await refresh(room)
    try await publish(room)
    let changed = Pages.social.map { $0.replacing("Sebanyak 14", with: "Sebanyak 41") }
    server.reply("/a", with: .ok(Pages.article(title, changed)))
    for _ in 0..<2 {
      test.advance(seconds: 86_400)
      try await refresh(room)
      try await publish(room)
    }
    let second = try digest("2023-09-10", in: room)
    #expect(second.contains("**Edisi 9 Sep, nomor 1:** sumber mengubah angka dari 14 menjadi 41 pekerja sosial"))
    #expect(!(try digest("2023-09-11", in: room)).contains("Koreksi"))
    let message = String(decoding: try await mail(room, "2023-09-10"), as: UTF8.self)
    #expect(message.contains("References: <digest.2023-09-09.r1.1a1s9c1@"))
  }

  /// Nothing is called off by a figure: the digest tells no correction, the agenda does.
  @Test func aDayThatIsCalledOffOnThePageLeavesTheAgenda() async throws {
    let room = try room()
    let event = "Pelatihan bagi relawan akan digelar Sabtu, 30 September 2023, di aula kecamatan."
    server.reply("/a", with: .ok(Pages.article(title, Pages.social + [event])))
    try await refresh(room)
    try await publish(room)
    #expect(try await room.store.edition(of: day("2023-09-09"))?.agenda?.entries.count == 1)
    let off = event.replacing("akan digelar", with: "yang semula digelar") + " Panitia membatalkan pelatihan itu."
    server.reply("/a", with: .ok(Pages.article(title, Pages.social + [off])))
    test.advance(seconds: 86_400)
    try await refresh(room)
    try await publish(room)
    let entries = try #require(try await room.store.edition(of: day("2023-09-10"))?.agenda?.entries)
    #expect(!entries.contains { !$0.isOff })
  }

  private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

  private func mail(_ room: Newsroom, _ day: String) async throws -> [UInt8] {
    let day = try #require(CalendarDay(iso: day))
    return Views.render(try #require(try await room.store.edition(of: day)), as: .eml)
  }

  @Test func aPageThatIsGoneForGoodIsToldAtOnce() async throws {
    let room = try room()
    try await refresh(room)
    try await publish(room)
    server.reply("/a", with: .status(410))
    test.advance(seconds: 86_400)
    try await refresh(room)
    try await publish(room)
    #expect(try digest("2023-09-10", in: room).contains("artikel ditarik oleh sumber (HTTP 410)"))
    test.advance(seconds: 86_400)
    let before = asked("/a")
    try await refresh(room)
    #expect(asked("/a") == before)
  }

  @Test func aPageThatIsMissingIsAskedTwice() async throws {
    let room = try room()
    try await refresh(room)
    try await publish(room)
    server.reply("/a", with: .status(404))
    test.advance(seconds: 80_000)
    try await refresh(room)
    #expect(try await room.store.pendingCorrections(until: room.clock.now()).isEmpty)
    test.advance(seconds: 4_000)
    try await refresh(room)
    #expect(
      try await room.store.pendingCorrections(until: room.clock.now()).map(\.correction.change)
        == [.withdrawn(status: 404)])
  }

  @Test func aPageIsAskedOnceADayForThreeDays() async throws {
    let room = try room()
    try await refresh(room)
    try await publish(room)
    #expect(asked("/a") == 1)
    for _ in 0..<6 * 4 {
      test.advance(seconds: 6 * 3600)
      try await refresh(room)
    }
    #expect(asked("/a") == 4)
  }

  @Test func theWordOfTheFeedIsHeardLater() async throws {
    let room = try room()
    try await refresh(room)
    try await publish(room)
    for _ in 0..<6 {
      test.advance(seconds: 86_400)
      try await refresh(room)
    }
    let before = asked("/a")
    let feed = Pages.rss(server.url, [("/a", title + " di Desa")])
    server.reply("/feed", with: .ok(feed, ["Content-Type: application/rss+xml"]))
    test.advance(seconds: 3600 * 4)
    try await refresh(room)
    #expect(asked("/a") == before + 1)
    test.advance(seconds: 3600 * 4)
    try await refresh(room)
    #expect(asked("/a") == before + 1)
  }

  /// Without its login the page answers 404: that would be told as withdrawn.
  @Test func theLoginOfTheSourceIsUsed() async throws {
    let secret = try test.folder.write("siti:sandi\n", to: "rahasia")
    var source = try Source.test("Warta", server.url + "/feed")
    source.login = "file:" + secret
    let page = Pages.article(title, Pages.social)
    let closed = try ScriptedServer()
    closed.otherwise { request in
      if request.target == "/robots.txt" || request["Authorization"] == nil { return .status(404) }
      return request.target == "/feed"
        ? .ok(Pages.rss("http://\(request["Host"] ?? "")", [("/a", title)]), ["Content-Type: application/rss+xml"])
        : .ok(page)
    }
    source.url = try #require(WebURL(closed.url + "/feed"))
    let room = try test.room([source])
    try await refresh(room)
    try await publish(room)
    for _ in 0..<3 {
      test.advance(seconds: 86_400)
      try await refresh(room)
    }
    #expect(closed.requests(for: "/a").count == 4)
    #expect(try await room.store.pendingCorrections(until: room.clock.now()).isEmpty)
  }

  @Test func aChangeOnTheSecondPageIsToldAndTheRestIsNoLoss() async throws {
    func part(_ paragraphs: [String]) -> String {
      Pages.article(title, paragraphs).replacing(
        "</article>",
        with: "<div class=\"pagination\"><a href=\"/a\">1</a> <a href=\"/a?page=2\">2</a></div></article>")
    }
    server.reply("/a", with: .ok(part(Pages.social)))
    server.reply("/a?page=2", with: .ok(part(Pages.other + ["Panitia mencatat 120 keluarga ikut serta."])))
    let room = try room()
    try await refresh(room)
    try await publish(room)
    server.reply("/a?page=2", with: .ok(part(Pages.other + ["Panitia mencatat 150 keluarga ikut serta."])))
    test.advance(seconds: 86_400)
    try await refresh(room)
    #expect(
      try await room.store.pendingCorrections(until: room.clock.now()).map(\.correction.change)
        == [.figure(from: "120", to: "150 keluarga")])
  }

  /// A line of the site's template that stands in every article, alike or with figures of the page's own: no article was
  /// corrected.
  @Test(arguments: [
    (["Kurs hari ini mencapai Rp 15000 menurut bank."], ["Kurs hari ini mencapai Rp 15037 menurut bank."]),
    (
      ["Sejauh ini 51 orang mampir ke laman kami.", "Sejauh ini 900 orang mampir ke laman kami."],
      ["Sejauh ini 77 orang mampir ke laman kami.", "Sejauh ini 934 orang mampir ke laman kami."]
    ),
  ])
  func whatChangesAlikeOnTwoPagesIsTheTemplate(before: [String], after: [String]) async throws {
    let other = [
      "Yayasan di Kendal membuka kelas bagi pendamping lansia. Pekerja sosial mengajar cara menyusun catatan kunjungan.",
      "Kelas berlangsung delapan kali dan ditutup dengan ujian. Peserta datang dari panti, puskesmas, dan kelompok warga.",
      "Pengurus yayasan berharap pekerja sosial medis ikut membimbing peserta sesudah kelas itu selesai.",
    ]
    func serve(_ lines: [String]) {
      server.reply("/a", with: .ok(Pages.article(title, Pages.social + lines.prefix(1))))
      server.reply("/b", with: .ok(Pages.article("Kelas Pendamping Lansia Dibuka", other + lines.suffix(1))))
    }
    server.reply(
      "/feed",
      with: .ok(
        Pages.rss(server.url, [("/a", title), ("/b", "Kelas Pendamping Lansia Dibuka")]),
        ["Content-Type: application/rss+xml"]))
    serve(before)
    let room = try room()
    try await refresh(room)
    try await publish(room)
    serve(after)
    test.advance(seconds: 86_400)
    try await refresh(room)
    #expect(asked("/a") == 2)
    #expect(asked("/b") == 2)
    #expect(try await room.store.pendingCorrections(until: room.clock.now()).isEmpty)
  }

  @Test func aWithdrawalIsNoTemplate() throws {
    let now = TestNewsroom.start
    let url = try #require(WebURL("https://warta.test/a"))
    let noticed = Moment(now, offset: 0)
    let looks = (1...2).map { number in
      var recheck = Recheck(article: Int64(number), checked: now)
      for change in [Edition.Correction.Change.withdrawn(status: 404), .figure(from: "1", to: "2")] {
        recheck.corrections.append(
          Edition.Correction(day: noticed.day, number: number, url: url.href, change: change, noticed: noticed))
      }
      return ArticleRecheck.Look(recheck)
    }
    #expect(
      ArticleRecheck.withoutTemplate(looks).map { $0.corrections.map(\.change) }
        == [[.withdrawn(status: 404)], [.withdrawn(status: 404)]])
  }
}

import Digests
import Foundation
import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text

@testable import Pipeline

/// What changed at the source after an edition is told in the next.
@Suite(.network, .timeLimit(.minutes(5)))
struct ArticleRecheckTests {
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
    _ = try await RefreshRound(room).run(room.settings.sources) { _ in }
  }

  private func publish(_ room: Newsroom) async throws { try await room.desk.publishDue { _ in } }

  private func asked(_ path: String) -> Int { server.requests.count { $0.target == path } }

  private func digest(_ day: String, in room: Newsroom) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: room.digestFolder + "/\(day).md")), as: UTF8.self)
  }

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
    #expect(message.contains("References: <digest.2023-09-09.r1@"))
  }

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
}

import Model
import TestSupport
import TestTurns
import Testing

@testable import Pipeline

/// What an operator is told of what a source offered.
@Suite(.network, .lastNet) struct OfferedEntryTests: SiteSuite {
  let test: TestNewsroom
  let server: ScriptedServer

  init() throws {
    (server, test) = (try ScriptedServer(), try TestNewsroom())
    let title = "Peksos Dampingi Keluarga di Posko Sawo"
    for (feed, path) in [("/feed", "/warta/a"), ("/lain", "/lain/b")] {
      server.serveFeed([(path, title)], at: feed)
      server.serveArticle(title, at: path)
    }
  }

  /// Both outlets of one text are new in one edition: the second one's is a copy of what stands in front of it there, and
  /// not of itself.
  @Test func aCopyOfItsOwnEditionNamesWhatStandsInFrontOfIt() async throws {
    let room = try test.room([source(), source("/lain", name: "Tiruan")])
    try await room.refreshAndPublish()
    let told = try await [room.offered(by: "Warta", limit: 5), room.offered(by: "Tiruan", limit: 5)].joined()
    #expect(told.map(\.outcome).contains(.shown) && told.count == 2, "\(Array(told))")
    let copy = try #require(told.first { $0.outcome == .copy })
    let shown = try #require(told.first { $0.outcome == .shown })
    #expect(copy.note == "of \"\(shown.title)\" (\(shown.source), [1] of 2023-09-09)")
    #expect(copy.source != shown.source)
  }
}

import Foundation
import Model
import Storage
import Synchronization
import TestSupport
import Testing
import Text

@testable import Pipeline

/// Editions: one a day, never twice, the same bytes when written again.
@Suite(.timeLimit(.minutes(1)))
struct EditionDeskTests {
  let test: TestNewsroom
  let server: ScriptedServer

  init() throws {
    test = try TestNewsroom()
    server = try ScriptedServer()
    server.reply("/robots.txt", with: .status(404))
    server.reply(
      "/feed",
      with: .ok(Pages.rss(server.url, [("/a", "Peksos Dampingi Keluarga")]), ["Content-Type: application/rss+xml"]))
    server.reply("/a", with: .ok(Pages.article("Peksos Dampingi Keluarga", Pages.social)))
  }

  private func room() throws -> Newsroom { try test.room([.test("Warta", server.url + "/feed")]) }

  private func bytes(_ name: String, in room: Newsroom) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: room.digestFolder + "/" + name))
  }

  @Test func anArticleIsInOneEditionOnly() async throws {
    let room = try room()
    _ = try await RefreshRound(room).run(room.settings.sources) { _ in }
    try await EditionDesk(room).publishDue { _ in }
    let first = try bytes("2023-09-09.md", in: room)
    #expect(String(decoding: first, as: UTF8.self).contains("Peksos Dampingi Keluarga"))
    test.advance(seconds: 7200)
    try await EditionDesk(room).publishDue { _ in }
    #expect(try await room.store.editions().count == 1)
    test.advance(seconds: 86_400)
    try await EditionDesk(room).publishDue { _ in }
    let second = String(decoding: try bytes("2023-09-10.md", in: room), as: UTF8.self)
    #expect(!second.contains("Peksos Dampingi Keluarga"))
    #expect(second.contains("Tidak ada artikel baru"))
    #expect(try bytes("2023-09-09.md", in: room) == first)
  }

  /// The database was lost, the files of the day were not: the day had its digest and its mail.
  @Test func aDayWhoseFilesAreThereIsNotMadeAnew() async throws {
    let room = try room()
    mkdir(room.digestFolder, 0o755)
    try test.folder.write("milik hari itu", to: "state/digests/2023-09-09.md")
    _ = try await RefreshRound(room).run(room.settings.sources) { _ in }
    let said = Mutex<[String]>([])
    try await EditionDesk(room).publishDue { if case .note(let words) = $0 { said.withLock { $0.append(words) } } }
    #expect(said.withLock { $0 }.first?.contains("2023-09-09.md is there already") == true)
    #expect(try await room.store.editions().isEmpty)
    #expect(String(decoding: try bytes("2023-09-09.md", in: room), as: UTF8.self) == "milik hari itu")
    test.advance(seconds: 86_400)
    try await EditionDesk(room).publishDue { _ in }
    let next = String(decoding: try bytes("2023-09-10.md", in: room), as: UTF8.self)
    #expect(next.contains("Peksos Dampingi Keluarga"))
  }

  @Test func filesThatAreMissingAreWrittenAgainTheSame() async throws {
    let room = try room()
    _ = try await RefreshRound(room).run(room.settings.sources) { _ in }
    try await EditionDesk(room).publishDue { _ in }
    let names = ["2023-09-09.md", "2023-09-09.json", "index.md"]
    let before = try names.map { try bytes($0, in: room) }
    try FileManager.default.removeItem(atPath: room.digestFolder)
    let day = try #require(CalendarDay(iso: "2023-09-09"))
    #expect(try await EditionDesk(room).write(day) { _ in })
    #expect(try names.map { try bytes($0, in: room) } == before)
  }

  @Test func anEditionKeptWithoutItsFilesGetsThemAtTheNextCall() async throws {
    let room = try room()
    let now = room.zone.moment(TestNewsroom.start)
    let edition = Edition(
      title: "Kabar", language: "id", day: now.day, number: 1, windowStart: now, windowEnd: now, madeAt: now)
    _ = try await room.store.save(edition, outcomes: [])
    try await EditionDesk(room).publishDue { _ in }
    #expect(FileManager.default.fileExists(atPath: room.digestFolder + "/2023-09-09.md"))
    #expect(try await room.store.editions().map(\.filesWritten) == [true])
  }

  @Test func aDayBeginsAtItsHour() throws {
    let desk = EditionDesk(try room())
    let before = desk.days(at: TestNewsroom.start - 60)
    #expect(before.current.iso == "2023-09-08")
    #expect(before.nextClosing == TestNewsroom.start - 30)
    let after = desk.days(at: TestNewsroom.start)
    #expect(after.current.iso == "2023-09-09")
    #expect(after.nextClosing == TestNewsroom.start - 30 + 86_400)
  }

  @Test func anEmptyDayMayBeSkipped() async throws {
    let room = try test.room([]) { $0.digest.emptyDay = .skip }
    try await EditionDesk(room).publishDue { _ in }
    #expect(!FileManager.default.fileExists(atPath: room.digestFolder + "/2023-09-09.md"))
    #expect(try await room.store.editions().count == 1)
  }
}

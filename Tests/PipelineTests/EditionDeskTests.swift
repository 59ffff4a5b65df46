import Files
import Foundation
import Model
import Storage
import Synchronization
import TestSupport
import TestTurns
import Testing
import Text

@testable import Pipeline

/// Editions: one a day, never twice, the same bytes when written again.
@Suite(.network, .lastNet) struct EditionDeskTests: SiteSuite {
  let test: TestNewsroom
  let server: ScriptedServer

  init() throws {
    (server, test) = (try ScriptedServer(), try TestNewsroom())
    server.serveFeed([("/a", "Peksos Dampingi Keluarga")])
    server.serveArticle("Peksos Dampingi Keluarga", at: "/a")
  }

  @Test func anArticleIsInOneEditionOnly() async throws {
    let room = try room()
    try await room.refreshAndPublish()
    let first = try room.bytes(of: "2023-09-09.md")
    #expect(String(decoding: first, as: UTF8.self).contains("Peksos Dampingi Keluarga"))
    test.advance(seconds: 7200)
    try await room.desk.publishDue { _ in }
    #expect(try await room.store.editions().count == 1)
    test.advance(seconds: 86_400)
    try await room.desk.publishDue { _ in }
    let second = try room.text(of: "2023-09-10.md")
    #expect(!second.contains("Peksos Dampingi Keluarga"))
    #expect(second.contains("Tidak ada artikel baru"))
    #expect(try room.bytes(of: "2023-09-09.md") == first)
  }

  /// The database was lost, the files of the day were not: the day had its digest and its mail.
  @Test func aDayWhoseFilesAreThereIsNotMadeAnew() async throws {
    let room = try room()
    mkdir(room.digestFolder, 0o755)
    try test.folder.write("milik hari itu", to: "state/digests/2023-09-09.md")
    try await room.refresh()
    let said = Mutex<[String]>([])
    try await room.desk.publishDue { if case .note(let words) = $0 { said.withLock { $0.append(words) } } }
    #expect(said.withLock { $0 }.first?.contains("2023-09-09.md is there already") == true)
    #expect(try await room.store.editions().isEmpty)
    #expect(try room.text(of: "2023-09-09.md") == "milik hari itu")
    test.advance(seconds: 86_400)
    try await room.desk.publishDue { _ in }
    let next = try room.text(of: "2023-09-10.md")
    #expect(next.contains("Peksos Dampingi Keluarga"))
  }

  @Test func filesThatAreMissingAreWrittenAgainTheSame() async throws {
    let room = try room()
    try await room.refreshAndPublish()
    let names = ["2023-09-09.md", "2023-09-09.json", "index.md"]
    let before = try names.map { try room.bytes(of: $0) }
    try FileManager.default.removeItem(atPath: room.digestFolder)
    let day = try #require(CalendarDay(iso: "2023-09-09"))
    #expect(try await room.desk.write(day) { _ in })
    #expect(try names.map { try room.bytes(of: $0) } == before)
  }

  @Test func anEditionKeptWithoutItsFilesGetsThemAtTheNextCall() async throws {
    let room = try room()
    let now = room.zone.moment(TestNewsroom.start)
    let edition = Edition(
      title: "Kabar", language: "id", day: now.day, number: 1, windowStart: now, windowEnd: now, madeAt: now)
    _ = try await room.store.save(edition, outcomes: [])
    try await room.desk.publishDue { _ in }
    #expect(FileManager.default.fileExists(atPath: room.digestFolder + "/2023-09-09.md"))
    #expect(try await room.store.editions().map(\.filesWritten) == [true])
  }

  @Test func aDayBeginsAtItsHour() throws {
    let calendar = try room().desk.calendar
    #expect(calendar.day(at: TestNewsroom.start - 60).iso == "2023-09-08")
    #expect(calendar.nextClosing(after: TestNewsroom.start - 60) == TestNewsroom.start - 30)
    #expect(calendar.day(at: TestNewsroom.start - 30).iso == "2023-09-09")
    #expect(calendar.day(at: TestNewsroom.start).iso == "2023-09-09")
    #expect(calendar.nextClosing(after: TestNewsroom.start) == TestNewsroom.start - 30 + 86_400)
  }

  @Test func anEditionOfADayThatHasNotBegunStopsNone() async throws {
    let room = try room()
    // Five years ahead, and nothing to read there.
    test.advance(seconds: 5 * 365 * 86_400)
    try await room.refreshAndPublish()
    test.advance(seconds: -5 * 365 * 86_400)
    #expect(try await room.desk.publishDue { _ in } == .written(try #require(CalendarDay(iso: "2023-09-09"))))
    #expect(try await room.store.editions().map(\.day.iso) == ["2028-09-07", "2023-09-09"])
    #expect(try await room.desk.latest()?.day.iso == "2023-09-09")
    test.advance(seconds: 86_400)
    try await room.desk.publishDue { _ in }
    // Its files are there, and the index tells of no day that has not begun.
    #expect(try await room.edition(of: "2023-09-10").windowStart.instant == TestNewsroom.start - 30)
    #expect(!(try room.text(of: "2023-09-10.md")).isEmpty)
    #expect(!(try room.text(of: "2023-09-09.md")).isEmpty)
    #expect(!(try room.text(of: "index.md")).contains("2028"))
  }

  @Test func theFirstDayWaitsForTheFirstSourceThatCanBeRead() async throws {
    let room = try test.room([source(), source("/mati", name: "Mati")])
    let day = try #require(CalendarDay(iso: "2023-09-09"))
    #expect(try await room.desk.publishDue { _ in } == .held(day))
    _ = try await room.refreshRound.run([room.settings.sources[1]]) { _ in }
    #expect(try await room.desk.publishDue { _ in } == .held(day))
    #expect(try await room.store.editions().isEmpty)
    try await room.refresh()
    #expect(try await room.desk.publishDue { _ in } == .written(day))
    #expect(try room.text(of: "2023-09-09.md").contains("Peksos Dampingi"))
  }

  @Test func filesThatCannotBeWrittenAreWrittenLater() async throws {
    let room = try room()
    try await room.refresh()
    _ = try test.folder.write("", to: "state/digests")
    await #expect(throws: FileError.self) { try await room.desk.publishDue { _ in } }
    // The edition is kept, once.
    #expect(try await room.store.editions().map(\.filesWritten) == [false])
    await #expect(throws: FileError.self) { try await room.desk.publishDue { _ in } }
    try FileManager.default.removeItem(atPath: room.digestFolder)
    try await room.desk.publishDue { _ in }
    #expect(try await room.store.editions().map(\.filesWritten) == [true])
    #expect(try room.text(of: "2023-09-09.md").contains("Peksos Dampingi"))
  }

  @Test func aCancelledTaskKeepsNothing() async throws {
    let room = try room()
    try await room.refresh()
    let making = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await room.desk.publishDue { _ in }
    }
    await #expect(throws: (any Error).self) { try await making.value }
    #expect(try await room.store.editions().isEmpty)
  }

  @Test func anEmptyDayMayBeSkipped() async throws {
    let room = try test.room([]) { $0.digest.emptyDay = .skip }
    try await room.desk.publishDue { _ in }
    #expect(!FileManager.default.fileExists(atPath: room.digestFolder + "/2023-09-09.md"))
    #expect(try await room.store.editions().count == 1)
  }
}

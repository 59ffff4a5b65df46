import GRDB
import Model
import TestSupport
import Testing
import Text
import Web

@testable import Storage

/// Cells that somebody changed by hand or a bad disk changed: all else is read, nothing stops the program.
@Suite struct UnreadableRowsTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws { (folder, store) = try Samples.store() }

  private func damage(_ sql: String) throws {
    try DatabaseQueue(path: folder.path("kabar.sqlite")).write { try $0.execute(sql: sql) }
  }

  @Test(arguments: [
    "verdict='{'", "verdict=x'00ff'", "url='bukan alamat'", "url=x''", "published='2023'", "byline=7", "facts='null'",
    "first_seen='kemarin'", "first_seen=9223372036854775807", "first_seen=-9223372036854775808", "minutes='z'",
    "minutes=9223372036854775807", "hash='h'", "hash=1.5e300", "story='s'", "copy_of=x'01'",
  ])
  func anArticleIsSkippedAndTold(change: String) async throws {
    _ = try await store.save(Samples.refresh([Samples.article("a"), Samples.article("b")]))
    try damage("UPDATE article SET \(change) WHERE id=1")
    #expect(try await store.pending(until: Instant(seconds: 4_000_000_000)).count(where: { $0.id == 2 }) == 1)
    #expect(try await store.article(id: 1) == nil)
    let column = change.prefix { $0 != "=" }
    #expect(store.unreadablePlaces == ["article 1: \(column)"])
    // New articles are compared with what is left.
    #expect(try await store.save(Samples.refresh([Samples.article("c")])) == 1)
  }

  @Test(arguments: [
    "next_poll='abc'", "failures='z'", "failures=9223372036854775807", "first_success=x'00'", "gone='ya'",
    "skip_hours='x'", "content='x'", "moved_to='bukan alamat', moved_since=1, moved_last=1", "moved_times='x'",
    "children=x'ff'", "rhythm_gap='x'", "ttl=1e300", "last_whole=-9223372036854775808",
  ])
  func aSourceIsKnownWithoutTheCell(change: String) async throws {
    var record = Samples.refresh([])
    record.state.firstSuccess = Samples.now
    record.state.feed = WebURL("https://warta.test/feed")
    _ = try await store.save(record)
    try damage("UPDATE source SET \(change)")
    let state = try #require(try await store.sourceStates()["Warta"])
    #expect(state.feed == record.state.feed)
    #expect(try await store.sourceStates(named: ["Warta"])["Warta"] == state)
    // The next refresh writes it anew, even one that finds nothing.
    (record.before, record.state) = (state, state)
    record.state.lastPoll = Samples.now + 60
    _ = try await store.save(record)
    let (_, again) = try (folder, Store(path: folder.path("kabar.sqlite")))
    #expect(try await again.sourceStates() == ["Warta": record.state])
    #expect(again.unreadablePlaces.isEmpty)
  }

  @Test func aSourceWithoutAnAddressIsUnknown() async throws {
    _ = try await store.save(Samples.refresh([]))
    _ = try await store.save(Samples.refresh([], source: "Lain"))
    try damage("UPDATE source SET url=x'' || 1.5 WHERE name='Lain'; UPDATE source SET url=7 WHERE name='Warta'")
    #expect(try await store.sourceStates().count <= 2)
  }

  @Test(arguments: [
    "window_end='z'", "number=9223372036854775807", "articles='z'", "lead=1", "sources=x'00'", "files_written='x'",
  ])
  func aListedEditionIsReadFromTheEditionItself(change: String) async throws {
    let edition = try Samples.edition("2023-09-09", number: 3)
    _ = try await store.save(edition, outcomes: [])
    let before = try await store.editions()
    try damage("UPDATE edition SET \(change)")
    let after = try #require(try await store.editions().first)
    #expect((after.day, after.number, after.windowEnd) == (before[0].day, before[0].number, before[0].windowEnd))
    #expect(try await store.edition(of: edition.day) == edition)
  }

  @Test func anEditionThatCannotBeReadHidesNoOther() async throws {
    for (number, day) in ["2023-09-09", "2023-09-10"].enumerated() {
      _ = try await store.save(Samples.edition(day, number: number + 1), outcomes: [])
    }
    try damage("UPDATE edition SET snapshot=x'7b' WHERE number=1")
    #expect(try await store.latestEditions(10).map(\.number) == [2])
    #expect(try await store.editions().map(\.number) == [2, 1])
    #expect(try await store.edition(of: try Samples.edition("2023-09-09", number: 1).day) == nil)
    #expect(store.unreadablePlaces == ["edition 2023-09-09: snapshot"])
    // The day has its edition all the same: it is not made twice.
    #expect(try await !store.save(Samples.edition("2023-09-09", number: 1), outcomes: []))
  }

  /// A place as far off would end the command that shows a time there.
  @Test(arguments: [("25200", 25_200), ("9223372036854775807", nil), ("-9223372036854775808", nil), ("'z'", nil)])
  func aPlaceThatThereIsNotIsNone(offset: String, read: Int?) async throws {
    _ = try await store.save(Samples.edition("2023-09-09", number: 1), outcomes: [])
    try damage("UPDATE edition SET snapshot=json_set(snapshot, '$.windowEnd.offset', \(offset))")
    #expect(try await store.lastPlace()?.offset == read)
  }

  @Test func anEditionThatIsLostWhollyLeavesTheListOfTheOthers() async throws {
    for (number, day) in ["2023-09-09", "2023-09-10", "2023-09-11"].enumerated() {
      _ = try await store.save(Samples.edition(day, number: number + 1), outcomes: [])
    }
    try damage(
      "UPDATE edition SET snapshot=x'7b', articles='z' WHERE number=1; UPDATE edition SET lead=1 WHERE number=3")
    #expect(try await store.editions().map(\.number) == [3, 2])
  }

  @Test(arguments: ["state='terkirim'", "attempts='z'", "next_try='z'", "day='kemarin'", "created=x'00'"])
  func aMessageIsSkippedAndTheOthersAreSent(change: String) async throws {
    let edition = try Samples.edition("2023-09-09", number: 1)
    _ = try await store.save(edition, outcomes: [], mailTo: ["ani@warta.test", "budi@warta.test"])
    try damage("UPDATE outbox SET \(change) WHERE recipient='ani@warta.test'")
    let later = Instant(seconds: 4_000_000_000)
    #expect(try await store.lettersDue(at: later).map(\.recipient) == ["budi@warta.test"])
    #expect(try await store.nextMessage(at: later - 60) != nil)
  }

  @Test func whatElseIsDamagedIsAskedAnew() async throws {
    let url = try #require(WebURL("https://warta.test/u"))
    var record = Samples.refresh([])
    record.validators = [.init(url: url, answered: url, validators: Validators(etag: "\"1\""))]
    record.failures = [.init(url: url, failures: 1, nextTry: Samples.now, reason: "x")]
    var recheck = Recheck(article: 1, checked: Samples.now)
    recheck.corrections = [
      .init(
        day: Samples.day, number: 1, url: "u", change: .withdrawn(status: 410), noticed: Moment(Samples.now, offset: 0))
    ]
    record.rechecks = [recheck]
    _ = try await store.save(record)
    try await store.saveRobots([
      RobotsRecord(origin: "https://warta.test", body: [1], fetched: Samples.now, status: 200),
      RobotsRecord(origin: "https://lain.test", body: [2], fetched: Samples.now, status: 200),
    ])
    try await store.note(WeekSummary(last: Samples.day, articles: 1))
    try damage(
      """
      UPDATE validators SET etag=x'ff', answered=NULL; UPDATE attempt SET failures='x'; UPDATE correction SET change='{}';
      UPDATE robots SET fetched='x' WHERE origin='https://lain.test'; UPDATE week SET articles='x';
      """.replacing("answered=NULL", with: "answered=x'00'"))
    _ = try await store.validators(for: url)
    #expect(try await store.failuresDue(of: "Warta", at: Samples.now).isEmpty)
    #expect(try await store.known(keys: [url.key]).failed.isEmpty)
    #expect(try await store.pendingCorrections(until: Samples.now).isEmpty)
    #expect(try await store.robots().map(\.origin) == ["https://warta.test"])
    #expect(try await store.weeks().isEmpty)
    #expect(store.unreadablePlaces.count == 5)
  }
}

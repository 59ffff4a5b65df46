import GRDB
import Model
import TestSupport
import Testing
import Text

@testable import Storage

/// What is counted and found by days, so that it costs the same in a store of eleven years.
@Suite struct ArticleDaysTests {
  private let folder: TemporaryFolder
  private let store: Store
  private var path: String { folder.path("kabar.sqlite") }

  init() throws { (folder, store) = try Samples.store() }

  private func save(_ path: String, seen: Int64, published: Int64?) async throws {
    var record = Samples.article(path)
    record.article.title = "Pekerja sosial \(path)"
    record.firstSeen = Instant(seconds: seen * 86_400)
    record.article.published = published.map {
      PublicationDate(
        moment: Moment(Instant(seconds: $0 * 86_400), offset: 0), precision: .minute, origin: .feed)
    }
    _ = try await store.save(Samples.refresh([record]))
  }

  private func found(_ words: String, since day: Int64) async throws -> Set<String> {
    var search = ArticleSearch(words, limit: 10)
    search.since = Instant(seconds: day * 86_400)
    return Set(try await store.search(search).map { String($0.url.split(separator: "/").last ?? "") })
  }

  private func days() throws -> [String] {
    try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT day || ' ' || first || ' ' || articles FROM article_day ORDER BY day")
    }
  }

  /// By a clock that was ahead, then put right; dated before it was read; dated the day after.
  @Test(arguments: ["pekerja", ""]) func aSearchSinceADayFindsWhateverTheOrder(words: String) async throws {
    try await save("1", seen: 20_000, published: nil)
    try await save("2", seen: 20_400, published: nil)
    try await save("3", seen: 20_010, published: 19_000)
    try await save("4", seen: 20_011, published: 20_012)
    func found(since day: Int64) async throws -> Set<String> {
      var search = ArticleSearch(words, limit: 10)
      (search.since, search.source) = (Instant(seconds: day * 86_400), "Warta")
      return Set(try await store.search(search).map { String($0.url.split(separator: "/").last ?? "") })
    }
    #expect(try await found(since: 18_000) == ["1", "2", "3", "4"])
    #expect(try await found(since: 20_000) == ["1", "2", "4"])
    #expect(try await found(since: 20_012) == ["2", "4"])
    #expect(try await found(since: 20_013) == ["2"])
    #expect(try await found(since: 20_401) == [])
  }

  @Test func articlesAreCountedAsTheyComeAndGo() async throws {
    for number in 1...5 { try await save("\(number)", seen: 20_000 + Int64(number) / 3, published: nil) }
    #expect(try await store.articleCount() == 5)
    #expect(try days() == ["20000 1 2", "20001 3 3"])
    try await DatabaseQueue(path: path).write {
      try $0.execute(sql: "DELETE FROM article WHERE id=4; UPDATE article SET published_at=20003*86400 WHERE id=1")
    }
    #expect(try await store.articleCount() == 4)
    #expect(try days() == ["20000 1 1", "20001 3 2", "20003 1 1"])
  }

  @Test func aStoreOfVersionFiveGoesOn() async throws {
    for number in 1...3 { try await save("\(number)", seen: 20_000, published: nil) }
    try await DatabaseQueue(path: path).write {
      try $0.execute(
        sql: """
          DROP TRIGGER article_comes; DROP TRIGGER article_goes; DROP TRIGGER article_moves; DROP TABLE article_day;
          DROP INDEX edition_unwritten; DROP INDEX digest_edition_unwritten; PRAGMA user_version=5
          """)
    }
    let store = try Store(path: path)
    #expect(try await store.articleCount() == 3)
    #expect(try days() == ["20000 1 3"])
    #expect(try await found("pekerja", since: 20_000).count == 3)
  }

  @Test(arguments: ["", "aceh"]) func theLatestEditionAndThoseWithoutFiles(digest: String) async throws {
    let store = store.of(digest: digest)
    #expect(try await store.latestEdition(until: CalendarDay(daysSinceEpoch: 30_000)) == nil)
    for number in 1...4 {
      let day = CalendarDay(daysSinceEpoch: 20_000 + number)
      let closing = Moment(Instant(day, .midnight, offset: 0), offset: 0)
      let edition = Edition(
        title: "Kabar", language: "id", day: day, number: number, windowStart: closing, windowEnd: closing,
        madeAt: closing)
      _ = try await store.save(edition, outcomes: [])
      if number % 2 == 0 { try await store.noteFilesWritten(of: day) }
    }
    #expect(try await store.latestEdition(until: CalendarDay(daysSinceEpoch: 20_003))?.number == 3)
    #expect(try await store.latestEdition(until: CalendarDay(daysSinceEpoch: 30_000))?.number == 4)
    #expect(try await store.latestEdition(until: CalendarDay(daysSinceEpoch: 20_000)) == nil)
    #expect(try await store.unwrittenEditions().map(\.daysSinceEpoch) == [20_001, 20_003])
    // What is listed of an edition is damaged: it is asked itself.
    let table = digest.isEmpty ? "edition" : "digest_edition"
    try await DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE \(table) SET articles='x' WHERE number=4") }
    #expect(try await store.latestEdition(until: CalendarDay(daysSinceEpoch: 30_000))?.number == 4)
  }
}

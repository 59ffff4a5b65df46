import Foundation
import GRDB
import Model
import TestSupport
import Testing
import Web

@testable import Storage

@Suite struct StoreTablesTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("kabar.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private func run(_ sql: String) throws { try DatabaseQueue(path: path).write { try $0.execute(sql: sql) } }

  private func value(_ sql: String) throws -> Int? {
    try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: sql) }
  }

  @Test(arguments: [nil, ""]) func aNewFileGetsItsTablesAndMarks(content: String?) throws {
    if let content { try folder.write(content, to: "kabar.sqlite") }
    _ = try Store(path: path)
    _ = try Store(path: path)
    #expect(try value("PRAGMA application_id") == 0x4B61_6261)
    #expect(try value("PRAGMA user_version") == 7)
  }

  /// What is read and written by row knows all columns of its table.
  @Test func tablesHaveTheColumnsThatRowsHave() throws {
    _ = try Store(path: path)
    func check<Column>(_ table: StoredTable<Column>) throws {
      let there = try DatabaseQueue(path: path).read { try $0.columns(in: table.name).map(\.name) }
      #expect(Set(there) == Set(table.columns), "\(table.name)")
    }
    try check(SourceState.table)
    try check(ArticleRecord.table)
    try check(RefreshRecord.Failure.table)
    try check(RefreshRecord.Served.table)
    try check(Recheck.table)
    try check(PendingCorrection.table)
    try check(KeptEdition.Snapshot.table)
    try check(WeekSummary.table)
    try check(KeptLaws.table)
    try check(KeptMonth.table)
    try check(RobotsRecord.table)
    try check(OutboxMessage.table)
    try check(FingerprintRow.table)
  }

  /// A database of the first version gets the ledger, and keeps what it has.
  @Test func aStoreOfTheFirstVersionGoesOn() async throws {
    _ = try await Store(path: path).save(Samples.refresh([Samples.article("a")]))
    let new = ["newest", "span", "pace", "searched", "abandoned", "unread_entries", "unread_polls", "last_page_read"]
    let columns = SourceState.table.columns.filter { !new.contains($0) }.joined(separator: ", ")
    try run(
      """
      DROP TABLE offer; DROP TABLE listing; PRAGMA user_version=1;
      CREATE TABLE first AS SELECT \(columns) FROM source; DROP TABLE source; ALTER TABLE first RENAME TO source
      """)
    let store = try Store(path: path)
    #expect(try await store.sourceStates().keys.sorted() == ["Warta"])
    var record = Samples.refresh([])
    record.offers = [Offer(key: "warta.test/a", title: "Judul a")]
    _ = try await store.save(record)
    #expect(try await store.lastOffered(by: "Warta", limit: 9).map(\.article) == [1])
  }

  /// What version 6 made goes on with the indexes of the present one.
  @Test func aStoreOfTheSixthVersionGetsItsIndexes() async throws {
    _ = try await Store(path: path).save(Samples.refresh([Samples.article("a")]))
    try run(
      """
      DROP INDEX article_numbered; DROP INDEX article_numbered_days; DROP INDEX article_waiting;
      CREATE INDEX article_shown ON article(source, edition) WHERE outcome='shown'; PRAGMA user_version=6
      """)
    let store = try Store(path: path)
    #expect(try await store.waiting(of: "Warta").count == 1)
    #expect(try value("SELECT count(*) FROM sqlite_master WHERE name='article_shown'") == 0)
    #expect(try value("SELECT count(*) FROM sqlite_master WHERE name LIKE 'article_numbered%'") == 2)
  }

  @Test func columnsAreNamedInSnakeCase() {
    #expect(WeekSummary.table.select == "SELECT last, articles, lead FROM week ")
    #expect(WeekSummary.table.into == "INTO week(last, articles, lead) VALUES (:last, :articles, :lead)")
    #expect(SourceState.table.columns.contains("first_success"))
  }

  @Test func aStoreOfANewerVersionIsRefused() throws {
    _ = try Store(path: path)
    try run("PRAGMA user_version=8")
    #expect(throws: StoreError.newer) { try Store(path: path) }
  }

  @Test(arguments: ["CREATE TABLE kontak(nama TEXT)", "CREATE TABLE source(name TEXT); PRAGMA application_id=7"])
  func anotherProgramsFileIsRefusedAndLeftAlone(sql: String) throws {
    try run(sql)
    let before = FileManager.default.contents(atPath: path)
    #expect(throws: StoreError.foreign) { try Store(path: path) }
    #expect(FileManager.default.contents(atPath: path) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kabar.sqlite"])
  }

  private func isDamaged(_ error: StoreError) -> Bool { if case .damaged = error { true } else { false } }

  @Test func whatIsNoDatabaseIsSaidSo() throws {
    try folder.write(String(repeating: "halo dunia\n", count: 900), to: "kabar.sqlite")
    let error = #expect(throws: StoreError.self) { try Store(path: path) }
    #expect(error.map(isDamaged) == true)
  }

  @Test func aFileThatWasCutIsDamaged() throws {
    _ = try Store(path: path)
    try run("INSERT INTO week SELECT value, 0, hex(zeroblob(3000)) FROM json_each('[1,2,3,4,5,6,7,8,9]')")
    let size = try #require(FileManager.default.contents(atPath: path)?.count)
    truncate(path, size / 2)
    let error = #expect(throws: StoreError.self) { try Store(path: path) }
    #expect(error.map(isDamaged) == true)
  }

  @Test func aFolderInItsPlaceIsNotUsable() throws {
    mkdir(path, 0o755)
    let error = #expect(throws: StoreError.self) { try Store(path: path) }
    #expect(error?.isTransient == true)
  }
}

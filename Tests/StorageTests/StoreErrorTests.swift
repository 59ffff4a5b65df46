import GRDB
import TestSupport
import TestTurns
import Testing
import Text

@testable import Storage

@Suite struct StoreErrorTests {
  @Test(arguments: [
    (ResultCode.SQLITE_BUSY, StoreError.busy, true), (.SQLITE_LOCKED, .busy, true), (.SQLITE_FULL, .diskFull, true),
    (.SQLITE_IOERR_WRITE, .unavailable("x"), true), (.SQLITE_CANTOPEN, .unavailable("x"), true),
    (.SQLITE_READONLY, .unavailable("x"), true), (.SQLITE_CORRUPT, .damaged("x"), false),
    (.SQLITE_NOTADB, .damaged("x"), false), (.SQLITE_INTERRUPT, .cancelled, false),
    (.SQLITE_CONSTRAINT, .database("x"), false),
  ])
  func saysWhatSQLiteMeant(code: ResultCode, expected: StoreError, isTransient: Bool) {
    let error = StoreError(DatabaseError(resultCode: code, message: "x", sql: "SELECT 1"))
    #expect(error == expected)
    #expect(error.isTransient == isTransient)
    #expect(error.isDiskFull == (code == .SQLITE_FULL))
    #expect(!error.description.contains("SELECT"))
  }

  @Test func othersKeepTheirMeaning() {
    #expect(StoreError(StoreError.foreign) == .foreign)
    #expect(StoreError(CancellationError()) == .cancelled)
  }

  /// The lock of another process stops who writes, not who reads.
  @Test func whileAnotherWritesReadersGoOn() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.path("kabar.sqlite"), patience: 0.1)
    _ = try await store.save(Samples.refresh([Samples.article("a")]))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.path("kabar.sqlite"), configuration: configuration)
    try await other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
    }
    await #expect(throws: StoreError.busy) {
      try await store.save(Samples.refresh([Samples.article("b")]))
    }
    await #expect(throws: StoreError.busy) { try await store.noteFilesWritten(of: Samples.day) }
    #expect(try await store.articleCount() == 1)
    _ = try Store(path: folder.path("kabar.sqlite"), patience: 0.1)
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try await store.save(Samples.refresh([Samples.article("b")])) == 1)
  }

  /// Writes that stand in a queue behind the lock of another process: a stop waits for none of them.
  @Test(.lastNet) func aStopEndsEveryWait() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.path("kabar.sqlite"), patience: 86_400)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.path("kabar.sqlite"), configuration: configuration)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    try await withThrowingTaskGroup { group in
      for _ in 0..<3 {
        group.addTask { await #expect(throws: StoreError.busy) { try await store.noteFilesWritten(of: Samples.day) } }
      }
      store.endPatience(within: .milliseconds(50))
      try await group.waitForAll()
    }
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try await store.noteFilesWritten(of: Samples.day)
  }
}

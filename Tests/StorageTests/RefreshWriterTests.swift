import Dispatch
import GRDB
import Synchronization
import TestSupport
import Testing
import Text

@testable import Storage

/// Refreshes that end at the same time.
@Suite struct RefreshWriterTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws { (folder, store) = try Samples.store() }

  @Test func allAreWrittenAndEachHearsItsOwnNumber() async throws {
    let store = store
    let counts = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for number in 0..<300 {
        group.addTask {
          let articles = (0..<number % 3).map { Samples.article("\(number)-\($0)", hash: UInt64(number * 10 + $0)) }
          let new = try await store.save(Samples.refresh(articles, source: "Warta \(number)"))
          return (number, new)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(counts.count == 300)
    #expect(counts.allSatisfy { $0.value == $0.key % 3 })
    #expect(try await store.articleCount() == 300)
    #expect(try await store.sourceStates().count == 300)
  }

  /// Some tasks are told to stop: theirs may be missing, the others' not.
  @Test func whoIsCancelledTakesNobodyAlong() async throws {
    let store = store
    let tasks = (0..<60).map { number in
      Task { try await store.save(Samples.refresh([], source: "Warta \(number)")) }
    }
    for number in stride(from: 0, to: 60, by: 3) { tasks[number].cancel() }
    for (number, task) in tasks.enumerated() where number % 3 != 0 { #expect(try await task.value == 0) }
    for task in tasks { _ = await task.result }
    #expect(try await store.sourceStates().count >= 40)
  }

  /// A score that is no number cannot be written.
  @Test func oneThatCannotBeWrittenLeavesTheOthersAlone() async throws {
    let store = store
    let results = await withTaskGroup(of: (Int, Bool).self) { group in
      for number in 0..<40 {
        group.addTask {
          var article = Samples.article("\(number)", hash: UInt64(number))
          if number % 7 == 0 { article.verdict.score = .nan }
          let record = Samples.refresh([article], source: "Warta \(number)")
          return (number, (try? await store.save(record)) == 1)
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(results.allSatisfy { $0.value == ($0.key % 7 != 0) })
    #expect(try await store.articleCount() == results.values.count { $0 })
    // Nothing of a failed one stays, its state included.
    #expect(try await store.sourceStates().count == results.values.count { $0 })
  }

  // MARK: The writer alone, with jobs of the test

  /// Keeps a first job from ending until all others wait, and returns what each of those heard.
  private func runTogether(
    _ jobs: [RefreshWriter.Job], cancelling cancelled: Int? = nil
  ) async -> [Result<Int, StoreError>] {
    let writer = store.writer
    let gate = DispatchSemaphore(value: 0)
    let first = Task {
      try await writer.save { _ in
        gate.wait()
        return 0
      }
    }
    // The first must be the one that writes; only then do the others join in their order.
    var tasks: [Task<Result<Int, StoreError>, Never>] = []
    while await !writer.isWriting { await Task.yield() }
    for (number, job) in jobs.enumerated() {
      tasks.append(
        Task {
          do throws(StoreError) { return .success(try await writer.save(job)) } catch { return .failure(error) }
        })
      while await writer.waiting <= number { await Task.yield() }
    }
    if let cancelled { tasks[cancelled].cancel() }
    gate.signal()
    _ = await first.result
    var results: [Result<Int, StoreError>] = []
    for task in tasks { results.append(await task.value) }
    return results
  }

  private func insert(_ name: String) -> RefreshWriter.Job {
    { db in
      try db.execute(sql: "INSERT INTO week VALUES (?, 1, NULL)", arguments: [name])
      return 1
    }
  }

  private func written() async throws -> [String] {
    try await store.pool.read { try String.fetchAll($0, sql: "SELECT last FROM week ORDER BY last") }
  }

  @Test func whoWaitsIsWrittenInOneTransaction() async throws {
    let commits = CommitCounter()
    store.pool.add(transactionObserver: commits)
    let results = await runTogether((1...9).map { insert("\($0)") })
    #expect(results == Array(repeating: .success(1), count: 9))
    #expect(try await written().count == 9)
    // One of the first, one of all who waited for it.
    #expect(commits.count.withLock { $0 } == 2)
  }

  @Test func aJobThatFailsLeavesNothingBehindAndTheOthersAlone() async throws {
    let insert = insert("b")
    let results = await runTogether([
      self.insert("a"),
      { db in
        _ = try insert(db)
        throw DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "no")
      }, self.insert("c"),
    ])
    #expect(results == [.success(1), .failure(.database("no")), .success(1)])
    #expect(try await written() == ["a", "c"])
  }

  /// After these nothing of the transaction is left to go on with; all hear of it, and all may try again.
  @Test(arguments: [
    (ResultCode.SQLITE_FULL, StoreError.diskFull), (.SQLITE_IOERR, .unavailable("no")), (.SQLITE_BUSY, .busy),
    (.SQLITE_CORRUPT, .damaged("no")),
  ])
  func aDiskThatFailsFailsAll(code: ResultCode, expected: StoreError) async throws {
    let results = await runTogether([
      insert("a"), { _ in throw DatabaseError(resultCode: code, message: "no") }, insert("c"),
    ])
    #expect(results == Array(repeating: .failure(expected), count: 3))
    #expect(try await written().isEmpty)
    #expect(await runTogether([insert("a"), insert("c")]) == [.success(1), .success(1)])
  }

  /// The first of those who wait writes for all; told to stop, it hands on to the next.
  @Test func whoWritesForOthersAndIsCancelledHandsOn() async throws {
    let results = await runTogether([insert("a"), insert("b"), insert("c")], cancelling: 0)
    #expect(results[0] == .failure(.cancelled))
    #expect(results.dropFirst() == [.success(1), .success(1)])
    #expect(try await written() == ["b", "c"])
  }
}

private final class CommitCounter: TransactionObserver, Sendable {
  let count = Mutex(0)
  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) { count.withLock { $0 += 1 } }
  func databaseDidRollback(_ db: Database) {}
}

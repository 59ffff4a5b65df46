import GRDB

/// Writes refreshes that end at about the same time in one transaction: each would wait for the disk alone, together they
/// wait once. Who comes while a transaction is under way joins the next one.
actor RefreshWriter {
  /// Writes one refresh into the database and says how many of its articles were new.
  typealias Job = @Sendable (Database) throws -> Int

  /// What becomes of a job that joined: it is written, or its task is to write the next transaction.
  private enum Turn: Sendable {
    case done(Swift.Result<Int, StoreError>)
    case lead
  }

  private struct Follower {
    let job: Job
    let turn: CheckedContinuation<Turn, Never>
  }

  /// Refreshes in one transaction at most: others wait to write, too.
  private static let most = 256

  private let pool: any DatabaseWriter
  private(set) var isWriting = false
  private var followers: [Follower] = []

  init(_ pool: any DatabaseWriter) { self.pool = pool }

  /// Refreshes that wait for the transaction under way to end.
  var waiting: Int { followers.count }

  /// Writes a refresh, alone or with others; returns how many of its articles were new once all of it is on disk.
  func save(_ job: @escaping Job) async throws(StoreError) -> Int {
    if isWriting {
      let turn = await withCheckedContinuation { followers.append(Follower(job: job, turn: $0)) }
      if case .done(let result) = turn { return try result.get() }
    }
    isWriting = true
    let batch = Array(followers.prefix(Self.most - 1))
    followers.removeFirst(batch.count)
    let result: Swift.Result<Int, StoreError>
    do {
      let jobs = [job] + batch.map(\.job)
      let results = try await write(jobs)
      for (follower, result) in zip(batch, results.dropFirst()) { follower.turn.resume(returning: .done(result)) }
      result = results.first ?? .success(0)
    } catch {
      let failure = StoreError(error)
      result = .failure(failure)
      if Task.isCancelled {
        // Only this task was told to stop; the others go on without it.
        followers = batch + followers
      } else {
        for follower in batch { follower.turn.resume(returning: .done(.failure(failure))) }
      }
    }
    if followers.isEmpty {
      isWriting = false
    } else {
      followers.removeFirst().turn.resume(returning: .lead)
    }
    return try result.get()
  }

  /// Writes all in one transaction. Where one fails, all begin anew, each in a savepoint: for every savepoint SQLite copies
  /// the pages that change, and the index of search writes out what it has, which costs more than all else.
  private func write(_ jobs: [Job]) async throws -> [Swift.Result<Int, StoreError>] {
    do {
      return try await pool.write { db in try jobs.map { .success(try $0(db)) } }
    } catch let error where jobs.count > 1 && !Self.isAboutAll(error) {
      return try await pool.write { db in try jobs.map { try Self.write($0, to: db) } }
    }
  }

  /// Writes one refresh within the transaction. One that fails leaves nothing behind and the others alone.
  private static func write(_ job: Job, to db: Database) throws -> Swift.Result<Int, StoreError> {
    var result = Swift.Result<Int, StoreError>.success(0)
    do {
      try db.inSavepoint {
        result = .success(try job(db))
        return .commit
      }
    } catch let error where !isAboutAll(error) {
      result = .failure(StoreError(error))
    }
    return result
  }

  /// Whether an error leaves nothing of the transaction to go on with: the disk, the memory, a stop.
  private static func isAboutAll(_ error: any Error) -> Bool {
    switch StoreError(error) {
    case .busy, .diskFull, .unavailable, .cancelled, .damaged: true
    case .newer, .foreign, .database: false
    }
  }
}

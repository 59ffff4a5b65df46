import Foundation
import GRDB

/// What Kabar remembers, in one SQLite file. Rows never leave it; values do.
///
/// Every change of a refresh or an edition is one transaction with `synchronous=FULL`: killed at any instant, the store
/// holds all of it or nothing. Readers go on while another process writes or holds the lock; a write that waits for it
/// longer than 10 s throws `StoreError.busy`, with nothing written.
public struct Store: Sendable {
  let pool: any DatabaseWriter
  let writer: RefreshWriter
  let unreadable = UnreadableRows()
  let path: String
  private let patience: LockPatience
  /// Whether nothing is ever written.
  private let isReader: Bool
  /// The digest whose editions are meant; empty for the one of `digest:`.
  var digest = ""

  /// Opens the store in a file, making it where there is none.
  ///
  /// - Parameter patience: seconds that a write waits for another process.
  /// - Throws: `.foreign` and `.newer`, with the file as it was; `.damaged` where it is no database or not a whole one.
  public init(path: String, patience: Double = 10) throws(StoreError) {
    try Self.demandFile(path)
    let patience = LockPatience(seconds: patience)
    do {
      var configuration = GRDB.Configuration()
      configuration.prepareDatabase(Self.prepare)
      configuration.busyMode = .callback { patience.waits(after: $0) }
      // A pool writes into whatever file it opens: the marks are looked at before.
      try StoreTables.prepare(DatabaseQueue(path: path, configuration: configuration))
      let pool = try DatabasePool(path: path, configuration: configuration)
      try Transaction.fillStems(pool)
      (self.pool, writer, self.path, self.patience) = (pool, RefreshWriter(pool), path, patience)
      isReader = false
    } catch {
      throw StoreError(error)
    }
  }

  /// Opens the store in a file for reading only: nothing is made or changed, and a right to read is enough. Where there is
  /// no file yet, it is an empty one.
  public init(reading path: String) throws(StoreError) {
    try Self.demandFile(path)
    do {
      let queue: DatabaseQueue
      if let open = try Self.open(reading: path) {
        queue = open
      } else {
        queue = try DatabaseQueue()
        try StoreTables.prepare(queue)
      }
      (pool, writer, self.path, patience) = (queue, RefreshWriter(queue), path, LockPatience(seconds: 0))
      isReader = true
    } catch {
      throw StoreError(error)
    }
  }

  /// Makes a connection ready.
  private static func prepare(_ db: Database) throws {
    // Kilobytes of pages kept: what is looked up every day fits in.
    try db.execute(sql: "PRAGMA synchronous=FULL; PRAGMA cache_size=-4096")
    // Pages of the log before they go where they belong: the same ones change with each transaction.
    try db.execute(sql: "PRAGMA wal_autocheckpoint=4000")
  }

  /// SQLite's words for a folder in its place are those of a broken disk.
  private static func demandFile(_ path: String) throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    throw .unavailable("\(path) is a folder, not a file; move it away")
  }

  /// A connection that only reads; nil where there is nothing to read.
  private static func open(reading path: String) throws -> DatabaseQueue? {
    var status = stat()
    guard stat(path, &status) == 0 ? status.st_size > 0 : errno != ENOENT else { return nil }
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    configuration.prepareDatabase(Self.prepare)
    configuration.busyMode = .timeout(10)
    func connect(_ mode: String) throws -> DatabaseQueue {
      let allowed = CharacterSet.urlPathAllowed
      let address = "file:\(path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path)?\(mode)"
      let queue = try DatabaseQueue(path: address, configuration: configuration)
      try StoreTables.check(queue)
      return queue
    }
    // Without its log nobody writes, and SQLite would make one where it is let: "immutable" keeps it from that.
    guard access(path + "-wal", F_OK) == 0 else { return try connect("immutable=1") }
    do {
      return try connect("mode=ro")
    } catch let error as DatabaseError where StoreError(error).isTransient && StoreError(error) != .busy {
      // Whoever may not write into the folder reads the log only where others have its index open.
      return try connect("immutable=1")
    }
  }

  /// Lets no write wait for another process longer than this from now on: the program is to end.
  public func endPatience(within limit: Duration) { patience.end(within: limit) }

  /// What could not be read so far because the file is damaged: row and column, `article 12: verdict`. All else goes on.
  public var unreadablePlaces: [String] { unreadable.places }

  func read<Value: Sendable>(
    _ body: @Sendable @escaping (Transaction) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await pool.read { try body(Transaction(db: $0, unreadable: unreadable, digest: digest)) }
    } catch {
      throw failure(error)
    }
  }

  @discardableResult
  func write<Value: Sendable>(
    _ body: @Sendable @escaping (Transaction) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await pool.write { try body(Transaction(db: $0, unreadable: unreadable, digest: digest)) }
    } catch {
      throw failure(error)
    }
  }

  /// What went wrong. A file that turns out to be damaged is marked: the next start takes over what can be read.
  func failure(_ error: any Error) -> StoreError {
    let error = StoreError(error)
    if case .damaged = error, !isReader { Salvage.demand(for: path) }
    return error
  }
}

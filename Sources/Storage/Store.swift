import GRDB

/// What Kabar remembers, in one SQLite file. Rows never leave it; values do.
///
/// Every change of a refresh or an edition is one transaction with `synchronous=FULL`: killed at any instant, the store
/// holds all of it or nothing. Readers go on while another process writes or holds the lock; a write that waits for it
/// longer than 10 s throws `StoreError.busy`, with nothing written.
public struct Store: Sendable {
  let pool: DatabasePool
  let writer: RefreshWriter
  let unreadable = UnreadableRows()

  /// Opens the store in a file, making it where there is none.
  ///
  /// - Parameter patience: seconds that a write waits for another process.
  /// - Throws: `.foreign` and `.newer`, with the file as it was; `.damaged` where it is no database or not a whole one.
  public init(path: String, patience: Double = 10) throws(StoreError) {
    do {
      var configuration = GRDB.Configuration()
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous=FULL") }
      configuration.busyMode = .timeout(patience)
      // A pool writes into whatever file it opens: the marks are looked at before.
      try Schema.prepare(DatabaseQueue(path: path, configuration: configuration))
      pool = try DatabasePool(path: path, configuration: configuration)
      writer = RefreshWriter(pool)
    } catch {
      throw StoreError(error)
    }
  }

  /// What could not be read so far because the file is damaged: row and column, `article 12: verdict`. All else goes on.
  public var unreadablePlaces: [String] { unreadable.places }

  func read<Value: Sendable>(
    _ body: @Sendable @escaping (Transaction) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await pool.read { try body(Transaction(db: $0, unreadable: unreadable)) }
    } catch {
      throw StoreError(error)
    }
  }

  @discardableResult
  func write<Value: Sendable>(
    _ body: @Sendable @escaping (Transaction) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await pool.write { try body(Transaction(db: $0, unreadable: unreadable)) }
    } catch {
      throw StoreError(error)
    }
  }
}

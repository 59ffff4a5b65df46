import Foundation
import GRDB
import Model
import Text
import Web

/// What Kabar remembers, in one SQLite file. Rows never leave it; values do.
///
/// Every change of a refresh or an edition is one transaction with `synchronous=FULL`: killed at any instant, the store
/// holds all of it or nothing.
public struct Store: Sendable {
  let pool: DatabasePool
  let writer: RefreshWriter

  /// Opens the store in a file, making and migrating it where needed.
  public init(path: String) throws(StoreError) {
    do {
      var configuration = GRDB.Configuration()
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA synchronous=FULL")
        try db.execute(sql: "PRAGMA foreign_keys=ON")
      }
      configuration.busyMode = .timeout(10)
      pool = try DatabasePool(path: path, configuration: configuration)
      let migrator = Schema.migrator
      if try pool.read(migrator.hasBeenSuperseded) { throw StoreError.newer }
      try migrator.migrate(pool)
      writer = RefreshWriter(pool)
    } catch {
      throw StoreError(error)
    }
  }

  func read<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws(StoreError) -> Value {
    do { return try await pool.read(body) } catch { throw StoreError(error) }
  }

  func write<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws(StoreError)
    -> Value
  {
    do { return try await pool.write(body) } catch { throw StoreError(error) }
  }

  // MARK: Sources

  /// The states of all sources that were ever polled, by name.
  public func sourceStates() async throws(StoreError) -> [String: SourceState] {
    try await read { db in
      var states: [String: SourceState] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT \(SourceState.columns) FROM source")
      while let row = try rows.next() {
        if let state = SourceState(row: row) { states[state.name] = state }
      }
      return states
    }
  }

  /// The states of these sources, by name.
  public func sourceStates(named names: [String]) async throws(StoreError) -> [String: SourceState] {
    try await read { db in
      let statement = try db.cachedStatement(sql: "SELECT \(SourceState.columns) FROM source WHERE name=?")
      var states: [String: SourceState] = [:]
      for name in names {
        states[name] = try Row.fetchOne(statement, arguments: [name]).flatMap(SourceState.init(row:))
      }
      return states
    }
  }

  /// The validators kept for an address.
  public func validators(for url: WebURL) async throws(StoreError) -> RefreshRecord.Served? {
    try await read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM validators WHERE url=?", arguments: [url.href]).flatMap(
        RefreshRecord.Served.init(row:))
    }
  }

  /// What is known of addresses: which keys belong to a kept article, and which pages failed and wait.
  public func known(keys: [String]) async throws(StoreError) -> (
    seen: Set<String>, failed: [String: RefreshRecord.Failure]
  ) {
    try await read { db in
      var seen: Set<String> = []
      var failed: [String: RefreshRecord.Failure] = [:]
      let alias = try db.cachedStatement(sql: "SELECT 1 FROM alias WHERE key=?")
      let attempt = try db.cachedStatement(sql: "SELECT * FROM attempt WHERE key=?")
      for key in keys {
        if try Bool.fetchOne(alias, arguments: [key]) != nil { seen.insert(key) }
        if let row = try Row.fetchOne(attempt, arguments: [key]) {
          failed[key] = try RefreshRecord.Failure(row: row)
        }
      }
      return (seen, failed)
    }
  }
}

import GRDB

extension Store {
  /// The numbers of stored articles whose text may be the same or nearly the same: they share the exact text or a band.
  public func alike(hash: UInt64, bands: [UInt64]) async throws(StorageError) -> Set<Int64> {
    try await read { db in try Self.alike(hash: hash, bands: bands, in: db) }
  }

  static func alike(hash: UInt64, bands: [UInt64], in db: Database) throws -> Set<Int64> {
    var ids: Set<Int64> = []
    let band = try db.cachedStatement(sql: "SELECT article FROM band WHERE band=? LIMIT 50")
    for value in bands { ids.formUnion(try Int64.fetchAll(band, arguments: [Int64(bitPattern: value)])) }
    let exact = try db.cachedStatement(sql: "SELECT id FROM article WHERE hash=? AND decision<>'dropped' LIMIT 50")
    ids.formUnion(try Int64.fetchAll(exact, arguments: [Int64(bitPattern: hash)]))
    return ids
  }
}

import Foundation
import GRDB
import Model
import Text

extension Store {
  /// Days after which a text is no longer compared with new ones.
  public static let daysCompared = 90
  /// Articles taken of one band, the latest first: a template that is printed every day fills its bands.
  private static let mostOfBand = 32
  /// Articles compared because they share bands, those that share most.
  private static let mostAlike = 60
  /// Articles of the window compared because they may tell the same story.
  private static let mostRecent = 300
  /// Articles forgotten in one transaction.
  private static let mostForgotten = 500

  /// The numbers of stored articles whose text may be the same or nearly the same: they share the exact text or a band.
  public func alike(hash: UInt64, bands: [UInt64]) async throws(StoreError) -> Set<Int64> {
    try await read { db in try Self.alike(hash: hash, bands: bands, in: db) }
  }

  private static func alike(hash: UInt64, bands: [UInt64], in db: Database) throws -> Set<Int64> {
    let exact = try db.cachedStatement(
      sql: "SELECT id FROM article WHERE hash=? AND decision<>'dropped' ORDER BY id DESC LIMIT 50")
    var ids = Set(try Int64.fetchAll(exact, arguments: [Int64(bitPattern: hash)]))
    if bands.isEmpty { return ids }
    let one = "SELECT * FROM (SELECT article FROM band WHERE band=? ORDER BY article DESC LIMIT \(mostOfBand))"
    let all = try db.cachedStatement(
      sql: "SELECT article FROM (\(Array(repeating: one, count: bands.count).joined(separator: " UNION ALL ")))"
        + " GROUP BY article ORDER BY count(*) DESC, article DESC LIMIT \(mostAlike)")
    ids.formUnion(try Int64.fetchAll(all, arguments: StatementArguments(bands.map { Int64(bitPattern: $0) })))
    return ids
  }

  /// Stored articles that share a band or the exact text, and those kept within the window; none without a window.
  static func nearby(_ record: ArticleRecord, window: Int?, in db: Database) throws -> [StoredFingerprint] {
    guard let window, record.verdict.decision != .dropped else { return [] }
    var ids = try alike(hash: record.hash, bands: record.bands, in: db)
    let recent = try db.cachedStatement(
      sql: """
        SELECT id FROM article WHERE decision IN ('kept','maybe') AND first_seen>=?
        ORDER BY first_seen DESC LIMIT \(mostRecent)
        """)
    ids.formUnion(try Int64.fetchAll(recent, arguments: [record.firstSeen.seconds - Int64(window)]))
    // One statement for however many there are.
    let fingerprints = try db.cachedStatement(
      sql: """
        SELECT a.id, a.story, f.size, f.compared FROM json_each(?) j JOIN fingerprint f ON f.article=j.value
        JOIN article a ON a.id=f.article ORDER BY a.id
        """)
    let list = "[" + ids.map(String.init).joined(separator: ",") + "]"
    let rows = try Row.fetchCursor(fingerprints, arguments: [list])
    return try Array(
      rows.map { StoredFingerprint(id: $0[0], story: $0[1] ?? $0[0], size: $0[2], compared: [UInt8]($0[3] as Data)) })
  }

  /// Keeps what later articles are compared with.
  static func saveFingerprint(of record: ArticleRecord, as id: Int64, in db: Database) throws {
    guard record.verdict.decision != .dropped else { return }
    if !record.bands.isEmpty {
      let rows = Array(repeating: "(?,?)", count: record.bands.count).joined(separator: ",")
      let band = try db.cachedStatement(sql: "INSERT OR IGNORE INTO band(band, article) VALUES " + rows)
      try band.execute(
        arguments: StatementArguments(record.bands.flatMap { [Int64(bitPattern: $0), id] }))
    }
    let fingerprint = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO fingerprint(article, size, bands, compared) VALUES (?,?,?,?)")
    try fingerprint.execute(
      arguments: [id, record.article.text.utf8.count, Self.bytes(of: record.bands), Data(record.compared)])
  }

  /// Forgets what is too old at `now` to be compared with new articles; the articles stay. Returns how many there were.
  @discardableResult
  public func forgetFingerprints(at now: Instant) async throws(StoreError) -> Int {
    var all = 0
    while true {
      let some = try await write { db in
        try Self.forgetFingerprints(before: now - Self.daysCompared * 86_400, in: db)
      }
      all += some
      if some < Self.mostForgotten { return all }
    }
  }

  /// Returns how many, `mostForgotten` at most.
  private static func forgetFingerprints(before instant: Instant, in db: Database) throws -> Int {
    let band = try db.cachedStatement(sql: "DELETE FROM band WHERE band=? AND article=?")
    let fingerprint = try db.cachedStatement(sql: "DELETE FROM fingerprint WHERE article=?")
    var forgotten = 0
    // Articles are numbered in the order in which they are read: the first that is young enough ends it.
    let oldest = try Row.fetchAll(
      db,
      sql: """
        SELECT f.article, f.bands, a.first_seen FROM fingerprint f LEFT JOIN article a ON a.id=f.article
        ORDER BY f.article LIMIT \(mostForgotten)
        """)
    for row in oldest {
      if let seen = row["first_seen"] as Int64?, seen >= instant.seconds { break }
      let id: Int64 = row["article"]
      for value in Self.numbers(in: row["bands"]) { try band.execute(arguments: [value, id]) }
      try fingerprint.execute(arguments: [id])
      forgotten += 1
    }
    return forgotten
  }

  /// Bands as they stand in a row, eight bytes each, the least significant first.
  private static func bytes(of bands: [UInt64]) -> Data {
    var bytes = Data(capacity: 8 * bands.count)
    for band in bands { for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: band >> UInt64(8 * place))) } }
    return bytes
  }

  static func numbers(in data: Data) -> [Int64] {
    let bytes = [UInt8](data)
    return stride(from: 0, to: bytes.count - 7, by: 8).map { start in
      Int64(bitPattern: (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) })
    }
  }
}

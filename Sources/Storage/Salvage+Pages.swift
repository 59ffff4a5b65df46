import Foundation
import GRDB
import Model
import Web

extension Salvage {
  /// A table that rows out of pages may belong to, by their number of values and the type of each.
  private struct Target {
    let name: String
    let columns: [String]
    let types: [String]
    let mustBeGiven: [Bool]
    let hasNumber: Bool
    let insert: Statement

    init?(_ name: String, _ db: Database) throws {
      let columns = try db.columns(in: name)
      self.name = name
      self.columns = columns.map(\.name)
      types = columns.map { $0.type.uppercased() }
      hasNumber = try db.primaryKey(name).isRowID
      mustBeGiven = columns.map { $0.isNotNull }
      let values = self.columns.map { ":" + $0 }.joined(separator: ", ")
      insert = try db.makeStatement(
        sql: "INSERT OR IGNORE INTO \(name)(\(self.columns.joined(separator: ", "))) VALUES (\(values))")
    }

    /// The row as values of the table; nil where it cannot be one of it.
    func values(of row: RawPages.Row) -> [DatabaseValue]? {
      guard row.values.count == columns.count, (row.number != nil) == hasNumber else { return nil }
      var values = row.values
      // The key that is the row's number stands there only.
      if let number = row.number, values[0].isNull { values[0] = number.databaseValue }
      for (index, value) in values.enumerated() {
        switch (value.storage, types[index]) {
        case (.null, _): if mustBeGiven[index] || index == 0 { return nil }
        case (.int64, "INTEGER"), (.int64, "REAL"), (.double, "REAL"), (.string, "TEXT"), (.blob, "BLOB"): break
        default: return nil
        }
      }
      return isPlausible(values) ? values : nil
    }

    /// Whether a row is none of an index that has as many values.
    private func isPlausible(_ values: [DatabaseValue]) -> Bool {
      let first = String.fromDatabaseValue(values[0]) ?? ""
      switch name {
      case "week", "edition": return Self.isDay(first)
      case "digest_edition": return Self.isDay(String.fromDatabaseValue(values[1]) ?? "")
      case "digest_article":
        return Self.isDay(String.fromDatabaseValue(values[2]) ?? "")
          && ArticleRecord.Outcome.fromDatabaseValue(values[3]) != nil
      case "listing": return String.fromDatabaseValue(values[1])?.hasPrefix("[") ?? false
      case "validators": return first.hasPrefix("http")
      case "article": return String.fromDatabaseValue(values[1])?.hasPrefix("http") ?? false
      default: return true
      }
    }

    private static func isDay(_ text: String) -> Bool { text.count == 10 && text.dropFirst(4).hasPrefix("-") }
  }

  /// Tables whose rows are looked for in pages. Messages are not: one that was sent and is found in an older copy would go
  /// again. Bands are made anew.
  private static let tables = [
    "article", "fingerprint", "recheck", "correction", "offer", "source", "validators", "robots", "attempt", "edition",
    "week", "listing", "digest_edition", "digest_article",
  ]

  /// Adds the rows that only their pages still have; what is there already stays.
  static func addPages(of path: String, to db: Database) throws {
    guard let pages = RawPages(path: path) else { return }
    let targets = try tables.compactMap { try Target($0, db) }
    var aliases: [(key: String, article: Int64)] = []
    pages.forEach { row in
      for target in targets {
        guard let values = target.values(of: row) else { continue }
        try? target.insert.execute(arguments: StatementArguments(values))
        return
      }
      if row.number == nil, row.values.count == 2, let key = String.fromDatabaseValue(row.values[0]),
        case .int64(let article) = row.values[1].storage
      {
        aliases.append((key, article))
      }
    }
    // Two indexes have rows of that form, too; what they point to is no article.
    let add = try db.makeStatement(
      sql: """
        INSERT OR IGNORE INTO alias(key, article)
          SELECT :key, :article WHERE EXISTS (SELECT 1 FROM article WHERE id=:article) OR :article<1000000000
        """)
    for alias in aliases where alias.key.contains("/") {
      try add.execute(arguments: ["key": alias.key, "article": alias.article])
    }
  }

  /// Makes what can be made out of the rest: the key of each article, its bands, and the laws that editions name.
  static func complete(_ db: Database) throws {
    let nameless = try Row.fetchAll(
      db, sql: "SELECT id, url FROM article WHERE id NOT IN (SELECT article FROM alias)")
    for row in nameless {
      guard let id: Int64 = row["id"], let text: String = row["url"], let url = WebURL(text) else { continue }
      try db.execute(sql: "INSERT OR IGNORE INTO alias(key, article) VALUES (?, ?)", arguments: [url.key, id])
    }
    let bandless = try Row.fetchAll(
      db,
      sql: """
        SELECT article, bands FROM fingerprint
        WHERE article IN (SELECT id FROM article) AND article NOT IN (SELECT article FROM band)
        """)
    for row in bandless {
      guard let id: Int64 = row["article"], let data: Data = row["bands"] else { continue }
      for band in FingerprintRow.numbers(in: data) {
        try db.execute(
          sql: "INSERT OR IGNORE INTO band(band, article) VALUES (?, ?)",
          arguments: [Int64(bitPattern: band), id])
      }
    }
    try StoreTables.fillLaws(db)
  }

  /// The articles that others still name and that are gone: an address a line. Those that no edition has told are forgotten
  /// altogether, so that they are read again; the others (`keepTold`) stay known, so that nothing is told twice.
  static func lost(_ db: Database) throws -> [String] {
    let lost = try String.fetchAll(
      db,
      sql: """
        SELECT min(key) FROM (
          SELECT key, article FROM alias UNION SELECT key, article FROM offer WHERE article IS NOT NULL)
        WHERE article NOT IN (SELECT id FROM article) GROUP BY article ORDER BY 1
        """)
    try db.execute(
      sql: """
        DELETE FROM offer
          WHERE article IS NOT NULL AND article NOT IN (SELECT id FROM article) AND edition IS NULL;
        DELETE FROM alias
          WHERE article>=0 AND article NOT IN (SELECT id FROM article)
            AND article NOT IN (SELECT article FROM offer WHERE article IS NOT NULL)
            AND article NOT IN (SELECT article FROM digest_article)
        """)
    return lost
  }
}

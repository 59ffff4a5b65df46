import Foundation
import GRDB

/// What became of a damaged database: it is kept under another name, and a new one has what could be read of it.
public struct Salvage: Sendable, Hashable {
  /// Where the damaged file is now.
  public let keptAs: String
  /// Articles taken over.
  public let articles: Int
  /// Editions taken over.
  public let editions: Int
  /// Articles that others still name and that could not be read; their addresses are in a file beside the damaged one.
  public let lost: Int
  /// Whether all of it could be read.
  public let isWhole: Bool

  /// Whether a database was found to be damaged while it was read.
  public static func isDemanded(for path: String) -> Bool { FileManager.default.fileExists(atPath: path + mark) }

  /// Notes, in a file beside it, that a database is damaged.
  public static func demand(for path: String) { _ = FileManager.default.createFile(atPath: path + mark, contents: nil) }

  private static let mark = ".is-damaged"

  /// Where the addresses are of what a damaged file had and nobody could read.
  public static func lostList(of damaged: String) -> String { damaged + ".lost.txt" }

  /// Makes a new database of what can be read of a damaged one, and puts it in its place. Killed at any instant, the damaged
  /// one is there still, and the next start begins anew.
  ///
  /// - Parameter path: the damaged file. The caller holds the instance lock.
  public init(path: String) throws(StoreError) {
    let files = FileManager.default
    let new = path + ".new"
    // What a try leaves that failed would keep a full disk full.
    func removeNew() throws {
      for ending in ["", "-journal"] where files.fileExists(atPath: new + ending) {
        try files.removeItem(atPath: new + ending)
      }
    }
    do {
      try removeNew()
      let copied = try Self.copy(from: path, to: new)
      (articles, editions, lost) = (copied.articles, copied.editions, copied.lost.count)
      isWhole = copied.isWhole
      keptAs =
        (1...99).lazy.map { path + ".damaged-\($0)" }.first { !files.fileExists(atPath: $0) } ?? path + ".damaged-100"
      for ending in ["", "-wal"] where files.fileExists(atPath: path + ending) {
        // Some file systems have no second names.
        do { try files.linkItem(atPath: path + ending, toPath: keptAs + ending) } catch {
          try files.copyItem(atPath: path + ending, toPath: keptAs + ending)
        }
      }
      if !copied.lost.isEmpty {
        try Data((copied.lost.joined(separator: "\n") + "\n").utf8).write(
          to: URL(fileURLWithPath: Self.lostList(of: keptAs)))
      }
      // Pages of the old file that wait in its log must not get into the new one.
      for ending in ["-wal", "-shm"] where files.fileExists(atPath: path + ending) {
        try files.removeItem(atPath: path + ending)
      }
      guard rename(new, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      try? files.removeItem(atPath: path + Self.mark)
    } catch let error as CocoaError {
      try? removeNew()
      throw error.code == .fileWriteOutOfSpace ? .diskFull : .unavailable(error.localizedDescription)
    } catch {
      try? removeNew()
      throw StoreError(error)
    }
  }

  private typealias Copied = (articles: Int, editions: Int, lost: [String], isWhole: Bool)

  private static func copy(from old: String, to new: String) throws -> Copied {
    // A connection of its own: SQLite commits nothing beside a file that is broken.
    let reader = try DatabaseQueue()
    let canBeRead = (try? reader.writeWithoutTransaction { try attach(old, to: $0) }) != nil
    let queue = try DatabaseQueue(path: new)
    try StoreTables.prepare(queue)
    let (lost, isWhole) = try queue.write { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master
          WHERE type='table' AND name NOT LIKE 'article_words%' AND name NOT LIKE 'article_stems%' AND name NOT LIKE 'sqlite_%'
            AND name<>'article_day'
          """)
      var isWhole = canBeRead
      for table in tables where canBeRead {
        isWhole = try reader.writeWithoutTransaction { try copy(table, from: $0, to: db) } && isWhole
      }
      if isWhole, try dropUnreadable(db) == 0 {
        try Transaction.demandStems(db)
        return ([String](), true)
      }
      try addPages(of: old, to: db)
      try complete(db)
      try keepTold(db)
      _ = try dropUnreadable(db)
      try forgetListings(db)
      try Transaction.demandStems(db)
      let lost = try Self.lost(db)
      let nothing = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") == 0
      return (nothing ? ["(nothing of it could be read)"] : lost, false)
    }
    func count(_ table: String) throws -> Int {
      try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
    }
    let counts = (try count("article"), try count("edition"), lost, isWhole)
    try queue.close()
    return counts
  }

  private static func attach(_ old: String, to reader: Database) throws {
    // Lets SQLite read a file that is shorter than it says.
    try reader.execute(sql: "PRAGMA writable_schema=ON")
    try reader.execute(sql: "ATTACH :old AS old", arguments: ["old": old])
    _ = try Int.fetchOne(reader, sql: "SELECT count(*) FROM old.sqlite_master")
  }

  /// Copies the rows of a table up to the first page that is broken, and from the other end. Returns whether none was.
  private static func copy(_ table: String, from reader: Database, to db: Database) throws -> Bool {
    // A table that an older version did not have; but these all have.
    let isThere = try? Bool.fetchOne(
      reader, sql: "SELECT count(*) > 0 FROM old.sqlite_master WHERE name=:name", arguments: ["name": table])
    guard isThere ?? true else { return !["article", "alias", "edition", "source"].contains(table) }
    // What an earlier version wrote lacks some columns.
    let known =
      (try? String.fetchAll(
        reader, sql: "SELECT name FROM pragma_table_info(:table, 'old')", arguments: [table])) ?? []
    let columns = try db.columns(in: table).map(\.name).filter { known.isEmpty || known.contains($0) }
    let list = columns.joined(separator: ", ")
    let key = try db.primaryKey(table).isRowID ? "rowid" : columns[0]
    let insert = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO \(table)(\(list)) VALUES (\(columns.map { ":" + $0 }.joined(separator: ", ")))")
    for direction in ["ASC", "DESC"] {
      let sql = "SELECT \(list) FROM old.\(table) ORDER BY \(key) \(direction)"
      guard let rows = try? Row.fetchCursor(reader, sql: sql) else { return false }
      while true {
        let next: Row?
        do { next = try rows.next() } catch { break }
        guard let row = next else { return direction == "ASC" }
        do {
          try insert.execute(arguments: StatementArguments(row.databaseValues))
        } catch let error as DatabaseError where !StoreError(error).isTransient {
          // A row that is none.
          continue
        }
      }
    }
    return false
  }
}

import Foundation
import GRDB
import Model
import Text

/// One edition in a list.
public struct KeptEdition: Sendable, Hashable, Codable {
  /// The day.
  public var day: CalendarDay
  /// The number of the edition.
  public var number: Int
  /// Its items.
  public var articles: Int
  /// When its window closed.
  public var windowEnd: Instant
  /// Whether its files were written to the end.
  public var filesWritten: Bool
}

extension Store {
  /// All editions, the latest first.
  public func editions() async throws(StorageError) -> [KeptEdition] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT day, number, articles, window_end, files_written FROM edition ORDER BY day DESC"
      )
      .compactMap { row in
        CalendarDay(iso: row["day"]).map {
          KeptEdition(
            day: $0, number: row["number"], articles: row["articles"], windowEnd: Instant(seconds: row["window_end"]),
            filesWritten: row["files_written"])
        }
      }
    }
  }

  /// The edition of a day exactly as it was made.
  public func edition(of day: CalendarDay) async throws(StorageError) -> Edition? {
    try await read { db in
      try Data.fetchOne(db, sql: "SELECT snapshot FROM edition WHERE day=?", arguments: [day.iso])
        .map { try JSONDecoder().decode(Edition.self, from: $0) }
    }
  }

  /// Articles that no edition accounted for yet and that were seen by `until`, with all others of their stories that were
  /// shown before.
  public func pending(until: Instant) async throws(StorageError) -> [ArticleRecord] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM article WHERE edition IS NULL AND first_seen<=? ORDER BY id", arguments: [until.seconds]
      ).map(ArticleRecord.init(row:))
    }
  }

  /// Which of these articles were shown in an edition already (as an item, a line or another outlet).
  public func alreadyPublished(ids: [Int64]) async throws(StorageError) -> Set<Int64> {
    try await read { db in
      let statement = try db.makeStatement(
        sql: "SELECT 1 FROM article WHERE id=? AND outcome IN ('shown','merged','more')")
      var published: Set<Int64> = []
      for id in ids where try Bool.fetchOne(statement, arguments: [id]) != nil { published.insert(id) }
      return published
    }
  }

  /// Keeps an edition, what became of each article, and a letter to each of `mailTo` in the outbox, in one transaction.
  /// False, and nothing changed, when the day has one already.
  public func save(
    _ edition: Edition, outcomes: [(id: Int64, outcome: ArticleRecord.Outcome, number: Int?)], mailTo: [String] = []
  ) async throws(StorageError) -> Bool {
    try await write { db in
      if try Bool.fetchOne(db, sql: "SELECT 1 FROM edition WHERE day=?", arguments: [edition.day.iso]) != nil {
        return false
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try db.execute(
        sql: "INSERT INTO edition(day, number, window_end, articles, snapshot) VALUES (?,?,?,?,?)",
        arguments: [
          edition.day.iso, edition.number, edition.windowEnd.instant.seconds, edition.items.count,
          try encoder.encode(edition),
        ])
      for (id, outcome, number) in outcomes {
        try db.execute(
          sql: "UPDATE article SET edition=?, outcome=?, number=? WHERE id=? AND edition IS NULL",
          arguments: [edition.day.iso, outcome.rawValue, number, id])
      }
      try Self.makeLetters(db, day: edition.day, to: mailTo, at: edition.madeAt.instant)
      return true
    }
  }

  /// Notes that all files of a day's edition are on the disk.
  public func noteFilesWritten(of day: CalendarDay) async throws(StorageError) {
    try await write { db in
      try db.execute(sql: "UPDATE edition SET files_written=1 WHERE day=?", arguments: [day.iso])
    }
  }

  /// Kept copies of robots.txt by origin: status, body and time of fetching.
  public func robots() async throws(StorageError) -> [(origin: String, status: Int, body: [UInt8], fetched: Instant)] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM robots").map {
        ($0["origin"], $0["status"], [UInt8]($0["body"] as Data), Instant(seconds: $0["fetched"]))
      }
    }
  }

  /// Keeps copies of robots.txt.
  public func saveRobots(
    _ records: [(origin: String, status: Int, body: [UInt8], fetched: Instant)]
  ) async throws(StorageError) {
    try await write { db in
      for record in records {
        try db.execute(
          sql: "INSERT OR REPLACE INTO robots(origin, status, body, fetched) VALUES (?,?,?,?)",
          arguments: [record.origin, record.status, Data(record.body), record.fetched.seconds])
      }
    }
  }

  /// How many articles are kept, for the status.
  public func articleCount() async throws(StorageError) -> Int {
    try await read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0 }
  }
}

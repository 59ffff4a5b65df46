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
  /// Its first headline; nil on a day without articles.
  public var lead: String?
  /// Sources that it had.
  public var sources: Int
  /// Sources that could be checked.
  public var sourcesWell: Int
}

extension Store {
  /// All editions, the latest first.
  public func editions() async throws(StoreError) -> [KeptEdition] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT day, number, articles, window_end, files_written, lead, sources, sources_well FROM edition
          ORDER BY day DESC
          """
      )
      .compactMap { row in
        CalendarDay(iso: row["day"]).map {
          KeptEdition(
            day: $0, number: row["number"], articles: row["articles"], windowEnd: Instant(seconds: row["window_end"]),
            filesWritten: row["files_written"], lead: row["lead"], sources: row["sources"],
            sourcesWell: row["sources_well"])
        }
      }
    }
  }

  /// The editions of `days` exactly as they were made, the earliest first.
  public func editions(in days: ClosedRange<CalendarDay>) async throws(StoreError) -> [Edition] {
    try await read { db in
      try Data.fetchAll(
        db, sql: "SELECT snapshot FROM edition WHERE day BETWEEN ? AND ? ORDER BY day",
        arguments: [days.lowerBound.iso, days.upperBound.iso]
      ).map { try JSONDecoder().decode(Edition.self, from: $0) }
    }
  }

  /// The latest editions exactly as they were made, the latest first.
  public func latestEditions(_ most: Int) async throws(StoreError) -> [Edition] {
    try await read { db in
      try Data.fetchAll(db, sql: "SELECT snapshot FROM edition ORDER BY day DESC LIMIT ?", arguments: [most])
        .map { try JSONDecoder().decode(Edition.self, from: $0) }
    }
  }

  /// Weekly roll-ups: the last day of each, its articles and its most told story.
  public func weeks() async throws(StoreError) -> [(last: CalendarDay, articles: Int, lead: String?)] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT last, articles, lead FROM week ORDER BY last").compactMap { row in
        CalendarDay(iso: row["last"]).map { ($0, row["articles"], row["lead"]) }
      }
    }
  }

  /// Notes that the files of the week that ends with `last` are on the disk.
  public func noteWeek(last: CalendarDay, articles: Int, lead: String?) async throws(StoreError) {
    try await write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO week(last, articles, lead) VALUES (?,?,?)", arguments: [last.iso, articles, lead])
    }
  }

  /// The edition of a day exactly as it was made.
  public func edition(of day: CalendarDay) async throws(StoreError) -> Edition? {
    try await read { db in
      try Data.fetchOne(db, sql: "SELECT snapshot FROM edition WHERE day=?", arguments: [day.iso])
        .map { try JSONDecoder().decode(Edition.self, from: $0) }
    }
  }

  /// Articles that no edition accounted for yet and that were seen by `until`, with all others of their stories that were
  /// shown before.
  public func pending(until: Instant) async throws(StoreError) -> [ArticleRecord] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM article WHERE edition IS NULL AND first_seen<=? ORDER BY id", arguments: [until.seconds]
      ).map(ArticleRecord.init(row:))
    }
  }

  /// Which of these articles were shown in an edition already (as an item, a line or another outlet).
  public func alreadyPublished(ids: [Int64]) async throws(StoreError) -> Set<Int64> {
    try await read { db in
      let statement = try db.makeStatement(
        sql: "SELECT 1 FROM article WHERE id=? AND outcome IN ('shown','merged','more')")
      var published: Set<Int64> = []
      for id in ids where try Bool.fetchOne(statement, arguments: [id]) != nil { published.insert(id) }
      return published
    }
  }

  /// Keeps an edition, what became of each article, which corrections it told, and a message to each of `mailTo` in the
  /// outbox, in one transaction. False, and nothing changed, when the day has one already.
  public func save(
    _ edition: Edition, outcomes: [(id: Int64, outcome: ArticleRecord.Outcome, number: Int?)],
    corrections: [Int64] = [], mailTo: [String] = []
  ) async throws(StoreError) -> Bool {
    try await write { db in
      if try Bool.fetchOne(db, sql: "SELECT 1 FROM edition WHERE day=?", arguments: [edition.day.iso]) != nil {
        return false
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try db.execute(
        sql: """
          INSERT INTO edition(day, number, window_end, articles, snapshot, lead, sources, sources_well)
          VALUES (?,?,?,?,?,?,?,?)
          """,
        arguments: [
          edition.day.iso, edition.number, edition.windowEnd.instant.seconds, edition.items.count,
          try encoder.encode(edition), edition.items.first?.title, edition.sources.count,
          edition.sources.count(where: \.isWell),
        ])
      for id in corrections {
        try db.execute(
          sql: "UPDATE correction SET edition=? WHERE id=? AND edition IS NULL", arguments: [edition.day.iso, id])
      }
      for (id, outcome, number) in outcomes {
        try db.execute(
          sql: "UPDATE article SET edition=?, outcome=?, number=? WHERE id=? AND edition IS NULL",
          arguments: [edition.day.iso, outcome.rawValue, number, id])
      }
      try Self.makeMessages(db, day: edition.day, to: mailTo, at: edition.madeAt.instant)
      return true
    }
  }

  /// Notes that all files of a day's edition are on the disk.
  public func noteFilesWritten(of day: CalendarDay) async throws(StoreError) {
    try await write { db in
      try db.execute(sql: "UPDATE edition SET files_written=1 WHERE day=?", arguments: [day.iso])
    }
  }

  /// Kept copies of robots.txt by origin: status, body and time of fetching.
  public func robots() async throws(StoreError) -> [(origin: String, status: Int, body: [UInt8], fetched: Instant)] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM robots").map {
        ($0["origin"], $0["status"], [UInt8]($0["body"] as Data), Instant(seconds: $0["fetched"]))
      }
    }
  }

  /// Keeps copies of robots.txt.
  public func saveRobots(
    _ records: [(origin: String, status: Int, body: [UInt8], fetched: Instant)]
  ) async throws(StoreError) {
    try await write { db in
      for record in records {
        try db.execute(
          sql: "INSERT OR REPLACE INTO robots(origin, status, body, fetched) VALUES (?,?,?,?)",
          arguments: [record.origin, record.status, Data(record.body), record.fetched.seconds])
      }
    }
  }

  /// How many articles are kept, for the status.
  public func articleCount() async throws(StoreError) -> Int {
    try await read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0 }
  }
}

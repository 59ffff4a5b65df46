import GRDB
import Model
import Text
import Web

/// An article of an earlier edition that may be looked at again.
public struct ShownArticle: Sendable, Hashable {
  /// The article's number in the store.
  public var id: Int64
  /// The address to ask.
  public var url: WebURL
  /// The edition that it was in.
  public var day: CalendarDay
  /// Its number there.
  public var number: Int
  /// What is known from the last look; without a mark and at the time of the first reading where there was none.
  public var last: Recheck
}

extension Store {
  /// Articles of a source that editions since `day` showed, the latest first, at most 600; not those whose page is still
  /// waited for.
  public func shown(of source: String, since day: CalendarDay) async throws(StoreError) -> [ShownArticle] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT a.id, a.url, a.edition, a.number, a.first_seen, r.mark, r.checked, r.etag, r.last_modified,
            r.missing, r.withdrawn
          FROM article a LEFT JOIN recheck r ON r.article=a.id
          WHERE a.source=? AND a.outcome='shown' AND a.edition>=? AND a.number IS NOT NULL AND a.stand_in IS NULL
          ORDER BY a.edition DESC, a.number LIMIT 600
          """, arguments: [source, day.iso]
      ).compactMap(ShownArticle.init(row:))
    }
  }

  /// The number of the article that is known under a key.
  public func articleID(key: String) async throws(StoreError) -> Int64? {
    try await read { db in try Int64.fetchOne(db, sql: "SELECT article FROM alias WHERE key=?", arguments: [key]) }
  }

  /// An article by its number.
  public func article(id: Int64) async throws(StoreError) -> ArticleRecord? {
    try await read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM article WHERE id=?", arguments: [id]).map(ArticleRecord.init(row:))
    }
  }

  /// Corrections that no edition told yet, by edition and number, at most 100.
  public func pendingCorrections(until: Instant) async throws(StoreError) -> [(
    id: Int64, correction: Edition.Correction
  )] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM correction WHERE edition IS NULL AND noticed_at<=? ORDER BY day, number, id LIMIT 100
          """, arguments: [until.seconds]
      ).compactMap { row in
        guard let day = CalendarDay(iso: row["day"]) else { return nil }
        return (
          row["id"],
          Edition.Correction(
            day: day, number: row["number"], url: row["url"],
            change: try fromJSON(Edition.Correction.Change.self, row["change"]),
            noticed: try fromJSON(Moment.self, row["noticed"]))
        )
      }
    }
  }
}

extension ShownArticle {
  fileprivate init?(row: Row) {
    guard let url = WebURL(row["url"]), let day = CalendarDay(iso: row["edition"]) else { return nil }
    let checked: Int64 = (row["checked"] as Int64?) ?? row["first_seen"]
    var last = Recheck(article: row["id"], checked: Instant(seconds: checked))
    last.mark = (row["mark"] as Int64?).map { UInt64(bitPattern: $0) }
    last.validators = Validators(etag: row["etag"], lastModified: row["last_modified"])
    last.missing = row["missing"] ?? 0
    last.isWithdrawn = row["withdrawn"] ?? false
    self.init(id: row["id"], url: url, day: day, number: row["number"], last: last)
  }
}

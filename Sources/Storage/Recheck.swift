import GRDB
import Model
import Text
import Web

/// What was found when a shown article was looked at again; written with the refresh that looked.
public struct Recheck: Sendable, Hashable {
  /// The article's number in the store.
  public var article: Int64
  /// A hash of its feed entry as seen last; nil where there was none.
  public var mark: UInt64?
  /// When its page was asked for last, or when it was first read.
  public var checked: Instant
  /// What to ask the page again with.
  public var validators = Validators()
  /// Answers in a row that said 404.
  public var missing = 0
  /// Whether it was told as withdrawn.
  public var isWithdrawn = false
  /// Its title as it is now, where it changed: the next comparison starts from it.
  public var title: String?
  /// Its text as it is now, where it changed.
  public var text: String?
  /// What readers are to be told.
  public var corrections: [Edition.Correction] = []

  /// Nothing known but when the article was read.
  public init(article: Int64, checked: Instant) { (self.article, self.checked) = (article, checked) }

  func save(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO recheck(article, mark, checked, etag, last_modified, missing, withdrawn)
        VALUES (?,?,?,?,?,?,?)
        """,
      arguments: [
        article, mark.map { Int64(bitPattern: $0) }, checked.seconds, validators.etag, validators.lastModified, missing,
        isWithdrawn,
      ])
    if let title { try db.execute(sql: "UPDATE article SET title=? WHERE id=?", arguments: [title, article]) }
    if let text { try db.execute(sql: "UPDATE article SET text=? WHERE id=?", arguments: [text, article]) }
    for correction in corrections {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO correction(article, day, number, url, change, noticed, noticed_at) VALUES (?,?,?,?,?,?,?)
          """,
        arguments: [
          article, correction.day.iso, correction.number, correction.url, try json(correction.change),
          try json(correction.noticed), correction.noticed.instant.seconds,
        ])
    }
  }
}

import Foundation
import GRDB
import Model
import Text
import Web

extension Salvage {
  /// An article that an edition has, as far as the edition says it.
  private struct Told {
    let url: String
    let outcome: ArticleRecord.Outcome
    var number: Int?
  }

  /// The latest editions, whose articles a listing may still offer. Not by day: a clock may have been ahead.
  private static let most = 200

  /// Where rows are lost: what editions have told stays known, and is not told or mailed a second time.
  static func keepTold(_ db: Database) throws {
    let editions = try Row.fetchAll(
      db,
      sql: """
        SELECT '' AS digest, day, snapshot FROM edition UNION ALL SELECT digest, day, snapshot FROM digest_edition
        ORDER BY day DESC LIMIT :most
        """, arguments: ["most": most])
    for row in editions {
      guard let day: String = row["day"], let data: Data = row["snapshot"],
        let edition = try? JSONDecoder().decode(Edition.self, from: data)
      else { continue }
      for told in told(by: edition) { try note(told, in: day, of: row["digest"] ?? "", db) }
    }
  }

  private static func told(by edition: Edition) -> [Told] {
    var all: [Told] = []
    for item in edition.items {
      all.append(Told(url: item.url, outcome: .shown, number: item.number))
      all += item.alsoReported.map { Told(url: $0.url, outcome: .merged, number: item.number) }
    }
    return all + edition.more.map { Told(url: $0.url, outcome: .more) }
      + edition.maybe.map { Told(url: $0.url, outcome: .maybe) }
  }

  private static func note(_ told: Told, in day: String, of digest: String, _ db: Database) throws {
    guard let key = WebURL(told.url)?.key else { return }
    guard let id = try Int64.fetchOne(db, sql: "SELECT article FROM alias WHERE key=?", arguments: [key]) else {
      try Transaction.keepTold(key, db)
      return
    }
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE id=?)", arguments: [id]) ?? false
    else {
      if id >= 0 { try db.execute(sql: "UPDATE alias SET article=-1-article WHERE article=?", arguments: [id]) }
      return
    }
    let outcome = told.outcome.rawValue
    guard digest.isEmpty else {
      try db.execute(
        sql: "INSERT OR IGNORE INTO digest_article(digest, article, edition, outcome, number) VALUES (?, ?, ?, ?, ?)",
        arguments: [digest, id, day, outcome, told.number])
      return
    }
    // An older copy of its row says that it waits for its edition.
    try db.execute(
      sql: "UPDATE article SET edition=?, outcome=?, number=? WHERE id=? AND edition IS NULL",
      arguments: [day, outcome, told.number, id])
  }

  /// Takes out the articles that wait for their edition and have a cell that cannot be read: no edition could tell them, and
  /// their sources may still offer them. Returns how many.
  static func dropUnreadable(_ db: Database) throws -> Int {
    let unreadable = UnreadableRows()
    let all = try Set(Int64.fetchAll(db, sql: "SELECT id FROM article WHERE edition IS NULL"))
    let readable = try Transaction(db: db, unreadable: unreadable).all(ArticleRecord.self, "WHERE edition IS NULL")
    let gone = all.subtracting(readable.compactMap(\.id))
    for id in gone { try db.execute(sql: "DELETE FROM article WHERE id=?", arguments: [id]) }
    return gone.count
  }

  /// Where rows are lost: what was read of listings counts for nothing, so that they come whole and what is gone is read
  /// again. What was new since the last edition is so once more.
  static func forgetListings(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM validators;
        UPDATE source SET content=NULL,
          last_whole=min(
            coalesce(last_whole, last_success),
            coalesce(
              (SELECT max(window_end) FROM edition WHERE window_end<=last_success), last_whole, last_success)),
          next_poll=CASE WHEN failures=0 THEN NULL ELSE next_poll END
        WHERE first_success IS NOT NULL
        """)
  }
}

extension Transaction {
  /// Notes the key of an article that was told and of which nothing else is known; one that is known stays as it is.
  func keepTold(_ key: String) throws { try Self.keepTold(key, db) }

  /// A negative number, made of the key, is of an article that is gone and was told.
  fileprivate static func keepTold(_ key: String, _ db: Database) throws {
    let number = -1 - Int64(StableHash.of(key.utf8) >> 2)
    try db.execute(sql: "INSERT OR IGNORE INTO alias(key, article) VALUES (?, ?)", arguments: [key, number])
  }
}

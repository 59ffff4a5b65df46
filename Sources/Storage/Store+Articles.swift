import GRDB
import Model
import Text
import Web

/// What a new article is to the stored ones.
public struct Kinship: Sendable, Hashable {
  /// The article whose text it repeats.
  public var copyOf: Int64?
  /// How it relates to that article.
  public var relation: Edition.Outlet.Relation?
  /// The story that it belongs to.
  public var story: Int64?

  /// No relation to any.
  public init() {}
}

extension Store {
  /// Writes a refresh in one transaction, perhaps with others that end now; returns how many of its articles were new.
  ///
  /// - Parameters:
  ///   - record: what the refresh found.
  ///   - window: seconds back in which an article can belong to a story; nil: new articles are compared with none.
  ///   - relate: compares a new article with stored ones that may be the same or tell the same story.
  public func save(
    _ record: RefreshRecord, window: Int? = 3 * 86_400,
    relate: @Sendable @escaping (ArticleRecord, [StoredFingerprint]) -> Kinship
  ) async throws(StoreError) -> Int {
    try await writer.save { db in
      try record.state.save(db)
      for served in record.validators {
        if served.validators.isEmpty {
          try db.execute(sql: "DELETE FROM validators WHERE url=?", arguments: [served.url.href])
        } else {
          try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO validators(url, answered, etag, last_modified) VALUES (?,?,?,?)"
          ).execute(
            arguments: [
              served.url.href, served.answered.href, served.validators.etag, served.validators.lastModified,
            ])
        }
      }
      for (key, known) in record.aliases {
        try db.execute(
          sql: "INSERT OR IGNORE INTO alias(key, article) SELECT ?, article FROM alias WHERE key=?",
          arguments: [key, known])
        try db.execute(sql: "DELETE FROM attempt WHERE key=?", arguments: [key])
      }
      for recheck in record.rechecks { try recheck.save(db) }
      var new = 0
      for article in record.articles where try Self.insert(article, window: window, relate: relate, into: db) {
        new += 1
      }
      // After the articles: one that the feed's words stand in for waits for its page.
      for failure in record.failures {
        try db.execute(
          sql: """
            INSERT OR REPLACE INTO attempt(key, url, source, failures, next_try, reason, entry) VALUES (?,?,?,?,?,?,?)
            """,
          arguments: [
            failure.url.key, failure.url.href, record.state.name, failure.failures, failure.nextTry?.seconds,
            failure.reason,
            try failure.entry.map { try json($0) },
          ])
      }
      return new
    }
  }

  /// Whether the article was new; one that is known by any of its keys gets the further keys, and its page where that was
  /// not read yet.
  private static func insert(
    _ record: ArticleRecord, window: Int?, relate: (ArticleRecord, [StoredFingerprint]) -> Kinship, into db: Database
  ) throws -> Bool {
    let attempt = try db.cachedStatement(sql: "DELETE FROM attempt WHERE key=?")
    let alias = try db.cachedStatement(sql: "SELECT article FROM alias WHERE key=?")
    var known: Int64?
    for key in record.keys {
      try attempt.execute(arguments: [key])
      if known == nil { known = try Int64.fetchOne(alias, arguments: [key]) }
    }
    if let known {
      try addAliases(record.keys, to: known, in: db)
      if record.standIn == nil { try replaceStandIn(known, by: record, window: window, relate: relate, in: db) }
      return false
    }
    let kin = relate(record, try nearby(record, window: window, in: db))
    let article = record.article
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO article(url, source, title, title_made, byline, published, published_at, first_seen, language, text,
          summary, facts, verdict, decision, score, topic, region, minutes, opinion, backlog, hash, copy_of, relation, story, stand_in)
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """)
    try insert.execute(
      arguments: [
        article.url.href, article.source, article.title, article.titleIsMade, try json(article.byline),
        try article.published.map { try json($0) }, article.published?.moment.instant.seconds,
        record.firstSeen.seconds, article.language, article.text, record.summary, try json(record.facts),
        try json(record.verdict), record.verdict.decision.rawValue, record.verdict.score, record.verdict.topic,
        record.region, record.minutes, record.isOpinion, record.isBacklog, Int64(bitPattern: record.hash),
        kin.copyOf, kin.relation?.rawValue, kin.story, record.standIn?.rawValue,
      ])
    let id = db.lastInsertedRowID
    if kin.story == nil { try db.execute(sql: "UPDATE article SET story=? WHERE id=?", arguments: [id, id]) }
    try addAliases(record.keys, to: id, in: db)
    if record.verdict.decision == .kept, let mark = record.mark {
      var first = Recheck(article: id, checked: record.firstSeen)
      first.mark = mark
      try first.save(db)
    }
    try saveFingerprint(of: record, as: id, in: db)
    return true
  }

  static func addAliases(_ keys: [String], to id: Int64, in db: Database) throws {
    for key in keys {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO alias(key, article) VALUES (?,?)")
        .execute(arguments: [key, id])
    }
  }

  /// The article known under a key.
  public func article(key: String) async throws(StoreError) -> ArticleRecord? {
    try await read { db in
      guard let id = try Int64.fetchOne(db, sql: "SELECT article FROM alias WHERE key=?", arguments: [key]),
        let row = try Row.fetchOne(db, sql: "SELECT * FROM article WHERE id=?", arguments: [id])
      else { return nil }
      return try ArticleRecord(row: row)
    }
  }

  /// Pages of a source that could not be read and whose next try has come, at most 50.
  public func failuresDue(of source: String, at now: Instant) async throws(StoreError) -> [RefreshRecord.Failure] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM attempt WHERE source=? AND next_try<=? ORDER BY next_try, key LIMIT 50",
        arguments: [source, now.seconds]
      ).compactMap(RefreshRecord.Failure.init(row:))
    }
  }

  /// Why a page could not be read, where it could not.
  public func failure(key: String) async throws(StoreError) -> RefreshRecord.Failure? {
    try await known(keys: [key]).failed[key]
  }
}

extension RefreshRecord.Failure {
  init?(row: Row) throws {
    guard let url = WebURL(row["url"]) else { return nil }
    self.init(
      url: url, failures: row["failures"],
      nextTry: (row["next_try"] as Int64?).map(Instant.init(seconds:)), reason: row["reason"])
    entry = try (row["entry"] as String?).map { try fromJSON(Entry.self, $0) }
  }
}

extension ArticleRecord {
  init(row: Row) throws {
    guard let url = WebURL(row["url"]) else { throw DatabaseError(message: "an article without a readable address") }
    var article = Article(url: url, source: row["source"], title: row["title"], text: row["text"])
    article.titleIsMade = row["title_made"]
    article.byline = try fromJSON([String].self, row["byline"])
    article.published = try (row["published"] as String?).map { try fromJSON(PublicationDate.self, $0) }
    article.language = row["language"]
    self.init(
      article: article, keys: [], firstSeen: Instant(seconds: row["first_seen"]),
      verdict: try fromJSON(Verdict.self, row["verdict"]), summary: row["summary"],
      facts: try fromJSON([KeyFact].self, row["facts"]), region: row["region"], minutes: row["minutes"],
      isOpinion: row["opinion"], isBacklog: row["backlog"], hash: UInt64(bitPattern: row["hash"]), bands: [])
    id = row["id"]
    copyOf = row["copy_of"]
    relation = (row["relation"] as String?).flatMap(Edition.Outlet.Relation.init(rawValue:))
    story = row["story"]
    standIn = (row["stand_in"] as String?).flatMap(StandIn.init(rawValue:))
    edition = (row["edition"] as String?).flatMap(CalendarDay.init(iso:))
    outcome = (row["outcome"] as String?).flatMap(Outcome.init(rawValue:))
    number = row["number"]
  }
}

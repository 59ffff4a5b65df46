import GRDB
import Model
import Text

extension Store {
  /// The same store as a digest sees it: its own editions, weeks, corrections, and what became of each article in it. All
  /// else is one for all digests.
  ///
  /// - Parameter digest: the name of one of `digests:`; empty for the one of `digest:`.
  public func of(digest: String) -> Store {
    var store = self
    store.digest = digest
    return store
  }

  /// Whether this is the store as the digest of `digest:` sees it.
  public var isMain: Bool { digest.isEmpty }

  /// Articles that a further digest's editions did not account for, dropped ones left out, read since `since`.
  func pendingFurther(since: Instant, until: Instant) async throws(StoreError) -> [ArticleRecord] {
    return try await read { transaction in
      let records = try transaction.all(
        ArticleRecord.self,
        """
        WHERE decision IN ('kept', 'maybe') AND first_seen BETWEEN :since AND :until AND \(ArticleRecord.isThere)
          AND NOT EXISTS (SELECT 1 FROM digest_article AS known WHERE known.digest=:digest AND known.article=article.id)
        ORDER BY id
        """, ["since": since, "until": until, "digest": transaction.digest])
      return records.map { $0.unaccounted() }
    }
  }

  /// Corrections of what a further digest showed, noticed since `since`.
  func correctionsFurther(since: Instant) async throws(StoreError) -> [(id: Int64, correction: Edition.Correction)] {
    return try await read { transaction in
      let found = try transaction.all(
        PendingCorrection.self, "WHERE noticed_at>:since ORDER BY day, number, id LIMIT 100", ["since": since])
      var told: [(Int64, Edition.Correction)] = []
      for pending in found {
        let place = try Row.fetchOne(
          transaction.db,
          sql: """
            SELECT edition, number, CASE outcome WHEN 'merged' THEN
              (SELECT source FROM article WHERE article.id=digest_article.article) END FROM digest_article
            WHERE digest=:digest AND outcome IN ('shown', 'merged') AND number IS NOT NULL AND article=:article
            """, arguments: ["digest": transaction.digest, "article": pending.article])
        guard let place, let day = CalendarDay.fromDatabaseValue(place[0]), let number = Int.fromDatabaseValue(place[1])
        else { continue }
        var correction = pending.correction
        (correction.day, correction.number, correction.outlet) = (day, number, String.fromDatabaseValue(place[2]))
        told.append((pending.id, correction))
      }
      return told
    }
  }
}

extension ArticleRecord {
  /// The article as one that no edition accounted for.
  func unaccounted() -> ArticleRecord {
    var record = self
    (record.edition, record.outcome, record.number) = (nil, nil, nil)
    return record
  }
}

extension Transaction {
  /// The table of the digest's own rows, as of `edition`.
  func own(_ table: String) -> String { digest.isEmpty ? table : "digest_" + table }

  /// What chooses those rows, in front of another condition.
  var mine: String { digest.isEmpty ? "" : "digest=:digest AND " }

  /// The arguments of such a statement.
  func mine(_ arguments: StatementArguments) -> StatementArguments {
    digest.isEmpty ? arguments : arguments &+ ["digest": digest]
  }

  /// Rows of the digest's own.
  func allOwn<Value: StoredRow>(
    _ type: Value.Type, _ clause: String, _ arguments: StatementArguments = [:]
  ) throws -> [Value] {
    if digest.isEmpty { return try all(type, clause, arguments) }
    let name = Value.table.name
    let rows = "(SELECT * FROM digest_\(name) WHERE digest=:digest) AS \(name) "
    return try all(type, from: rows, clause, arguments &+ ["digest": digest])
  }

  /// What became of these articles in a digest, in the place of what became of them in the one of `digest:`.
  func seen(_ records: [ArticleRecord]) throws -> [ArticleRecord] {
    if digest.isEmpty { return records }
    let statement = try db.cachedStatement(
      sql: "SELECT edition, outcome, number FROM digest_article WHERE digest=:digest AND article=:article")
    return try records.map { record in
      var seen = record.unaccounted()
      if let row = try Row.fetchOne(statement, arguments: ["digest": digest, "article": record.id]) {
        seen.edition = CalendarDay.fromDatabaseValue(row[0])
        seen.outcome = ArticleRecord.Outcome.fromDatabaseValue(row[1])
        seen.number = Int.fromDatabaseValue(row[2])
      }
      return seen
    }
  }

  /// Notes what an edition of a further digest made of its articles; one that was accounted for before stays as it was.
  func settle(
    _ outcomes: [(id: Int64, outcome: ArticleRecord.Outcome, number: Int?)], in day: CalendarDay
  ) throws {
    for (id, outcome, number) in outcomes {
      try run(
        """
        INSERT OR IGNORE INTO digest_article(digest, article, edition, outcome, number)
          VALUES (:digest, :id, :day, :outcome, :number)
        """, ["digest": digest, "id": id, "day": day, "outcome": outcome, "number": number])
    }
  }
}

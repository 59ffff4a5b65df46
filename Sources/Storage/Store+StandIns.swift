import Foundation
import GRDB
import Model

extension Store {
  /// Puts what its page says in the place of the feed's words, where only these were known of an article.
  ///
  /// An article that an edition told stays as it was told there; its text is the page's from now on. One that was dropped for
  /// what the feed said of it is judged anew and goes into the next edition.
  static func replaceStandIn(
    _ id: Int64, by record: ArticleRecord, window: Int?,
    relate: (ArticleRecord, [StoredFingerprint]) -> Kinship, in db: Database
  ) throws {
    let sql = "SELECT edition, outcome FROM article WHERE id=? AND stand_in IS NOT NULL"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]) else { return }
    let article = record.article
    try db.execute(
      sql: """
        UPDATE article SET stand_in=NULL, url=?, title=?, title_made=?, byline=?, published=?, published_at=?, language=?,
          text=?, summary=?, facts=?, region=?, minutes=?, opinion=?, hash=? WHERE id=?
        """,
      arguments: [
        article.url.href, article.title, article.titleIsMade, try json(article.byline),
        try article.published.map { try json($0) }, article.published?.moment.instant.seconds, article.language,
        article.text, record.summary, try json(record.facts), record.region, record.minutes, record.isOpinion,
        Int64(bitPattern: record.hash), id,
      ])
    try forgetFingerprint(of: id, in: db)
    let outcome = (row["outcome"] as String?).flatMap(ArticleRecord.Outcome.init(rawValue:))
    if row["edition"] as String? == nil || outcome == .dropped {
      try judgeAnew(id, record, window: window, relate: relate, in: db)
    }
    try saveFingerprint(of: record, as: id, in: db)
    if record.verdict.decision == .kept, let mark = record.mark {
      var first = Recheck(article: id, checked: record.firstSeen)
      first.mark = mark
      try first.save(db)
    }
  }

  /// Takes the verdict on the whole text, and the kinship with other articles.
  private static func judgeAnew(
    _ id: Int64, _ record: ArticleRecord, window: Int?,
    relate: (ArticleRecord, [StoredFingerprint]) -> Kinship, in db: Database
  ) throws {
    let verdict = record.verdict
    try db.execute(
      sql: "UPDATE article SET verdict=?, decision=?, score=?, topic=? WHERE id=?",
      arguments: [try json(verdict), verdict.decision.rawValue, verdict.score, verdict.topic, id])
    if verdict.decision != .dropped {
      try db.execute(sql: "UPDATE article SET edition=NULL, outcome=NULL, number=NULL WHERE id=?", arguments: [id])
    }
    let others = try nearby(record, window: window, in: db).filter { $0.id != id && $0.story != id }
    let kin = relate(record, others)
    try db.execute(
      sql: "UPDATE article SET copy_of=?, relation=? WHERE id=?", arguments: [kin.copyOf, kin.relation?.rawValue, id])
    // Those that told its story with it go along.
    if let story = kin.story {
      try db.execute(sql: "UPDATE article SET story=? WHERE story=?", arguments: [story, id])
    }
  }

  /// Forgets what a text is compared by.
  private static func forgetFingerprint(of id: Int64, in db: Database) throws {
    let bands = try Data.fetchOne(db, sql: "SELECT bands FROM fingerprint WHERE article=?", arguments: [id])
    for band in bands.map(numbers) ?? [] {
      try db.execute(sql: "DELETE FROM band WHERE band=? AND article=?", arguments: [band, id])
    }
    try db.execute(sql: "DELETE FROM fingerprint WHERE article=?", arguments: [id])
  }
}

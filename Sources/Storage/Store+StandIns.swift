import Model
import Text

extension Transaction {
  /// Puts what its page says in the place of the feed's words, where only these were known of an article.
  ///
  /// An article that an edition told stays as it was told there; its text is the page's from now on. One that was dropped
  /// for what the feed said of it is judged anew and goes into the next edition.
  func replaceStandIn(_ id: Int64, by record: ArticleRecord) throws {
    guard let told = try first(ArticleRecord.self, "WHERE id=:id AND stand_in IS NOT NULL", ["id": id]) else { return }
    var new = record.inPlace(of: told)
    let isOpen = told.edition == nil || told.outcome == .dropped
    if !isOpen { new.verdict = told.verdict }
    if !isOpen || new.verdict.decision == .dropped {
      (new.edition, new.outcome, new.number) = (told.edition, told.outcome, told.number)
    }
    try replace(id, by: new)
    // It is to be accounted for again.
    if new.edition == nil {
      try run(
        "UPDATE offer SET outcome=NULL, edition=NULL WHERE article=:id AND outcome IS NOT 'copy'", ["id": id])
    }
    try Recheck(reading: record, as: id)?.save(self)
  }

  /// Puts what is read of an article now in the place of what was read before, as long as no edition told it.
  func replacePending(_ id: Int64, by record: ArticleRecord) throws {
    guard let known = try first(ArticleRecord.self, "WHERE id=:id AND edition IS NULL", ["id": id]) else { return }
    var new = record.inPlace(of: known)
    (new.article.url, new.standIn) = (known.article.url, known.standIn)
    try replace(id, by: new)
  }

  private func replace(_ id: Int64, by new: ArticleRecord) throws {
    try changingStems(of: id) { try update(ArticleRecord.table, new.row()) }
    try forgetFingerprint(of: id)
    try saveFingerprint(of: new, as: id)
  }

  /// Whether no edition accounted for an article yet.
  func isPending(_ id: Int64) throws -> Bool {
    try !column(Int64.self, "SELECT id FROM article WHERE id=:id AND edition IS NULL", ["id": id]).isEmpty
  }

  /// Notes in the ledger that an article which no edition told is held back, since its page is gone; without a reason that
  /// it is there, and is to be accounted for again.
  ///
  /// - Parameter day: the edition that accounts for it; nil for the next.
  func holdBack(_ id: Int64, _ reason: String?, in day: CalendarDay? = nil) throws {
    if let reason {
      try run(
        "UPDATE offer SET outcome='unreadable', reason=:reason, edition=:day WHERE article=:id AND outcome IS NULL",
        ["id": id, "reason": reason, "day": day])
    } else {
      try run(
        "UPDATE offer SET outcome=NULL, reason=NULL, edition=NULL WHERE article=:id AND outcome='unreadable'",
        ["id": id])
    }
  }
}

extension ArticleRecord {
  /// The article as one that was known before: what was decided about that stays.
  fileprivate func inPlace(of known: ArticleRecord) -> ArticleRecord {
    var new = self
    (new.id, new.firstSeen, new.isBacklog) = (known.id, known.firstSeen, known.isBacklog)
    (new.copyOf, new.relation, new.story) = (known.copyOf, known.relation, known.story)
    return new
  }
}

import Model

extension Transaction {
  /// Puts what its page says in the place of the feed's words, where only these were known of an article.
  ///
  /// An article that an edition told stays as it was told there; its text is the page's from now on. One that was dropped
  /// for what the feed said of it is judged anew and goes into the next edition.
  func replaceStandIn(_ id: Int64, by record: ArticleRecord) throws {
    guard let told = try first(ArticleRecord.self, "WHERE id=:id AND stand_in IS NOT NULL", ["id": id]) else { return }
    var new = record
    (new.id, new.firstSeen, new.isBacklog) = (id, told.firstSeen, told.isBacklog)
    (new.copyOf, new.relation, new.story) = (told.copyOf, told.relation, told.story)
    let isOpen = told.edition == nil || told.outcome == .dropped
    if !isOpen { new.verdict = told.verdict }
    if !isOpen || new.verdict.decision == .dropped {
      (new.edition, new.outcome, new.number) = (told.edition, told.outcome, told.number)
    }
    try changingStems(of: id) { try update(ArticleRecord.table, new.row()) }
    // It is to be accounted for again.
    if new.edition == nil {
      try run(
        "UPDATE offer SET outcome=NULL, edition=NULL WHERE article=:id AND outcome IS NOT 'copy'", ["id": id])
    }
    try forgetFingerprint(of: id)
    try saveFingerprint(of: new, as: id)
    if new.verdict.decision == .kept, let mark = record.mark {
      try Recheck(article: id, checked: record.firstSeen, mark: mark).save(self)
    }
  }
}

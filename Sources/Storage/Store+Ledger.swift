import Model
import Text

/// What an edition made of an article.
private struct Told: StoredRow {
  enum Column: Int, TableColumn { case id, edition, outcome }
  static let table = StoredTable<Column>("article")

  let edition: CalendarDay
  let outcome: ArticleRecord.Outcome

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    (edition, outcome) = (try cells[.edition], try cells[.outcome])
  }
}

/// The entry and the source that an article came of first.
private struct Ownership {
  var entry: Int64?
  let source: String?
  /// Whether no edition can have told the article yet.
  var isNew = false
}

/// An entry that no article has come of, and that is settled by nothing else.
private struct WaitingEntry: StoredRow {
  enum Column: Int, TableColumn { case id, source }
  static let table = StoredTable<Column>("offer")
  /// Those under a key: as address at any source, as identity at one.
  static let clause = """
    WHERE key=:key AND article IS NULL AND outcome IS NULL
    UNION ALL SELECT id, source FROM offer WHERE identity=:key AND article IS NULL AND outcome IS NULL AND source=:source
    """

  let id: Int64
  let source: String

  init(_ cells: Cells<Column>) throws(UnreadableCell) { (id, source) = (try cells[.id], try cells[.source]) }
}

extension Store {
  /// The sums of what all sources offered since `since`, and apart since the beginning of `day`.
  public func ledger(since: Instant, day: Instant) async throws(StoreError) -> [LedgerSum] {
    try await read { try $0.all(LedgerSum.self, "", ["since": since, "day": day]) }
  }

  /// The same of the entries that stand in the listings now.
  public func listedLedger(day: Instant) async throws(StoreError) -> [LedgerSum] {
    try await read { try $0.all(LedgerSum.Listed.self, "", ["day": day]).map(\.sum) }
  }

  /// When a source offered these keys first; without those that it never did.
  public func firstOffered(_ keys: [String], by source: String) async throws(StoreError) -> [String: Instant] {
    try await read { transaction in
      var found: [String: Instant] = [:]
      for key in keys {
        found[key] = try transaction.column(
          Instant.self, "SELECT first_seen FROM offer WHERE id=:id", ["id": Offer.id(key, of: source)]
        ).first
      }
      return found
    }
  }

  /// At how many polls since then a source offered something new that was old; 0 where any of it was not.
  public func pollsOfOld(by source: String, since: Instant) async throws(StoreError) -> Int {
    try await read {
      try $0.column(
        Int.self,
        """
        SELECT CASE WHEN COUNT(*)=SUM(outcome IS :old) THEN COUNT(DISTINCT first_seen) ELSE 0 END
        FROM offer WHERE source=:source AND first_seen>=:since
        """, ["old": EntryOutcome.old.rawValue, "source": source, "since": since]
      ).first ?? 0
    }
  }

  /// What a source called what it offered under these keys, when it first did.
  public func titlesOffered(_ keys: [String], by source: String) async throws(StoreError) -> [String: String] {
    try await read { transaction in
      var found: [String: String] = [:]
      for key in keys {
        found[key] = try transaction.column(
          String.self, "SELECT title FROM offer WHERE id=:id AND title IS NOT NULL", ["id": Offer.id(key, of: source)]
        ).first
      }
      return found
    }
  }

  /// What a source offered last, the latest first.
  public func lastOffered(by source: String, limit: Int) async throws(StoreError) -> [LedgerEntry] {
    try await read {
      try $0.all(
        LedgerEntry.self, "WHERE source=:source ORDER BY first_seen DESC, id LIMIT :limit",
        ["source": source, "limit": limit])
    }
  }

  /// The entries of a key at those of these sources that offered it, and those that the article of that address came of.
  public func offered(_ key: String, by sources: [String]) async throws(StoreError) -> [LedgerEntry] {
    try await read { transaction in
      try transaction.all(
        LedgerEntry.self,
        """
        WHERE id IN (SELECT value FROM json_each(:ids)) OR article=(SELECT article FROM alias WHERE key=:key)
        ORDER BY first_seen, id
        """, ["ids": try json(sources.map { Offer.id(key, of: $0) }), "key": key])
    }
  }

  /// Entries that no edition accounted for and that are no pending articles: settled unread, copies, and those that wait.
  ///
  /// - Parameters:
  ///   - day: an edition whose own are asked for, too.
  ///   - isLatest: whether those that no edition accounted for are asked for.
  public func openEntries(
    or day: CalendarDay? = nil, isLatest: Bool = true
  ) async throws(StoreError) -> [LedgerEntry] {
    // A further digest accounts for its articles only.
    if !isMain { return [] }
    return try await read { transaction in
      var entries: [LedgerEntry] = []
      if isLatest {
        entries = try transaction.all(LedgerEntry.self, "WHERE outcome IS NOT NULL AND edition IS NULL")
      }
      guard let day else { return entries }
      let own = """
        WHERE outcome IS NOT NULL AND edition=:day
          AND (article IS NULL OR outcome='unreadable' OR outcome='copy' AND reason IS NOT NULL)
        """
      return entries + (try transaction.all(LedgerEntry.self, own, ["day": day]))
    }
  }

  /// Forgets what was first offered before `instant`, has its outcome, and stands in no listing any more; and of pages that
  /// were given up those whose entry is forgotten.
  public func forgetOffers(before instant: Instant) async throws(StoreError) {
    try await write {
      try $0.run(
        """
        DELETE FROM offer WHERE first_seen<:instant AND edition IS NOT NULL
          AND id NOT IN (SELECT value FROM listing, json_each(listing.offers))
        """, ["instant": instant])
      try $0.run("DELETE FROM attempt WHERE next_try IS NULL AND key NOT IN (SELECT key FROM offer)", [:])
    }
  }
}

extension Transaction {
  /// Whether it is settled what became of an entry, or an article came of it; nil where it was never offered.
  func isSettled(_ offer: Int64) throws -> Bool? {
    try column(
      Bool.self, "SELECT article IS NOT NULL OR outcome IS NOT NULL FROM offer WHERE id=:id", ["id": offer]
    ).first
  }

  /// Enters what a refresh was offered for the first time, and what the listing has now. An entry that is known by another
  /// address is none of its own, however often it moves.
  func enter(_ record: RefreshRecord) throws {
    let source = record.state.name
    let now = record.state.lastPoll ?? Instant(seconds: 0)
    let known = Dictionary(record.aliases.map { ($0.key, $0.known) }) { first, _ in first }
    var moved: [String: Int64] = [:]
    for offer in record.offers {
      let id = Offer.id(offer.key, of: source)
      var article = try article(knownAs: offer.key)
      if article == nil, let other = known[offer.key] { article = try self.article(knownAs: other) }
      if let article, let owner = try owner(of: article), owner.source == source {
        moved[offer.key] = owner.id
        continue
      }
      if let identity = offer.identity, article == nil, let other = try entry(known: identity, of: source), other != id
      {
        moved[offer.key] = other
        continue
      }
      try run(
        """
        INSERT OR IGNORE INTO offer(id, source, key, title, first_seen, outcome, reason, identity)
          VALUES (:id, :source, :key, :title, :now, :outcome, :reason, :identity)
        """,
        [
          "id": id, "source": source, "key": offer.key, "title": offer.title, "now": now, "outcome": offer.outcome,
          "reason": offer.reason, "identity": offer.identity,
        ])
      if offer.outcome == nil, let article {
        var ownership: Ownership?
        try settle(id, of: source, by: article, known: &ownership)
      }
    }
    guard let listing = record.listing else { return }
    let ids = Self.json(listing.map { moved[$0] ?? Offer.id($0, of: source) })
    try run("INSERT OR REPLACE INTO listing(source, offers) VALUES (:source, :ids)", ["source": source, "ids": ids])
  }

  /// The entry with an identity that no article came of.
  private func entry(known identity: String, of source: String) throws -> Int64? {
    try column(
      Int64.self, "SELECT id FROM offer WHERE identity=:identity AND article IS NULL AND source=:source",
      ["identity": identity, "source": source]
    ).first
  }

  /// The entry that brought an article. Those that turned out to be it once more name its source.
  private func owner(of article: Int64) throws -> LedgerEntry? {
    try first(
      LedgerEntry.self, "WHERE article=:article AND \(Self.isOwner) ORDER BY first_seen", ["article": article])
  }

  /// Whether an entry brought its article.
  private static let isOwner = "(outcome IS NOT 'copy' OR reason IS NULL)"

  /// Notes for the entries that wait under these keys, at any source, which article came of them: the one of `source` that
  /// stands first brought it.
  ///
  /// - Parameter isNew: whether the article has just come of `source`, so that no entry and no edition knows it yet.
  func settleWaiting(_ keys: [String], of source: String, by article: Int64, isNew: Bool = false) throws {
    var ownership = isNew ? Ownership(source: source, isNew: true) : nil
    for key in keys {
      let waiting = try all(WaitingEntry.self, WaitingEntry.clause, ["key": key, "source": source])
      for entry in waiting where entry.source == source {
        try settle(entry.id, of: source, by: article, known: &ownership)
      }
      for entry in waiting where entry.source != source {
        try settle(entry.id, of: nil, by: article, known: &ownership)
      }
    }
  }

  /// Notes that neither the page of an entry nor the listing tells enough.
  func giveUp(_ key: String, of source: String, reason: String) throws {
    try run(
      "UPDATE offer SET outcome='unreadable', reason=:reason WHERE id=:id AND article IS NULL AND outcome IS NULL",
      ["reason": reason, "id": Offer.id(key, of: source)])
  }

  /// Notes which article came of an entry. Another one that came of it before, or an article that another entry brought,
  /// makes it a copy.
  ///
  /// - Parameter known: whose the article is, looked up where it is nil.
  private func settle(_ offer: Int64, of source: String?, by article: Int64, known: inout Ownership?) throws {
    var ownership = try known ?? self.ownership(of: article)
    defer { known = ownership }
    if ownership.entry == offer { return }
    guard ownership.entry != nil || ownership.source != source else {
      // The article's own, read before there was a ledger or just now.
      try run(
        "UPDATE offer SET article=:article, outcome=NULL, reason=NULL, edition=NULL WHERE id=:id",
        ["article": article, "id": offer])
      ownership.entry = offer
      if !ownership.isNew,
        let told = try first(
          Told.self, "WHERE id=:id AND edition IS NOT NULL AND outcome IS NOT NULL", ["id": article])
      {
        try account(article, as: told.outcome, told.edition)
      }
      return
    }
    try run(
      "UPDATE offer SET article=:article, outcome='copy', reason=:owner WHERE id=:id AND outcome IS NOT 'copy'",
      ["article": article, "owner": ownership.source ?? "", "id": offer])
  }

  private func ownership(of article: Int64) throws -> Ownership {
    let source = try column(String.self, "SELECT source FROM article WHERE id=:id", ["id": article]).first
    return Ownership(entry: try owner(of: article)?.id, source: source)
  }

  /// Notes which entries without an article of their own an edition accounted for.
  func account(_ entries: [Int64], _ day: CalendarDay) throws {
    for id in entries {
      try run("UPDATE offer SET edition=:day WHERE id=:id AND edition IS NULL", ["day": day, "id": id])
    }
  }

  /// Notes in the ledger what an edition made of an article.
  func account(_ article: Int64, as outcome: ArticleRecord.Outcome, _ day: CalendarDay) throws {
    var relation: Edition.Outlet.Relation?
    if outcome == .merged {
      relation = try column(
        Edition.Outlet.Relation.self, "SELECT relation FROM article WHERE id=:id", ["id": article]
      ).first
    }
    try run(
      "UPDATE offer SET outcome=:outcome, edition=:day WHERE article=:article AND outcome IS NULL",
      ["outcome": EntryOutcome(outcome, relation), "day": day, "article": article])
  }
}

extension EntryOutcome {
  /// What the outcome of an article in an edition means for the entry that brought it.
  public init(_ outcome: ArticleRecord.Outcome, _ relation: Edition.Outlet.Relation?) {
    switch outcome {
    case .shown: self = .shown
    case .more: self = .oneLine
    case .maybe: self = .maybe
    case .dropped: self = .offTopic
    case .old: self = .old
    case .merged: self = relation == .copy || relation == .shorter ? .copy : .merged
    }
  }
}

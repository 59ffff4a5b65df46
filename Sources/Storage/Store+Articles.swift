import GRDB
import Model
import Text
import Web

/// What an article is known under.
private struct Alias: StoredRow {
  enum Column: Int, TableColumn { case key, article }
  static let table = StoredTable<Column>("alias")

  let key: String
  let article: Int64

  init(_ cells: Cells<Column>) throws(UnreadableCell) { (key, article) = (try cells[.key], try cells[.article]) }
}

extension Store {
  /// Writes a refresh in one transaction, perhaps with others that end now; returns how many of its articles were new.
  ///
  /// - Parameter isSame: whether an article whose page names the address of a stored one has the text of that.
  public func save(
    _ record: RefreshRecord, isSame: @Sendable @escaping (ArticleRecord, StoredFingerprint) -> Bool = { _, _ in false }
  ) async throws(StoreError) -> Int {
    let unreadable = unreadable
    let articles: [NewArticle]
    do { articles = try record.articles.map(NewArticle.init) } catch { throw StoreError(error) }
    do throws(StoreError) {
      return try await writer.save { db in
        try Self.save(record, articles, isSame, Transaction(db: db, unreadable: unreadable))
      }
    } catch {
      throw failure(error)
    }
  }

  private static func save(
    _ record: RefreshRecord, _ articles: [NewArticle],
    _ isSame: (ArticleRecord, StoredFingerprint) -> Bool, _ transaction: Transaction
  ) throws -> Int {
    try record.state.save(transaction, after: record.before)
    for served in record.validators { try served.save(transaction) }
    let source = record.state.name
    try transaction.enter(record)
    for recheck in record.rechecks { try recheck.save(transaction) }
    let new = try articles.count { try transaction.insert($0, of: source, isSame) }
    for (key, known) in record.aliases {
      try transaction.forgetAttempts([key])
      guard let id = try transaction.article(knownAs: known) else { continue }
      try transaction.addAliases([key], to: id)
      try transaction.settleWaiting([key], of: source, by: id)
    }
    // After their entries are theirs: what becomes of these is noted there.
    for article in record.articles where article.isTakenBack && article.verdict.decision != .dropped {
      guard let key = article.keys.first, let id = try transaction.article(knownAs: key) else { continue }
      try Recheck(takenBack: article, as: id).save(transaction)
    }
    // After the articles: one that the feed's words stand in for waits for its page.
    for failure in record.failures { try failure.save(of: source, transaction) }
    return new
  }

  /// The article known under a key.
  public func article(key: String) async throws(StoreError) -> ArticleRecord? {
    try await read { transaction in
      guard let id = try transaction.article(namedBy: key) else { return nil }
      return try transaction.first(ArticleRecord.self, "WHERE id=:id", ["id": id])
    }
  }

  /// An article by its number.
  public func article(id: Int64) async throws(StoreError) -> ArticleRecord? {
    try await read { try $0.first(ArticleRecord.self, "WHERE id=:id", ["id": id]) }
  }

  /// Articles by their numbers, by number.
  public func articles(ids: some Collection<Int64> & Sendable) async throws(StoreError) -> [ArticleRecord] {
    return try await read { transaction in
      let records = try transaction.all(
        ArticleRecord.self, "WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id",
        ["ids": Transaction.json(ids)])
      return try transaction.seen(records)
    }
  }

  /// The articles of a story, by number.
  public func story(_ story: Int64) async throws(StoreError) -> [ArticleRecord] {
    try await read {
      try $0.all(
        ArticleRecord.self,
        """
        WHERE id IN (
          SELECT id FROM article INDEXED BY article_story WHERE story=:story AND story<>id
          UNION ALL SELECT id FROM article WHERE id=:story AND story=:story) ORDER BY id
        """, ["story": story])
    }
  }

  /// The number of the article that is known under a key.
  public func articleID(key: String) async throws(StoreError) -> Int64? {
    try await read { try $0.article(namedBy: key) }
  }

  /// Where the page of an article is asked for that is linked at an address: there, or where it was found as long as only the
  /// page itself says that it stands there; nil where another article has the address.
  public func pageAddress(of article: Int64, at url: WebURL) async throws(StoreError) -> WebURL? {
    try await read {
      guard try $0.article(namedBy: url.key) == article else { return nil }
      if try $0.article(knownAs: url.key) == article { return url }
      return try $0.found(url.key, of: article).flatMap { WebURL($0) }
    }
  }

  /// How many articles are kept, for the status.
  public func articleCount() async throws(StoreError) -> Int {
    try await read { try $0.column(Int.self, "SELECT sum(articles) FROM article_day").first ?? 0 }
  }
}

extension Transaction {
  /// The number of the article that is known under a key.
  func article(knownAs key: String) throws -> Int64? {
    try column(Int64.self, "SELECT article FROM alias WHERE key=:key", ["key": key]).first
  }

  /// The same, or that of the article whose page alone calls the address of this key its own.
  func article(namedBy key: String) throws -> Int64? {
    try article(knownAs: key) ?? article(knownAs: Self.claimed(key))
  }

  /// What an address is kept under that only a page's word gives to an article: what the listing offers there is read all
  /// the same.
  private static func claimed(_ key: String) -> String { "claimed " + key }

  /// What the page that claims an address was found at is kept under, behind this; no address has a space in it.
  private static func found(_ key: String) -> String { "found " + key + " " }

  /// Whether the article was new; one that is known by any of its keys gets the further keys, and its page where that was
  /// not read yet.
  fileprivate func insert(
    _ new: NewArticle, of source: String, _ isSame: (ArticleRecord, StoredFingerprint) -> Bool
  ) throws -> Bool {
    var record = new.record
    let own = record.keys.filter { $0 != record.claim?.key }
    try forgetAttempts(own)
    let others = try articles(knownAs: own + own.map(Self.claimed))
    var known = own.lazy.compactMap { others[$0] }.first
    for key in own where known == nil {
      guard let other = others[Self.claimed(key)] else { continue }
      if try isTelling(other, of: record, isSame) { known = other } else { try withdrawClaim(key, of: other) }
    }
    if known == nil, let claim = record.claim, let other = try article(namedBy: claim.key) {
      if try isTelling(other, of: record, isSame) {
        known = other
      } else {
        record = record.withoutClaim()
        try withdrawClaim(claim.key, of: other)
      }
    }
    let aliases = own + (record.claim.map { [Self.claimed($0.key), Self.found($0.key) + $0.own.href] } ?? [])
    if let known {
      try addAliases(aliases, to: known)
      try settleWaiting(own, of: source, by: known)
      if record.standIn == nil { try replaceStandIn(known, by: record) }
      return false
    }
    let id = try insert(new, at: record.article.url)
    try addAliases(aliases, to: id)
    try settleWaiting(own, of: source, by: id, isNew: true)
    try Recheck(reading: record, as: id)?.save(self)
    try saveFingerprint(of: record, as: id)
    try add(new.stems, of: id)
    return true
  }

  /// Writes the row of a new article; returns its number.
  private func insert(_ new: NewArticle, at url: WebURL) throws -> Int64 {
    let id = (try column(Int64.self, "SELECT max(id) FROM article").first ?? 0) &+ 1
    var row = new.row
    row[.id] = id
    row[.url] = url
    // What it is to others is found when an edition is made.
    row[.story] = id
    try insert(into: ArticleRecord.table, row)
    return id
  }

  /// Takes an address back from an article whose page alone called it its own, now that another one does so or has it: it
  /// is read and linked again where its page was found. By that address the same text is known all the same.
  private func withdrawClaim(_ key: String, of id: Int64) throws {
    guard try article(knownAs: Self.claimed(key)) == id else { return }
    guard let found = try found(key, of: id) else { return }
    try run("UPDATE article SET url=:url WHERE id=:id", ["url": found, "id": id])
    try run("DELETE FROM alias WHERE key=:key", ["key": Self.found(key) + found])
  }

  /// Where the page was found that calls the address of a key its own.
  fileprivate func found(_ key: String, of article: Int64) throws -> String? {
    let start = Self.found(key)
    return try column(
      String.self, "SELECT key FROM alias WHERE key>=:start AND key<:end AND article=:article",
      ["start": start, "end": start + "~", "article": article]
    ).first.map { String($0.dropFirst(start.count)) }
  }

  /// Whether an article that goes by the address which a page calls its own is the one of that page.
  private func isTelling(
    _ id: Int64, of record: ArticleRecord, _ isSame: (ArticleRecord, StoredFingerprint) -> Bool
  ) throws -> Bool {
    guard let known = try first(ArticleRecord.self, "WHERE id=:id", ["id": id]) else { return false }
    if known.hash == record.hash || known.article.title == record.article.title { return true }
    return try first(StoredFingerprint.self, "WHERE article=:article", ["article": id]).map { isSame(record, $0) }
      ?? false
  }

  fileprivate func addAliases(_ keys: [String], to id: Int64) throws {
    if keys.isEmpty { return }
    let rows = Self.list("(?, ?)", of: keys)
    try run(
      "INSERT OR IGNORE INTO alias(key, article) VALUES \(rows)",
      Self.arguments(keys.flatMap { key -> [any DatabaseValueConvertible] in [key, id] }))
  }

  fileprivate func forgetAttempts(_ keys: [String]) throws {
    try run("DELETE FROM attempt WHERE key IN (\(Self.list("?", of: keys)))", Self.arguments(keys))
  }

  /// The numbers of the articles that are known under these keys.
  private func articles(knownAs keys: [String]) throws -> [String: Int64] {
    let found = try all(
      Alias.self, "WHERE key IN (\(Self.list("?", of: keys)))", Self.arguments(keys))
    return Dictionary(found.map { ($0.key, $0.article) }) { first, _ in first }
  }

  private static func arguments(_ values: [any DatabaseValueConvertible]) -> StatementArguments {
    StatementArguments(values.map { $0 as (any DatabaseValueConvertible)? })
  }

  /// As many marks as there are keys. An article has a few: each number of them is a statement that is kept.
  private static func list(_ mark: String, of keys: [String]) -> String {
    keys.map { _ in mark }.joined(separator: ", ")
  }
}

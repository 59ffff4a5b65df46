import GRDB
import Text

/// What search knows of an article, as its row has it.
private struct StemmedArticle: StoredRow {
  enum Column: Int, TableColumn { case id, title, summary, text, decision, language }
  static let table = StoredTable<Column>("article")

  let id: Int64
  let title: String
  let summary: String
  let text: String
  let language: String?

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    (id, title, summary) = (try cells[.id], try cells[.title], try cells[.summary])
    let decision: String? = cells.ifReadable(.decision)
    text = decision == "dropped" ? "" : try cells[.text]
    language = cells.ifReadable(.language)
  }

  func stems(_ stems: inout WordStems) -> ArticleStems {
    ArticleStems(title: title, summary: summary, text: text, language: language, &stems)
  }
}

extension Transaction {
  /// Articles entered in one transaction where an index is filled.
  private static let portion = 200

  /// Enters a new article.
  func add(_ stems: ArticleStems, of id: Int64) throws { try write(stems, of: id) }

  /// Changes the row of an article, and what search finds of it, together.
  func changingStems(of id: Int64, _ change: () throws -> Void) throws {
    // Below the mark it is not in the index yet.
    let isThere = try column(Int64.self, "SELECT next FROM stems_fill").first.map { id >= $0 } ?? true
    var stems = WordStems()
    // Such an index gives up a row only to who says what was in it.
    if isThere, let old = try stemmed(id) { try write(old.stems(&stems), of: id, isTakenOut: true) }
    try change()
    if isThere, let new = try stemmed(id) { try write(new.stems(&stems), of: id) }
  }

  private func stemmed(_ id: Int64) throws -> StemmedArticle? {
    try first(StemmedArticle.self, "WHERE id=:id", ["id": id])
  }

  private func write(_ stems: ArticleStems, of id: Int64, isTakenOut: Bool = false) throws {
    let (command, first) = isTakenOut ? ("article_stems, ", "'delete', ") : ("", "")
    try run(
      "INSERT INTO article_stems(\(command)rowid, title, summary, text) VALUES (\(first):id, :title, :summary, :text)",
      ["id": id, "title": stems.title, "summary": stems.summary, "text": stems.text])
  }

  /// Has the index filled anew from all articles: by the next `fillStems`.
  static func demandStems(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO article_stems(article_stems) VALUES('delete-all');
        DELETE FROM stems_fill;
        INSERT INTO stems_fill SELECT max(id)+1 FROM article HAVING max(id) IS NOT NULL;
        """)
  }

  /// Enters what the index still lacks, the latest first, a portion a transaction: killed at any instant, the next start
  /// goes on. An index that is not there is made.
  static func fillStems(_ pool: any DatabaseWriter) throws {
    let isThere = try pool.read { try $0.tableExists("article_stems") && $0.tableExists("stems_fill") }
    if !isThere {
      try pool.write { db in
        try db.execute(sql: StoreTables.stems)
        try demandStems(db)
      }
    }
    let isOpen = try pool.read { try Int64.fetchOne($0, sql: "SELECT next FROM stems_fill") } != nil
    if !isOpen { return }
    let unreadable = UnreadableRows()
    while true {
      let isDone = try pool.write { db in
        let transaction = Transaction(db: db, unreadable: unreadable)
        guard let next = try transaction.column(Int64.self, "SELECT next FROM stems_fill").first else { return true }
        let clause = "WHERE id<:next ORDER BY id DESC LIMIT \(portion)"
        let ids = try transaction.column(Int64.self, "SELECT id FROM article " + clause, ["next": next])
        var stems = WordStems()
        for article in try transaction.all(StemmedArticle.self, clause, ["next": next]) {
          try transaction.write(article.stems(&stems), of: article.id)
        }
        guard let last = ids.last else {
          try transaction.run("DELETE FROM stems_fill")
          return true
        }
        try transaction.run("UPDATE stems_fill SET next=:last", ["last": last])
        return false
      }
      if isDone { return }
    }
  }
}

extension Store {
  /// Whether search finds every article: its index is there, whole, and has them all. A store that only reads says no where
  /// a service still fills it.
  public func searchIsWhole() async throws(StoreError) -> Bool {
    try await read { transaction in
      guard try transaction.db.tableExists("article_stems"), try transaction.db.tableExists("stems_fill") else {
        return false
      }
      let missing = """
        SELECT 1 FROM article LEFT JOIN article_stems_docsize AS known ON known.id=article.id
        WHERE known.id IS NULL
          AND typeof(title)='text' AND typeof(summary)='text' AND typeof(text)='text' LIMIT 1
        """
      return try transaction.column(Int.self, missing).isEmpty
    }
  }

  /// Fills the index of search anew.
  public func rebuildSearch() async throws(StoreError) {
    try await write { transaction in
      // What is damaged cannot be emptied.
      try transaction.run("DROP TABLE IF EXISTS article_stems")
      try transaction.db.execute(sql: StoreTables.stems)
      try Transaction.demandStems(transaction.db)
    }
    do { try Transaction.fillStems(pool) } catch { throw StoreError(error) }
  }
}

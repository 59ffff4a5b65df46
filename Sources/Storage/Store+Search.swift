import GRDB
import Model
import Text

extension Store {
  /// Articles ranked at most: of words that nearly every article has, the latest count, and the latest that have them in
  /// the headline. Ranking 80,000 takes ten times as long as finding them.
  private static let ranked = 2_000

  /// What of an article must be as asked for; `a` is its row.
  private static let filter = """
    (:dropped OR a.decision<>'dropped')
      AND (:since IS NULL OR coalesce(a.published_at, a.first_seen)>=:since)
      AND (:until IS NULL OR coalesce(a.published_at, a.first_seen)<:until)
      AND (:source IS NULL OR a.source=:source COLLATE NOCASE) AND (:topic IS NULL OR a.topic=:topic COLLATE NOCASE)
      AND (:region IS NULL OR a.region=:region COLLATE NOCASE) AND (:story IS NULL OR a.story=:story)
    """

  /// The articles that a search finds: those that say it best first, by what is rare and by where it stands (headline,
  /// summary, text); of equals the latest.
  public func search(_ search: ArticleSearch) async throws(StoreError) -> [FoundArticle] {
    if search.isEmpty { return [] }
    return try await read { transaction in
      let ids = try Self.withoutRepeats(try Self.ids(search, transaction), transaction).prefix(search.limit)
      let rows = try transaction.all(
        FoundArticle.Row.self, "WHERE id IN (SELECT value FROM json_each(:ids))", ["ids": Transaction.json(Array(ids))])
      let aftermaths = try transaction.aftermaths(of: Set(ids))
      let byID = Dictionary(rows.map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
      var context = SearchContext(search.words)
      return ids.compactMap { id in
        guard let row = byID[id] else { return nil }
        var article = row.article
        article.aftermath = aftermaths[id] ?? Aftermath()
        article.context = context.line(of: [row.article.summary, row.text], language: row.language)
        return article
      }
    }
  }

  /// Further numbers looked at, in the place of those that repeat others.
  private static let spare = 50

  /// Without the same article under a second address of its source: the first one is listed.
  private static func withoutRepeats(_ ids: [Int64], _ transaction: Transaction) throws -> [Int64] {
    let repeats = Set(
      try transaction.column(
        Int64.self,
        """
        SELECT again.id FROM article AS again JOIN article AS first
          ON first.source=again.source AND first.title=again.title AND (first.id=again.copy_of
            OR first.hash=again.hash AND again.relation='copy' AND coalesce(first.relation, '')<>'copy')
        WHERE again.id IN (SELECT value FROM json_each(:ids))
        """, ["ids": Transaction.json(ids)]))
    return ids.filter { !repeats.contains($0) }
  }

  /// Their numbers in order.
  private static func ids(_ search: ArticleSearch, _ transaction: Transaction) throws -> [Int64] {
    var arguments: StatementArguments = [
      "dropped": search.withDropped, "since": search.since, "until": search.until, "source": search.source,
      "topic": search.topic, "region": search.region, "story": search.story, "limit": search.limit + spare,
    ]
    // What is dated or was read since then has numbers from here on.
    let first = try transaction.column(
      Int64.self, "SELECT min(first) FROM article_day WHERE :since IS NULL OR day>=:since/86400",
      ["since": search.since]
    ).first
    guard let first else { return [] }
    arguments += ["first": first]
    let against = search.words.against
    guard let pattern = search.words.pattern else {
      var without = ""
      if let against {
        without = "AND a.id NOT IN (SELECT rowid FROM article_stems WHERE article_stems MATCH :against)"
        arguments += ["against": against]
      }
      return try transaction.column(
        Int64.self,
        """
        SELECT a.id FROM article AS a INDEXED BY article_facets WHERE a.id>=:first AND \(filter) \(without)
        ORDER BY coalesce(a.published_at, a.first_seen) DESC, a.id DESC LIMIT :limit
        """, arguments)
    }
    func expression(_ wanted: String) -> String { against.map { "(\(wanted)) NOT (\($0))" } ?? wanted }
    arguments += ["anywhere": expression(pattern), "headline": expression("{title} : (\(pattern))")]
    func ranked(_ name: String) -> String {
      """
      SELECT * FROM (
        SELECT a.id, bm25(article_stems, 8.0, 2.0, 1.0) AS points, coalesce(a.published_at, a.first_seen) AS at
        FROM article_stems JOIN article AS a INDEXED BY article_facets ON a.id=article_stems.rowid
        WHERE article_stems MATCH :\(name) AND article_stems.rowid>=:first AND \(filter)
        ORDER BY article_stems.rowid DESC LIMIT \(Self.ranked))
      """
    }
    // One found both ways has its points of the whole, which are more: the smaller number.
    return try transaction.column(
      Int64.self,
      """
      SELECT id FROM (\(ranked("anywhere")) UNION ALL \(ranked("headline")))
      GROUP BY id ORDER BY min(points), max(at) DESC, id DESC LIMIT :limit
      """, arguments)
  }

  /// The number of the story that an article tells; nil where the address is not known.
  public func story(ofArticle key: String) async throws(StoreError) -> Int64? {
    try await read { transaction in
      guard let id = try transaction.article(namedBy: key) else { return nil }
      return try transaction.column(Int64.self, "SELECT coalesce(story, id) FROM article WHERE id=:id", ["id": id])
        .first
    }
  }

  /// What articles are told apart by: the names of a facet that occur.
  public enum Facet: String, Sendable, CaseIterable {
    case source, topic, region
  }

  /// A name as it occurs, for one in any capitals (of A to Z); nil where there is none. Does not read all articles where it is
  /// a frequent one.
  public func name(_ name: String, of facet: Facet) async throws(StoreError) -> String? {
    try await read { transaction in
      let column = facet.rawValue
      return try transaction.column(
        String.self,
        "SELECT \(column) FROM article INDEXED BY article_facets WHERE id>0 AND \(column)=:name COLLATE NOCASE LIMIT 1",
        ["name": name]
      ).first
    }
  }

  /// The names that occur, in order.
  public func names(of facet: Facet) async throws(StoreError) -> [String] {
    try await read { transaction in
      try transaction.column(
        String.self,
        "SELECT DISTINCT \(facet.rawValue) FROM article INDEXED BY article_facets WHERE id>0 ORDER BY 1")
    }
  }

  /// Where the last edition was made, in seconds east of Greenwich, and in which language; nil where there is none.
  public func lastPlace() async throws(StoreError) -> (offset: Int, language: String)? {
    try await read { transaction in
      let sql = """
        SELECT json_extract(snapshot, '$.windowEnd.offset') || ' ' || json_extract(snapshot, '$.language')
        FROM edition WHERE json_valid(snapshot) ORDER BY day DESC LIMIT 1
        """
      guard let words = try transaction.column(String.self, sql).first?.split(separator: " "), words.count == 2,
        let offset = Int(words[0]), (-86_400...86_400).contains(offset)
      else { return nil }
      return (offset, String(words[1]))
    }
  }
}

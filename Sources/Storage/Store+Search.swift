import Model
import Text

/// An article that a search found.
public struct FoundArticle: Sendable, Hashable {
  /// The address shown and linked.
  public var url: String
  /// The headline.
  public var title: String
  /// The name of the source.
  public var source: String
  /// Sentences out of it.
  public var summary: String
  /// When it was published, as far as known.
  public var published: PublicationDate?
  /// When it was read.
  public var firstSeen: Instant
  /// The edition that it was in.
  public var edition: CalendarDay?
  /// Its number there.
  public var number: Int?
  /// Whether it is about social work.
  public var decision: Verdict.Decision
}

extension FoundArticle: StoredRow {
  enum Column: Int, TableColumn {
    case id, url, title, source, summary, published, firstSeen, edition, number, decision
  }
  static let table = StoredTable<Column>("article")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    self.init(
      url: try cells[.url], title: try cells[.title], source: try cells[.source], summary: try cells[.summary],
      published: try cells.jsonIfPresent(.published), firstSeen: try cells[.firstSeen],
      edition: cells.ifReadable(.edition), number: cells.ifReadable(.number),
      decision: cells.ifReadable(.decision) ?? .dropped)
  }
}

extension Store {
  /// Articles with all `words` in title or summary, the latest first. A word also finds what begins with it; words in
  /// quotes ("pekerja sosial") must stand together.
  ///
  /// - Parameter withDropped: whether articles that are not about social work are searched too.
  public func search(
    _ words: String, limit: Int, withDropped: Bool = false
  ) async throws(StoreError) -> [FoundArticle] {
    guard let pattern = Self.pattern(of: words) else { return [] }
    return try await read {
      try $0.all(
        FoundArticle.self,
        """
        WHERE id IN (SELECT rowid FROM article_words WHERE article_words MATCH :pattern)
          AND (:all OR decision<>'dropped')
          -- The same article under a second address: the first one is listed.
          AND NOT EXISTS (
            SELECT 1 FROM article AS first
            WHERE first.id=article.copy_of AND first.source=article.source AND first.title=article.title)
        ORDER BY coalesce(published_at, first_seen) DESC, id DESC LIMIT :limit
        """, ["pattern": pattern, "all": withDropped, "limit": limit])
    }
  }

  /// The words as a pattern of FTS5: each in quotes, so that nothing in them is an operator; nil where there is none.
  static func pattern(of words: String) -> String? {
    var terms: [String] = []
    for (place, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated().prefix(20) {
      // Every second part stood in quotes.
      let pieces = place % 2 == 1 ? [part] : part.split { $0.isWhitespace || $0.isNewline }
      for piece in pieces.prefix(20) where piece.contains(where: { $0.isLetter || $0.isNumber }) {
        let clean = String(piece.prefix(100)).filter { $0 != "\0" }
        let isPrefix = place % 2 == 0 && clean.count >= 3
        terms.append("\"" + clean + "\"" + (isPrefix ? "*" : ""))
      }
    }
    return terms.isEmpty ? nil : terms.prefix(20).joined(separator: " ")
  }
}

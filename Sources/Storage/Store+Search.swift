import GRDB
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

extension Store {
  /// Articles with all `words` in title or summary, the latest first. A word also finds what begins with it; words in
  /// quotes ("pekerja sosial") must stand together.
  ///
  /// - Parameter withDropped: whether articles that are not about social work are searched too.
  public func search(
    _ words: String, limit: Int, withDropped: Bool = false
  ) async throws(StoreError) -> [FoundArticle] {
    guard let pattern = Self.pattern(of: words) else { return [] }
    return try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT a.url, a.title, a.source, a.summary, a.published, a.first_seen, a.edition, a.number, a.decision
          FROM article_words w JOIN article a ON a.id=w.rowid
          WHERE article_words MATCH ? AND (? OR a.decision<>'dropped') ORDER BY w.rowid DESC LIMIT ?
          """, arguments: [pattern, withDropped, limit]
      ).map { row in
        FoundArticle(
          url: row["url"], title: row["title"], source: row["source"], summary: row["summary"],
          published: try (row["published"] as String?).map { try fromJSON(PublicationDate.self, $0) },
          firstSeen: Instant(seconds: row["first_seen"]),
          edition: (row["edition"] as String?).flatMap(CalendarDay.init(iso:)),
          number: row["number"], decision: Verdict.Decision(rawValue: row["decision"]) ?? .dropped)
      }
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

import Model
import Text
import Web

/// An article of an earlier edition that may be looked at again.
public struct ShownArticle: Sendable, Hashable {
  /// The article's number in the store.
  public var id: Int64
  /// The address to ask.
  public var url: WebURL
  /// The edition that it was in.
  public var day: CalendarDay
  /// Its number there.
  public var number: Int
  /// What is known from the last look; without a mark and at the time of the first reading where there was none.
  public var last: Recheck
}

extension ShownArticle: StoredRow {
  enum Column: Int, TableColumn {
    case id, url, edition, number, firstSeen, mark, checked, etag, lastModified, missing, withdrawn
  }
  static let table = StoredTable<Column>("article", from: "article LEFT JOIN recheck ON recheck.article=article.id")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    let checked: Instant? = try cells[.checked]
    let firstSeen: Instant = try cells[.firstSeen]
    var last = Recheck(article: try cells[.id], checked: checked ?? firstSeen)
    last.mark = (try cells[.mark] as Int64?).map { UInt64(bitPattern: $0) }
    last.validators = Validators(etag: try cells[.etag], lastModified: try cells[.lastModified])
    last.missing = cells.ifReadable(.missing) ?? 0
    last.isWithdrawn = cells.ifReadable(.withdrawn) ?? false
    self.init(
      id: last.article, url: try cells[.url], day: try cells[.edition], number: try cells[.number], last: last)
  }
}

extension Store {
  /// Articles of a source that editions since `day` showed, the latest first, at most 600; not those whose page is still
  /// waited for.
  public func shown(of source: String, since day: CalendarDay) async throws(StoreError) -> [ShownArticle] {
    try await read {
      try $0.all(
        ShownArticle.self,
        """
        WHERE source=:source AND outcome='shown' AND edition>=:day AND number IS NOT NULL
          AND stand_in IS NULL
        ORDER BY edition DESC, number LIMIT 600
        """, ["source": source, "day": day])
    }
  }

  /// Corrections that no edition told yet, by edition and number, at most 100; of a further digest those of its own entries
  /// that were noticed since `since`.
  public func pendingCorrections(
    until: Instant, since: Instant? = nil
  ) async throws(StoreError) -> [(id: Int64, correction: Edition.Correction)] {
    if !isMain {
      guard let since else { return [] }
      return try await correctionsFurther(since: since)
    }
    return try await read {
      try $0.all(
        PendingCorrection.self, "WHERE edition IS NULL AND noticed_at<=:until ORDER BY day, number, id LIMIT 100",
        ["until": until]
      ).map { ($0.id, $0.correction) }
    }
  }
}

import Model
import Text
import Web

/// An article that may be looked at again: one of an earlier edition, or one that waits for the next.
public struct WatchedArticle: Sendable, Hashable {
  /// Where an edition told it.
  public struct Place: Sendable, Hashable {
    /// The edition.
    public var day: CalendarDay
    /// The number of its item there.
    public var number: Int
    /// Whether another article leads that item, and this one is told beside it.
    public var isMerged: Bool
  }

  /// The article's number in the store.
  public var id: Int64
  /// The address to ask.
  public var url: WebURL
  /// Where an edition told it; nil while it waits for one.
  public var place: Place?
  /// What is told instead of its page.
  public var standIn: StandIn?
  /// What is known from the last look; without a mark and at the time of the first reading where there was none.
  public var last: Recheck
}

extension WatchedArticle: StoredRow {
  enum Column: Int, TableColumn {
    case id, url, edition, number, outcome, standIn, firstSeen, mark, checked, etag, lastModified, missing, withdrawn
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
    let day: CalendarDay? = try cells[.edition]
    last.isPending = day == nil
    self.init(id: last.article, url: try cells[.url], standIn: cells.ifReadable(.standIn), last: last)
    if let day {
      let outcome: ArticleRecord.Outcome? = cells.ifReadable(.outcome)
      place = Place(day: day, number: try cells[.number], isMerged: outcome == .merged)
    }
  }
}

extension Store {
  /// Articles of a source that editions since `day` told with a number, the latest first, at most 600; not those whose page
  /// is still waited for.
  public func told(of source: String, since day: CalendarDay) async throws(StoreError) -> [WatchedArticle] {
    try await read {
      try $0.all(
        WatchedArticle.self,
        """
        WHERE source=:source AND edition>=:day AND number IS NOT NULL AND stand_in IS NULL
        ORDER BY edition DESC, number LIMIT 600
        """, ["source": source, "day": day])
    }
  }

  /// Articles of a source that wait for an edition to tell them, and those that would if their page were not gone; the latest
  /// first, which it shows where there are too many.
  public func waiting(of source: String) async throws(StoreError) -> [WatchedArticle] {
    try await read {
      try $0.all(
        WatchedArticle.self,
        """
        WHERE source=:source AND edition IS NULL AND decision='kept'
        ORDER BY coalesce(published_at, first_seen) DESC, id LIMIT 600
        """, ["source": source])
    }
  }

  /// Whether the listing of a source, as it last came whole, had the entry of an article.
  public func isListed(_ article: Int64, by source: String) async throws(StoreError) -> Bool {
    try await read {
      try !$0.column(
        Int64.self,
        """
        SELECT 1 FROM listing, json_each(listing.offers) AS listed JOIN offer ON offer.id=listed.value
        WHERE listing.source=:source AND offer.article=:article LIMIT 1
        """, ["source": source, "article": article]
      ).isEmpty
    }
  }
}

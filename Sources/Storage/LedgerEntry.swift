import Model
import Text

/// An entry of a source as the ledger has it.
public struct LedgerEntry: Sendable, Hashable {
  /// Its number in the ledger.
  public var id: Int64
  /// The source that offered it.
  public var source: String
  /// The key of its address.
  public var key: String
  /// What the listing called it.
  public var title: String
  /// When it was offered first.
  public var offered: Instant
  /// What became of it; nil where that lies with the article: read, and in no edition yet.
  public var outcome: EntryOutcome?
  /// Why: words, or a trouble as `Trouble.stored` writes it.
  public var reason: String?
  /// When its page is tried next.
  public var nextTry: Instant?
  /// The article that came of it, or that it is a copy of.
  public var article: Int64?
  /// The edition that accounted for it.
  public var edition: CalendarDay?

  /// Every entry with its outcome: all that is said of the ledger is said by this.
  static let all = """
    (SELECT offer.id AS id, offer.source AS source, offer.key AS key, offer.title AS title,
      offer.first_seen AS first_seen,
      CASE WHEN offer.outcome IS NOT NULL OR offer.article IS NOT NULL THEN offer.outcome
        WHEN attempt.key IS NOT NULL AND attempt.next_try IS NULL THEN 'unreadable' ELSE 'waiting' END AS outcome,
      coalesce(offer.reason, attempt.reason) AS reason, attempt.next_try AS next_try, offer.article AS article,
      offer.edition AS edition
      FROM offer LEFT JOIN attempt
        ON offer.outcome IS NULL AND offer.article IS NULL AND attempt.key=offer.key AND attempt.source=offer.source)
    """
}

extension LedgerEntry: StoredRow {
  enum Column: Int, TableColumn { case id, source, key, title, firstSeen, outcome, reason, nextTry, article, edition }
  static let table = StoredTable<Column>("offer", from: all)

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    self.init(
      id: try cells[.id], source: try cells[.source], key: try cells[.key], title: cells.ifReadable(.title) ?? "",
      offered: try cells[.firstSeen], outcome: cells.ifReadable(.outcome), reason: cells.ifReadable(.reason),
      nextTry: cells.ifReadable(.nextTry), article: cells.ifReadable(.article), edition: cells.ifReadable(.edition))
  }
}

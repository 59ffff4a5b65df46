import Model
import Text

/// Entries of a source with the same outcome.
public struct LedgerSum: Sendable, Hashable {
  /// The source.
  public var source: String
  /// Whether they were offered first on the day asked about, or later.
  public var isOfDay: Bool
  /// What became of them; nil where that lies with `article`.
  public var outcome: EntryOutcome?
  /// Why.
  public var reason: String?
  /// When the first of them is tried next.
  public var nextTry: Instant?
  /// The article that says what becomes of a single entry; nil where the outcome is known.
  public var article: Int64?
  /// How many.
  public var count: Int
}

extension LedgerSum: StoredRow {
  enum Column: Int, TableColumn { case source, ofDay, outcome, reason, nextTry, article, count }

  /// Entries first offered since `:since`.
  static let table = StoredTable<Column>("offer", from: sums(where: "first_seen>=:since"))

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    self.init(
      source: try cells[.source], isOfDay: try cells[.ofDay], outcome: cells.ifReadable(.outcome),
      reason: cells.ifReadable(.reason), nextTry: cells.ifReadable(.nextTry), article: cells.ifReadable(.article),
      count: try cells[.count])
  }

  private static func sums(where condition: String) -> String {
    """
    (SELECT source, first_seen>=:day AS of_day, outcome, reason, min(next_try) AS next_try,
      CASE WHEN outcome IS NULL THEN article END AS article, count(*) AS count
      FROM \(LedgerEntry.all) WHERE \(condition) GROUP BY 1, 2, 3, 4, 6)
    """
  }

  /// The same of entries that stand in the listings as they were last.
  struct Listed: StoredRow {
    let sum: LedgerSum
    static let table = StoredTable<Column>(
      "offer", from: sums(where: "id IN (SELECT value FROM listing, json_each(listing.offers))"))
    init(_ cells: Cells<Column>) throws(UnreadableCell) { sum = try LedgerSum(cells) }
  }
}

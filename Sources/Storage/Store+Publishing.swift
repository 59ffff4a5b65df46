import GRDB
import Text

/// That the digests could not be taken elsewhere (`publish:`), and when it is tried again.
public struct PublishSetback: Sendable, Hashable {
  /// The day of the edition that it followed, ISO.
  public var day: String
  /// What went wrong, in words.
  public var reason: String
  /// Since when.
  public var since: Instant
  /// Tries that failed in a row; 0 for one that was cut off.
  public var tries: Int
  /// When it is tried again.
  public var nextTry: Instant

  /// A failure to publish.
  public init(day: String, reason: String, since: Instant, tries: Int, nextTry: Instant) {
    (self.day, self.reason, self.since, self.tries, self.nextTry) = (day, reason, since, tries, nextTry)
  }
}

extension PublishSetback: StoredRow {
  enum Column: Int, TableColumn { case day, reason, since, tries, nextTry }
  static let table = StoredTable<Column>("publishing")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    self.init(
      day: try cells[.day], reason: cells.ifReadable(.reason) ?? "", since: try cells[.since],
      tries: try cells[.tries], nextTry: try cells[.nextTry])
  }
}

extension Store {
  /// Made when it is needed first: a database without it is as good to every version of the program.
  private static let table = """
    CREATE TABLE IF NOT EXISTS publishing(
      day TEXT PRIMARY KEY, reason TEXT NOT NULL, since INTEGER NOT NULL, tries INTEGER NOT NULL,
      next_try INTEGER NOT NULL) WITHOUT ROWID
    """

  /// Why the digests could not be published last; nil where they were, or never had to be.
  public func publishSetback() async throws(StoreError) -> PublishSetback? {
    try await read { transaction in
      let isThere = try transaction.column(
        Int.self, "SELECT count(*) FROM sqlite_master WHERE name='publishing'"
      ).first
      return isThere == 1 ? try transaction.first(PublishSetback.self, "ORDER BY day DESC", [:]) : nil
    }
  }

  /// Notes how publishing ended: nil where it went well.
  public func note(_ setback: PublishSetback?) async throws(StoreError) {
    if setback == nil, try await publishSetback() == nil { return }
    try await write { transaction in
      try transaction.run(Self.table, [:])
      try transaction.run("DELETE FROM publishing", [:])
      guard let setback else { return }
      try transaction.insert(into: PublishSetback.table) { values in
        values[.day] = setback.day
        values[.reason] = setback.reason
        values[.since] = setback.since
        values[.tries] = setback.tries
        values[.nextTry] = setback.nextTry
      }
    }
  }
}

import GRDB
import Model

/// That the digests could not be taken elsewhere (`publish:`), and when it is tried again.
extension Setback: StoredRow {
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
  public func publishSetback() async throws(StoreError) -> Setback? {
    try await read { transaction in
      let isThere = try transaction.column(
        Int.self, "SELECT count(*) FROM sqlite_master WHERE name='publishing'"
      ).first
      return isThere == 1 ? try transaction.first(Setback.self, "ORDER BY day DESC", [:]) : nil
    }
  }

  /// Notes how publishing ended: nil where it went well.
  public func note(_ setback: Setback?) async throws(StoreError) {
    if setback == nil, try await publishSetback() == nil { return }
    try await write { transaction in
      try transaction.run(Self.table, [:])
      try transaction.run("DELETE FROM publishing", [:])
      guard let setback else { return }
      try transaction.insert(
        into: Setback.table,
        [
          .day: setback.day, .reason: setback.reason, .since: setback.since, .tries: setback.tries,
          .nextTry: setback.nextTry,
        ])
    }
  }
}

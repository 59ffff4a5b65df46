import Text

extension OutboxMessage: StoredRow {
  enum Column: Int, TableColumn {
    case day, recipient, state, attempts, created, nextTry, changed, reason, digest
  }
  static let table = StoredTable<Column>("outbox")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    self.init(
      day: try cells[.day], recipient: try cells[.recipient], state: try cells[.state],
      attempts: try cells[.attempts], createdAt: try cells[.created], nextTry: try cells[.nextTry],
      changedAt: try cells[.changed], reason: try cells[.reason], digest: cells.ifReadable(.digest) ?? "")
  }

  /// Makes the message of a new edition to one recipient, unless there is one. It is made in the transaction that keeps the
  /// edition, so that an edition is never kept without its messages.
  static func insert(
    day: CalendarDay, recipient: String, at now: Instant, _ transaction: Transaction
  ) throws {
    try transaction.insert(
      into: table, or: .ignore,
      [
        .day: day, .recipient: recipient, .state: State.waiting, .attempts: 0, .created: now, .nextTry: now,
        .changed: now, .reason: "", .digest: transaction.digest,
      ])
  }
}

import Text
import Web

extension RefreshRecord.Failure: StoredRow {
  enum Column: Int, TableColumn { case key, url, source, failures, nextTry, reason, entry }
  static let table = StoredTable<Column>("attempt")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    self.init(
      url: try cells[.url], key: try cells[.key], failures: try cells[.failures], nextTry: try cells[.nextTry],
      reason: try cells[.reason])
    entry = try cells.jsonIfPresent(.entry)
  }

  func save(of source: String, _ transaction: Transaction) throws {
    if nextTry == nil { try transaction.giveUp(key, of: source, reason: reason) }
    try transaction.insert(
      into: Self.table, or: .replace,
      [
        .key: key, .url: url, .source: source, .failures: failures, .nextTry: nextTry, .reason: reason,
        .entry: entry.map { try json($0) },
      ])
  }
}

extension RefreshRecord.Served: StoredRow {
  enum Column: Int, TableColumn { case url, answered, etag, lastModified }
  static let table = StoredTable<Column>("validators")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    self.init(
      url: try cells[.url], answered: try cells[.answered],
      validators: Validators(etag: try cells[.etag], lastModified: try cells[.lastModified]))
  }

  /// Keeps the validators; empty ones remove what is kept.
  func save(_ transaction: Transaction) throws {
    if validators.isEmpty {
      try transaction.run("DELETE FROM validators WHERE url=:url", ["url": url])
      return
    }
    try transaction.insert(
      into: Self.table, or: .replace,
      [.url: url, .answered: answered, .etag: validators.etag, .lastModified: validators.lastModified])
  }
}

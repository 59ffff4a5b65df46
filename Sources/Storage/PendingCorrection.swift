import Model
import Text

/// A correction that no edition told yet.
struct PendingCorrection: StoredRow {
  let id: Int64
  let correction: Edition.Correction

  enum Column: Int, TableColumn { case id, article, day, number, url, change, noticed, noticedAt, edition }
  static let table = StoredTable<Column>("correction")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    id = try cells[.id]
    correction = Edition.Correction(
      day: try cells[.day], number: try cells[.number], url: try cells[.url], change: try cells.json(.change),
      noticed: try cells.json(.noticed))
  }

  /// Keeps a correction of an article; the same one only once.
  static func save(_ correction: Edition.Correction, of article: Int64, _ transaction: Transaction) throws {
    try transaction.insert(
      into: table, or: .ignore,
      [
        .article: article, .day: correction.day, .number: correction.number, .url: correction.url,
        .change: json(correction.change), .noticed: json(correction.noticed), .noticedAt: correction.noticed.instant,
      ])
  }
}

import Foundation
import GRDB
import Model

/// The row of an article's text made ready for comparing, with the bands under which it is found.
struct FingerprintRow: StoredRow {
  var article: Int64
  var bands: [UInt64]

  enum Column: Int, TableColumn { case article, size, bands, compared }
  static let table = StoredTable<Column>("fingerprint")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    article = try cells[.article]
    bands = Self.numbers(in: try cells[.bands])
  }

  static func save(_ record: ArticleRecord, as id: Int64, _ transaction: Transaction) throws {
    try transaction.insert(
      into: table, or: .replace,
      [
        .article: id, .size: record.article.text.utf8.count, .bands: bytes(of: record.bands),
        .compared: Data(record.compared),
      ])
  }

  /// Eight bytes each, the least significant first.
  private static func bytes(of bands: [UInt64]) -> Data {
    var bytes = Data(capacity: 8 * bands.count)
    for band in bands { for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: band >> UInt64(8 * place))) } }
    return bytes
  }

  static func numbers(in data: Data) -> [UInt64] {
    let bytes = [UInt8](data)
    return stride(from: 0, to: bytes.count - 7, by: 8).map { start in
      (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
    }
  }
}

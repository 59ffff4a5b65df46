import Foundation
import GRDB
import Text

/// A kept copy of a robots.txt.
struct KeptRobots: StoredRow {
  var origin: String
  var status: Int
  var body: Data
  var fetched: Instant

  enum Column: Int, TableColumn { case origin, status, body, fetched }
  static let table = StoredTable<Column>("robots")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    (origin, status) = (try cells[.origin], try cells[.status])
    (body, fetched) = (try cells[.body], try cells[.fetched])
  }
}

extension Store {
  /// Kept copies of robots.txt by origin: status, body and time of fetching.
  public func robots() async throws(StoreError) -> [(origin: String, status: Int, body: [UInt8], fetched: Instant)] {
    try await read { try $0.all(KeptRobots.self).map { ($0.origin, $0.status, [UInt8]($0.body), $0.fetched) } }
  }

  /// Keeps copies of robots.txt.
  public func saveRobots(
    _ records: [(origin: String, status: Int, body: [UInt8], fetched: Instant)]
  ) async throws(StoreError) {
    try await write { transaction in
      for record in records {
        try transaction.insert(into: KeptRobots.table, or: .replace) { values in
          values[.origin] = record.origin
          values[.status] = record.status
          values[.body] = Data(record.body)
          values[.fetched] = record.fetched
        }
      }
    }
  }
}

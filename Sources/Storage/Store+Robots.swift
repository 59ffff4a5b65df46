import Foundation
import GRDB
import Text
import Web

extension RobotsRecord: StoredRow {
  enum Column: Int, TableColumn { case origin, status, body, fetched }
  static let table = StoredTable<Column>("robots")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    let body: Data = try cells[.body]
    self.init(
      origin: try cells[.origin], body: [UInt8](body), fetched: try cells[.fetched], status: try cells[.status])
  }
}

extension Store {
  /// Kept copies of robots.txt.
  public func robots() async throws(StoreError) -> [RobotsRecord] { try await read { try $0.all() } }

  /// Keeps copies of robots.txt.
  public func saveRobots(_ records: [RobotsRecord]) async throws(StoreError) {
    try await write { transaction in
      for record in records {
        try transaction.insert(
          into: RobotsRecord.table, or: .replace,
          [.origin: record.origin, .status: record.status, .body: Data(record.body), .fetched: record.fetched])
      }
    }
  }
}

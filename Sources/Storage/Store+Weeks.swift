import Model
import Text

extension WeekSummary: StoredRow {
  enum Column: Int, TableColumn { case last, articles, lead }
  static let table = StoredTable<Column>("week")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    self.init(last: try cells[.last], articles: try cells[.articles], lead: try cells[.lead])
  }
}

extension Store {
  /// Weekly roll-ups whose files were written.
  public func weeks() async throws(StoreError) -> [WeekSummary] {
    try await read { try $0.allOwn(WeekSummary.self, "ORDER BY last") }
  }

  /// Notes that the files of a week are on the disk.
  public func note(_ week: WeekSummary) async throws(StoreError) {
    try await write { transaction in
      try transaction.insertOwn(
        into: WeekSummary.table, [.last: week.last, .articles: week.articles, .lead: week.lead])
    }
  }
}

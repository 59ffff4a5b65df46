import Text

/// A month whose page was written.
struct KeptMonth: StoredRow {
  var first: CalendarDay
  var articles: Int

  enum Column: Int, TableColumn { case first, articles }
  static let table = StoredTable<Column>("month")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    (first, articles) = (try cells[.first], try cells[.articles])
  }
}

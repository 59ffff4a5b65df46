/// What a row of a table, or of tables joined, becomes.
protocol StoredRow {
  associatedtype Column: TableColumn
  static var table: StoredTable<Column> { get }

  /// Reads a row.
  init(_ cells: Cells<Column>) throws(UnreadableCell)
}

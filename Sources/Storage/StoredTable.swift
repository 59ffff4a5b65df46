/// The columns of a table, or of a query over several: each case is one, its name in snake case (`nextPoll`: `next_poll`).
/// Rows are asked for in the order of the cases and read by place: looking each cell up by its name costs more than all else
/// where thousands of rows are read.
protocol TableColumn: CaseIterable, RawRepresentable, Sendable where RawValue == Int {}

/// A table and its columns, written out once for all statements on it.
struct StoredTable<Column: TableColumn>: Sendable {
  /// Its name.
  let name: String
  /// The columns' names in the order of the cases.
  let columns: [String]
  /// `SELECT name, url, … FROM source `
  let select: String
  /// `INTO source(name, url, …) VALUES (:name, :url, …)`
  let into: String
  /// `UPDATE source SET url=:url, … WHERE name=:name`: the first column is the key.
  let update: String

  /// - Parameters:
  ///   - name: the table's name.
  ///   - source: what stands after FROM where other tables are joined; such rows are only read.
  init(_ name: String, from source: String? = nil) {
    self.name = name
    columns = Column.allCases.map { Self.snakeCase("\($0)") }
    let list = columns.joined(separator: ", ")
    select = "SELECT \(list) FROM \(source ?? name) "
    update =
      "UPDATE \(name) SET \(columns.dropFirst().map { "\($0)=:\($0)" }.joined(separator: ", ")) "
      + "WHERE \(columns[0])=:\(columns[0])"
    into = "INTO \(name)(\(list)) VALUES (\(columns.map { ":" + $0 }.joined(separator: ", ")))"
  }

  private static func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}

/// What a row of a table, or of tables joined, becomes.
protocol StoredRow {
  associatedtype Column: TableColumn
  static var table: StoredTable<Column> { get }

  /// Reads a row.
  init(_ cells: Cells<Column>) throws(UnreadableCell)
}

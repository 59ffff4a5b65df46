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

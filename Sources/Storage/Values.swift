import GRDB

/// A row of a table as it is written; what is not set is NULL.
struct Values<Column: TableColumn>: Sendable, ExpressibleByDictionaryLiteral {
  private var list = [DatabaseValue](repeating: .null, count: Column.allCases.count)

  init(dictionaryLiteral values: (Column, (any DatabaseValueConvertible)?)...) {
    for (column, value) in values { self[column] = value }
  }

  /// The value of a column.
  subscript(column: Column) -> (any DatabaseValueConvertible)? {
    get { list[column.rawValue] }
    set { list[column.rawValue] = newValue?.databaseValue ?? .null }
  }

  /// What a statement takes that names all columns in their order, or the first, the key, behind the others; and what it
  /// takes behind them.
  func arguments(isKeyLast: Bool = false, and more: DatabaseValue? = nil) -> StatementArguments {
    let ordered = isKeyLast ? list.dropFirst() + list.prefix(1) : list[...]
    // An array of one type goes through a key path for each value, which takes ten times as long.
    return StatementArguments((ordered + (more.map { [$0] } ?? [])).map { $0 as (any DatabaseValueConvertible)? })
  }
}

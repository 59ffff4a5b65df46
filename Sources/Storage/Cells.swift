import Foundation
import GRDB

/// A row of a table as it is read. A file may be damaged or changed by hand: what is not as it should be is an error, where
/// GRDB's own subscripts would stop the program.
struct Cells<Column: TableColumn> {
  let row: Row
  let table: StoredTable<Column>
  let unreadable: UnreadableRows

  /// The value of a column; NULL is one for an optional only.
  subscript<Value: DatabaseValueConvertible>(column: Column) -> Value {
    get throws(UnreadableCell) {
      guard let value = Self.value(row[column.rawValue], Value.self) else { throw fault(column) }
      return value
    }
  }

  /// The value of a column that the row can do without: nil where there is none, or none that can be read.
  func ifReadable<Value: DatabaseValueConvertible>(_ column: Column) -> Value? {
    let cell: DatabaseValue = row[column.rawValue]
    if cell.isNull { return nil }
    let value = Self.value(cell, Value.self)
    if value == nil { unreadable.note(fault(column)) }
    return value
  }

  /// The value of a column that holds JSON.
  func json<Value: Decodable>(_ column: Column) throws(UnreadableCell) -> Value {
    guard let value: Value = try jsonIfPresent(column) else { throw fault(column) }
    return value
  }

  /// The value of a column that holds JSON or NULL.
  func jsonIfPresent<Value: Decodable>(_ column: Column) throws(UnreadableCell) -> Value? {
    guard let data: Data = try self[column] else { return nil }
    do { return try JSONDecoder().decode(Value.self, from: data) } catch { throw fault(column) }
  }

  /// A count beyond 32 bits is none of ours, and sums of it would stop the program.
  private static func value<Value: DatabaseValueConvertible>(_ cell: DatabaseValue, _ type: Value.Type) -> Value? {
    if type == Int.self || type == Int?.self, case .int64(let number) = cell.storage, Int32(exactly: number) == nil {
      return nil
    }
    return Value.fromDatabaseValue(cell)
  }

  /// What to say of a column that cannot be read.
  func fault(_ column: Column) -> UnreadableCell {
    let key = row[0] as DatabaseValue
    return UnreadableCell(place: "\(table.name) \(key.storage.value ?? "?"): \(table.columns[column.rawValue])")
  }
}

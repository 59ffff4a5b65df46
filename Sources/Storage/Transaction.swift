import GRDB

/// What a transaction reads and writes with. Statements are kept for the next time; arguments go by name.
struct Transaction {
  let db: Database
  let unreadable: UnreadableRows
  /// The digest whose editions, weeks and months are meant, and what became of articles in it; empty for the one of `digest:`.
  var digest = ""

  /// The rows that a clause chooses (`WHERE source=:source ORDER BY day`), without those that cannot be read.
  func all<Value: StoredRow>(
    _ type: Value.Type = Value.self, _ clause: String = "", _ arguments: StatementArguments = [:]
  ) throws -> [Value] {
    let statement = try db.cachedStatement(sql: Value.table.select + clause)
    return try Lookup(statement: statement, unreadable: unreadable).all(arguments)
  }

  /// The same of another table that has these columns.
  func all<Value: StoredRow>(
    _ type: Value.Type, from rows: String, _ clause: String, _ arguments: StatementArguments
  ) throws -> [Value] {
    let columns = Value.table.columns.joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM \(rows)" + clause)
    return try Lookup(statement: statement, unreadable: unreadable).all(arguments)
  }

  /// The first of them.
  func first<Value: StoredRow>(
    _ type: Value.Type = Value.self, _ clause: String, _ arguments: StatementArguments
  ) throws -> Value? {
    try all(type, clause + " LIMIT 1", arguments).first
  }

  /// Finds the row with a key, for many keys one after the other.
  func lookup<Value: StoredRow>(_ type: Value.Type = Value.self, by column: Value.Column) throws -> Lookup<Value> {
    let name = Value.table.columns[column.rawValue]
    let statement = try db.cachedStatement(sql: Value.table.select + "WHERE \(name)=:key")
    return Lookup(statement: statement, unreadable: unreadable)
  }

  /// The rows of a statement.
  struct Lookup<Value: StoredRow> {
    fileprivate let statement: Statement
    fileprivate let unreadable: UnreadableRows

    /// The row with a key.
    func callAsFunction(_ key: String) throws -> Value? { try all([key]).first }

    fileprivate func all(_ arguments: StatementArguments) throws -> [Value] {
      let rows = try Row.fetchCursor(statement, arguments: arguments)
      var values: [Value] = []
      while let row = try rows.next() {
        do throws(UnreadableCell) {
          values.append(try Value(Cells(row: row, table: Value.table, unreadable: unreadable)))
        } catch {
          unreadable.note(error)
        }
      }
      return values
    }
  }

  /// The first column of a query, without NULL and what is of another type.
  func column<Value: DatabaseValueConvertible>(
    _ type: Value.Type = Value.self, _ sql: String, _ arguments: StatementArguments = [:]
  ) throws -> [Value] {
    let cells = try DatabaseValue.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let cell = try cells.next() { if let value = Value.fromDatabaseValue(cell) { values.append(value) } }
    return values
  }

  /// What to do when a row with the same key is there already.
  enum Conflict: String {
    case fail = "INSERT "
    case replace = "INSERT OR REPLACE "
    case ignore = "INSERT OR IGNORE "
  }

  /// Writes a row.
  func insert<Column>(into table: StoredTable<Column>, or conflict: Conflict = .fail, _ values: Values<Column>) throws {
    try db.cachedStatement(sql: conflict.rawValue + table.into).execute(arguments: values.arguments())
  }

  /// Writes a row of the digest's own; those of further ones have tables for themselves.
  func insertOwn<Column>(
    into table: StoredTable<Column>, or conflict: Conflict = .replace, _ values: Values<Column>
  ) throws {
    if digest.isEmpty { return try insert(into: table, or: conflict, values) }
    let names = table.columns.joined(separator: ", ")
    let marks = table.columns.map { ":" + $0 }.joined(separator: ", ")
    try db.cachedStatement(
      sql: "\(conflict.rawValue)INTO digest_\(table.name)(\(names), digest) VALUES (\(marks), :digest)"
    ).execute(arguments: values.arguments(and: digest.databaseValue))
  }

  /// Writes the row with the same key anew.
  func update<Column>(_ table: StoredTable<Column>, _ values: Values<Column>) throws {
    // The key stands at the end of the statement.
    try db.cachedStatement(sql: table.update).execute(arguments: values.arguments(isKeyLast: true))
  }

  /// Runs a statement that gives no rows; returns how many it changed.
  @discardableResult
  func run(_ sql: String, _ arguments: StatementArguments = [:]) throws -> Int {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
    return db.changesCount
  }
}

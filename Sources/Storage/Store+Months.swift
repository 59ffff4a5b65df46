import GRDB
import Model
import Text

/// What the articles of an edition name of laws.
struct KeptLaws: StoredRow {
  var day: CalendarDay
  var tellings: [Edition.LawTelling]

  enum Column: Int, TableColumn { case day, tellings }
  static let table = StoredTable<Column>("laws")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    (day, tellings) = (try cells[.day], try cells.json(.tellings))
  }

  /// Enters an edition, in the place of what its telling before said.
  static func insert(_ edition: Edition, _ transaction: Transaction) throws {
    let tellings = edition.lawTellings
    if tellings.isEmpty {
      let sql = "DELETE FROM \(transaction.own("laws")) WHERE \(transaction.mine)day=:day"
      try transaction.run(sql, transaction.mine(["day": edition.day]))
      return
    }
    try transaction.insertOwn(into: table, [.day: edition.day, .tellings: json(tellings)])
  }
}

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

extension Store {
  /// What the articles of the editions up to a day name of laws, by day, the earliest first.
  public func laws(
    until last: CalendarDay
  ) async throws(StoreError) -> [(day: CalendarDay, tellings: [Edition.LawTelling])] {
    return try await read { transaction in
      let sql = """
        SELECT day, CAST(tellings AS BLOB) FROM \(transaction.own("laws")) WHERE \(transaction.mine)day<=:last ORDER BY day
        """
      let rows = try Row.fetchCursor(
        transaction.db.cachedStatement(sql: sql), arguments: transaction.mine(["last": last]))
      var reader = LawTellingReader()
      var days: [(day: CalendarDay, tellings: [Edition.LawTelling])] = []
      while let row = try rows.next() {
        let read = try row.withUnsafeData(atIndex: 1) { data in
          data.flatMap { $0.withUnsafeBytes { reader.tellings($0.bindMemory(to: UInt8.self)) } }
        }
        do throws(UnreadableCell) {
          let cells = Cells(row: row, table: KeptLaws.table, unreadable: transaction.unreadable)
          let day: CalendarDay = try cells[.day]
          if let read { days.append((day, read)) } else { days.append((day, try cells.json(.tellings))) }
        } catch {
          transaction.unreadable.note(error)
        }
      }
      return days
    }
  }

  /// The months whose pages were written, by their first days, the earliest first.
  public func months() async throws(StoreError) -> [(first: CalendarDay, articles: Int)] {
    return try await read {
      try $0.allOwn(KeptMonth.self, "ORDER BY first").map { ($0.first, $0.articles) }
    }
  }

  /// Notes that the page of the month that begins with `first` is on the disk.
  public func noteMonth(first: CalendarDay, articles: Int) async throws(StoreError) {
    try await write { transaction in
      try transaction.insertOwn(into: KeptMonth.table, [.first: first, .articles: articles])
    }
  }
}

import GRDB
import Model
import Text

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

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

import Foundation
import GRDB
import Model
import Text

extension KeptEdition: StoredRow {
  enum Column: Int, TableColumn {
    case day, number, windowEnd, articles, filesWritten, lead, sources, sourcesWell
  }

  /// The columns repeat what the edition itself says, and an index has them all, so that a list is made without reading five
  /// years of editions.
  static let table = StoredTable<Column>("edition")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    self.init(
      day: try cells[.day], number: try cells[.number], articles: try cells[.articles],
      windowEnd: try cells[.windowEnd], filesWritten: try cells[.filesWritten], lead: try cells[.lead],
      sources: try cells[.sources], sourcesWell: try cells[.sourcesWell])
  }

  /// Writes the row of a new edition, whose files are not written yet.
  ///
  /// - Parameter isAnew: whether it takes the place of the telling before.
  static func insert(_ edition: Edition, isAnew: Bool = false, _ transaction: Transaction) throws {
    let kept = KeptEdition(edition, filesWritten: false)
    try KeptLaws.insert(edition, transaction)
    try transaction.insertOwn(
      into: Snapshot.table, or: isAnew ? .replace : .fail,
      [
        .day: kept.day, .number: kept.number, .windowEnd: kept.windowEnd, .articles: kept.articles,
        .filesWritten: kept.filesWritten, .lead: kept.lead, .sources: kept.sources, .sourcesWell: kept.sourcesWell,
        .snapshot: Data(try json(edition).utf8),
      ])
  }

  /// An edition exactly as it was made: the whole row.
  struct Snapshot: StoredRow {
    let edition: Edition
    let filesWritten: Bool

    enum Column: Int, TableColumn {
      case day, number, windowEnd, articles, filesWritten, lead, sources, sourcesWell, snapshot
    }
    static let table = StoredTable<Column>("edition")

    init(_ cells: Cells<Column>) throws(UnreadableCell) {
      edition = try cells.json(.snapshot)
      filesWritten = cells.ifReadable(.filesWritten) ?? true
    }
  }
}

extension Transaction {
  /// All editions of the digest, the latest first. Where the list of one cannot be read, the edition is asked.
  func editions() throws -> [KeptEdition] {
    let listed = try allOwn(KeptEdition.self, "ORDER BY day DESC")
    if try count() == listed.count { return listed }
    // Only those: one that cannot be read at all would have all others read each time.
    let known = try Storage.json(listed.map(\.day.iso))
    let others = try allOwn(
      KeptEdition.Snapshot.self, "WHERE day NOT IN (SELECT value FROM json_each(:known))", ["known": known])
    return (listed + others.map { KeptEdition($0.edition, filesWritten: $0.filesWritten) }).sorted { $0.day > $1.day }
  }

  /// Whether a day has its edition, readable or not.
  func hasEdition(of day: CalendarDay) throws -> Bool {
    try count("day=:day", ["day": day]) > 0
  }

  private func count(_ condition: String = "1", _ arguments: StatementArguments = [:]) throws -> Int {
    let sql = "SELECT count(*) FROM \(own("edition")) WHERE \(mine)\(condition)"
    return try column(Int.self, sql, mine(arguments)).first ?? 0
  }
}

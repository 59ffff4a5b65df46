import Foundation
import GRDB
import Model
import Text

/// One edition in a list.
public struct KeptEdition: Sendable, Hashable, Codable {
  /// The day.
  public var day: CalendarDay
  /// The number of the edition.
  public var number: Int
  /// Its items.
  public var articles: Int
  /// When its window closed.
  public var windowEnd: Instant
  /// Whether its files were written to the end.
  public var filesWritten: Bool
  /// Its first headline; nil on a day without articles.
  public var lead: String?
  /// Sources that it had.
  public var sources: Int
  /// Sources that could be checked.
  public var sourcesWell: Int
}

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

  init(_ edition: Edition, filesWritten: Bool) {
    self.init(
      day: edition.day, number: edition.number, articles: edition.items.count, windowEnd: edition.windowEnd.instant,
      filesWritten: filesWritten, lead: edition.items.first?.title, sources: edition.sources.count,
      sourcesWell: edition.sources.count(where: \.isWell))
  }

  /// Writes the row of a new edition, whose files are not written yet.
  ///
  /// - Parameter isAnew: whether it takes the place of the telling before.
  static func insert(
    _ edition: Edition, of digest: String, isAnew: Bool = false, _ transaction: Transaction
  ) throws {
    let kept = KeptEdition(edition, filesWritten: false)
    func fill(_ values: inout Values<Snapshot.Column>) throws {
      values[.day] = kept.day
      values[.number] = kept.number
      values[.windowEnd] = kept.windowEnd
      values[.articles] = kept.articles
      values[.filesWritten] = kept.filesWritten
      values[.lead] = kept.lead
      values[.sources] = kept.sources
      values[.sourcesWell] = kept.sourcesWell
      values[.snapshot] = Data(try json(edition).utf8)
    }
    try KeptLaws.insert(edition, of: digest, transaction)
    let conflict = isAnew ? Transaction.Conflict.replace : .fail
    if digest.isEmpty { return try transaction.insert(into: Snapshot.table, or: conflict, fill) }
    try transaction.insert(into: Snapshot.table, or: conflict, of: digest, fill)
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
  /// All editions of a digest, the latest first. Where the list of one cannot be read, the edition is asked.
  func editions(of digest: String) throws -> [KeptEdition] {
    let listed = try all(KeptEdition.self, of: digest, "ORDER BY day DESC")
    if try count(of: digest) == listed.count { return listed }
    // Only those: one that cannot be read at all would have all others read each time.
    let known = try Storage.json(listed.map(\.day.iso))
    let others = try all(
      KeptEdition.Snapshot.self, of: digest, "WHERE day NOT IN (SELECT value FROM json_each(:known))", ["known": known])
    return (listed + others.map { KeptEdition($0.edition, filesWritten: $0.filesWritten) }).sorted { $0.day > $1.day }
  }

  /// Whether a day has its edition, readable or not.
  func hasEdition(of day: CalendarDay, of digest: String) throws -> Bool {
    try count(of: digest, "AND day=:day", ["day": day]) > 0
  }

  private func count(
    of digest: String, _ clause: String = "", _ arguments: StatementArguments = [:]
  ) throws -> Int {
    let rows = digest.isEmpty ? "edition WHERE 1" : "digest_edition WHERE digest=:digest"
    let all = digest.isEmpty ? arguments : arguments &+ ["digest": digest]
    return try column(Int.self, "SELECT count(*) FROM \(rows) \(clause)", all).first ?? 0
  }
}

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
    case day, number, windowEnd, articles, filesWritten, lead, sources, sourcesWell, snapshot
  }
  static let table = StoredTable<Column>("edition")

  /// The columns repeat what the edition itself says, so that a list is made without reading five years of editions: where
  /// one of them cannot be read, the edition is asked.
  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    do throws(UnreadableCell) {
      self.init(
        day: try cells[.day], number: try cells[.number], articles: try cells[.articles],
        windowEnd: try cells[.windowEnd], filesWritten: try cells[.filesWritten], lead: try cells[.lead],
        sources: try cells[.sources], sourcesWell: try cells[.sourcesWell])
    } catch {
      self.init(try Snapshot(cells).edition, filesWritten: cells.ifReadable(.filesWritten) ?? true)
      cells.unreadable.note(error)
    }
  }

  private init(_ edition: Edition, filesWritten: Bool) {
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
    func fill(_ values: inout Values<Column>) throws {
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
    if digest.isEmpty { return try transaction.insert(into: table, or: conflict, fill) }
    try transaction.insert(into: table, or: conflict, of: digest, fill)
  }

  /// An edition exactly as it was made.
  struct Snapshot: StoredRow {
    let edition: Edition
    static let table = KeptEdition.table
    init(_ cells: Cells<Column>) throws(UnreadableCell) { edition = try cells.json(.snapshot) }
  }
}

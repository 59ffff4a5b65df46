import Foundation
import GRDB
import Model
import Text
import Web

/// JSON of a value with sorted keys: the same value gives the same bytes.
func json(_ value: some Encodable) throws -> String { try encoded(value) }

/// The same of a list. Most have nothing in them, and making an encoder costs more than writing the row.
func json(_ list: [some Encodable]) throws -> String { list.isEmpty ? "[]" : try encoded(list) }

private func encoded(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

// How values of ours stand in a cell.

extension Instant: DatabaseValueConvertible {
  /// Unix seconds.
  public var databaseValue: DatabaseValue { seconds.databaseValue }
  /// An instant of the years 1 to 9999; sums of others would stop the program.
  public static func fromDatabaseValue(_ cell: DatabaseValue) -> Instant? {
    Int64.fromDatabaseValue(cell).flatMap { Instant.range.contains($0) ? Instant(seconds: $0) : nil }
  }
}

extension CalendarDay: DatabaseValueConvertible {
  /// `2026-11-14`: days sort as texts do.
  public var databaseValue: DatabaseValue { iso.databaseValue }
  /// A day as it is written; nil for any other text.
  public static func fromDatabaseValue(_ cell: DatabaseValue) -> CalendarDay? {
    String.fromDatabaseValue(cell).flatMap(CalendarDay.init(iso:))
  }
}

extension WebURL: DatabaseValueConvertible {
  /// The address as it is shown and asked for.
  public var databaseValue: DatabaseValue { href.databaseValue }
  /// An http address; nil for any other text.
  public static func fromDatabaseValue(_ cell: DatabaseValue) -> WebURL? {
    String.fromDatabaseValue(cell).flatMap { WebURL($0) }
  }
}

extension Verdict.Decision: DatabaseValueConvertible {}
extension Edition.Outlet.Relation: DatabaseValueConvertible {}
extension ArticleRecord.Outcome: DatabaseValueConvertible {}
extension EntryOutcome: DatabaseValueConvertible {}
extension OutboxMessage.State: DatabaseValueConvertible {}
extension StandIn: DatabaseValueConvertible {}

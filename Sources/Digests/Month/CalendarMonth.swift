import Text

/// A month of the calendar.
public struct CalendarMonth: Sendable, Hashable, Comparable {
  /// Its first day.
  public let first: CalendarDay

  /// The month that a day is in.
  public init(of day: CalendarDay) { first = day.adding(days: 1 - day.day) }

  /// Its last day.
  public var last: CalendarDay { first.adding(days: days - 1) }

  /// How many days it has.
  public var days: Int { CalendarDay.length(of: first.month, in: first.year) }

  /// The month before.
  public var before: CalendarMonth { CalendarMonth(of: first.adding(days: -1)) }

  /// The month after.
  public var after: CalendarMonth { CalendarMonth(of: last.adding(days: 1)) }

  /// `2026-11`.
  public var name: String { String(first.iso.prefix(7)) }

  /// The name of its page.
  public var fileName: String { name + ".html" }

  /// The earlier one first.
  public static func < (a: CalendarMonth, b: CalendarMonth) -> Bool { a.first < b.first }
}

/// Dates that a page or a feed writes with slashes, and their order of day and month: "08/03/2025" alone may be in March or
/// August, and only others beside it tell.
public struct SlashDates: Sendable {
  /// One of them, as it is written.
  public struct Written: Sendable {
    /// Its numbers: day and month in either order, and the year.
    public let first, second, year: Int
    /// The bytes that it takes.
    public let range: Range<Int>
  }

  /// The dates, the first hundred of a text.
  public private(set) var all: [Written] = []

  /// Reads the text of a page or of an entry's date.
  public init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      var i = ByteScan.first(.slash, in: text, from: 0)
      while i < text.count, all.count < 100 {
        if let date = Self.date(text, around: i) { all.append(date) }
        i = ByteScan.first(.slash, in: text, from: i + 1)
      }
    }
  }

  /// Dates of several texts together.
  public init(_ dates: some Sequence<Written>) { all = Array(dates) }

  /// Whether the month comes first in all of them: one has no month in the second place ("11/26/2026") and none such in the
  /// first.
  public var haveMonthFirst: Bool { all.contains { $0.second > 12 } && !all.contains { $0.first > 12 } }

  /// A day that was read with the day first, as the page means it.
  public func told(_ day: CalendarDay) -> CalendarDay {
    guard all.contains(where: { $0.first == day.day && $0.second == day.month && $0.year == day.year }), haveMonthFirst
    else { return day }
    return CalendarDay(year: day.year, month: day.day, day: day.month) ?? day
  }

  /// The date whose first slash stands at a place.
  private static func date(_ text: UnsafeBufferPointer<UInt8>, around slash: Int) -> Written? {
    var start = slash
    while start > 0, slash - start < 3, text[start - 1].isASCIIDigit { start -= 1 }
    guard (1...2).contains(slash - start), let (second, next) = number(text, slash + 1, digits: 1...2),
      next < text.count, text[next] == .slash, let (year, end) = number(text, next + 1, digits: 4...4),
      end == text.count || text[end] != .slash, let (first, _) = number(text, start, digits: 1...2),
      (1...31).contains(first), (1...31).contains(second), first <= 12 || second <= 12
    else { return nil }
    return Written(first: first, second: second, year: year, range: start..<end)
  }

  private static func number(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, digits: ClosedRange<Int>
  ) -> (value: Int, next: Int)? {
    var (value, i) = (0, start)
    while i < text.count, text[i].isASCIIDigit, i - start <= digits.upperBound {
      value = value * 10 + text[i].digitValue
      i += 1
    }
    return digits.contains(i - start) ? (value, i) : nil
  }
}

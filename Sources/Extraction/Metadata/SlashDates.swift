import Text

/// The order of day and month in the dates that a page prints with slashes: "08/03/2025" alone may be in March or August.
struct SlashDates {
  private struct Date { var first, second, year: Int }
  private var all: [Date] = []

  /// Reads the text of a page.
  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      var i = ByteScan.first(.slash, in: text, from: 0)
      while i < text.count, all.count < 100 {
        if let date = Self.date(text, around: i) { all.append(date) }
        i = ByteScan.first(.slash, in: text, from: i + 1)
      }
    }
  }

  /// A day that was read with the day first, as the page means it: another date of it must have the month first.
  func told(_ day: CalendarDay) -> CalendarDay {
    guard all.contains(where: { $0.first == day.day && $0.second == day.month && $0.year == day.year }),
      all.contains(where: { $0.second > 12 }), !all.contains(where: { $0.first > 12 })
    else { return day }
    return CalendarDay(year: day.year, month: day.day, day: day.month) ?? day
  }

  /// The date whose first slash stands at a place.
  private static func date(_ text: UnsafeBufferPointer<UInt8>, around slash: Int) -> Date? {
    var start = slash
    while start > 0, slash - start < 3, text[start - 1].isASCIIDigit { start -= 1 }
    guard (1...2).contains(slash - start), let (second, next) = number(text, slash + 1, digits: 1...2),
      next < text.count, text[next] == .slash, let (year, end) = number(text, next + 1, digits: 4...4),
      end == text.count || text[end] != .slash, let (first, _) = number(text, start, digits: 1...2),
      (1...31).contains(first), (1...31).contains(second), first <= 12 || second <= 12
    else { return nil }
    return Date(first: first, second: second, year: year)
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

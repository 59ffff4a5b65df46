/// Dates in the paths of articles: `/2023/09/08/`, `/2023/09/`, `/20230908/`, `-2023-09-08-`.
public enum URLDate {
  /// The day that a path holds; the first of the month, `isMonthOnly`, where it holds only year and month. Nil for none, or
  /// for years outside 1990 to 2100.
  public static func read(_ path: String) -> PrintedDate? {
    let bytes = [UInt8](path.utf8.prefix(2_000))
    var month: CalendarDay?
    var at = 0
    while at < bytes.count {
      guard bytes[at].isASCIIDigit else {
        at += 1
        continue
      }
      var end = at
      while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
      if end - at == 8, let value = bytes[at..<end].decimalNumber,
        let day = day(value / 10_000, value / 100 % 100, value % 100)
      {
        return PrintedDate(day: day)
      }
      if end - at == 4, let year = bytes[at..<end].decimalNumber, let (parts, count) = following(bytes, end),
        count > 0
      {
        if count == 2, let day = day(year, parts.0, parts.1) { return PrintedDate(day: day) }
        // Only slashes make a month: "-2023-09" may be anything.
        if month == nil, at == 0 || bytes[at - 1] == .slash, bytes[end] == .slash { month = day(year, parts.0, 1) }
      }
      at = end
    }
    return month.map { PrintedDate(day: $0, isMonthOnly: true) }
  }

  /// Whether a path has a day as segments of its own: `/2023/09/08/`.
  public static func hasDaySegments(_ path: String) -> Bool {
    let segments = path.split(separator: "/", maxSplits: 50).map { Array($0.utf8) }
    guard segments.count > 2 else { return false }
    return (0..<(segments.count - 2)).contains { i in
      guard segments[i].count == 4, segments[i + 1].count <= 2, segments[i + 2].count <= 2,
        let year = segments[i][...].decimalNumber, let month = segments[i + 1][...].decimalNumber,
        let number = segments[i + 2][...].decimalNumber
      else { return false }
      return day(year, month, number) != nil
    }
  }

  /// One or two further numbers of at most two digits behind the same separator.
  private static func following(_ bytes: [UInt8], _ start: Int) -> (parts: (Int, Int), count: Int)? {
    guard start < bytes.count else { return nil }
    let separator = bytes[start]
    guard separator == .slash || separator == .hyphen || separator == .underscore else { return nil }
    var parts = (0, 0)
    var count = 0
    var at = start
    while count < 2, at < bytes.count, bytes[at] == separator {
      var end = at + 1
      while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
      guard (1...2).contains(end - at - 1), let value = bytes[(at + 1)..<end].decimalNumber else { break }
      if end < bytes.count, bytes[end] != .slash, bytes[end] != .hyphen, bytes[end] != .underscore,
        bytes[end] != .period
      {
        break
      }
      // "/2023/10/3-questions" has a month and a headline.
      if separator == .slash, count == 1, end - at == 2, end < bytes.count, bytes[end] == .hyphen { break }
      if count == 0 { parts.0 = value } else { parts.1 = value }
      count += 1
      at = end
    }
    return (parts, count)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    (1990...2100).contains(year) ? CalendarDay(year: year, month: month, day: day) : nil
  }
}

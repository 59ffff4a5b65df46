import Text

/// The days that a text names, with their years as far as these can be known.
struct EventDays {
  /// A named day.
  struct Found {
    var day: CalendarDay
    /// The last day of a span.
    var last: CalendarDay?
    /// Whether the text prints the year.
    var isYearPrinted: Bool
    var hasWeekday: Bool
    /// Bytes of the text that name it.
    var range: Range<Int>

    init(_ day: CalendarDay, _ mention: DayMention) {
      self.day = day
      last = mention.lastDay.flatMap { CalendarDay(year: day.year, month: day.month, day: $0) }.flatMap {
        $0 > day ? $0 : nil
      }
      (isYearPrinted, hasWeekday, range) = (mention.year != nil, mention.weekday != nil, mention.range)
    }
  }

  /// Days from publication within which a day without a year is taken to lie.
  private static let reach = 120

  private(set) var days: [Found] = []

  /// Reads a text. A missing year is concluded from the publication day, or, where a weekday is printed, from the one
  /// year in the text in which the day falls on it; where neither is clear the day is left out.
  /// Only days before byte `limit` of the body are read.
  init(_ read: ReadText, published: CalendarDay?, limit: Int = .max) {
    let mentions = read.lines.lazy.filter { $0.lowerBound < limit }.flatMap { line in
      DayMention.all(in: read.body, range: line.lowerBound..<min(line.upperBound, limit))
    }
    var years: Set<Int>?
    for mention in mentions where mention.day > 0 {
      if let day = mention.calendarDay {
        // A weekday that does not fit: one of both is wrong.
        if let weekday = mention.weekday, day.weekday != weekday { continue }
        days.append(Found(day, mention))
        continue
      }
      let possible: [Int]
      if let published {
        possible = [published.year - 1, published.year, published.year + 1]
      } else {
        if years == nil { years = Self.years(in: read) }
        guard mention.weekday != nil else { continue }
        possible = Array(years ?? [])
      }
      let fitting = possible.compactMap { CalendarDay(year: $0, month: mention.month, day: mention.day) }.filter {
        day in
        if let weekday = mention.weekday, day.weekday != weekday { return false }
        guard let published else { return true }
        return abs(day.daysSinceEpoch - published.daysSinceEpoch) <= Self.reach
      }
      guard fitting.count == 1, let day = fitting.first else { continue }
      days.append(Found(day, mention))
    }
  }

  /// Years from 2000 on that the text prints.
  private static func years(in read: ReadText) -> Set<Int> {
    let titled = read.titlePieces.compactMap { year($0, Array(read.title.utf8)) }
    return Set(titled + read.pieces.compactMap { year($0, read.body) })
  }

  private static func year(_ piece: Piece, _ bytes: [UInt8]) -> Int? {
    guard piece.isNumber, piece.length == 4 else { return nil }
    var value = 0
    for byte in bytes[piece.range] {
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + byte.digitValue
    }
    return (2000...2099).contains(value) ? value : nil
  }
}

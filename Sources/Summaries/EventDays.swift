import Text

/// The days that a text names, with their years as far as these can be known.
struct EventDays {
  /// A named day.
  struct Found {
    var day: CalendarDay
    /// The last day of a span.
    var lastDay: Int?
    /// Whether the text prints the year.
    var isYearPrinted: Bool
    var hasWeekday: Bool
    /// Bytes of the text that name it.
    var range: Range<Int>
  }

  /// Days from publication within which a day without a year is taken to lie.
  private static let reach = 120

  private(set) var days: [Found] = []

  /// Reads a text. A missing year is concluded from the publication day, or, where a weekday is printed, from the one
  /// year in the text in which the day falls on it; where neither is clear the day is left out.
  init(title: String, text: String, published: CalendarDay?) {
    let mentions = DayMention.all(in: text)
    var years: Set<Int>?
    for mention in mentions where mention.day > 0 {
      if let day = mention.calendarDay {
        // A weekday that does not fit: one of both is wrong.
        if let weekday = mention.weekday, day.weekday != weekday { continue }
        days.append(
          Found(
            day: day, lastDay: mention.lastDay, isYearPrinted: true, hasWeekday: mention.weekday != nil,
            range: mention.range))
        continue
      }
      let possible: [Int]
      if let published {
        possible = [published.year - 1, published.year, published.year + 1]
      } else {
        if years == nil { years = Self.years(in: title + " " + text) }
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
      days.append(
        Found(
          day: day, lastDay: mention.lastDay, isYearPrinted: false, hasWeekday: mention.weekday != nil,
          range: mention.range))
    }
  }

  /// Years from 2000 on that the text prints.
  private static func years(in text: String) -> Set<Int> {
    Set(
      Words.pieces(of: text).compactMap { piece in
        piece.text.utf8.count == 4 && piece.isNumber
          ? Int(piece.text).flatMap { (2000...2099).contains($0) ? $0 : nil } : nil
      })
  }
}

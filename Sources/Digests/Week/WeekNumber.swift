import Text

/// A week of ISO 8601: it begins on Monday, and week 1 has the year's first Thursday.
public struct WeekNumber: Sendable, Hashable {
  /// The year that the week is counted in; near New Year not always the day's own.
  public let year: Int
  /// 1 to 53.
  public let number: Int

  /// The week that a day is in.
  public init(of day: CalendarDay) {
    let thursday = day.adding(days: 3 - (day.weekday + 6) % 7)
    year = thursday.year
    let newYear = CalendarDay(year: thursday.year, month: 1, day: 1) ?? thursday
    number = (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1
  }

  /// `2023-W36`: the name of the week's files.
  public var name: String {
    Digits.text(year, 4) + "-W" + Digits.text(number)
  }
}

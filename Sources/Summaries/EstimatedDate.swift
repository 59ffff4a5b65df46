import Text

/// When an article that carries no date was probably published: the month of the latest day that it tells of.
public enum EstimatedDate {
  /// The month, `isMonthOnly`; nil where the text names no day before `now` whose year is known. Days more than 30 years
  /// back are history.
  public static func conclude(from read: ReadText, now: Moment) -> PrintedDate? {
    let today = now.day
    let past = EventDays(read, published: nil).days.map { $0.last ?? $0.day }
      .filter { $0 <= today && $0.year > today.year - 30 }
    guard let latest = past.max(), let first = CalendarDay(year: latest.year, month: latest.month, day: 1) else {
      return nil
    }
    return PrintedDate(day: first, isMonthOnly: true)
  }
}

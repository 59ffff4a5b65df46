/// A date with the precision that a text prints: a month, a day, a minute, with or without a zone.
public struct PrintedDate: Sendable, Hashable, Codable {
  /// The day; the first of the month when only a month is printed.
  public var day: CalendarDay
  /// The time of day, nil when none is printed.
  public var time: TimeOfDay?
  /// Seconds east of Greenwich, nil when no zone is printed.
  public var offset: Int?
  /// Whether only month and year are printed.
  public var isMonthOnly: Bool
  /// Whether the time is only told in whole hours from now ("5 jam lalu"): of its minute nothing is known.
  public var isRounded = false

  /// A date as a text prints it.
  public init(day: CalendarDay, time: TimeOfDay? = nil, offset: Int? = nil, isMonthOnly: Bool = false) {
    (self.day, self.time, self.offset, self.isMonthOnly) = (day, time, offset, isMonthOnly)
  }

  /// The date in ISO 8601 with just what is printed: `2023-09`, `2023-09-08`, `2023-09-08T13:56`, `2023-09-08T13:56+07:00`.
  public var iso8601: String {
    if isMonthOnly { return String(day.iso.prefix(7)) }
    guard let time else { return day.iso }
    var text = day.iso + "T" + time.hhmm
    if time.second != 0 { text += ":" + Digits.text(time.second) }
    guard let offset else { return text }
    return text + (offset == 0 ? "Z" : Digits.offset(offset))
  }
}

/// A day that a text names, with or without its year: "Kamis (7/9/2023)", "25 Maret", "Senin (20/9)".
public struct DayMention: Sendable, Hashable {
  /// The year where it is printed.
  public var year: Int?
  /// 1 to 12.
  public var month: Int
  /// 1 to 31; 0 where only month and year are printed.
  public var day: Int
  /// The last day of a span ("27-28 September").
  public var lastDay: Int?
  /// The month of that day where it is another one ("28 September - 2 Oktober").
  public var lastMonth: Int?
  /// The weekday printed before it, 0 Sunday to 6 Saturday.
  public var weekday: Int?
  /// The bytes of the text's UTF-8 that print it, the weekday not counted.
  public var range: Range<Int>

  /// All days that a text names, in order.
  public static func all(in text: String) -> [DayMention] {
    let bytes = [UInt8](text.utf8)
    return all(in: bytes, range: 0..<bytes.count)
  }

  /// All days that some of a text's UTF-8 names, in order.
  public static func all(in text: [UInt8], range: Range<Int>) -> [DayMention] {
    let bytes = text[range]
    // Every day is printed with a digit.
    guard bytes.contains(where: { $0.isASCIIDigit }) else { return [] }
    let base = range.lowerBound
    let clock = ClockReader(tokens: DateTokenizer.tokens(Array(bytes)))
    let scanner = DayScanner(clock: clock)
    var mentions: [DayMention] = []
    var index = 0
    while index < clock.tokens.count {
      let token = clock.tokens[index]
      guard token.kind == .number || token.word.month > 0, let match = scanner.match(at: index) else {
        index += 1
        continue
      }
      mentions.append(
        DayMention(
          year: match.year, month: match.month, day: match.day, lastDay: match.lastDay, lastMonth: match.lastMonth,
          weekday: match.weekday,
          range: (base + clock.tokens[match.start].start)..<(base + clock.tokens[match.next - 1].end)))
      index = match.next
    }
    return mentions
  }

  /// The calendar day; nil without a year or day.
  public var calendarDay: CalendarDay? { year.flatMap { CalendarDay(year: $0, month: month, day: day) } }
}

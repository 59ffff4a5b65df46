/// Dates of ISO 8601 in its many shapes: calendar, week and ordinal dates, basic and extended, two-digit years.
public enum ISODate {
  /// A date as read; the time is local to `offset`.
  struct Parts {
    var day: CalendarDay
    var time: TimeOfDay?
    var isNextDay = false
    /// Seconds east of Greenwich.
    var offset: Int?
  }

  /// The date that the bytes spell from start to end; nil when they spell none.
  static func parse(_ bytes: ArraySlice<UInt8>) -> Parts? {
    // The date ends at a T, a space, or the end.
    let split = bytes.firstIndex(where: endsDay) ?? bytes.endIndex
    guard let day = day(Array(bytes[..<split])) else { return nil }
    var parts = Parts(day: day)
    var reader = DigitReader(bytes[split...].dropFirst())
    reader.skipSpace()
    if reader.isAtEnd { return parts }
    guard let clock = clock(&reader) else { return nil }
    (parts.time, parts.isNextDay) = (clock.time, clock.isNextDay)
    if reader.isAtEnd { return parts }
    guard let offset = zone(&reader) ?? unsignedZone(&reader) else { return nil }
    parts.offset = offset
    return reader.isAtEnd ? parts : nil
  }

  /// The date at the start of a text, whatever follows, as structured data and meta elements print it: `2023-09-08`,
  /// `20230908`, `2023/09/08`, `2023-09-08T13:56:00.000+07:00`, `2023-09-08 13:56`. Time and zone where they are right. Nil
  /// for others and for years before 1900 or after 2199.
  public static func atStart(of text: String) -> PrintedDate? {
    var reader = DigitReader(Array(text.utf8.drop { $0 <= .space }.prefix(40))[...])
    guard let year = reader.number(4) else { return nil }
    let separator: UInt8? = reader.skip(.hyphen) ? .hyphen : reader.skip(.slash) ? .slash : nil
    guard let month = reader.number(2), separator.map({ reader.skip($0) }) ?? true,
      let number = reader.number(2) ?? reader.number(1), !reader.isAtDigit,
      let day = CalendarDay(year: year, month: month, day: number), FeedDate.isPlausible(day)
    else { return nil }
    var date = PrintedDate(day: day)
    guard let next = reader.next, endsDay(next), reader.skip(next) else { return date }
    reader.skipSpace()
    guard let clock = clock(&reader), clock.hasMinute else { return date }
    if clock.isNextDay { date.day = day.adding(days: 1) }
    (date.time, date.offset) = (clock.time, zone(&reader))
    return date
  }

  private static func endsDay(_ byte: UInt8) -> Bool { byte == .space || byte.asciiLowercased == UInt8(ascii: "t") }

  /// A date without a time.
  static func day(_ bytes: [UInt8]) -> CalendarDay? {
    guard (2...12).contains(bytes.count) else { return nil }
    let fields = bytes.split(separator: .hyphen, omittingEmptySubsequences: false)
    let numbers = fields.map(\.decimalNumber)
    switch fields.count {
    case 1: return numbers[0].map { compact($0, bytes.count) } ?? week(bytes)
    case 2:
      guard let first = numbers[0] else {
        // "-03", "-0312"
        guard fields[0].isEmpty, let last = numbers[1] else { return nil }
        if fields[1].count == 2 { return make(century(last), 1, 1) }
        return fields[1].count == 4 ? make(century(last / 100), last % 100, 1) : nil
      }
      let year = fields[0].count == 4 ? first : fields[0].count == 2 ? century(first) : 0
      guard year > 0 else { return nil }
      if let second = numbers[1] {
        if fields[1].count == 3 { return ordinal(year, second) }
        return fields[1].count <= 2 && fields[0].count == 4 ? make(year, second, 1) : nil
      }
      return fields[0].count == 4 ? week(bytes) : nil
    case 3:
      guard let middle = numbers[1] else { return fields[0].count == 4 ? week(bytes) : nil }
      if fields[0].isEmpty, fields[1].count == 2, let month = numbers[2] { return make(century(middle), month, 1) }
      guard let first = numbers[0], let last = numbers[2], fields[1].count <= 3, fields[2].count <= 2 else {
        return nil
      }
      if fields[0].count == 4 { return make(first, middle, last) }
      return fields[0].count == 2 && fields[1].count == 2 ? make(century(first), middle, last) : nil
    default: return nil
    }
  }

  private static func compact(_ number: Int, _ count: Int) -> CalendarDay? {
    switch count {
    case 4: make(number, 1, 1)
    case 5: ordinal(century(number / 1000), number % 1000)
    case 6: make(century(number / 10_000), number / 100 % 100, number % 100)
    case 7: ordinal(number / 1000, number % 1000)
    case 8: make(number / 10_000, number / 100 % 100, number % 100)
    default: nil
    }
  }

  /// `2026-W47-6`, `2026W476`, `2026-W47` (ISO 8601 section 4.1.4: week 1 holds 4 January; weeks start on Monday).
  private static func week(_ bytes: [UInt8]) -> CalendarDay? {
    let packed = bytes.filter { $0 != .hyphen }
    guard packed.count == 7 || packed.count == 8, packed[4].asciiLowercased == UInt8(ascii: "w"),
      let year = packed[0..<4].decimalNumber,
      let week = packed[5..<7].decimalNumber, (1...53).contains(week), let fourth = make(year, 1, 4)
    else { return nil }
    let weekday = packed.count == 8 ? packed[7..<8].decimalNumber ?? 0 : 1
    guard (1...7).contains(weekday) else { return nil }
    return fourth.adding(days: -((fourth.weekday + 6) % 7) + (week - 1) * 7 + weekday - 1)
  }

  private static func ordinal(_ year: Int, _ number: Int) -> CalendarDay? {
    guard number >= 1, let first = make(year, 1, 1) else { return nil }
    let day = first.adding(days: number - 1)
    return day.year == year ? day : nil
  }

  /// The year of a two-digit one: 1970 to 2069.
  static func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

  private static func make(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    CalendarDay(year: year, month: month, day: day)
  }

  /// A time as read: 24:00 is midnight of the next day.
  private struct Clock {
    var time: TimeOfDay
    var isNextDay = false
    var hasMinute: Bool
  }

  /// `10`, `10:14`, `9:14`, `10:14:55.5`, `101455`.
  private static func clock(_ reader: inout DigitReader) -> Clock? {
    guard let hour = reader.number(2) ?? reader.number(1, before: .colon) else { return nil }
    let isExtended = reader.skip(.colon)
    let minute = reader.number(2)
    if isExtended, minute == nil { return nil }
    var second = 0
    if minute != nil {
      let start = reader
      if !isExtended || reader.skip(.colon) {
        if let number = reader.number(2) { second = number } else { reader = start }
      }
    }
    if reader.skip(.period) || reader.skip(.comma) { reader.skipDigits() }
    if hour == 24, minute ?? 0 == 0, second == 0 {
      return Clock(time: .midnight, isNextDay: true, hasMinute: minute != nil)
    }
    return TimeOfDay(hour: hour, minute: minute ?? 0, second: second).map { Clock(time: $0, hasMinute: minute != nil) }
  }

  /// `07:00`, `0700` behind a space that was a plus sign before an address was decoded.
  private static func unsignedZone(_ reader: inout DigitReader) -> Int? {
    guard let hours = reader.number(2), hours <= 14 else { return nil }
    _ = reader.skip(.colon)
    guard let rest = reader.number(2), [0, 30, 45].contains(rest) else { return nil }
    return hours * 3600 + rest * 60
  }

  /// `Z`, `+07`, `+07:00`, `+0700`, in seconds east of Greenwich.
  private static func zone(_ reader: inout DigitReader) -> Int? {
    reader.skipSpace()
    if reader.skip(UInt8(ascii: "Z")) || reader.skip(UInt8(ascii: "z")) { return 0 }
    let isEast = reader.skip(.plusSign)
    guard isEast || reader.skip(.hyphen), let hours = reader.number(2) else { return nil }
    _ = reader.skip(.colon)
    let minutes = hours * 60 + (reader.number(2) ?? 0)
    // "-05:00Z" is seen in the wild.
    _ = reader.skip(UInt8(ascii: "Z")) || reader.skip(UInt8(ascii: "z"))
    guard minutes <= 15 * 60 else { return nil }
    return isEast ? minutes * 60 : -minutes * 60
  }
}

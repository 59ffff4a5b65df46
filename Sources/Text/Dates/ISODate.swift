/// Dates of ISO 8601 in its many shapes: calendar, week and ordinal dates, basic and extended, two-digit years.
enum ISODate {
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
    let split =
      bytes.firstIndex { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "t") || $0 == .space } ?? bytes.endIndex
    guard let day = day(Array(bytes[bytes.startIndex..<split])) else { return nil }
    var parts = Parts(day: day)
    var rest = split < bytes.endIndex ? bytes[(split + 1)...] : []
    while rest.first == .space { rest = rest.dropFirst() }
    if rest.isEmpty { return parts }
    return clock(Array(rest), &parts) ? parts : nil
  }

  /// A date without a time.
  static func day(_ bytes: [UInt8]) -> CalendarDay? {
    guard (2...12).contains(bytes.count) else { return nil }
    let fields = bytes.split(separator: .hyphen, omittingEmptySubsequences: false)
    let numbers = fields.map(digits)
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
      let year = digits(packed[0..<4]),
      let week = digits(packed[5..<7]), (1...53).contains(week), let fourth = make(year, 1, 4)
    else { return nil }
    let weekday = packed.count == 8 ? digits(packed[7..<8]) ?? 0 : 1
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

  /// `10`, `10:14`, `10:14:55.5`, `101455`, then a zone.
  private static func clock(_ bytes: [UInt8], _ parts: inout Parts) -> Bool {
    var at = 0
    func pair() -> Int? {
      guard at + 1 < bytes.count, let value = digits(bytes[at..<at + 2]) else { return nil }
      at += 2
      return value
    }
    func single() -> Int? {
      guard at + 1 < bytes.count, bytes[at + 1] == .colon, let value = digits(bytes[at..<at + 1]) else { return nil }
      at += 1
      return value
    }
    guard let hour = pair() ?? single() else { return false }
    var minute = 0
    var second = 0
    let isExtended = at < bytes.count && bytes[at] == .colon
    if isExtended { at += 1 }
    if let value = pair() {
      minute = value
      if isExtended, at < bytes.count, bytes[at] == .colon {
        at += 1
        guard let value = pair() else { return false }
        second = value
      } else if !isExtended, let value = pair() {
        second = value
      }
    } else if isExtended {
      return false
    }
    if at < bytes.count, bytes[at] == .period || bytes[at] == .comma {
      at += 1
      while at < bytes.count, bytes[at].isASCIIDigit { at += 1 }
    }
    if hour == 24 {
      guard minute == 0, second == 0 else { return false }
      (parts.time, parts.isNextDay) = (.midnight, true)
    } else {
      guard let time = TimeOfDay(hour: hour, minute: minute, second: second) else { return false }
      parts.time = time
    }
    return zone(Array(bytes[at...]), &parts)
  }

  private static func zone(_ rest: [UInt8], _ parts: inout Parts) -> Bool {
    var at = 0
    while at < rest.count, rest[at] == .space { at += 1 }
    guard at < rest.count else { return true }
    if rest[at].asciiLowercased == UInt8(ascii: "z") {
      parts.offset = 0
      return at + 1 == rest.count
    }
    guard rest[at] == .plusSign || rest[at] == .hyphen else { return false }
    let sign = rest[at] == .plusSign ? 1 : -1
    var numbers = rest[(at + 1)...].filter { $0 != .colon }
    // "-05:00Z" is seen in the wild.
    if let last = numbers.last, last.asciiLowercased == UInt8(ascii: "z") { numbers.removeLast() }
    guard numbers.count == 2 || numbers.count == 4, let value = digits(numbers[...]) else { return false }
    let minutes = numbers.count == 2 ? value * 60 : value / 100 * 60 + value % 100
    guard minutes <= 15 * 60 else { return false }
    parts.offset = sign * minutes * 60
    return true
  }

  /// The number that the digits spell; nil for none or anything else.
  static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 14 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + byte.digitValue
    }
    return value
  }
}

import Text

/// Reads dates in ISO 8601 (and RFC 3339) as structured data and meta elements print them, keeping the printed offset.
enum MachineDate {
  /// The date at the start of a text: `2023-09-08`, `20230908`, `2023-09-08T13:56:00.000+07:00`, `2023-09-08 13:56`; nil for others.
  static func parse(_ text: String) -> PrintedDate? {
    let bytes = Array(text.utf8.drop { $0 <= .space }.prefix(40))
    var i = 0
    guard let year = number(bytes, &i, 4), year >= 1900, year < 2200 else { return nil }
    let separator: UInt8? = i < bytes.count && (bytes[i] == .hyphen || bytes[i] == .slash) ? bytes[i] : nil
    if separator != nil { i += 1 }
    guard let month = number(bytes, &i, 2) else { return nil }
    if let separator {
      guard i < bytes.count, bytes[i] == separator else { return nil }
      i += 1
    }
    guard let dayOfMonth = number(bytes, &i, 2) ?? number(bytes, &i, 1) else { return nil }
    guard let day = CalendarDay(year: year, month: month, day: dayOfMonth) else { return nil }
    if i < bytes.count, bytes[i].isASCIIDigit { return nil }
    var result = PrintedDate(day: day)
    guard i < bytes.count, bytes[i] == UInt8(ascii: "T") || bytes[i] == UInt8(ascii: "t") || bytes[i] == .space else {
      return result
    }
    i += 1
    if i < bytes.count, bytes[i] == .space { i += 1 }
    guard let hour = number(bytes, &i, 2) ?? number(bytes, &i, 1) else { return result }
    if i < bytes.count, bytes[i] == .colon { i += 1 }
    guard let minute = number(bytes, &i, 2) else { return result }
    var second = 0
    if i < bytes.count, bytes[i] == .colon {
      i += 1
      second = number(bytes, &i, 2) ?? 0
    }
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second) else { return result }
    result.time = time
    if i < bytes.count, bytes[i] == .period || bytes[i] == .comma {
      i += 1
      while i < bytes.count, bytes[i].isASCIIDigit { i += 1 }
    }
    while i < bytes.count, bytes[i] == .space { i += 1 }
    result.offset = offset(bytes, &i)
    return result
  }

  private static func offset(_ bytes: [UInt8], _ i: inout Int) -> Int? {
    guard i < bytes.count else { return nil }
    if bytes[i] == UInt8(ascii: "Z") || bytes[i] == UInt8(ascii: "z") { return 0 }
    guard bytes[i] == .plusSign || bytes[i] == .hyphen else { return nil }
    let sign = bytes[i] == .plusSign ? 1 : -1
    i += 1
    guard let hours = number(bytes, &i, 2), hours <= 14 else { return nil }
    if i < bytes.count, bytes[i] == .colon { i += 1 }
    let minutes = number(bytes, &i, 2) ?? 0
    return sign * (hours * 3600 + min(minutes, 59) * 60)
  }

  private static func number(_ bytes: [UInt8], _ i: inout Int, _ width: Int) -> Int? {
    guard i + width <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[i..<(i + width)] {
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + byte.digitValue
    }
    i += width
    return value
  }
}

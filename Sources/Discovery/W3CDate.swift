import Text

/// Dates as sitemaps write them (W3C note on date and time formats): `2023`, `2023-09`, `2023-09-08`,
/// `2023-09-08T13:56:00+07:00`.
enum W3CDate {
  /// The instant; where a part is missing its first, where the zone is missing GMT.
  static func parse(_ text: String) -> Instant? {
    let bytes = Array(text.utf8.prefix(40))
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard byte.isASCIIDigit else { return nil }
        value = value * 10 + byte.digitValue
      }
      return value
    }
    guard let year = number(0..<4) else { return nil }
    guard let day = CalendarDay(year: year, month: number(5..<7) ?? 1, day: number(8..<10) ?? 1) else { return nil }
    guard bytes.count >= 16, let hour = number(11..<13), let minute = number(14..<16) else {
      return Instant(day, .midnight, offset: 0)
    }
    let second = bytes.count >= 19 && bytes[16] == .colon ? number(17..<19) ?? 0 : 0
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second) else { return nil }
    var offset = 0
    if let sign = bytes[16...].firstIndex(where: { $0 == .plusSign || $0 == .hyphen }) {
      let hours = number((sign + 1)..<(sign + 3)) ?? 0
      let place = sign + 3 < bytes.count && bytes[sign + 3] == .colon ? sign + 4 : sign + 3
      let seconds = hours * 3_600 + (number(place..<(place + 2)) ?? 0) * 60
      offset = bytes[sign] == .hyphen ? -seconds : seconds
    }
    return Instant(day, time, offset: offset)
  }
}

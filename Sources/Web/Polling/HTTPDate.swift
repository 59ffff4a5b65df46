import Text

/// Dates in HTTP header lines (RFC 9110 section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`, and the two old forms
/// `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`. Lenient on the weekday, on spaces and on the zone's name.
public enum HTTPDate {
  private static let months = DateNames.months(in: "en")

  /// The instant of a header's date; nil when it is none (`0`, `-1`), which headers about freshness take as the past.
  public static func parse(_ text: String) -> Instant? {
    guard text.utf8.count <= 64 else { return nil }
    let separators: Set<UInt8> = [.space, .tab, .comma, .hyphen]
    let words = text.utf8.split { separators.contains($0) }.map { String(Substring($0)).lowercased() }
    guard let clock = words.firstIndex(where: { $0.contains(":") }), let time = time(words[clock]),
      let month = words.lazy.compactMap({ word in months.firstIndex { $0.contains(word) } }).first
    else { return nil }
    let numbers = words.enumerated().filter { $0.offset != clock }.compactMap { Int($0.element) }
    guard numbers.count >= 2, numbers[0] >= 0, numbers[1] >= 0 else { return nil }
    var year = numbers[1]
    // Two digits: as in the dates of mail, from 1970 to 2069.
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    guard let day = CalendarDay(year: year, month: month + 1, day: numbers[0]) else { return nil }
    return Instant(day, time, offset: offset(text))
  }

  private static func time(_ word: String) -> TimeOfDay? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1] else { return nil }
    guard parts.count == 3 else { return TimeOfDay(hour: hour, minute: minute) }
    return parts[2].flatMap { TimeOfDay(hour: hour, minute: minute, second: $0) }
  }

  /// A numeric zone at the end (`+0700`), which HTTP does not allow and servers send; GMT otherwise.
  private static func offset(_ text: String) -> Int {
    let tail = Array(text.utf8.suffix(5))
    guard tail.count == 5, tail[0] == .plusSign || tail[0] == .hyphen,
      tail[1...].allSatisfy(\.isASCIIDigit)
    else { return 0 }
    let digits = tail[1...].map { $0.digitValue }
    let seconds = (digits[0] * 10 + digits[1]) * 3600 + (digits[2] * 10 + digits[3]) * 60
    return tail[0] == .hyphen ? -seconds : seconds
  }
}

/// Dates of feeds and headers: RFC 5322 (822, 2822), RFC 850, asctime, RFC 3339 and ISO 8601, Unix time, and what
/// publishers write instead of them, in many languages.
public enum FeedDate {
  /// Bytes of a date at most; a longer text is none.
  static let longest = 160

  /// The instant that the text says; nil when it says none. Without a zone it is read as UTC (Korean dates as Korean
  /// time), without a time as midnight. Years before 1900 or after 2199 are no dates.
  public static func parse(_ text: String) -> Instant? {
    let bytes = [UInt8](text.utf8).trimmed { $0 <= .space }
    guard bytes.count >= 4, bytes.count <= longest else { return bytes.count == 3 ? short(bytes) : nil }
    if let number = unixTime(bytes) { return number }
    if bytes.count == 12 || bytes.count == 14, let compact = compact(bytes) { return compact }
    if let parts = ISODate.parse(bytes) { return instant(parts) }
    return WordDate(Array(bytes)).instant
  }

  /// The instant that a text says though nobody can mean its year: `0001-01-01T00:00:00Z`, which programs write for no date.
  public static func unlikely(_ text: String) -> Instant? {
    guard (8...longest).contains(text.utf8.count) else { return nil }
    let bytes = Array(text.utf8)
    guard let parts = ISODate.parse(bytes[...]) else { return WordDate(bytes).unlikely }
    return isPlausible(parts.day) ? nil : Instant(parts.day, parts.time ?? .midnight, offset: parts.offset ?? 0)
  }

  static func isPlausible(_ day: CalendarDay) -> Bool { (1900...2199).contains(day.year) }

  private static func short(_ bytes: ArraySlice<UInt8>) -> Instant? { ISODate.parse(bytes).flatMap(instant) }

  private static func instant(_ parts: ISODate.Parts) -> Instant? {
    guard isPlausible(parts.day) else { return nil }
    let day = parts.isNextDay ? parts.day.adding(days: 1) : parts.day
    return Instant(day, parts.time ?? .midnight, offset: parts.offset ?? 0)
  }

  /// Seconds or milliseconds since 1970, from 1973 on.
  private static func unixTime(_ bytes: ArraySlice<UInt8>) -> Instant? {
    let whole = bytes.prefix { $0 != .period }
    guard let value = whole.decimalNumber,
      whole.count == bytes.count || bytes.dropFirst(whole.count + 1).decimalNumber != nil
    else { return nil }
    switch whole.count {
    case 9, 10: return value >= 100_000_000 && value < 7_258_118_400 ? Instant(seconds: Int64(value)) : nil
    case 13: return value < 7_258_118_400_000 ? Instant(seconds: Int64(value / 1000)) : nil
    default: return nil
    }
  }

  /// `20261121103000`, `202611211030`.
  private static func compact(_ bytes: ArraySlice<UInt8>) -> Instant? {
    guard let value = bytes.decimalNumber else { return nil }
    let long = bytes.count == 14 ? value : value * 100
    let date = long / 1_000_000
    guard let day = CalendarDay(year: date / 10_000, month: date / 100 % 100, day: date % 100), isPlausible(day),
      let time = TimeOfDay(hour: long / 10_000 % 100, minute: long / 100 % 100, second: long % 100)
    else { return nil }
    return Instant(day, time, offset: 0)
  }
}

/// Dates of feeds and headers: RFC 5322 (822, 2822), RFC 850, asctime, RFC 3339 and ISO 8601, Unix time, and what
/// publishers write instead of them, in many languages.
public enum FeedDate {
  /// Bytes of a date at most; a longer text is none.
  static let longest = 160

  /// What may be wrong with the zone that a date was read in.
  public enum ZoneDoubt: String, Sendable, Hashable, Codable {
    /// It names none, so that it was read as UTC.
    case unstated
    /// It says UTC, as programs do that print the clock on the wall.
    case greenwich
    /// It says a day and no time: that day wherever it is read, and of it no minute.
    case untimed
  }

  /// A date as read.
  public struct Reading: Sendable, Hashable {
    /// The instant that it says.
    public var instant: Instant
    /// What may be wrong with its zone; nil: it is named, or the date is a number of seconds.
    public var doubt: ZoneDoubt?
  }

  /// The instant that the text says; nil when it says none. Without a zone it is read as UTC (Korean dates as Korean
  /// time), without a time as midnight. Years before 1900 or after 2199 are no dates.
  public static func parse(_ text: String) -> Instant? { read(text)?.instant }

  /// The same, and what is to be thought of its zone.
  public static func read(_ text: String) -> Reading? {
    let bytes = [UInt8](text.utf8).trimmed { $0 <= .space }
    guard bytes.count >= 4, bytes.count <= longest else { return bytes.count == 3 ? short(bytes) : nil }
    if let number = unixTime(bytes) { return Reading(instant: number) }
    if bytes.count == 12 || bytes.count == 14, let compact = compact(bytes) {
      return Reading(instant: compact, doubt: .unstated)
    }
    if let parts = ISODate.parse(bytes) { return reading(parts) }
    let words = WordDate(Array(bytes))
    return words.instant.map { Reading(instant: $0, doubt: words.doubt) }
  }

  /// The instant that a text says though nobody can mean its year: `0001-01-01T00:00:00Z`, which programs write for no date.
  public static func unlikely(_ text: String) -> Instant? {
    guard (8...longest).contains(text.utf8.count) else { return nil }
    let bytes = Array(text.utf8)
    guard let parts = ISODate.parse(bytes[...]) else { return WordDate(bytes).unlikely }
    return isPlausible(parts.day) ? nil : Instant(parts.day, parts.time ?? .midnight, offset: parts.offset ?? 0)
  }

  static func isPlausible(_ day: CalendarDay) -> Bool { (1900...2199).contains(day.year) }

  private static func short(_ bytes: ArraySlice<UInt8>) -> Reading? { ISODate.parse(bytes).flatMap(reading) }

  private static func reading(_ parts: ISODate.Parts) -> Reading? {
    guard isPlausible(parts.day) else { return nil }
    let day = parts.isNextDay ? parts.day.adding(days: 1) : parts.day
    return Reading(
      instant: Instant(day, parts.time ?? .midnight, offset: parts.offset ?? 0),
      doubt: doubt(of: parts.offset, isTimed: parts.time != nil))
  }

  /// What is doubtful of a zone that is that many seconds east of Greenwich.
  static func doubt(of offset: Int?, isTimed: Bool) -> ZoneDoubt? {
    if !isTimed, offset ?? 0 == 0 { return .untimed }
    return offset.map { $0 == 0 ? .greenwich : nil } ?? .unstated
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

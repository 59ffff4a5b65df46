/// A point in time: whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
public struct Instant: Sendable, Hashable, Comparable, Codable {
  /// Seconds since the epoch; negative before 1970.
  public var seconds: Int64

  /// The instant that many seconds after the epoch.
  public init(seconds: Int64) { self.seconds = seconds }

  /// The instant of a day and time in a zone that is `offset` seconds east of Greenwich.
  public init(_ day: CalendarDay, _ time: TimeOfDay, offset: Int) {
    seconds = Int64(day.daysSinceEpoch) * 86_400 + Int64(time.secondsSinceMidnight - offset)
  }

  /// Orders by time, the earlier first.
  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  /// The instant `seconds` later.
  public static func + (a: Instant, seconds: Int) -> Instant { Instant(seconds: a.seconds + Int64(seconds)) }

  /// The instant `seconds` earlier.
  public static func - (a: Instant, seconds: Int) -> Instant { Instant(seconds: a.seconds - Int64(seconds)) }

  /// Seconds from `b` to `a`.
  public static func - (a: Instant, b: Instant) -> Int { Int(a.seconds - b.seconds) }

  /// Seconds of the years 1 to 9999: calendars have no others, and sums of these never overflow.
  public static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Codes as a plain number; one out of `range` is damage.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    seconds = try container.decode(Int64.self)
    guard Self.range.contains(seconds) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no instant of the years 1 to 9999")
    }
  }

  /// Codes as a plain number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }

  /// The instant written as UTC, like `2023-09-08T06:56:00Z` (RFC 3339).
  public var iso8601: String { Moment(self, offset: 0).iso8601 }
}

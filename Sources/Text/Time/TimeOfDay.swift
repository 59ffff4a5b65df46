/// A time of day on a 24-hour clock, without a zone.
public struct TimeOfDay: Sendable, Hashable, Comparable, Codable {
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// 0 to 59; a leap second is read as 59.
  public let second: Int

  /// The time, or nil when no clock shows it.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return nil }
    (self.hour, self.minute, self.second) = (hour, minute, min(second, 59))
  }

  init(secondsSinceMidnight: Int) {
    hour = secondsSinceMidnight / 3600
    minute = secondsSinceMidnight / 60 % 60
    second = secondsSinceMidnight % 60
  }

  /// Codes its three parts; what no clock shows is damage.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let parts = try [CodingKeys.hour, .minute, .second].map { try values.decode(Int.self, forKey: $0) }
    guard let time = TimeOfDay(hour: parts[0], minute: parts[1], second: parts[2]) else {
      throw DecodingError.dataCorruptedError(forKey: .hour, in: values, debugDescription: "no clock shows it")
    }
    self = time
  }

  /// 00:00:00.
  public static let midnight = TimeOfDay(secondsSinceMidnight: 0)

  /// Seconds since midnight, 0 to 86,399.
  public var secondsSinceMidnight: Int { hour * 3600 + minute * 60 + second }

  /// The time as `06:00`.
  public var hhmm: String { Digits.text(hour) + ":" + Digits.text(minute) }

  /// Orders by time.
  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.secondsSinceMidnight < b.secondsSinceMidnight }
}

/// A point in time as a reader in one place sees it: the instant and that place's distance from Greenwich.
public struct Moment: Sendable, Hashable, Codable {
  /// The point in time.
  public var instant: Instant
  /// Seconds east of Greenwich, as in force at that instant.
  public var offset: Int
  /// What the zone is called there (`WIB`); empty when it has no name of its own.
  public var zone: String

  /// The moment at an instant, `offset` seconds east of Greenwich.
  public init(_ instant: Instant, offset: Int, zone: String = "") {
    (self.instant, self.offset, self.zone) = (instant, offset, zone)
  }

  /// Codes its three parts; an offset that no place has is damage.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    instant = try values.decode(Instant.self, forKey: .instant)
    offset = try values.decode(Int.self, forKey: .offset)
    zone = try values.decode(String.self, forKey: .zone)
    guard (-Self.mostOffset...Self.mostOffset).contains(offset) else {
      throw DecodingError.dataCorruptedError(forKey: .offset, in: values, debugDescription: "no place is as far off")
    }
  }

  /// Seconds that no clock is away from Greenwich's.
  private static let mostOffset = 86_400

  /// The calendar day there.
  public var day: CalendarDay { CalendarDay(daysSinceEpoch: Int(localSeconds.quotient)) }

  /// The time of day there.
  public var time: TimeOfDay { TimeOfDay(secondsSinceMidnight: Int(localSeconds.remainder)) }

  /// The moment as `2023-09-08T13:56:00+07:00`, `Z` for an offset of zero (RFC 3339).
  public var iso8601: String {
    let t = time
    return day.iso + "T" + t.hhmm + ":" + Digits.text(t.second) + (offset == 0 ? "Z" : Digits.offset(offset))
  }

  private var localSeconds: (quotient: Int64, remainder: Int64) {
    let local = instant.seconds + Int64(offset)
    let (q, r) = local.quotientAndRemainder(dividingBy: 86_400)
    return r < 0 ? (q - 1, r + 86_400) : (q, r)
  }
}

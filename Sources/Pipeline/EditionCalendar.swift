import Configuration
import Text

/// Which day is closed, and when the next one closes: a day ends at its hour in the digest's zone.
public struct EditionCalendar: Sendable, Hashable {
  /// The zone that days are counted in.
  public let zone: ZoneRules
  /// The hour (`digest: at`).
  public let hour: TimeOfDay
  /// Seconds that an edition looks back (`digest: window`).
  public let window: Int

  /// The calendar of a zone and an hour.
  public init(zone: ZoneRules, hour: TimeOfDay, window: Int = 86_400) {
    (self.zone, self.hour, self.window) = (zone, hour, window)
  }

  /// The day whose window has closed last.
  public func day(at now: Instant) -> CalendarDay {
    let today = zone.moment(now).day
    return now >= zone.instant(today, hour) ? today : today.adding(days: -1)
  }

  /// When the next day closes.
  public func nextClosing(after now: Instant) -> Instant { closing(of: day(at: now).adding(days: 1)) }

  /// Seconds after its closing in which an edition is not late: enough for sources that are slow and for a timer that is late.
  public static let grace = 3_600

  /// Whether a day closed so long ago that its edition should be there.
  func isLate(_ day: CalendarDay, at now: Instant) -> Bool { closing(of: day) + Self.grace < now }

  /// When a day closes.
  public func closing(of day: CalendarDay) -> Instant { zone.instant(day, hour) }
}

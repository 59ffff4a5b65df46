import Configuration
import Model
import Text

/// What is news at one poll of a source, by its date: what was published since the window before the last look. Pure.
struct NewsWindow: Sendable {
  /// What is older was no news any more when it was first offered.
  let start: Instant
  private let zone: ZoneRules
  private let window: Int

  /// Seconds of silence that are made up for at most.
  private static let longestSilence = 14 * 86_400

  /// - Parameters:
  ///   - window: seconds that an edition looks back.
  ///   - last: when the listing was last read; nil for a new source.
  init(now: Instant, window: Int, last: Instant?, zone: ZoneRules) {
    let since = last.map { max(min($0, now), now - Self.longestSilence) } ?? now
    (start, self.zone, self.window) = (since - window, zone, window)
  }

  /// The window of what was first offered at `first`, and could not be read until now.
  func asOf(_ first: Instant, now: Instant) -> NewsWindow {
    first < now ? NewsWindow(now: first, window: window, last: nil, zone: zone) : self
  }

  /// Whether a date of a listing is too old. Midnight stands for a whole day.
  func isOld(_ date: Instant) -> Bool {
    if date >= start { return false }
    let isDay = date.seconds % 86_400 == 0 || zone.moment(date).time == .midnight
    return isDay ? date + 86_399 < start : true
  }

  /// Whether the date that a page prints is too old. A day or a month counts until its end.
  func isOld(_ date: PublicationDate) -> Bool {
    switch date.precision {
    case .minute: isOld(date.moment.instant)
    case .day: date.moment.instant + 86_399 < start
    case .month: date.moment.instant + 31 * 86_400 < start
    }
  }
}

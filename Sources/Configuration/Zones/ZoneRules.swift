import Foundation
import Text

/// The clock of one place: between instants and the days and times that people there read.
public struct ZoneRules: Sendable, Hashable {
  private let zone: TimeZone

  /// The rules of a zone by its IANA name (`Asia/Jakarta`, `UTC`); nil when there is none of that name.
  public init?(identifier: String) {
    guard ZoneNames.isKnown(identifier), let zone = TimeZone(identifier: identifier) else { return nil }
    self.zone = zone
  }

  /// Seconds east of Greenwich at an instant.
  public func offset(at instant: Instant) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
  }

  /// An instant as a reader there sees it. The zone is called WIB, WITA or WIT in Indonesia, elsewhere `UTC+1`.
  public func moment(_ instant: Instant) -> Moment {
    let offset = offset(at: instant)
    return Moment(instant, offset: offset, zone: label(offset))
  }

  /// When clocks there show that day and time. Where they show it twice it is the first time; where they never do,
  /// since they were put forward, it is the first instant after the gap.
  public func instant(_ day: CalendarDay, _ time: TimeOfDay) -> Instant {
    // No zone changes its clocks twice within two days.
    let utc = Instant(day, time, offset: 0)
    let (before, after) = (offset(at: utc - 86_400), offset(at: utc + 86_400))
    let candidates = [utc - before, utc - after].sorted()
    if let first = candidates.first(where: { $0 + offset(at: $0) == utc }) { return first }
    var (low, high) = (candidates[0] - 1, candidates[1])
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(at: middle) == after { high = middle } else { low = middle }
    }
    return high
  }

  private func label(_ offset: Int) -> String {
    switch (zone.identifier, offset) {
    case ("Asia/Jakarta", 25_200), ("Asia/Pontianak", 25_200): return "WIB"
    case ("Asia/Makassar", 28_800), ("Asia/Ujung_Pandang", 28_800): return "WITA"
    case ("Asia/Jayapura", 32_400): return "WIT"
    default: break
    }
    if offset == 0 { return "UTC" }
    let minutes = abs(offset) / 60
    let rest = minutes % 60
    return "UTC\(offset < 0 ? "-" : "+")\(minutes / 60)" + (rest == 0 ? "" : ":" + Digits.text(rest))
  }
}

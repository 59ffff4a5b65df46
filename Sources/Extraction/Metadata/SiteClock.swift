import Model
import Text

/// Tells a date on the clock that a site prints for its readers.
struct SiteClock {
  /// The dates with a clock that readers see.
  private let clocks: [PrintedDate]
  /// The date in the address.
  private let address: PrintedDate?
  private let now: Moment?

  /// The clock of a page that shows some dates.
  init(_ shown: [PrintedDate], address: PrintedDate?, now: Moment?) {
    (clocks, self.address, self.now) = (shown.filter { $0.time != nil }, address, now)
  }

  /// A date on the clock of the site, where the page prints it. Whole sites give machines their own clock with the zone of
  /// another place ("Z", "-07:00"): day and clock that agree with the printed ones have the printed zone, or that of the
  /// source where none is printed. A time in UTC that readers see as another hour is told as they see it.
  func told(_ date: PrintedDate) -> PrintedDate {
    guard let time = date.time else { return date }
    if let offset = date.offset {
      if let same = clocks.first(where: { $0.offset != nil && minute($0) == minute(date) }) {
        return offset == 0 ? same : date
      }
    }
    let agreeing = clocks.filter { $0.day == date.day && isSameMinute($0.time, time, within: $0.offset == nil ? 0 : 2) }
    var result = date
    if let labelled = agreeing.first(where: { $0.offset != nil }) {
      result.offset = labelled.offset
      return result
    }
    guard let offset = date.offset else { return date }
    if offset != 0, let printed = inUTC(date) { return printed }
    if !agreeing.isEmpty, offset == 0 || isMirrored(offset) {
      result.offset = nil
      return result
    }
    if offset == 0, let local = localTime(date, time) { return local }
    if offset == 0, let address, !address.isMonthOnly, Self.areNeighbours(address.day, date.day),
      address.day != date.day, date.day < address.day ? time.hour >= 10 : time.hour < 12
    {
      return address
    }
    // Still to come, but past on the clock of the source: that clock with another zone.
    if let now, let instant = instant(date), instant > now.instant + 600 {
      if instant + (offset - now.offset) <= now.instant + 600 { result.offset = nil }
    }
    return result
  }

  /// A time with a zone where the page prints the same moment in UTC: the day that readers see is that one.
  private func inUTC(_ date: PrintedDate) -> PrintedDate? {
    guard let instant = instant(date) else { return nil }
    let same = clocks.first { clock in
      clock.offset == nil && clock.day != date.day
        && clock.time.map { Instant(clock.day, $0, offset: 0).seconds / 60 == instant.seconds / 60 } ?? false
    }
    guard var same else { return nil }
    same.offset = 0
    return same
  }

  /// A time in UTC as the page prints it without a zone: the distance to UTC follows.
  private func localTime(_ date: PrintedDate, _ time: TimeOfDay) -> PrintedDate? {
    for local in clocks where local.offset == nil && Self.areNeighbours(local.day, date.day) {
      guard let clock = local.time else { continue }
      let days = local.day == date.day ? 0 : local.day < date.day ? -1 : 1
      let offset = days * 86_400 + (clock.hour - time.hour) * 3600 + (clock.minute - time.minute) * 60
      // Zones lie a quarter of an hour apart, from -12 to +14 hours.
      guard offset % 900 == 0, offset >= -43_200, offset <= 50_400 else { continue }
      var result = local
      result.offset = offset
      return result
    }
    return nil
  }

  /// Whether a distance to UTC is that of the source's zone (or one of its country, an hour or two apart) with the wrong sign.
  private func isMirrored(_ offset: Int) -> Bool {
    guard offset < 0, let now, now.offset > 0 else { return false }
    return abs(now.offset + offset) <= 7200
  }

  /// A clock with a zone may be a minute or two off: the page was written before it was published.
  private func isSameMinute(_ a: TimeOfDay?, _ b: TimeOfDay, within minutes: Int) -> Bool {
    guard let a else { return false }
    return abs((a.hour - b.hour) * 60 + a.minute - b.minute) <= minutes
  }

  private func instant(_ date: PrintedDate) -> Instant? {
    guard let time = date.time, let offset = date.offset else { return nil }
    return Instant(date.day, time, offset: offset)
  }

  /// The minute of a date with a zone, since 1970.
  private func minute(_ date: PrintedDate) -> Int64? { instant(date).map { $0.seconds / 60 } }

  /// Whether the day of a date may be that of another one somewhere on earth; of one without clock or zone that of the
  /// day before or after.
  static func mayBeOne(_ printed: PrintedDate, _ date: PrintedDate) -> Bool {
    guard let time = date.time, let offset = date.offset else { return areNeighbours(printed.day, date.day) }
    // Zones lie from -12 to +14 hours; the clock of a site may be a few minutes off.
    let instant = Instant(date.day, time, offset: offset)
    let first = Moment(instant - 600, offset: -43_200).day
    return first <= printed.day && printed.day <= Moment(instant + 600, offset: 50_400).day
  }

  /// Whether two days are the same or follow each other.
  static func areNeighbours(_ a: CalendarDay, _ b: CalendarDay) -> Bool {
    a <= b.adding(days: 1) && b <= a.adding(days: 1)
  }
}

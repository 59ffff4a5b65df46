import Configuration
import Model
import Text
import Web

/// Puts right what a feed's dates say of their zone. Pure.
struct EntryDates {
  /// Where the source is.
  let zone: ZoneRules
  let now: Instant

  /// Clocks of servers are that much wrong, seconds.
  private static let slack = 300

  /// The entry with dates that name no zone read in this one, and with those that claim to be UTC and lie in the future
  /// read as the clock on the wall where that does not. `written`: its date as written where that says no instant.
  func settled(_ entry: Entry, written: String? = nil) -> Entry {
    var entry = entry
    if entry.published == nil, let told = written.flatMap(date(toldFromNow:)) {
      (entry.published, entry.publishedPrecision) = told
    }
    if entry.publishedDoubt == .untimed { entry.publishedPrecision = .day }
    entry.published = entry.published.map { settled($0, entry.publishedDoubt) }
    entry.updated = entry.updated.map { settled($0, entry.updatedDoubt) }
    (entry.publishedDoubt, entry.updatedDoubt) = (nil, nil)
    return entry
  }

  /// The end of the day that an address names (`/2026/11/26/judul`): what stands there is not newer, where nothing else is said.
  func end(ofDayIn url: WebURL) -> Instant? {
    guard let printed = URLDate.read(url.path), !printed.isMonthOnly else { return nil }
    return zone.instant(printed.day.adding(days: 1), .midnight) + -1
  }

  /// The instant that a date names by its distance from now, and how exact that is: "5 jam yang lalu", "kemarin". Of a day
  /// without a time the latest that it can mean: what is two days old is not three.
  private func date(toldFromNow text: String) -> (Instant, PublicationDate.Precision?)? {
    let moment = zone.moment(now)
    guard let found = PageDate.all(in: text, now: moment).first(where: { $0.isRelative && !$0.date.isMonthOnly })
    else { return nil }
    let instant = min(now, zone.instant(found.date.day, found.date.time ?? moment.time))
    return (instant, found.date.time == nil || found.date.isRounded ? .day : nil)
  }

  private func settled(_ date: Instant, _ doubt: FeedDate.ZoneDoubt?) -> Instant {
    guard let doubt else { return date }
    let latest = now + Self.slack
    if doubt == .greenwich, date <= latest { return date }
    let shown = Moment(date, offset: 0)
    let local = zone.instant(shown.day, shown.time)
    return doubt != .greenwich || local <= latest ? local : date
  }
}

import Configuration
import Model
import Text
import Web

/// Makes entries of the links beside which a listing prints a date: with a headline, an address and a date they are as good as
/// those of a feed. Pure.
struct ListedDates {
  /// Where the source is.
  let zone: ZoneRules
  let now: Instant

  /// The link with what its listing says of it; as it was where that is no headline or no date.
  func settled(_ candidate: Candidate) -> Candidate {
    guard let title = candidate.title, !title.isEmpty, let (date, precision) = date(of: candidate) else {
      return candidate
    }
    var entry = Entry()
    entry.title = title
    (entry.url, entry.published, entry.listed) = (candidate.url, date, precision)
    var listed = candidate
    listed.entry = entry
    return listed
  }

  /// The date of a link, the later one where two are printed beside it: what is too old then is seen on its page. Where none
  /// is printed, that of its address.
  private func date(of candidate: Candidate) -> (Instant, PublicationDate.Precision)? {
    let today = zone.moment(now)
    let printed = candidate.printed.compactMap { PageDate.find(in: $0, now: today) ?? dateOfLeaf($0, today.day) }
    let dates = printed.isEmpty ? [URLDate.read(candidate.url.path)].compactMap { $0 } : printed
    return dates.filter { !$0.isMonthOnly }.map(resolved).max { $0.0 < $1.0 }
  }

  /// The last day of a year that is not printed.
  private func dateOfLeaf(_ text: String, _ today: CalendarDay) -> PrintedDate? {
    let days = DayMention.all(in: text)
    guard days.count == 1, let day = days.first, day.year == nil, day.day > 0 else { return nil }
    let next = today.adding(days: 1)
    let found = [today.year, today.year - 1].lazy.compactMap {
      CalendarDay(year: $0, month: day.month, day: day.day)
    }
    return found.first { $0 <= next }.map { PrintedDate(day: $0) }
  }

  private func resolved(_ date: PrintedDate) -> (Instant, PublicationDate.Precision) {
    let precision: PublicationDate.Precision = date.time == nil ? .day : .minute
    if let time = date.time, let offset = date.offset { return (Instant(date.day, time, offset: offset), precision) }
    return (zone.instant(date.day, date.time ?? .midnight), precision)
  }
}

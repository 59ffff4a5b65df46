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
  /// The source whose listing it is.
  var source = ""

  /// Words of a headline that with its day tells an article from all others of its source.
  private static let wordsOfHeadline = 4

  /// The links with what their listing says of each.
  func settled(_ all: [Candidate]) -> [Candidate] {
    let numbers = all.lazy.flatMap(\.printed).compactMap(Self.numbers)
    // Where one has a day in the second place and none in the first, all have the month there: 11/26/2026.
    let isMonthFirst = numbers.contains { $0.second > 12 } && !numbers.contains { $0.first > 12 }
    var listed = all.map { settled($0, isMonthFirst: isMonthFirst) }
    // Two notices of one headline and day are two.
    let keys = Dictionary(grouping: listed) { $0.identity }.mapValues { Set($0.map(\.url.key)).count }
    for index in listed.indices where keys[listed[index].identity] ?? 0 > 1 { listed[index].identity = nil }
    return listed
  }

  /// The link with what its listing says of it; as it was where that is no headline or no date.
  private func settled(_ candidate: Candidate, isMonthFirst: Bool) -> Candidate {
    guard let title = candidate.title, !title.isEmpty, let (date, precision) = date(of: candidate, isMonthFirst) else {
      return candidate
    }
    var entry = Entry()
    entry.title = title
    (entry.url, entry.published, entry.listed) = (candidate.url, date, precision)
    var listed = candidate
    listed.entry = entry
    if title.split(separator: " ").count >= Self.wordsOfHeadline {
      // By it the article is known again where a new site gives it another address.
      let hash = StableHash.of("\(source)\n\(title)\n\(zone.moment(date).day.iso)".utf8)
      listed.identity = "listed " + String(hash, radix: 36)
    }
    return listed
  }

  /// The date of a link, the later one where two are printed beside it: what is too old then is seen on its page. Where none
  /// is printed, that of its address.
  private func date(of candidate: Candidate, _ isMonthFirst: Bool) -> (Instant, PublicationDate.Precision)? {
    let today = zone.moment(now)
    let printed = candidate.printed.compactMap { text in
      let first =
        isMonthFirst ? Self.numbers(text).flatMap { CalendarDay(year: $0.year, month: $0.first, day: $0.second) } : nil
      return first.map { PrintedDate(day: $0) } ?? PageDate.find(in: text, now: today) ?? dateOfLeaf(text, today.day)
    }
    let dates = printed.isEmpty ? [URLDate.read(candidate.url.path)].compactMap { $0 } : printed
    return dates.filter { !$0.isMonthOnly }.map(resolved).max { $0.0 < $1.0 }
  }

  /// The numbers of `11/05/2026`, whichever of the first two is the month.
  private static func numbers(_ text: String) -> (first: Int, second: Int, year: Int)? {
    let parts = text.split { !$0.isNumber }
    guard text.contains("/"), parts.count >= 3, parts[2].utf8.count == 4, let first = Int(parts[0]),
      let second = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return (first, second, year)
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
    let precision: PublicationDate.Precision = date.time == nil || date.isRounded ? .day : .minute
    if let time = date.time, let offset = date.offset { return (Instant(date.day, time, offset: offset), precision) }
    return (zone.instant(date.day, date.time ?? .midnight), precision)
  }
}

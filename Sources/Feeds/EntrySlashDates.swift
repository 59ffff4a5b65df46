import Model
import Text

/// Dates of publication written as `12/01/2026`. Whether the month comes first there only all of a feed tell together: a
/// program of American make wrote them all.
struct EntrySlashDates {
  /// The dates as written, by their entry's place.
  private var dates: [Int: (text: String, written: SlashDates.Written)] = [:]

  /// Takes a date down, if it is one of these.
  mutating func note(_ text: String, of entry: Int) {
    if dates[entry] != nil { return }
    guard let written = SlashDates(Array(text.utf8)).all.first, written.range.lowerBound == 0 else { return }
    dates[entry] = (text, written)
  }

  /// Puts the entries' dates right.
  func settle(_ entries: inout [Entry]) {
    guard SlashDates(dates.values.map(\.written)).haveMonthFirst else { return }
    for (place, date) in dates where entries.indices.contains(place) {
      let (written, utf8) = (date.written, date.text.utf8)
      guard (1...12).contains(written.first), written.second <= 12,
        let clock = String(utf8.dropFirst(written.range.upperBound)),
        let read = FeedDate.read(
          "\(written.second) \(DateNames.months(in: "en")[written.first - 1][0]) \(written.year)\(clock)")
      else { continue }
      (entries[place].published, entries[place].publishedDoubt) = (read.instant, read.doubt)
    }
  }
}

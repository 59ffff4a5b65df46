import Model
import Text

/// Days and moments as a reader of the digest's language writes them.
struct DateWording {
  let words: Wording

  /// "Sabtu, 9 September 2023".
  func long(_ day: CalendarDay) -> String {
    Wording.fill(
      words.longDate,
      [
        "weekday": words.weekdays[day.weekday], "day": "\(day.day)", "month": words.months[day.month - 1],
        "year": "\(day.year)",
      ])
  }

  /// "Sab, 9 Sep 2023".
  func brief(_ day: CalendarDay) -> String {
    Wording.fill(
      words.longDate,
      [
        "weekday": words.shortWeekdays[day.weekday], "day": "\(day.day)", "month": words.shortMonths[day.month - 1],
        "year": "\(day.year)",
      ])
  }

  /// "9 September 2023".
  func full(_ day: CalendarDay) -> String { "\(day.day) \(words.months[day.month - 1]) \(day.year)" }

  /// "9 Sep 2023".
  func short(_ day: CalendarDay) -> String { "\(dayMonth(day)) \(day.year)" }

  /// "9 Sep".
  func dayMonth(_ day: CalendarDay) -> String { "\(day.day) \(words.shortMonths[day.month - 1])" }

  /// "Kam 26 Nov".
  func weekday(_ day: CalendarDay) -> String { words.shortWeekdays[day.weekday] + " " + dayMonth(day) }

  /// "Kamis, 7 September 2023", "27–28 September 2019", "30 November – 4 Desember 2026".
  func days(_ first: CalendarDay, until last: CalendarDay?) -> String {
    guard let last, last > first else { return long(first) }
    if last.year != first.year { return full(first) + " – " + full(last) }
    if last.month == first.month { return "\(first.day)–" + full(last) }
    return "\(first.day) \(words.months[first.month - 1]) – " + full(last)
  }

  /// "13.56".
  func clock(_ time: TimeOfDay) -> String {
    let text = time.hhmm
    return String(text.prefix(2)) + words.clockMark + String(text.suffix(2))
  }

  /// "13.56 WIB", "13.56–15.00 WIB": the clock of a coming day as its text has it; nil where it has none.
  func clock(of coming: ComingDay) -> String? {
    coming.clock.map { clock($0, until: coming.clockEnd) }
  }

  /// The same of two moments of one day.
  func clock(_ start: Moment, until end: Moment?) -> String {
    clock(start.time) + (end.map { "–" + clock($0.time) } ?? "") + " " + CleanText.line(start.zone, limit: 12)
  }

  /// "WIB", or "UTC+7" where the zone has no name.
  func zone(_ moment: Moment) -> String {
    let name = CleanText.line(moment.zone, limit: 12)
    if !name.isEmpty { return name }
    if moment.offset == 0 { return "UTC" }
    let minutes = abs(moment.offset) / 60
    let rest = minutes % 60
    return "UTC" + (moment.offset < 0 ? "−" : "+") + "\(minutes / 60)" + (rest == 0 ? "" : ":" + Digits.text(rest))
  }

  /// "9 Sep 2023 06.00 WIB".
  func moment(_ moment: Moment) -> String { "\(short(moment.day)) \(clock(moment.time)) \(zone(moment))" }

  /// "9 Sep 06.00", where year and zone are plain.
  func brief(_ moment: Moment) -> String { "\(dayMonth(moment.day)) \(clock(moment.time))" }

  /// "8 Sep 06.00 – 9 Sep 06.00 WIB"; years where they differ, both zones where the clock was changed in between.
  func span(_ from: Moment, _ to: Moment, dash: String = "–") -> String {
    let parts = spanParts(from, to)
    return "\(parts.from) \(dash) \(parts.to)"
  }

  /// The two ends of `span`.
  func spanParts(_ from: Moment, _ to: Moment) -> (from: String, to: String) {
    let sameYear = from.day.year == to.day.year
    func end(_ m: Moment, zone withZone: Bool) -> String {
      (sameYear ? dayMonth(m.day) : short(m.day)) + " " + clock(m.time) + (withZone ? " " + zone(m) : "")
    }
    return (end(from, zone: zone(from) != zone(to)), end(to, zone: true))
  }

  /// When an article was published, no more exact than it is known: "8 Sep 2023, 13.56 WIB" within the year before
  /// `today`, "24 Januari 2022, 01.07 WIB" earlier, "Maret 2021 (perkiraan)".
  func published(_ date: PublicationDate, today: CalendarDay) -> String {
    let day = date.moment.day
    let isRecent = day.daysSinceEpoch > today.daysSinceEpoch - 366
    var text =
      switch date.precision {
      case .month: "\(words.months[day.month - 1]) \(day.year)"
      case .day: isRecent ? short(day) : full(day)
      case .minute: (isRecent ? short(day) : full(day)) + ", \(clock(date.moment.time)) \(zone(date.moment))"
      }
    if date.isEstimated { text = Wording.fill(words.estimated, ["date": text]) }
    return text
  }

  /// The same for machines: `2023-09-08T13:56:00+07:00`, `2023-09-08`, `2021-03` (HTML `datetime`, ISO 8601).
  static func machine(_ date: PublicationDate) -> String {
    switch date.precision {
    case .minute: date.moment.iso8601
    case .day: date.moment.day.iso
    case .month: String(date.moment.day.iso.prefix(7))
    }
  }
}

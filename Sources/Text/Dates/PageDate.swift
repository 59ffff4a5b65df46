/// Dates as pages print them for readers, in Indonesian, Malay and English and where months have names in other
/// languages: "Jum'at, 5 Mei 2023 | 17.27 WIB", "Diperbarui: …", "2 jam yang lalu". Numbers are day/month/year unless the
/// month would be above 12.
public enum PageDate {
  /// Seconds after now that a printed date may lie: pages of all time zones, and clocks that are wrong.
  static let tolerance = 48 * 3600

  /// Words of a line at most in which "kemarin" or "2 jam lalu" tells when the line was published.
  static let relativeLineWords = 10

  /// When the text was published as far as it says: the first date that is not labelled as a change, otherwise the
  /// first of a change; a day rather than a month, a printed date rather than "today" beside it, and never a deadline.
  /// Dates more than 48 hours after `now` are passed over unless `allowsFuture`. Relative dates count from `now`, in its
  /// zone. The zone of the result is the printed one.
  public static func find(in text: String, now: Moment, allowsFuture: Bool = false) -> PrintedDate? {
    let latest = Moment(now.instant + tolerance, offset: now.offset).day
    let found = all(in: text, now: now).filter { (allowsFuture || $0.date.day <= latest) && $0.role != .deadline }
    return
      (found.first { $0.role != .modified && !$0.date.isMonthOnly && !$0.isRelative }
      ?? found.first { $0.role != .modified && !$0.date.isMonthOnly } ?? found.first { !$0.date.isMonthOnly }
      ?? found.first)?
      .date
  }

  /// All dates with a year that the text prints, and relative dates in short lines, in order; also those to come.
  public static func all(in text: String, now: Moment) -> [FoundDate] { all(in: [UInt8](text.utf8), now: now) }

  /// All dates with a year that the text's UTF-8 prints, and relative dates in short lines, in order.
  public static func all(in text: [UInt8], now: Moment) -> [FoundDate] {
    let clock = ClockReader(tokens: DateTokenizer.tokens(text))
    let days = DayScanner(clock: clock)
    let relative = RelativeScanner(clock: clock, now: now)
    let lines = LineWords(clock.tokens)
    var found: [FoundDate] = []
    var index = 0
    var floor = 0
    while index < clock.tokens.count {
      guard canStart(clock.tokens[index]) else {
        index += 1
        continue
      }
      if let match = days.match(at: index), let year = match.year,
        let day = CalendarDay(year: year, month: match.month, day: max(match.day, 1))
      {
        var printed = PrintedDate(day: day, isMonthOnly: match.day == 0)
        var next = match.next
        let first = start(of: match, clock, floor)
        if isNumber(match, clock) {
          index = match.next
          continue
        }
        if match.day > 0 {
          if let after = timeAfter(match.next, clock) {
            if let last = lastDay(of: match, clock) { printed.day = last }
            set(after, &printed)
            next = after.next
          } else if let before = timeBefore(first, clock, floor) {
            set(before.clock, &printed)
            found.append(made(printed, clock, before.start, next, floor))
            (index, floor) = (next, next)
            continue
          }
        }
        found.append(made(printed, clock, first, next, floor))
        (index, floor) = (next, next)
      } else if lines.isShort(index), let match = relative.match(at: index) {
        var printed = match.date
        var next = match.next
        if printed.time == nil, let after = timeAfter(next, clock) {
          set(after, &printed)
          next = after.next
        }
        var date = made(printed, clock, index, next, floor)
        date.isRelative = true
        found.append(date)
        (index, floor) = (next, next)
      } else {
        index += 1
      }
    }
    return withoutSpans(found, text)
  }

  /// Words between the first and the last day of a span.
  private static let spanWords: Set<String> = [
    "s.d.", "s.d", "sd", "s/d", "sd.", "sampai", "sampai dengan", "hingga", "to", "until", "through", "-", "–", "—",
  ]

  /// The dates with the two days of a span as those of what happens then: "1 Juni 2024 s.d. 3 Juli 2024".
  private static func withoutSpans(_ found: [FoundDate], _ text: [UInt8]) -> [FoundDate] {
    var result = found
    for i in found.indices.dropLast() {
      let between = found[i].range.upperBound..<max(found[i].range.upperBound, found[i + 1].range.lowerBound)
      guard between.count <= 20, between.count > 2 else { continue }
      let words = text[between].split(separator: .space).map { String(decoding: $0, as: UTF8.self).lowercased() }
      guard spanWords.contains(words.joined(separator: " ")) else { continue }
      for k in [i, i + 1] where result[k].role == .unknown { result[k].role = .deadline }
    }
    return result
  }

  /// Whether a date can begin with a piece: most words of a text are passed over here.
  private static func canStart(_ token: DateToken) -> Bool {
    token.kind == .number || token.word.month > 0 || token.word.number > 0 || token.word.startsRelative
  }

  private static func made(_ date: PrintedDate, _ clock: ClockReader, _ first: Int, _ next: Int, _ floor: Int)
    -> FoundDate
  {
    var role = FoundDate.Role.unknown
    var hasNumber = false
    for place in stride(from: first - 1, through: max(floor, first - 6), by: -1) {
      let token = clock.tokens[place]
      switch token.word.role {
      // "Diterbitkan ulang"
      case .published: role = again.contains(clock.tokens[place + 1].hash) ? .modified : .published
      case .modified: role = .modified
      case .deadline: role = .deadline
      case .none:
        if token.kind == .number { hasNumber = true }
        // "Diakses 29 November 2026", not "Diakses 120 kali, 29 November 2026"
        guard !hasNumber, visits.contains(token.hash), token.kind == .word else { continue }
        role = .deadline
      }
      break
    }
    return FoundDate(
      date: date, role: role, range: clock.tokens[first].start..<clock.tokens[next - 1].end, isRelative: false)
  }

  private static let again = Set(["ulang", "kembali"].map { DateWords.hash(of: $0) })
  /// What says when somebody looked at a page.
  private static let visits = Set(
    ["diakses", "dikunjungi", "dicetak", "diunduh", "accessed", "retrieved", "printed"].map { DateWords.hash(of: $0) })

  /// Whether digits with signs between them are the number of a paper: "Siaran Pers Nomor 12/08/2026".
  private static func isNumber(_ match: DayScanner.Match, _ clock: ClockReader) -> Bool {
    guard match.day > 0, let sign = clock.at(match.start + 1), sign.kind == .sign else { return false }
    for place in stride(from: match.start - 1, through: max(0, match.start - 3), by: -1) {
      let token = clock.tokens[place]
      if token.kind == .word { return numbers.contains(token.hash) }
      guard token.kind == .sign else { return false }
    }
    return false
  }

  private static let numbers = Set(["no", "nomor", "nomer", "number", "nr"].map { DateWords.hash(of: $0) })

  /// The day of a date in front of which a number stands that belongs to a name: "Tim Warta 02 - 6 Agustus 2026, 08:00". Who
  /// means a span writes both of its days alike.
  private static func lastDay(of match: DayScanner.Match, _ clock: ClockReader) -> CalendarDay? {
    guard let last = match.lastDay, match.lastMonth == nil, let year = match.year, match.start > 0,
      let number = clock.at(match.start), number.kind == .number, number.digits == 2, number.value < 10,
      let name = clock.at(match.start - 1), name.kind == .word, name.word.role == .none, !number.startsLine,
      let dash = clock.at(match.start + 1), dash.isDash, dash.hasGap,
      let day = clock.at(match.start + 2), day.hasGap, day.value == last, day.digits == 1 || last >= 10
    else { return nil }
    return CalendarDay(year: year, month: match.month, day: last)
  }

  /// The first piece of a date with the weekday before it.
  private static func start(of match: DayScanner.Match, _ clock: ClockReader, _ floor: Int) -> Int {
    guard match.weekday != nil else { return match.start }
    for place in stride(from: match.start - 1, through: max(floor, match.start - 3), by: -1)
    where clock.tokens[place].word.weekday >= 0 { return place }
    return match.start
  }

  private static func set(_ found: Clock, _ date: inout PrintedDate) {
    date.time = found.time
    if found.isNextDay { date.day = date.day.adding(days: 1) }
    date.offset = found.zone.map { ZoneAbbreviations.offset(of: $0, on: date.day, at: found.time) }
  }

  private struct Clock {
    var time: TimeOfDay
    var isNextDay: Bool
    var zone: DateWord.Zone?
    var next: Int
  }

  private static let t = DateWords.hash(of: "T")
  private static let clocks = Set(["pukul", "jam", "pkl"].map { DateWords.hash(of: $0) })

  /// The time after a date: ", 13:56", " | 16:40 WIB", " pukul 19.30 WIT", "T10:15:00+07:00".
  private static func timeAfter(_ start: Int, _ clock: ClockReader) -> Clock? {
    var index = start
    var hasBreak = false
    for _ in 0..<4 {
      guard let token = clock.at(index) else { return nil }
      if token.startsLine { hasBreak = true }
      if token.kind == .number || token.word.half != .none { break }
      if token.kind == .word {
        guard token.word.joinsTime || token.isWord(t) else { return nil }
      } else if token.isSign("."), index > start, clock.at(index - 1)?.word.joinsTime == true {
        // "Pkl." and "Jam."
      } else if token.isSign("."), let next = clock.at(index + 1), clocks.contains(next.hash), next.kind == .word {
        // "Rabu, 20 Mei 2026. Pukul: 10.15 WIB"
      } else if token.isSign(".") || token.isSign("+") {
        return nil
      }
      index += 1
    }
    guard let time = clock.time(index, strictly: hasBreak) else { return nil }
    return withZone(time, clock, from: index)
  }

  private static func withZone(_ time: ClockReader.Time, _ clock: ClockReader, from start: Int) -> Clock {
    var next = time.next
    // After seconds or an ISO "T" a dash begins a distance, elsewhere a span: "09.00-12.00 WIB".
    let isPrecise = time.next - start >= 5 || clock.at(start - 1)?.isWord(t) == true
    if !isPrecise, let dash = clock.at(next), dash.isDash || dash.word.joinsRange, let end = clock.time(next + 1),
      clock.zone(end.next, onlyCapitals: true) != nil || end.next - next > 3
    {
      next = end.next
    }
    var result = Clock(time: time.time, isNextDay: time.isNextDay, zone: nil, next: next)
    guard let token = clock.at(next), !token.startsLine else { return result }
    if token.isDash {
      guard isPrecise, token.isSign("-"), let hours = clock.at(next + 1), !hours.hasGap,
        hours.digits == 4 || (hours.digits == 2 && clock.at(next + 2)?.isSign(":") == true)
      else { return result }
    }
    if let zone = clock.zone(next, onlyCapitals: true) { (result.zone, result.next) = (zone.zone, zone.next) }
    return result
  }

  /// The time before a date: "13:56 WIB, 8 September 2023".
  private static func timeBefore(_ first: Int, _ clock: ClockReader, _ floor: Int) -> (clock: Clock, start: Int)? {
    for place in stride(from: first - 3, through: max(floor, first - 9), by: -1) {
      guard let time = clock.time(place), time.next <= first else { continue }
      // A dot alone may be any number; a zone behind it makes it a time.
      if clock.time(place, strictly: true) == nil, clock.zone(time.next, onlyCapitals: true) == nil { continue }
      if let before = clock.at(place - 1), before.isSign(":") || before.isSign("."), !clock.tokens[place].hasGap {
        continue
      }
      let found = withZone(time, clock, from: place)
      guard found.next <= first else { return nil }
      for between in found.next..<first {
        let token = clock.tokens[between]
        guard token.kind == .sign ? !token.isSign(".") : token.word.joinsTime else { return nil }
      }
      return (found, place)
    }
    return nil
  }

  /// Knows how many words the line of a piece has.
  private struct LineWords {
    private var short: [Bool]

    init(_ tokens: [DateToken]) {
      short = [Bool](repeating: false, count: tokens.count)
      var start = 0
      while start < tokens.count {
        var end = start + 1
        while end < tokens.count, !tokens[end].startsLine { end += 1 }
        var words = 0
        for place in start..<end where tokens[place].kind == .word { words += 1 }
        if words <= PageDate.relativeLineWords { for place in start..<end { short[place] = true } }
        start = end
      }
    }

    func isShort(_ index: Int) -> Bool { short[index] }
  }
}

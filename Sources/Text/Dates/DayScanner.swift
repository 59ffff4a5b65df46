/// Finds days in running text: "8 September 2023", "Sept. 5, 2018", "2023-09-08", "8/9/2023", "27-28 Mei 2019",
/// "September 2023", and without a year "8 September" and "Senin (20/9)".
struct DayScanner {
  /// A day as printed.
  struct Match {
    var year: Int?
    var month: Int
    /// 0 where only a month is printed.
    var day: Int
    /// The last day of "27-28 Mei".
    var lastDay: Int?
    /// The month of the last day of "28 September - 2 Oktober".
    var lastMonth: Int?
    /// 0 Sunday to 6 Saturday where a weekday stands before it.
    var weekday: Int?
    /// Its first piece, the weekday not counted.
    var start: Int
    /// The first piece after it.
    var next: Int
  }

  let clock: ClockReader

  /// Years that a date can be in.
  static let years = 1900...2199

  private static let s = DateWords.hash(of: "s")
  private static let d = DateWords.hash(of: "d")
  private static let dengan = DateWords.hash(of: "dengan")
  private static let dayWords = Set(["tanggal", "tgl"].map { DateWords.hash(of: $0) })
  private static let siang = DateWords.hash(of: "siang")
  private static let hb = DateWords.hash(of: "hb")
  private static let ordinals = Set(["st", "nd", "rd", "th", "er", "º", "ª", "o"].map { DateWords.hash(of: $0) })
  private static let yearSigns = Set(["년", "年"].map { DateWords.hash(of: $0) })
  private static let monthSigns = Set(["월", "月"].map { DateWords.hash(of: $0) })
  private static let daySigns = Set(["일", "日"].map { DateWords.hash(of: $0) })

  /// The day that starts at a piece; nil for none.
  func match(at index: Int) -> Match? {
    guard let token = clock.at(index) else { return nil }
    var match: Match?
    switch token.kind {
    case .number:
      if isGlued(index) { return nil }
      match = token.digits == 4 ? yearFirst(index) : dayFirst(index) ?? numericSpan(index) ?? numeric(index)
    case .word: match = token.word.month > 0 ? monthFirst(index) : nil
    case .sign: return nil
    }
    guard var match else { return nil }
    match.weekday = weekday(before: index)
    if match.day > 0, CalendarDay(year: match.year ?? 2024, month: match.month, day: match.day) == nil { return nil }
    return match
  }

  /// Whether the number is part of a longer one: "1.2-3-2020", "021-12-10".
  private func isGlued(_ index: Int) -> Bool {
    guard let token = clock.at(index), !token.hasGap, let sign = clock.at(index - 1), let before = clock.at(index - 2)
    else { return false }
    return sign.kind == .sign && !sign.hasGap && before.kind == .number
      && (sign.isSign(".") || sign.isSign("-") || sign.isSign("/") || sign.isSign(",") || sign.isSign(":"))
  }

  // MARK: 8 September 2023

  private func dayFirst(_ index: Int) -> Match? {
    guard let day = dayNumber(index) else { return nil }
    var (next, last) = afterRange(index + 1)
    if let token = clock.at(next), token.kind == .word, !token.hasGap, Self.ordinals.contains(token.hash) { next += 1 }
    if clock.at(next)?.isSign(".") == true || clock.at(next)?.isSign("º") == true { next += 1 }
    let joint = clock.at(next)
    if let joint, joint.isSign("-") || joint.isSign("/"), !joint.hasGap { next += 1 }
    if let token = clock.at(next), token.kind == .word, token.word.month == 0,
      token.word.joinsDate || token.isWord(Self.hb)
    {
      next += 1
    }
    guard let month = clock.at(next), month.word.month > 0, !month.startsLine else { return nil }
    next += 1
    let isRange = last.map { $0 > day } ?? false
    // "Warta 17 - 6 Agustus": the first number belongs to a name.
    var found = Match(
      year: nil, month: month.word.month, day: isRange ? day : last ?? day, lastDay: isRange ? last : nil, start: index,
      next: next)
    if let (year, after) = year(next, shortAfter: joint) {
      (found.year, found.next) = (year, after)
    } else if let end = endOfSpan(next) {
      // "30 Desember - 2 Januari 2027" begins in 2026.
      found.year = end.month < found.month ? end.year - 1 : end.year
      (found.lastDay, found.lastMonth, found.next) = (end.day, end.month, end.next)
    }
    return found
  }

  private func dayNumber(_ index: Int) -> Int? {
    guard let token = clock.at(index), token.kind == .number, token.digits <= 2, (1...31).contains(token.value) else {
      return nil
    }
    return token.value
  }

  /// Passes over the further days of "27-28", "27 dan 28", "1, 2 dan 3", "1 s.d. 3".
  private func afterRange(_ start: Int) -> (next: Int, last: Int?) {
    var index = start
    var last: Int?
    for _ in 0..<4 {
      guard var next = afterJoint(index, lists: true) else { break }
      if let word = clock.at(next), word.word.joinsRange { next += 1 }
      // "7 sampai tanggal 9", "Senin 7 hingga Rabu 9 Desember"
      while let word = clock.at(next), word.kind == .word, word.word.weekday >= 0 || Self.dayWords.contains(word.hash) {
        next += 1
      }
      guard let day = dayNumber(next) else { break }
      last = day
      index = next + 1
    }
    return (index, last)
  }

  /// Passes over what joins the ends of a span (a dash, "hingga", "s.d.") or, with `lists`, the members of a list.
  private func afterJoint(_ index: Int, lists: Bool) -> Int? {
    guard let sign = clock.at(index) else { return nil }
    if sign.isDash || (lists && (sign.isSign(",") || sign.isSign("&") || sign.isSign("/"))) { return index + 1 }
    if sign.isWord(Self.s), let dot = clock.at(index + 1), dot.isSign(".") || dot.isSign("/"),
      clock.at(index + 2)?.isWord(Self.d) == true
    {
      return clock.at(index + 3)?.isSign(".") == true ? index + 4 : index + 3
    }
    guard sign.word.joinsRange else { return nil }
    // "sampai dengan"
    return clock.at(index + 1)?.isWord(Self.dengan) == true ? index + 2 : index + 1
  }

  /// The year after a month: ", 2023", "de 2023", "-2023", "-23".
  private func year(_ start: Int, shortAfter joint: DateToken?) -> (Int, next: Int)? {
    var index = start
    if let token = clock.at(index), token.isSign(".") || token.isSign(",") || token.isSign("-") || token.isSign("/") {
      index += 1
    }
    if let token = clock.at(index), token.kind == .word, token.word.joinsDate { index += 1 }
    guard let token = clock.at(index), token.kind == .number else { return nil }
    if token.digits == 4, Self.years.contains(token.value), !continues(index) { return (token.value, index + 1) }
    // "06-Nov-94"
    if token.digits == 2, !token.hasGap, let joint, joint.isSign("-") || joint.isSign("/"), index == start + 1 {
      return (ISODate.century(token.value), index + 1)
    }
    // "06 Nov 94" and nothing else but a time.
    if token.digits == 2, index == start, isAlone(index) { return (ISODate.century(token.value), index + 1) }
    return nil
  }

  /// Pieces of a text at most that is a day and its time.
  private static let fewPieces = 16

  /// Whether the text is a day, the last piece of which is this one, with a weekday before it and a time behind it at most.
  private func isAlone(_ index: Int) -> Bool {
    guard clock.tokens.count <= Self.fewPieces, !continues(index), clock.at(index + 1)?.isSign(":") != true else {
      return false
    }
    return clock.tokens.enumerated().allSatisfy { place, token in
      if token.kind != .word { return true }
      if place <= index { return token.word.month > 0 || token.word.weekday >= 0 }
      return token.word.joinsTime || clock.zone(place, onlyCapitals: true) != nil || token.word.half != .none
    }
  }

  /// Whether a number goes on: "2023.500", "2023/2024".
  private func continues(_ index: Int) -> Bool {
    guard let sign = clock.at(index + 1), !sign.hasGap, let number = clock.at(index + 2), !number.hasGap,
      number.kind == .number
    else { return false }
    return sign.isSign(".") || sign.isSign("/") || sign.isSign(",")
  }

  /// The second end of "28 September - 2 Oktober 2019" after its first month.
  private func endOfSpan(_ start: Int) -> (day: Int, month: Int, year: Int, next: Int)? {
    guard let index = afterJoint(start, lists: false), let day = dayNumber(index), let month = clock.at(index + 1),
      month.word.month > 0, let (year, next) = year(index + 2, shortAfter: nil)
    else { return nil }
    return (day, month.word.month, year, next)
  }

  // MARK: September 8, 2023

  private func monthFirst(_ index: Int) -> Match? {
    guard let month = clock.at(index)?.word.month else { return nil }
    let dotted = clock.at(index + 1)?.isSign(".") == true ? index + 2 : index + 1
    if let token = clock.at(dotted), !token.startsLine, let day = dayNumber(dotted),
      clock.at(dotted + 1)?.isSign(":") != true
    {
      var (next, last) = afterRange(dotted + 1)
      if let token = clock.at(next), token.kind == .word, !token.hasGap, Self.ordinals.contains(token.hash) {
        next += 1
      }
      if let (year, after) = year(next, shortAfter: nil) {
        return Match(year: year, month: month, day: day, lastDay: last, start: index, next: after)
      }
      // "by Friday, November 20", "register by November 22": not "In November 20 people".
      if weekday(before: index) != nil || clock.at(index - 1).map({ Self.leads.contains($0.hash) }) ?? false,
        !continues(next - 1)
      {
        return Match(year: nil, month: month, day: day, lastDay: last, start: index, next: next)
      }
    }
    guard let (year, after) = year(index + 1, shortAfter: nil), clock.at(index - 1)?.kind != .number else { return nil }
    return Match(year: year, month: month, day: 0, start: index, next: after)
  }

  // MARK: 2023-09-08, 2023年9月8日

  private func yearFirst(_ index: Int) -> Match? {
    guard let year = clock.at(index), Self.years.contains(year.value), let sign = clock.at(index + 1),
      let month = clock.at(index + 2), month.kind == .number, month.digits <= 2, (1...12).contains(month.value)
    else { return nil }
    if sign.kind == .word, Self.yearSigns.contains(sign.hash) {
      guard let monthSign = clock.at(index + 3), Self.monthSigns.contains(monthSign.hash) else { return nil }
      guard let day = dayNumber(index + 4), let daySign = clock.at(index + 5), Self.daySigns.contains(daySign.hash)
      else { return Match(year: year.value, month: month.value, day: 0, start: index, next: index + 4) }
      return Match(year: year.value, month: month.value, day: day, start: index, next: index + 6)
    }
    guard sign.isSign("-") || sign.isSign("/") || sign.isSign("."), !sign.hasGap, !month.hasGap,
      let second = clock.at(index + 3), second.value == sign.value, second.kind == .sign, !second.hasGap,
      let day = dayNumber(index + 4), let token = clock.at(index + 4), !token.hasGap, !isFollowed(index + 4, by: sign)
    else { return nil }
    return Match(year: year.value, month: month.value, day: day, start: index, next: index + 5)
  }

  private func isFollowed(_ index: Int, by sign: DateToken) -> Bool {
    guard let after = clock.at(index + 1), after.kind == .sign, after.value == sign.value, !after.hasGap,
      let number = clock.at(index + 2)
    else { return false }
    // "12/5/2023/PN" is a file number.
    if sign.isSign("/") { return true }
    return number.kind == .number && !number.hasGap
  }

  // MARK: 8/9/2023, (8/9)

  /// "Senin-Rabu (23-25/11/2026)", "Senin-Rabu (23-25/11)".
  private func numericSpan(_ index: Int) -> Match? {
    guard let day = dayNumber(index), let dash = clock.at(index + 1), dash.isDash, !dash.hasGap,
      let last = dayNumber(index + 2), last > day, let slash = clock.at(index + 3), slash.isSign("/"), !slash.hasGap,
      let month = clock.at(index + 4), month.kind == .number, month.digits <= 2, (1...12).contains(month.value)
    else { return nil }
    var found = Match(month: month.value, day: day, lastDay: last, start: index, next: index + 5)
    if let again = clock.at(index + 5), again.isSign("/"), !again.hasGap, let year = clock.at(index + 6),
      year.kind == .number, year.digits == 4, Self.years.contains(year.value)
    {
      (found.year, found.next) = (year.value, index + 7)
    } else if weekday(before: index) == nil {
      return nil
    }
    return found
  }

  private func numeric(_ index: Int) -> Match? {
    guard let first = clock.at(index), first.digits <= 2, let sign = clock.at(index + 1),
      sign.isSign("/") || sign.isSign("-") || sign.isSign("."), let second = clock.at(index + 2),
      second.kind == .number,
      second.digits <= 2, !second.startsLine
    else { return nil }
    if let again = clock.at(index + 3), again.kind == .sign, again.value == sign.value, let year = clock.at(index + 4),
      year.kind == .number, sign.hasGap == again.hasGap, second.hasGap == year.hasGap, !isFollowed(index + 4, by: sign)
    {
      if year.digits == 4, Self.years.contains(year.value) {
        return ordered(first.value, second.value, year.value, index, next: index + 5)
      }
      if year.digits == 2, !year.hasGap, isMarked(index) {
        return ordered(first.value, second.value, ISODate.century(year.value), index, next: index + 5)
      }
      return nil
    }
    // "Senin (20/9)": only where a weekday says that it is a day.
    guard sign.isSign("/"), !sign.hasGap, !second.hasGap, weekday(before: index) != nil, (1...31).contains(first.value),
      (1...12).contains(second.value)
    else { return nil }
    return Match(year: nil, month: second.value, day: first.value, start: index, next: index + 3)
  }

  /// Day and month of a numeric date: day first unless the calendar or a printed weekday says otherwise.
  private func ordered(_ a: Int, _ b: Int, _ year: Int, _ index: Int, next: Int) -> Match? {
    let dayFirst = CalendarDay(year: year, month: b, day: a)
    let monthFirst = CalendarDay(year: year, month: a, day: b)
    var chosen = dayFirst ?? monthFirst
    if let dayFirst, let monthFirst, let weekday = weekday(before: index), dayFirst.weekday != weekday,
      monthFirst.weekday == weekday
    {
      chosen = monthFirst
    }
    return chosen.map { Match(year: year, month: $0.month, day: $0.day, start: index, next: next) }
  }

  /// Whether a bracket or a weekday says that "8/9/23" is a date.
  private func isMarked(_ index: Int) -> Bool {
    index == 0 || clock.at(index - 1)?.isSign("(") == true || weekday(before: index) != nil
  }

  /// English words right before a day that begins with its month.
  private static let leads = Set(["by", "before", "on", "until"].map { DateWords.hash(of: $0) })
  private static let ahead = Set(["depan", "mendatang"].map { DateWords.hash(of: $0) })
  private static let weeks = Set(["pekan", "minggu"].map { DateWords.hash(of: $0) })

  /// The weekday before a date: "Jumat, ", "Kamis (", "Kamis malam (", "Senin pekan depan (".
  func weekday(before index: Int) -> Int? {
    var place = index - 1
    for _ in 0..<4 {
      guard let token = clock.at(place) else { return nil }
      if token.kind == .word {
        let isWeek =
          Self.weeks.contains(token.hash) && clock.at(place + 1).map { Self.ahead.contains($0.hash) } ?? false
        if !isWeek, token.word.weekday >= 0, token.end - token.start >= 3 { return token.word.weekday }
        // "Jumat pukul", "Jumat malam ("
        guard
          isWeek || token.word.joinsTime || token.word.half != .none || token.isWord(Self.siang)
            || Self.ahead.contains(token.hash)
        else { return nil }
      } else if !(token.isSign(",") || token.isSign("(") || token.isSign("/") || token.isSign(".") || token.isDash) {
        return nil
      }
      place -= 1
    }
    return nil
  }
}

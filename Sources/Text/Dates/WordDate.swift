/// A date in any order of its parts: names of days and months in many languages, ordinals, AM and PM, named zones.
struct WordDate {
  /// The instant that the text says; nil when it says none.
  private(set) var instant: Instant?
  /// The instant that it says though its year cannot be meant.
  private(set) var unlikely: Instant?
  /// What may be wrong with its zone.
  private(set) var doubt: FeedDate.ZoneDoubt?

  private var clock: ClockReader
  private var month: Int?
  private var monthPlace = 0
  private var weekday: Int?
  private var numbers: [(token: DateToken, place: Int)] = []
  private var time: ClockReader.Time?
  private var zone: DateWord.Zone?
  private var isKorean = false
  private var isAmerican = false

  private static let korean = Set(["년", "월", "일", "오전", "오후"].map { DateWords.hash(of: $0) })
  private static let am = Set(["am", "pm"].map { DateWords.hash(of: $0) })

  /// Reads the pieces of a text.
  init(_ text: [UInt8]) {
    clock = ClockReader(tokens: DateTokenizer.tokens(text))
    guard clock.tokens.count <= 40, collect(), let day = day() else { return }
    let at = time?.time ?? .midnight
    let shown = time?.isNextDay == true ? day.adding(days: 1) : day
    let offset = zone.map { ZoneAbbreviations.offset(of: $0, on: shown, at: at) } ?? (isKorean ? 9 * 3600 : nil)
    doubt = FeedDate.doubt(of: offset, isTimed: time != nil)
    let found = Instant(shown, at, offset: offset ?? 0)
    if FeedDate.isPlausible(day) { instant = found } else { unlikely = found }
  }

  /// Sorts the pieces; false when they cannot be a date.
  private mutating func collect() -> Bool {
    var index = 0
    while let token = clock.at(index) {
      if let found = timeAt(index) {
        guard time == nil else { return false }
        time = found
        index = found.next
        if let found = clock.zone(index) ?? clock.unsignedZone(index, behind: token) {
          zone = found.zone
          index = found.next
        }
        continue
      }
      switch token.kind {
      case .number:
        // Hours or minutes that no clock shows.
        if let next = clock.at(index + 1), next.isSign(":"), !next.hasGap { return false }
        numbers.append((token, index))
      case .word:
        if let found = clock.zone(index), month != nil || numbers.count > 1 || time != nil, zone == nil,
          token.word.month == 0
        {
          zone = found.zone
          index = found.next
          continue
        }
        take(token, index)
      case .sign: break
      }
      index += 1
    }
    if let zone, zone.summer == .america || (-480 ... -240).contains(zone.minutes) { isAmerican = true }
    isKorean = clock.tokens.contains { Self.korean.contains($0.hash) }
    if clock.tokens.contains(where: { Self.am.contains($0.hash) }) { isAmerican = true }
    return true
  }

  private mutating func take(_ token: DateToken, _ index: Int) {
    // "mar." is a day in French where another month follows.
    if token.word.month > 0, month == nil || (weekday == nil && clock.tokens[monthPlace].word.weekday >= 0) {
      if month != nil { weekday = clock.tokens[monthPlace].word.weekday }
      (month, monthPlace) = (token.word.month, index)
    } else if token.word.weekday >= 0 {
      weekday = token.word.weekday
    }
  }

  /// A time with a colon, or with a dot where the date is already complete.
  private func timeAt(_ index: Int) -> ClockReader.Time? {
    if let found = clock.time(index, strictly: true) { return found }
    guard month != nil ? numbers.count == 2 : numbers.count == 3, let token = clock.at(index), token.hasGap else {
      return nil
    }
    return clock.time(index)
  }

  private func day() -> CalendarDay? {
    if let month { return numbers.count <= 2 ? named(month) : nil }
    guard numbers.count == 3, numbers.allSatisfy({ $0.token.digits <= 4 }) else { return nil }
    let (a, b, c) = (numbers[0].token, numbers[1].token, numbers[2].token)
    if a.digits == 4 { return CalendarDay(year: a.value, month: b.value, day: c.value) }
    guard c.digits == 4 || c.digits == 2 else { return nil }
    let year = c.digits == 4 ? c.value : ISODate.century(c.value)
    let european = CalendarDay(year: year, month: b.value, day: a.value)
    let american = CalendarDay(year: year, month: a.value, day: b.value)
    guard let european, let american else { return european ?? american }
    if let weekday, european.weekday != american.weekday {
      if european.weekday == weekday { return european }
      if american.weekday == weekday { return american }
    }
    return isAmerican && clock.at(numbers[0].place + 1)?.isSign("/") == true ? american : european
  }

  /// A date whose month has a name.
  private func named(_ month: Int) -> CalendarDay? {
    switch numbers.count {
    case 1:
      let year = numbers[0].token
      return year.digits == 4 ? CalendarDay(year: year.value, month: month, day: 1) : nil
    case 2:
      let (a, b) = (numbers[0].token, numbers[1].token)
      if b.digits == 4 || b.digits == 3 {
        return a.digits <= 2 ? CalendarDay(year: b.value, month: month, day: a.value) : nil
      }
      if a.digits == 4 { return CalendarDay(year: a.value, month: month, day: b.value) }
      guard a.digits <= 2, b.digits <= 2 else { return nil }
      // "21 Nov 26" and "Nov 21, 26"; a year may lead where it cannot be a day.
      if a.value > 31 || a.value == 0 { return CalendarDay(year: ISODate.century(a.value), month: month, day: b.value) }
      return CalendarDay(year: ISODate.century(b.value), month: month, day: a.value)
    default: return nil
    }
  }
}

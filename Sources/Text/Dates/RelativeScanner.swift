/// Finds dates told by their distance from now: "2 jam lalu", "Kemarin, 14.20", "an hour ago", "hari ini".
struct RelativeScanner {
  let clock: ClockReader
  let now: Moment

  /// A date and where it ends.
  struct Match {
    var date: PrintedDate
    var next: Int
  }

  /// Words that can begin a relative date besides numbers.
  static let openings = [
    "kemarin", "kemaren", "semalam", "yesterday", "kelmarin", "today", "hari", "lusa", "besok", "esok", "tomorrow",
    "baru", "just", "last", "minggu", "pekan", "bulan",
  ]

  private static let last = DateWords.hash(of: "last")
  private static let ago = Set(["lalu", "ago", "silam", "lepas", "lampau"].map { DateWords.hash(of: $0) })
  private static let yang = Set(["yang", "yg"].map { DateWords.hash(of: $0) })
  private static let yesterday = Set(
    ["kemarin", "kemaren", "semalam", "yesterday", "kelmarin"].map { DateWords.hash(of: $0) })
  private static let today = DateWords.hash(of: "today")
  private static let hari = DateWords.hash(of: "hari")
  private static let ini = DateWords.hash(of: "ini")
  private static let lusa = DateWords.hash(of: "lusa")
  private static let dulu = DateWords.hash(of: "dulu")
  private static let tomorrow = Set(["besok", "esok", "tomorrow"].map { DateWords.hash(of: $0) })
  private static let just = Set(["baru", "just"].map { DateWords.hash(of: $0) })
  private static let nowWords = Set(["saja", "sahaja", "now"].map { DateWords.hash(of: $0) })

  /// The relative date that starts at a piece; nil for none.
  func match(at index: Int) -> Match? {
    guard let token = clock.at(index), token.kind != .sign else { return nil }
    if token.kind == .number || token.word.number > 0 { return distance(index) }
    guard token.kind == .word else { return nil }
    if Self.yesterday.contains(token.hash) {
      if let next = clock.at(index + 1), next.isWord(Self.lusa) || next.isWord(Self.dulu) { return day(-2, index + 2) }
      return day(-1, index + 1)
    }
    if token.isWord(Self.lusa) {
      if let next = clock.at(index + 1), Self.yesterday.contains(next.hash) { return day(-2, index + 2) }
      return day(2, index + 1)
    }
    if token.isWord(Self.today) { return day(0, index + 1) }
    if token.isWord(Self.hari), clock.at(index + 1)?.isWord(Self.ini) == true { return day(0, index + 2) }
    if Self.tomorrow.contains(token.hash) { return day(1, index + 1) }
    if Self.just.contains(token.hash), let next = clock.at(index + 1), next.kind == .word,
      Self.nowWords.contains(next.hash)
    {
      return Match(date: moment(secondsAgo: 0), next: index + 2)
    }
    return lastUnit(index)
  }

  /// "last week", "pekan lalu", "bulan lalu": one of its kind before now.
  private func lastUnit(_ index: Int) -> Match? {
    let (named, other) = clock.at(index)?.isWord(Self.last) == true ? (index + 1, index) : (index, index + 1)
    guard let unit = clock.at(named)?.word.unit, let word = clock.at(other), word.kind == .word,
      other == index || Self.ago.contains(word.hash)
    else { return nil }
    switch unit {
    case .week: return day(-7, index + 2)
    case .month:
      let first = monthsBefore(1).flatMap { CalendarDay(year: $0.year, month: $0.month, day: 1) }
      return first.map { Match(date: PrintedDate(day: $0, isMonthOnly: true), next: index + 2) }
    default: return nil
    }
  }

  /// "2 jam lalu", "1 jam 20 menit yang lalu", "sebulan lalu".
  private func distance(_ start: Int) -> Match? {
    var index = start
    var seconds = 0
    var days = 0
    var months = 0
    var (isFine, isRounded) = (false, false)
    for _ in 0..<3 {
      guard let token = clock.at(index), token.kind == .number ? token.digits <= 3 : token.word.number > 0 else {
        break
      }
      let count = token.kind == .number ? token.value : token.word.number
      // "sejam" holds its unit; "2 jam" has it in the next word.
      let holds = token.kind == .word && token.word.unit != .none
      guard let unit = holds ? token.word.unit : clock.at(index + 1)?.word.unit, unit != .none else { break }
      index += holds ? 1 : 2
      switch unit {
      case .none: break
      case .second: (seconds, isFine, isRounded) = (seconds + count, true, false)
      case .minute: (seconds, isFine, isRounded) = (seconds + count * 60, true, false)
      case .hour: (seconds, isFine, isRounded) = (seconds + count * 3600, true, true)
      case .day: days += count
      case .week: days += count * 7
      case .month: months += count
      case .year: months += count * 12
      }
    }
    guard index > start, var word = clock.at(index) else { return nil }
    if Self.yang.contains(word.hash), let next = clock.at(index + 1) { (word, index) = (next, index + 1) }
    guard word.kind == .word, Self.ago.contains(word.hash), months <= 1200 else { return nil }
    if isFine, days == 0, months == 0 {
      var date = moment(secondsAgo: seconds)
      date.isRounded = isRounded
      return Match(date: date, next: index + 1)
    }
    guard let month = monthsBefore(months) else { return nil }
    return Match(date: PrintedDate(day: month.adding(days: -days)), next: index + 1)
  }

  private func moment(secondsAgo seconds: Int) -> PrintedDate {
    let then = Moment(now.instant - seconds, offset: now.offset)
    return PrintedDate(day: then.day, time: TimeOfDay(hour: then.time.hour, minute: then.time.minute))
  }

  private func day(_ days: Int, _ next: Int) -> Match {
    Match(date: PrintedDate(day: now.day.adding(days: days)), next: next)
  }

  private func monthsBefore(_ months: Int) -> CalendarDay? {
    let today = now.day
    let total = today.year * 12 + today.month - 1 - months
    let (year, month) = (total / 12, total % 12 + 1)
    guard year >= 1 else { return nil }
    return CalendarDay(year: year, month: month, day: min(today.day, CalendarDay.length(of: month, in: year)))
  }
}

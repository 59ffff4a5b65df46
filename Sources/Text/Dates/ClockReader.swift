/// Reads times of day and zones out of the pieces of a text.
struct ClockReader {
  let tokens: [DateToken]

  /// A time of day and where it ends.
  struct Time {
    var time: TimeOfDay
    /// Whether it is written as 24:00: midnight of the day after.
    var isNextDay = false
    /// The first piece after it.
    var next: Int
  }

  /// A zone and where it ends.
  struct Zone {
    var zone: DateWord.Zone
    /// The first piece after it.
    var next: Int
  }

  /// What stands at a place; nil beyond the end.
  func at(_ index: Int) -> DateToken? { index >= 0 && index < tokens.count ? tokens[index] : nil }

  /// A time of day at a place: `13:56`, `13:56:10.5`, `13.56`, `13h56`, `3 pm`, `11:12 p.m.`; nil for none. With
  /// `strictly`, a dot or `h` does not separate.
  func time(_ start: Int, strictly: Bool = false) -> Time? {
    var index = start
    var half = DateWord.Half.none
    if let first = at(index), first.kind == .word, first.word.half != .none, first.end - first.start > 2 {
      half = first.word.half
      index += 1
      if let second = at(index), second.kind == .word, second.start == first.end { index += 1 }
    }
    guard let hour = at(index), hour.kind == .number, hour.digits <= 2 else { return nil }
    var minute = 0
    var second = 0
    var next = index + 1
    if let separator = at(index + 1), let minutes = at(index + 2), minutes.kind == .number, minutes.digits == 2,
      !minutes.hasGap || separator.isSign(":"), isSeparator(separator, strictly)
    {
      minute = minutes.value
      next = index + 3
      if let colon = at(next), let seconds = at(next + 1), seconds.kind == .number, !seconds.hasGap, !colon.hasGap,
        colon.isSign(":") || (colon.isSign(".") && separator.isSign(".")), seconds.digits == 2
      {
        second = seconds.value
        next += 2
        if let dot = at(next), dot.isSign(".") || dot.isSign(","), let fraction = at(next + 1),
          fraction.kind == .number,
          !dot.hasGap, !fraction.hasGap
        {
          next += 2
        }
      }
    } else {
      // "3 pm", but "3 malam" are three nights.
      guard halfAfter(next) != nil, at(next).map({ $0.end - $0.start <= 2 }) == true else { return nil }
    }
    if half == .none, let found = halfAfter(next) { (half, next) = (found.half, found.next) }
    var value = hour.value
    if half == .afternoon, value < 12 { value += 12 }
    if half == .morning, value == 12 { value = 0 }
    if value == 24, minute == 0, second == 0 {
      return Time(time: .midnight, isNextDay: true, next: next)
    }
    guard let time = TimeOfDay(hour: value, minute: minute, second: second) else { return nil }
    return Time(time: time, next: next)
  }

  private func isSeparator(_ token: DateToken, _ strictly: Bool) -> Bool {
    if token.isSign(":") { return true }
    if strictly || token.hasGap { return false }
    return token.isSign(".") || (token.kind == .word && token.end - token.start == 1 && token.hash == Self.h)
  }

  private static let h = DateWords.hash(of: "h")
  private static let a = DateWords.hash(of: "a")
  private static let p = DateWords.hash(of: "p")
  private static let m = DateWords.hash(of: "m")

  /// `am`, `a.m.`, `pm`, `p.m.` at a place.
  private func halfAfter(_ index: Int) -> (half: DateWord.Half, next: Int)? {
    guard let word = at(index), word.kind == .word else { return nil }
    if word.word.half != .none { return (word.word.half, index + 1) }
    guard word.isWord(Self.a) || word.isWord(Self.p), let dot = at(index + 1), dot.isSign("."), let m = at(index + 2),
      m.isWord(Self.m)
    else { return nil }
    let closes = at(index + 3)?.isSign(".") == true
    return (word.isWord(Self.a) ? .morning : .afternoon, closes ? index + 4 : index + 3)
  }

  /// A zone at a place: `WIB`, `GMT+7`, `+07:00`, `+0700`, `Europe/Brussels`, `(GMT)`; nil for none. With
  /// `onlyCapitals`, a named zone must be in capitals: "est" and "met" are words elsewhere.
  func zone(_ start: Int, onlyCapitals: Bool = false) -> Zone? {
    guard var first = at(start) else { return nil }
    var index = start
    // "(WIB)", "(UTC+8)"
    if first.isSign("(") {
      guard at(start + 1)?.word.zone?.isCity == false, let inner = zone(start + 1, onlyCapitals: onlyCapitals),
        at(inner.next)?.isSign(")") == true
      else { return nil }
      return Zone(zone: inner.zone, next: inner.next + 1)
    }
    if first.kind == .word {
      // "Area/City"
      if let slash = at(index + 1), slash.isSign("/"), !slash.hasGap, let city = at(index + 2), !city.hasGap,
        city.kind == .word
      {
        guard let zone = city.word.zone else { return nil }
        return Zone(zone: zone, next: index + 3)
      }
      guard let zone = first.word.zone, !zone.isCity, !onlyCapitals || Self.isZone(first) else { return nil }
      guard zone.minutes == 0, let sign = at(index + 1), sign.isSign("+") || sign.isDash,
        let offset = distance(index + 1)
      else { return Zone(zone: zone, next: index + 1) }
      index += 1
      first = sign
      return offset
    }
    guard first.isSign("+") || first.isDash else { return nil }
    return distance(index)
  }

  private static let indonesian = ["wib", "wita", "wit"].map(DateWords.hash)

  /// Whether a word that may name a zone does: it has capitals, or is one of Indonesia's, which papers write as they like.
  private static func isZone(_ token: DateToken) -> Bool { token.isUpper || indonesian.contains(where: token.isWord) }

  /// `0700`, `07:00` behind a time of day with seconds that begins with `time`: a zone east of Greenwich whose plus sign was
  /// lost, as it is where an address is decoded.
  func unsignedZone(_ index: Int, behind time: DateToken) -> Zone? {
    guard let hours = at(index), hours.kind == .number, hours.hasGap, hours.start >= time.start + "01:00:00".utf8.count
    else { return nil }
    if hours.digits == 4 { return Self.east(hours.value, next: index + 1) }
    guard hours.digits == 2, let colon = at(index + 1), colon.isSign(":"), !colon.hasGap, let rest = at(index + 2),
      rest.kind == .number, rest.digits == 2, !rest.hasGap
    else { return nil }
    return Self.east(hours.value * 100 + rest.value, next: index + 3)
  }

  /// The zone that hours and minutes in one number say, where there is such a zone.
  private static func east(_ clock: Int, next: Int) -> Zone? {
    guard clock <= 1400, [0, 30, 45].contains(clock % 100) else { return nil }
    return Zone(zone: .init(minutes: clock / 100 * 60 + clock % 100), next: next)
  }

  /// `+07`, `+7`, `+0700`, `+07:00` from its sign, and `+700`, whose zero was lost.
  private func distance(_ index: Int) -> Zone? {
    guard let sign = at(index), let hours = at(index + 1), hours.kind == .number, !hours.hasGap else { return nil }
    var minutes: Int
    var next = index + 2
    switch hours.digits {
    case 4: minutes = hours.value / 100 * 60 + hours.value % 100
    case 3 where [0, 30, 45].contains(hours.value % 100): minutes = hours.value / 100 * 60 + hours.value % 100
    case 1, 2:
      minutes = hours.value * 60
      if let colon = at(next), colon.isSign(":") || colon.isSign("."), !colon.hasGap, let rest = at(next + 1),
        rest.kind == .number, rest.digits == 2, !rest.hasGap
      {
        minutes += rest.value
        next += 2
      }
    default: return nil
    }
    guard minutes <= 15 * 60 else { return nil }
    if !sign.isSign("+") { minutes = -minutes }
    return Zone(zone: .init(minutes: minutes), next: next)
  }
}

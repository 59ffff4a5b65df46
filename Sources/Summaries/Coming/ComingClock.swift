import Model
import Text

/// The time of day beside a day, where its zone is printed, or its place leaves no doubt of it; without one nobody knows when
/// it is.
struct ComingClock {
  private static let zones: [(key: WordKey, hours: Int, name: String)] = [
    ("wib", 7, "WIB"), ("wita", 8, "WITA"), ("wit", 9, "WIT"), ("gmt", 0, "GMT"), ("utc", 0, "UTC"),
    ("bst", 1, "BST"), ("cet", 1, "CET"), ("cest", 2, "CEST"), ("edt", -4, "EDT"), ("est", -5, "EST"),
    ("pdt", -7, "PDT"), ("pst", -8, "PST"), ("myt", 8, "MYT"), ("aest", 10, "AEST"),
    ("aedt", 11, "AEDT"),
  ]
  /// Whether a word is the zone behind a clock.
  static func isZone(_ word: WordKey) -> Bool { zones.contains { $0.key == word } }

  /// Pieces between the first clock and its zone: "09.00 s.d. 12.00 WIB".
  private static let reach = 9

  private static let leads: WordTable = ["pukul", "jam", "pkl", "at", "from", "time"]
  /// Hours of the clock of twelve that a word of the day leaves no doubt of, and what is added to them.
  private static let halves: [(key: WordKey, hours: ClosedRange<Int>, more: Int)] = [
    ("dini", 1...4, 0), ("pagi", 1...11, 0), ("siang", 10...12, 0), ("siang", 1...3, 12), ("sore", 2...6, 12),
    ("petang", 3...6, 12), ("malam", 6...11, 12), ("am", 1...11, 0), ("am", 12...12, -12), ("pm", 1...11, 12),
    ("pm", 12...12, 0),
  ]
  /// What may stand between a clock and its zone.
  private static let joints: WordTable = [
    "hingga", "sampai", "to", "until", "s", "d", "sd", "and", "am", "pm", "a", "p", "m", "a.m", "p.m", "pagi", "siang",
    "sore", "malam", "petang", "selesai", "waktu",
  ]

  private let read: ReadText
  private let sentence: ArraySlice<Piece>

  init(_ read: ReadText, _ sentence: ArraySlice<Piece>) { (self.read, self.sentence) = (read, sentence) }

  /// When something begins, and ends where that is printed.
  struct Hours {
    var start: Moment
    var end: Moment?
  }

  /// The first time in some pieces of the sentence, on a day, and the one until which it lasts.
  func hours(in pieces: ArraySlice<Piece>, on day: CalendarDay) -> Hours? {
    for index in pieces.indices where pieces[index].isNumber {
      guard let found = time(at: index) else { continue }
      // "IPK 3.25" is no time; beside a zone it would be one.
      guard let zone = zone(behind: found.next) ?? (found.isSaid ? placeZone() : nil) else { continue }
      let offset = zone.hours * 3_600
      func moment(_ day: CalendarDay, _ time: TimeOfDay) -> Moment {
        Moment(Instant(day, time, offset: offset), offset: offset, zone: zone.name)
      }
      let start = moment(day, found.time)
      guard let last = end(behind: found, at: index) else { return Hours(start: start) }
      let end = moment(day, last)
      if end.instant > start.instant { return Hours(start: start, end: end) }
      // "22.00–01.00 WIB"
      let isOfNight = found.time.hour >= Self.evening && last.hour <= Self.morning
      return Hours(start: start, end: isOfNight ? moment(day.adding(days: 1), last) : nil)
    }
    return nil
  }

  /// Hours from and until which what ends before it begins ends on the next day.
  private static let (evening, morning) = (18, 6)
  /// Between the hours of a span, and what may stand beside these.
  private static let spans: WordTable = ["hingga", "sampai", "to", "until", "d", "sd", "-", "–", "—"]
  private static let besides: WordTable = ["s", ".", "/", "dengan", "pukul", "jam", "pkl"]

  /// The second of "09.00–12.00", "13.00 WIB s.d. 15.30 WIB".
  private func end(behind first: Time, at index: Int) -> TimeOfDay? {
    if let glued = first.glued { return time(at: glued, cut: true)?.time }
    var place = first.next
    var isSpan = false
    while place < sentence.endIndex, place - index < Self.reach {
      if sentence[place].isNumber { return isSpan ? time(at: place, isLed: true)?.time : nil }
      if Self.spans.contains(sentence[place].key) {
        isSpan = true
      } else if !Self.besides.contains(sentence[place].key), !hasZone(place) {
        return nil
      }
      place += 1
    }
    return nil
  }

  // MARK: Zones

  private func zone(behind next: Int) -> (hours: Int, name: String)? {
    for piece in sentence[next..<min(sentence.endIndex, next + Self.reach)] {
      if let zone = zone(of: piece) { return zone }
      if piece.isWord, !piece.hasDigit, !Self.joints.contains(piece.key) { return nil }
    }
    return nil
  }

  /// "WIB", "WIB-selesai"
  private func zone(of piece: Piece) -> (hours: Int, name: String)? {
    let key = WordKey(lowercase: read.body[piece.range].prefix { $0 != .hyphen }.map(\.asciiLowercased))
    return Self.zones.first { $0.key == key }.map { ($0.hours, $0.name) }
  }

  /// The zone of the one province in which the sentence places the event.
  private func placeZone() -> (hours: Int, name: String)? {
    guard let first = sentence.first, let last = sentence.last else { return nil }
    guard !sentence.contains(where: { Self.everywhere.contains($0.key) }) else { return nil }
    let text = read.string(first.range.lowerBound..<last.range.upperBound)
    guard let province = RegionGuess.place(in: text) else { return nil }
    return Provinces.zone(of: province)
  }

  /// Who meets through a network has no place.
  private static let everywhere: WordTable = ["daring", "online", "virtual", "zoom", "webinar", "hybrid", "hibrida"]

  // MARK: Times

  /// A time, where the piece behind begins, and whether words say that it is one.
  private struct Time {
    var time: TimeOfDay
    var next: Int
    var isSaid: Bool
    /// The piece that holds the second time, too.
    var glued: Int?
  }

  /// "16.00", "16:00", "9:30 a.m.", "2 pm", "jam 9 pagi", "pukul 9 WIB".
  private func time(at index: Int, cut: Bool = false, isLed: Bool = false) -> Time? {
    // "09.00-12.00": the first of both, or the second.
    let whole = read.body[sentence[index].range]
    var bytes = Array(cut ? whole.drop { $0 != .hyphen }.dropFirst() : whole.prefix { $0 != .hyphen })
    let isCut = !cut && bytes.count < sentence[index].length
    var glued = isCut ? index : nil
    var half = Self.half(endingIn: &bytes)
    let parts = bytes.split(separator: .period, omittingEmptySubsequences: false)
    var next = index + 1
    var minute: ArraySlice<UInt8> = []
    if parts.count == 2, parts[1].count == 2 {
      minute = parts[1]
    } else if parts.count == 1, half == nil, index + 2 < sentence.endIndex, sentence[index + 1].key == ":" {
      var digits = Array(read.body[sentence[index + 2].range].prefix { $0 != .hyphen })
      if digits.count < sentence[index + 2].length { glued = index + 2 }
      half = Self.half(endingIn: &digits)
      guard digits.count == 2 else { return nil }
      (minute, next) = (digits[...], index + 3)
    } else if parts.count != 1 {
      return nil
    }
    if half == nil, !isCut, let (found, behind) = self.half(at: next) { (half, next) = (found, behind) }
    let isLed = isLed || index > sentence.startIndex && isLead(index - 1)
    let isEnglish = half == "am" || half == "pm"
    // A bare number is a time only where words say so: "3 malam" are three nights.
    if minute.isEmpty, !isEnglish, !isLed || half == nil && !hasZone(next) { return nil }
    guard let time = Self.time(parts[0], minute, half) else { return nil }
    return Time(time: time, next: next, isSaid: isLed || isEnglish, glued: glued)
  }

  private func isLead(_ place: Int) -> Bool {
    let isDot = sentence[place].key == "." && place > sentence.startIndex
    return Self.leads.contains(sentence[isDot ? place - 1 : place].key)
  }

  private func hasZone(_ place: Int) -> Bool {
    place < sentence.endIndex && Self.zones.contains { $0.key == sentence[place].key }
  }

  /// "2pm"
  private static func half(endingIn bytes: inout [UInt8]) -> WordKey? {
    guard bytes.count > 2, bytes[bytes.count - 1].asciiLowercased == UInt8(ascii: "m") else { return nil }
    let letter = bytes[bytes.count - 2].asciiLowercased
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    bytes.removeLast(2)
    return letter == UInt8(ascii: "p") ? "pm" : "am"
  }

  /// "am", "p.m.", "pagi" at a place, and where it ends.
  private func half(at place: Int) -> (WordKey, next: Int)? {
    guard place < sentence.endIndex else { return nil }
    let key = sentence[place].key
    if Self.halves.contains(where: { $0.key == key }) { return (key, place + 1) }
    guard key == "a" || key == "p", place + 2 < sentence.endIndex, sentence[place + 1].key == ".",
      sentence[place + 2].key == "m"
    else { return nil }
    return (key == "p" ? "pm" : "am", place + 3)
  }

  private static func time(_ hour: ArraySlice<UInt8>, _ minute: ArraySlice<UInt8>, _ half: WordKey?) -> TimeOfDay? {
    guard (1...2).contains(hour.count), (hour + minute).allSatisfy(\.isASCIIDigit) else { return nil }
    func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + $1.digitValue } }
    var hours = value(hour)
    // "13.00 siang" says twice what it is; of "12 malam" nobody knows the day.
    if let half, hours <= 12 || half == "am" || half == "pm" {
      guard let found = halves.first(where: { $0.key == half && $0.hours.contains(hours) }) else { return nil }
      hours += found.more
    }
    return TimeOfDay(hour: hours, minute: value(minute))
  }
}

extension ComingDay {
  /// The same at some hours, whatever day these were read for.
  func at(_ hours: ComingClock.Hours?) -> ComingDay {
    guard let hours else { return self }
    var day = self
    let shift = self.day.daysSinceEpoch - hours.start.day.daysSinceEpoch
    func moved(_ moment: Moment) -> Moment {
      Moment(
        Instant(moment.day.adding(days: shift), moment.time, offset: moment.offset), offset: moment.offset,
        zone: moment.zone)
    }
    (day.clock, day.clockEnd) = (moved(hours.start), kind == .deadline ? nil : hours.end.map(moved))
    return day
  }
}

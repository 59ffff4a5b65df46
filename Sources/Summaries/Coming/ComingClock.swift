import Text

/// The time of day beside a day, where its zone is printed, or its place leaves no doubt of it; without one nobody knows when
/// it is.
struct ComingClock {
  private static let zones: [(key: WordKey, hours: Int, name: String)] = [
    ("wib", 7, "WIB"), ("wita", 8, "WITA"), ("wit", 9, "WIT"), ("gmt", 0, "GMT"), ("utc", 0, "UTC"),
    ("bst", 1, "BST"), ("cet", 1, "CET"), ("cest", 2, "CEST"), ("edt", -4, "EDT"), ("est", -5, "EST"),
    ("pdt", -7, "PDT"), ("pst", -8, "PST"), ("sgt", 8, "SGT"), ("myt", 8, "MYT"), ("aest", 10, "AEST"),
    ("aedt", 11, "AEDT"),
  ]
  /// Pieces between the first clock and its zone: "09.00 s.d. 12.00 WIB".
  private static let reach = 9

  private static let leads: WordTable = ["pukul", "jam", "pkl", "at", "from", "time"]
  private static let before: WordTable = ["pagi", "dini"]
  private static let after: WordTable = ["siang", "sore", "petang", "malam"]
  /// What may stand between a clock and its zone.
  private static let joints: WordTable = [
    "hingga", "sampai", "to", "until", "s", "d", "sd", "and", "am", "pm", "a", "p", "m", "a.m", "p.m", "pagi", "siang",
    "sore", "malam", "petang", "selesai", "waktu",
  ]

  private let read: ReadText
  private let sentence: ArraySlice<Piece>

  init(_ read: ReadText, _ sentence: ArraySlice<Piece>) { (self.read, self.sentence) = (read, sentence) }

  /// The first time in some pieces of the sentence, on a day.
  func find(in pieces: ArraySlice<Piece>, on day: CalendarDay) -> Moment? {
    for index in pieces.indices where pieces[index].isNumber {
      guard let (time, next) = time(at: index, pieces) else { continue }
      guard let zone = zone(behind: next, pieces) ?? placeZone() else { return nil }
      let offset = zone.hours * 3_600
      return Moment(Instant(day, time, offset: offset), offset: offset, zone: zone.name)
    }
    return nil
  }

  // MARK: Zones

  private func zone(behind next: Int, _ pieces: ArraySlice<Piece>) -> (hours: Int, name: String)? {
    for piece in sentence[next..<min(sentence.endIndex, next + Self.reach)] {
      if let zone = Self.zones.first(where: { $0.key == piece.key }) { return (zone.hours, zone.name) }
      if piece.isWord, !piece.hasDigit, !Self.joints.contains(piece.key) { return nil }
    }
    return nil
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

  /// "16.00", "16:00", "9:30 a.m.", "2 pm", "jam 9 pagi", "pukul 9", and where the piece behind begins.
  private func time(at index: Int, _ pieces: ArraySlice<Piece>) -> (TimeOfDay, next: Int)? {
    // "09.00-12.00": the first of both.
    var bytes = Array(read.body[pieces[index].range].prefix { $0 != .hyphen })
    let isCut = bytes.count < pieces[index].length
    var half = Self.half(endingIn: &bytes)
    let parts = bytes.split(separator: .period, omittingEmptySubsequences: false)
    var next = index + 1
    var minute: ArraySlice<UInt8> = []
    let isLed = index > sentence.startIndex && isLead(index - 1)
    if parts.count == 2, parts[1].count == 2 {
      minute = parts[1]
    } else if parts.count == 1, half == nil, index + 2 < sentence.endIndex, sentence[index + 1].key == ":",
      sentence[index + 2].length >= 2
    {
      var digits = Array(read.body[sentence[index + 2].range].prefix { $0 != .hyphen })
      half = Self.half(endingIn: &digits)
      guard digits.count == 2 else { return nil }
      (minute, next) = (digits[...], index + 3)
    } else if parts.count != 1 {
      return nil
    }
    if half == nil, !isCut, let (found, behind) = self.half(at: next) { (half, next) = (found, behind) }
    // A bare number is a time only where a word says so.
    let isBare = minute.isEmpty
    if isBare, half == nil || !isLed && half?.isEnglish == false, !(isLed && hasZone(next)) { return nil }
    guard let time = Self.time(parts[0], minute, half) else { return nil }
    return (time, next)
  }

  private func isLead(_ place: Int) -> Bool {
    let isDot = sentence[place].key == "." && place > sentence.startIndex
    return Self.leads.contains(sentence[isDot ? place - 1 : place].key)
  }

  private func hasZone(_ place: Int) -> Bool {
    place < sentence.endIndex && Self.zones.contains { $0.key == sentence[place].key }
  }

  /// Which half of the day a word names.
  private struct Half {
    var isAfternoon: Bool
    var isEnglish: Bool
  }

  /// "2pm"
  private static func half(endingIn bytes: inout [UInt8]) -> Half? {
    guard bytes.count > 2, bytes[bytes.count - 1].asciiLowercased == UInt8(ascii: "m") else { return nil }
    let letter = bytes[bytes.count - 2].asciiLowercased
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    bytes.removeLast(2)
    return Half(isAfternoon: letter == UInt8(ascii: "p"), isEnglish: true)
  }

  /// "am", "p.m.", "pagi" at a place, and where it ends.
  private func half(at place: Int) -> (Half, next: Int)? {
    guard place < sentence.endIndex else { return nil }
    let key = sentence[place].key
    if key == "am" || key == "pm" { return (Half(isAfternoon: key == "pm", isEnglish: true), place + 1) }
    if key == "a" || key == "p", place + 2 < sentence.endIndex, sentence[place + 1].key == ".",
      sentence[place + 2].key == "m"
    {
      return (Half(isAfternoon: key == "p", isEnglish: true), place + 3)
    }
    if Self.before.contains(key) { return (Half(isAfternoon: false, isEnglish: false), place + 1) }
    if Self.after.contains(key) { return (Half(isAfternoon: true, isEnglish: false), place + 1) }
    return nil
  }

  private static func time(_ hour: ArraySlice<UInt8>, _ minute: ArraySlice<UInt8>, _ half: Half?) -> TimeOfDay? {
    guard (1...2).contains(hour.count), (hour + minute).allSatisfy(\.isASCIIDigit) else { return nil }
    func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + $1.digitValue } }
    var hours = value(hour)
    if let half {
      // "13.00 siang" says twice what it is; "13 pm" and "0 pm" say nothing.
      guard half.isEnglish ? (1...12).contains(hours) : true else { return nil }
      // "11 siang" is before noon, "12 malam" of which day nobody knows.
      let isLate = half.isEnglish || !(hours == 11 || hours == 10)
      if half.isAfternoon, hours < 12, isLate { hours += 12 }
      if !half.isAfternoon, hours == 12 { hours = 0 }
    }
    return TimeOfDay(hour: hours, minute: value(minute))
  }
}

extension Moment {
  /// The same time of day in the same zone, on another day.
  func moved(to day: CalendarDay) -> Moment {
    Moment(Instant(day, time, offset: offset), offset: offset, zone: zone)
  }
}

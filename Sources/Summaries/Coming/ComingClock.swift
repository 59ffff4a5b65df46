import Text

/// The time of day beside a day, where it is printed with its zone; without one nobody knows when it is.
enum ComingClock {
  private static let zones: [(key: WordKey, hours: Int, name: String)] = [
    ("wib", 7, "WIB"), ("wita", 8, "WITA"), ("wit", 9, "WIT"), ("gmt", 0, "GMT"), ("utc", 0, "UTC"),
  ]
  /// Pieces between the first clock and its zone: "09.00–12.00 WIB".
  private static let reach = 4

  /// The first time in some pieces of a text, on a day.
  static func find(in pieces: ArraySlice<Piece>, of read: ReadText, on day: CalendarDay) -> Moment? {
    for index in pieces.indices where pieces[index].isNumber {
      guard let (time, next) = time(at: index, pieces, read) else { continue }
      let behind = pieces[next..<min(pieces.endIndex, next + reach)]
      for piece in behind {
        if let zone = zones.first(where: { $0.key == piece.key }) {
          let offset = zone.hours * 3_600
          return Moment(Instant(day, time, offset: offset), offset: offset, zone: zone.name)
        }
        if piece.isWord && !piece.isNumber && !joints.contains(piece.key) { break }
      }
    }
    return nil
  }

  private static let joints: WordTable = ["hingga", "sampai", "to", "until", "s", "d"]

  /// "16.00", "16:00", and where the piece behind begins.
  private static func time(at index: Int, _ pieces: ArraySlice<Piece>, _ read: ReadText) -> (TimeOfDay, next: Int)? {
    // "09.00-12.00": the first of both.
    let bytes = Array(read.body[pieces[index].range].prefix { $0 != .hyphen })
    let parts = bytes.split(separator: .period, omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].count == 2, let time = time(parts[0], parts[1]) { return (time, index + 1) }
    guard parts.count == 1, index + 2 < pieces.endIndex, pieces[index + 1].key == ":", pieces[index + 2].length == 2,
      let time = time(parts[0], read.body[pieces[index + 2].range])
    else { return nil }
    return (time, index + 3)
  }

  private static func time(_ hour: ArraySlice<UInt8>, _ minute: ArraySlice<UInt8>) -> TimeOfDay? {
    guard (1...2).contains(hour.count), (hour + minute).allSatisfy(\.isASCIIDigit) else { return nil }
    func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + $1.digitValue } }
    return TimeOfDay(hour: value(hour), minute: value(minute))
  }
}

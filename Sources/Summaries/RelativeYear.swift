import Text

/// What words right behind a day without its year say of it: "18 Desember tahun lalu", "pada 5 Januari lalu", "3 March next
/// year".
enum RelativeYear {
  case lastYear, nextYear
  /// The last such day before publication, or the next one behind it.
  case past, coming

  private static let gone: WordTable = ["lalu", "silam", "kemarin", "last", "ago"]
  private static let ahead: WordTable = ["depan", "mendatang", "next"]
  /// Signs and words of one that stand between a day and what is told of it: "Senin (5/1) lalu".
  private static let between: WordTable = [")", ","]
  /// Bytes behind a day that are read.
  private static let reach = 40

  /// Reads the words behind a day; nil where they say nothing of its year.
  init?(behind end: Int, in body: [UInt8]) {
    let line = body[end..<min(body.count, end + Self.reach)].prefix { $0 != .lineFeed }
    let pieces = Piece.all(in: Array(line)).drop { Self.between.contains($0.key) }
    guard let first = pieces.first else { return nil }
    if let second = pieces.dropFirst().first {
      let isYear = first.key == "tahun" || second.key == "year"
      let other = first.key == "tahun" ? second.key : first.key
      if isYear, Self.gone.contains(other) {
        self = .lastYear
        return
      }
      if isYear, Self.ahead.contains(other) {
        self = .nextYear
        return
      }
    }
    // English says "last" before what it counts.
    if first.key == "last" || first.key == "next" { return nil }
    if Self.gone.contains(first.key) {
      self = .past
    } else if Self.ahead.contains(first.key) {
      self = .coming
    } else {
      return nil
    }
  }

  /// The years that a day may be of, the likeliest first.
  func years(_ published: Int) -> [Int] {
    switch self {
    case .lastYear: [published - 1]
    case .nextYear: [published + 1]
    case .past: [published, published - 1]
    case .coming: [published, published + 1]
    }
  }

  /// Whether a day is on the side of publication that the words say.
  func allows(_ day: CalendarDay, published: CalendarDay) -> Bool {
    switch self {
    case .past: day <= published
    case .coming: day >= published
    case .lastYear, .nextYear: true
    }
  }
}

import Text

/// That an article tells of the week or month in which it stands ("Rangkuman Layanan Pekan Ini") and names no day for it: what it
/// counts then tells it from the same office's article of another week.
struct OwnPeriod: Sendable, Hashable {
  /// Whether the headline says so; else only the text does.
  let isOfTitle: Bool
  /// What the text counts, small numbers included; hashed, sorted.
  let figures: [UInt32]

  init(isOfTitle: Bool, figures: [UInt32]) { (self.isOfTitle, self.figures) = (isOfTitle, figures) }

  /// Reads an article that counts `figures`; nil where it names no such time.
  init?(_ read: ReadText, figures: [UInt32]) {
    let isOfTitle = Self.isNamed(in: read.titlePieces[...]) || Self.isOfToday(read.titlePieces[...])
    guard isOfTitle || Self.isNamed(in: read.pieces.prefix(Self.wordsRead)) else { return nil }
    self.init(isOfTitle: isOfTitle, figures: figures)
  }

  /// Words of a text that are read for it.
  private static let wordsRead = 200

  private static let periods = FieldWords.keys(FieldWords.periods)
  private static let ownPeriods = FieldWords.keys(FieldWords.ownPeriods)

  /// "Jadwal Layanan Keliling Hari Ini", "Today's visits": of a headline only, since in texts every day is "hari ini".
  private static func isOfToday(_ pieces: ArraySlice<Piece>) -> Bool {
    pieces.indices.contains { at in
      pieces[at].key == "today" || pieces[at].key == "hari" && at + 1 < pieces.endIndex && pieces[at + 1].key == "ini"
    }
  }

  private static func isNamed(in pieces: ArraySlice<Piece>) -> Bool {
    pieces.indices.contains { at in
      let key = pieces[at].key
      if ownPeriods.contains(key) { return true }
      guard periods.contains(key) else { return false }
      if at > pieces.startIndex, pieces[at - 1].key == "this" { return true }
      return at + 1 < pieces.endIndex && pieces[at + 1].key == "ini"
    }
  }

  /// Whether both are of a time of their own, and of another one each: each counts what the other does not, twice where not both
  /// headlines say so. A reprint that is cut counts no more than the whole.
  func isAnother(than other: OwnPeriod) -> Bool {
    let shared = SortedNumbers.shared(figures, other.figures)
    let least = min(figures.count, other.figures.count) - shared
    return least >= (isOfTitle && other.isOfTitle ? 1 : 2)
  }

  /// As numbers to be kept; none for no period.
  static func stored(_ period: OwnPeriod?) -> [UInt32] { period.map { [$0.isOfTitle ? 1 : 0] + $0.figures } ?? [] }

  init?(stored numbers: [UInt32]) {
    guard let first = numbers.first else { return nil }
    self.init(isOfTitle: first == 1, figures: Array(numbers.dropFirst()))
  }
}

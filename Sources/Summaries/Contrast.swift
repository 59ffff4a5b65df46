import Text

/// What a sentence denies beside what is so: "bukan X melainkan Y", "60 orang, bukan 90", "not X but Y".
enum Contrast {
  static let denials: WordTable = ["bukan", "bukannya", "bukanlah", "not", "instead", "rather", "alih-alih"]
  private static let turns: WordTable = ["melainkan", "tetapi", "tapi", "but"]
  /// Behind the denial: it adds, and denies nothing.
  private static let adding: WordTable = [
    "hanya", "sekadar", "sekedar", "cuma", "saja", "semata", "semata-mata", "main", "tidak", "tanpa", "kali", "only",
    "just", "merely", "simply", "yet", "berarti", "lagi",
  ]
  private static let prepositions: WordTable = [
    "di", "pada", "tanggal", "oleh", "dari", "hari", "seperti", "sebagaimana", "at", "on", "in", "by", "of", "than",
  ]
  /// Pieces of what is denied at most.
  private static let (wide, narrow) = (26, 12)

  /// The parts of a sentence that are denied.
  static func rejected(in sentence: ArraySlice<Piece>) -> [ArraySlice<Piece>] {
    var parts: [ArraySlice<Piece>] = []
    var place = sentence.startIndex
    while place + 1 < sentence.endIndex {
      guard denials.contains(sentence[place].key), let part = part(from: place, sentence) else {
        place += 1
        continue
      }
      parts.append(part)
      place = part.endIndex
    }
    return parts
  }

  private static func part(from place: Int, _ sentence: ArraySlice<Piece>) -> ArraySlice<Piece>? {
    let next = sentence[place + 1]
    if adding.contains(next.key) { return nil }
    let behind = sentence[(place + 1)...]
    if let turn = behind.prefix(wide).firstIndex(where: { turns.contains($0.key) }) { return sentence[place..<turn] }
    // "The course did not start", "tidak": without the other side only what is plainly a thing is denied.
    let number = NumberWords.number(at: place + 1) { $0 < sentence.endIndex ? sentence[$0].key : nil }
    let isThing = next.isNumber || prepositions.contains(next.key) || number != nil
    let isBehindComma = place > sentence.startIndex && sentence[place - 1].key == ","
    guard isThing || next.isCapital && isBehindComma else { return nil }
    // "Bukan pada 5 Desember 2026, seminar …", "…, bukan 90 orang."
    let end = behind.prefix(narrow).dropFirst().firstIndex { $0.key == "," || $0.key == "." || $0.key == ";" }
    return sentence[place..<(end ?? min(sentence.endIndex, place + narrow))]
  }
}

import Text

/// A sentence that only repeats what a message claims, which is called false there or right behind it.
enum Rumour {
  private static let claims: WordTable = [
    "menyebut", "menyebutkan", "menyatakan", "mengklaim", "mengabarkan", "beredar", "tersebar", "viral", "bahwa",
    "tentang", "soal", "says", "said", "claims", "claiming", "claimed", "saying", "circulating", "that", "yang",
  ]
  private static let falsehoods = WordTable(
    EventForm.forged.words + [
      "hoaks", "hoax", "bohong", "disinformasi", "keliru", "membantah", "dibantah", "bantah", "false", "scam",
      "untrue", "denied", "denies",
    ])
  private static let negations: WordTable = ["bukan", "tidak", "tak", "not", "antara", "no"]

  /// Whether a sentence tells of a message that it or one of the next calls false.
  static func isOne(_ sentence: ArraySlice<Piece>, _ next: ArraySlice<ArraySlice<Piece>>) -> Bool {
    let opening = sentence.prefix(5)
    guard opening.contains(where: { EventForm.tidings.contains($0.key) }),
      sentence.prefix(12).contains(where: { claims.contains($0.key) })
    else { return false }
    return isFalse(sentence) || next.contains(where: isFalse)
  }

  private static func isFalse(_ sentence: ArraySlice<Piece>) -> Bool {
    sentence.indices.contains { place in
      let key = sentence[place].key
      let before = place > sentence.startIndex ? sentence[place - 1].key : nil
      if key == "benar" || key == "true" { return before.map { $0 == "tidak" || $0 == "tak" || $0 == "not" } ?? false }
      return falsehoods.contains(key) && !(before.map(negations.contains) ?? false)
    }
  }
}

import Text

/// A sentence, or a clause of it, that tells of an earlier year's event, of a like one elsewhere, or of what others plan.
enum OtherTime {
  private static let years: WordTable = ["tahun", "year"]
  private static let earlier: WordTable = ["lalu", "silam", "sebelumnya", "last", "previous", "previously"]
  private static let like: WordTable = ["serupa", "sejenis", "similar"]
  private static let planning: WordTable = ["berencana", "merencanakan", "plans", "planning"]
  private static let others: WordTable = ["juga", "sementara", "also", "meanwhile", "lain", "another"]
  private static let comparing: WordTable = [
    "sedangkan", "sementara", "dibanding", "dibandingkan", "ketimbang", "while", "whereas", "compared",
  ]
  static let signs = WordTable(like.words + planning.words + earlier.words)

  /// Pieces from a sentence's beginning in which it says of what time it is; pieces of a clause.
  private static let (opening, clause) = (6, 16)

  /// What is of another time or event.
  ///
  /// - Parameters:
  ///   - isLead: whether the article begins with the sentence: then that time is its own, but for a clause.
  ///   - isEarlier: whether a piece is a year before the article's own; nil where it is none.
  static func rejected(
    in sentence: ArraySlice<Piece>, isLead: Bool, _ isEarlier: (Piece) -> Bool?
  ) -> ArraySlice<Piece>? {
    if !isLead, let whole = whole(sentence, isEarlier) { return whole }
    guard let turn = sentence.firstIndex(where: { comparing.contains($0.key) }), turn > sentence.startIndex else {
      return nil
    }
    let near = sentence[(turn + 1)...].prefix(opening)
    guard isLastYear(near) || near.contains(where: { isEarlier($0) == true }) else { return nil }
    let end = sentence[(turn + 1)...].prefix(clause).firstIndex { $0.key == "," || $0.key == "." }
    return sentence[turn..<(end ?? min(sentence.endIndex, turn + clause))]
  }

  private static func whole(_ sentence: ArraySlice<Piece>, _ isEarlier: (Piece) -> Bool?) -> ArraySlice<Piece>? {
    let start = sentence.prefix(opening)
    // "Pada 2019 hingga 2026": it is of now, too.
    let isOfNow = sentence.contains { isEarlier($0) == false }
    if isLastYear(start) || start.contains(where: { isEarlier($0) == true }) { return isOfNow ? nil : sentence }
    if isOfLike(sentence) || start.contains(where: { others.contains($0.key) }) && isPlanned(sentence) {
      return sentence
    }
    return nil
  }

  private static func isLastYear(_ pieces: ArraySlice<Piece>) -> Bool {
    zip(pieces, pieces.dropFirst()).contains { first, second in
      first.key == "tahun" && earlier.contains(second.key)
        || earlier.contains(first.key) && years.contains(second.key)
    }
  }

  /// "pelatihan serupa", "a similar course": another one.
  private static func isOfLike(_ sentence: ArraySlice<Piece>) -> Bool {
    zip(sentence, sentence.dropFirst()).contains { first, second in
      like.contains(second.key) && (EventForm.events.contains(first.key) || EventForm.gatherings.contains(first.key))
        || first.key == "similar" && EventForm.events.contains(second.key)
    }
  }

  private static func isPlanned(_ sentence: ArraySlice<Piece>) -> Bool {
    sentence.contains { planning.contains($0.key) }
  }
}

import Text

/// The sentence of a correction that repeats what was wrong: "dalam berita kemarin disebutkan 90 peserta", "an earlier version
/// of this article said …".
enum CorrectionSentence {
  /// By which an article, or its first sentences, calls itself a correction.
  static let names: WordTable = [
    "ralat", "meralat", "diralat", "koreksi", "mengoreksi", "dikoreksi", "pembetulan", "klarifikasi", "correction",
    "corrects", "corrected", "clarification", "misstated", "incorrectly", "mistakenly", "erratum",
  ]
  private static let telling: WordTable = [
    "disebutkan", "disebut", "tertulis", "ditulis", "dituliskan", "diberitakan", "dimuat", "tercantum", "tertera",
    "menyebut", "menyebutkan", "menulis", "memberitakan", "stated", "said", "reported", "wrote", "misstated", "gave",
    "published",
  ]
  private static let formerly: WordTable = [
    "berita", "artikel", "pemberitaan", "kemarin", "sebelumnya", "semula", "edisi", "kami", "redaksi", "awalnya",
    "keliru", "salah", "version", "article", "story", "report", "earlier", "yesterday", "we", "incorrectly", "wrongly",
    "mistakenly", "originally",
  ]
  private static let right: WordTable = [
    "seharusnya", "semestinya", "mestinya", "sebenarnya", "sesungguhnya", "padahal", "correct", "actually",
  ]
  private static let rightPairs: [(WordKey, WordKey)] = [
    ("yang", "benar"), ("yang", "betul"), ("yang", "tepat"), ("should", "be"), ("should", "have"), ("should", "read"),
    ("in", "fact"),
  ]
  private static let changes: [(WordKey, WordKey)] = [("dari", "menjadi"), ("from", "to")]

  /// Whether the headline or one of the first sentences says so.
  static func isCorrection(_ title: ArraySlice<Piece>, _ sentences: [ArraySlice<Piece>]) -> Bool {
    ([title] + sentences).contains { $0.contains { names.contains($0.key) } }
  }

  /// Whether a sentence opens with what is right: "Yang benar, …", "The correct figure is …".
  static func opensWithRight(_ sentence: ArraySlice<Piece>) -> Bool {
    right(in: sentence.prefix(4)) != nil
  }

  /// What a sentence of a correction repeats of what was wrong; nil for others.
  static func rejected(in sentence: ArraySlice<Piece>) -> ArraySlice<Piece>? {
    let end = right(in: sentence) ?? sentence.endIndex
    let wrong = sentence[..<end]
    let isTold = wrong.contains { telling.contains($0.key) } && wrong.contains { formerly.contains($0.key) }
    if isTold { return wrong }
    // "90 orang seharusnya 60 orang"
    if end < sentence.endIndex, end > sentence.startIndex + 1 { return wrong }
    guard sentence.contains(where: { names.contains($0.key) }) else { return nil }
    for (from, to) in changes {
      // "jumlah peserta dari 90 menjadi 60 orang"
      guard let start = sentence.firstIndex(where: { $0.key == from }),
        let turn = sentence[start...].firstIndex(where: { $0.key == to }), turn - start <= 6
      else { continue }
      return sentence[start..<turn]
    }
    return nil
  }

  private static func right(in sentence: ArraySlice<Piece>) -> Int? {
    sentence.indices.first { place in
      right.contains(sentence[place].key)
        || place + 1 < sentence.endIndex
          && rightPairs.contains { $0 == sentence[place].key && $1 == sentence[place + 1].key }
    }
  }
}

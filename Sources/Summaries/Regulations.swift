/// Laws and regulations by number: "UU No. 14 Tahun 2019", "Permensos No. 5 Tahun 2021".
enum Regulations {
  private static let kinds: [(words: [String], name: String)] = [
    (["undang-undang"], "UU"), (["uu"], "UU"), (["undang", "undang"], "UU"),
    (["peraturan", "menteri", "sosial"], "Permensos"),
    (["permensos"], "Permensos"), (["peraturan", "pemerintah"], "PP"), (["pp"], "PP"),
    (["peraturan", "presiden"], "Perpres"),
    (["perpres"], "Perpres"), (["peraturan", "daerah"], "Perda"), (["perda"], "Perda"),
    (["peraturan", "gubernur"], "Pergub"),
    (["pergub"], "Pergub"), (["peraturan", "bupati"], "Perbup"), (["perbup"], "Perbup"), (["perwali"], "Perwali"),
    (["keputusan", "menteri", "sosial"], "Kepmensos"), (["kepmensos"], "Kepmensos"),
    (["keputusan", "presiden"], "Keppres"),
    (["keppres"], "Keppres"), (["instruksi", "presiden"], "Inpres"), (["inpres"], "Inpres"),
    (["permenkes"], "Permenkes"),
    (["permendikbud"], "Permendikbud"), (["permendagri"], "Permendagri"), (["permenpan"], "Permenpan"),
    (["perppu"], "Perppu"),
    (["law"], "Law"), (["act"], "Act"),
  ]
  private static let byFirst = Dictionary(grouping: kinds) { $0.words[safe: 0] ?? "" }
  private static let numberWords: Set<String> = ["no", "nomor", "nomer", "number"]
  /// Words between the kind and the number at most ("Undang-Undang Pekerja Sosial Nomor 14").
  private static let gap = 6

  /// The regulations in order of their first mention, each once.
  static func find(_ pieces: [Words.Piece]) -> [String] {
    var found: [String] = []
    for index in pieces.indices where pieces[index].isWord {
      guard let kinds = byFirst[pieces[index].lower] else { continue }
      for kind in kinds where matches(kind.words, at: index, pieces) {
        if let numbered = number(after: index + kind.words.count, pieces) {
          let name =
            kind.name == "Law" || kind.name == "Act"
            ? "\(kind.name) No. \(numbered.number) of \(numbered.year)"
            : "\(kind.name) No. \(numbered.number) Tahun \(numbered.year)"
          if !found.contains(name) { found.append(name) }
        }
        break
      }
      if found.count >= 8 { break }
    }
    return found
  }

  private static func matches(_ words: [String], at index: Int, _ pieces: [Words.Piece]) -> Bool {
    for (offset, word) in words.enumerated() where pieces[safe: index + offset]?.lower != word { return false }
    return true
  }

  private static func number(after start: Int, _ pieces: [Words.Piece]) -> (number: Substring, year: Substring)? {
    var index = start
    while index < pieces.count, index - start <= gap {
      let piece = pieces[index]
      if piece.startsLine || piece.text == "." || piece.text == ";" { return nil }
      if numberWords.contains(piece.lower) { break }
      // "UU 14/2019"
      if piece.isNumber, index == start { return year(piece, index, pieces) }
      index += 1
    }
    guard let word = pieces[safe: index], numberWords.contains(word.lower) else { return nil }
    index += 1
    while let sign = pieces[safe: index], sign.text == "." || sign.text == ":" { index += 1 }
    guard let number = pieces[safe: index], number.isNumber, number.text.count <= 3 else { return nil }
    return year(number, index, pieces)
  }

  private static func year(_ number: Words.Piece, _ index: Int, _ pieces: [Words.Piece]) -> (Substring, Substring)? {
    guard let joint = pieces[safe: index + 1], let year = pieces[safe: index + 2],
      ["tahun", "thn", "th", "/", "of"].contains(joint.lower),
      year.isNumber, year.text.count == 4, number.text.count <= 3
    else { return nil }
    return (number.text, year.text)
  }
}

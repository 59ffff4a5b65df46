import Model
import Text

/// Laws and regulations by number: "UU No. 14 Tahun 2019", "Permensos No. 5 Tahun 2021".
enum Regulations {
  private static let kinds: [(words: [WordKey], name: String)] = [
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
  private static let firsts = WordTable(Array(byFirst.keys))
  private static let joints: WordTable = ["tahun", "thn", "th", "/", "of"]
  private static let numberWords: WordTable = ["no", "nomor", "nomer", "number"]
  /// Words between the kind and the number at most ("Undang-Undang Pekerja Sosial Nomor 14").
  private static let gap = 6

  /// The regulations in order of their first mention, each once.
  static func find(_ read: ReadText) -> [KeyFact.Regulation] {
    let pieces = read.pieces
    var found: [KeyFact.Regulation] = []
    for index in pieces.indices where pieces[index].isWord && firsts.contains(pieces[index].key) {
      guard let kinds = byFirst[pieces[index].key] else { continue }
      for kind in kinds where matches(kind.words, at: index, pieces) {
        if let numbered = number(after: index + kind.words.count, pieces) {
          let law = KeyFact.Regulation(
            kind.name, number: read.string(numbered.number.range), year: read.string(numbered.year.range))
          if !found.contains(law) { found.append(law) }
        }
        break
      }
      if found.count >= 8 { break }
    }
    return found
  }

  private static func matches(_ words: [WordKey], at index: Int, _ pieces: [Piece]) -> Bool {
    for (offset, word) in words.enumerated() where pieces[safe: index + offset]?.key != word { return false }
    return true
  }

  private static func number(after start: Int, _ pieces: [Piece]) -> (number: Piece, year: Piece)? {
    var index = start
    while index < pieces.count, index - start <= gap {
      let piece = pieces[index]
      if piece.startsLine || piece.key == "." || piece.key == ";" { return nil }
      if numberWords.contains(piece.key) { break }
      // "UU 14/2019"
      if piece.isNumber, index == start { return year(piece, index, pieces) }
      index += 1
    }
    guard let word = pieces[safe: index], numberWords.contains(word.key) else { return nil }
    index += 1
    while let sign = pieces[safe: index], sign.key == "." || sign.key == ":" { index += 1 }
    guard let number = pieces[safe: index], number.isNumber, number.length <= 3 else { return nil }
    return year(number, index, pieces)
  }

  private static func year(_ number: Piece, _ index: Int, _ pieces: [Piece]) -> (Piece, Piece)? {
    guard let joint = pieces[safe: index + 1], let year = pieces[safe: index + 2],
      joints.contains(joint.key),
      year.isNumber, year.length == 4, number.length <= 3
    else { return nil }
    return (number, year)
  }
}

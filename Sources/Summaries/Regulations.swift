import Model
import Text

/// Laws and regulations by number: "UU No. 14 Tahun 2019", "Permensos No. 5 Tahun 2021", "Permensos No. 30/HUK/2011".
enum Regulations {
  /// A name, and the ways in which it is written.
  private static let names: [(name: String, spellings: [[WordKey]])] = [
    ("UU", [["undang-undang"], ["uu"], ["undang", "undang"]]), ("Perppu", [["perppu"]]),
    ("PP", [["peraturan", "pemerintah"], ["pp"]]), ("Perpres", [["peraturan", "presiden"], ["perpres"]]),
    ("Keppres", [["keputusan", "presiden"], ["keppres"]]), ("Inpres", [["instruksi", "presiden"], ["inpres"]]),
    ("Permensos", [["peraturan", "menteri", "sosial"], ["permensos"]]),
    ("Kepmensos", [["keputusan", "menteri", "sosial"], ["kepmensos"]]),
    (
      "Permen PANRB",
      [
        ["permenpan", "rb"], ["permenpan-rb"], ["permenpanrb"], ["permen", "panrb"], ["permen", "pan", "rb"],
        ["permen", "pan-rb"], ["permenpan"], ["peraturan", "menteri", "pendayagunaan"],
        ["peraturan", "menteri", "panrb"],
        ["peraturan", "menpan", "rb"], ["peraturan", "menpan-rb"], ["peraturan", "menpanrb"],
      ]
    ),
    (
      "Permen PPPA",
      [
        ["permen", "pppa"], ["permenpppa"], ["permen", "pp-pa"], ["permenpppa"], ["peraturan", "menteri", "pppa"],
        ["peraturan", "menteri", "pemberdayaan", "perempuan"],
      ]
    ),
    ("Permenkes", [["permenkes"], ["peraturan", "menteri", "kesehatan"]]), ("Permendikbud", [["permendikbud"]]),
    ("Permendagri", [["permendagri"], ["peraturan", "menteri", "dalam", "negeri"]]),
    ("SKB", [["skb"], ["surat", "keputusan", "bersama"]]), ("SE", [["se"], ["surat", "edaran"]]),
    ("Qanun", [["qanun"]]), ("Perda", [["peraturan", "daerah"], ["perda"]]),
    ("Pergub", [["peraturan", "gubernur"], ["pergub"]]), ("Perbup", [["peraturan", "bupati"], ["perbup"]]),
    ("Perwali", [["perwali"], ["perwal"], ["peraturan", "wali", "kota"], ["peraturan", "walikota"]]),
    ("Law", [["law"]]), ("Act", [["act"]]),
  ]
  private static let kinds = names.flatMap { kind in kind.spellings.map { (words: $0, name: kind.name) } }
  /// The longest first: "Permenpan RB" before "Permenpan".
  private static let byFirst = Dictionary(grouping: kinds.sorted { $0.words.count > $1.words.count }) {
    $0.words[safe: 0] ?? ""
  }
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
        // "se-Indonesia" and "se" of other languages are no circular.
        if kind.name == "SE", kind.words.count == 1, !pieces[index].isUpper { break }
        if let numbered = number(after: index + kind.words.count, pieces) {
          let law = KeyFact.Regulation(
            kind.name,
            number: read.string(
              numbered.number.lowerBound..<numbered.number.upperBound), year: read.string(numbered.year.range))
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

  /// The bytes of the number and the piece of the year.
  private static func number(after start: Int, _ pieces: [Piece]) -> (number: Range<Int>, year: Piece)? {
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

  /// "14 Tahun 2019", "30/HUK/2011", "05/PRT/M/2020".
  private static func year(_ number: Piece, _ index: Int, _ pieces: [Piece]) -> (Range<Int>, Piece)? {
    guard number.length <= 3 else { return nil }
    var end = index
    while end - index <= 4, pieces[safe: end + 1]?.key == "/", let part = pieces[safe: end + 2], part.isWord,
      !part.isNumber, part.isUpper
    {
      end += 2
    }
    guard let joint = pieces[safe: end + 1], let year = pieces[safe: end + 2], joints.contains(joint.key),
      year.isNumber, year.length == 4
    else { return nil }
    return (number.range.lowerBound..<pieces[end].range.upperBound, year)
  }
}

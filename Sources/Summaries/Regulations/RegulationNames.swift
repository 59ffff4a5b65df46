import Text

/// The kinds of laws and rules, and the words that they are written in.
enum RegulationNames {
  /// Who makes rules of a kind: they count them each for themselves.
  enum Makers: Sendable { case one, province, regency, town, places, offices }

  struct Kind: Sendable {
    /// "UU", as fact and key have it.
    let name: String
    let makers: Makers
    let words: [WordKey]
  }

  private static let table: [(name: String, makers: Makers, spellings: [[WordKey]])] = [
    ("UU", .one, [["undang-undang"], ["uu"], ["undang", "undang"]]),
    (
      "Perppu", .one,
      [
        ["perppu"], ["perpu"], ["peraturan", "pemerintah", "pengganti", "undang-undang"],
        ["peraturan", "pemerintah", "pengganti", "undang", "undang"],
      ]
    ),
    ("PP", .one, [["peraturan", "pemerintah"], ["pp"], ["government", "regulation"]]),
    ("Perpres", .one, [["peraturan", "presiden"], ["perpres"], ["presidential", "regulation"]]),
    ("Keppres", .one, [["keputusan", "presiden"], ["keppres"], ["presidential", "decree"]]),
    ("Inpres", .one, [["instruksi", "presiden"], ["inpres"], ["presidential", "instruction"]]),
    (
      "Permensos", .one,
      [
        ["peraturan", "menteri", "sosial"], ["permensos"], ["peraturan", "mensos"],
        ["minister", "of", "social", "affairs", "regulation"], ["ministry", "of", "social", "affairs", "regulation"],
        ["regulation", "of", "the", "minister", "of", "social", "affairs"],
      ]
    ),
    ("Kepmensos", .one, [["keputusan", "menteri", "sosial"], ["kepmensos"], ["keputusan", "mensos"]]),
    (
      "Permen PANRB", .one,
      [
        ["permenpan", "rb"], ["permenpan-rb"], ["permenpanrb"], ["permen", "panrb"], ["permen", "pan", "rb"],
        ["permen", "pan-rb"], ["permenpan"],
        [
          "peraturan", "menteri", "pendayagunaan", "aparatur", "negara", "dan", "reformasi", "birokrasi",
        ], ["peraturan", "menteri", "pendayagunaan"], ["peraturan", "menteri", "panrb"],
        ["peraturan", "menpan", "rb"], ["peraturan", "menpan-rb"], ["peraturan", "menpanrb"],
      ]
    ),
    (
      "Permen PPPA", .one,
      [
        ["permen", "pppa"], ["permenpppa"], ["permen", "pp-pa"], ["peraturan", "menteri", "pppa"],
        ["peraturan", "menteri", "pemberdayaan", "perempuan", "dan", "perlindungan", "anak"],
        ["peraturan", "menteri", "pemberdayaan", "perempuan", "dan", "pelindungan", "anak"],
        ["peraturan", "menteri", "pemberdayaan", "perempuan"],
      ]
    ),
    ("Permenkes", .one, [["permenkes"], ["peraturan", "menteri", "kesehatan"]]),
    ("Permendikbud", .one, [["permendikbud"]]), ("Permendikbudristek", .one, [["permendikbudristek"]]),
    ("Permendikdasmen", .one, [["permendikdasmen"]]), ("Permenkumham", .one, [["permenkumham"]]),
    ("Permenpora", .one, [["permenpora"]]), ("Permenko PMK", .one, [["permenko", "pmk"]]),
    ("Permendagri", .one, [["permendagri"], ["peraturan", "menteri", "dalam", "negeri"], ["peraturan", "mendagri"]]),
    ("Permenaker", .one, [["permenaker"], ["permennaker"], ["peraturan", "menteri", "ketenagakerjaan"]]),
    ("Permenkeu", .one, [["permenkeu"], ["pmk"], ["peraturan", "menteri", "keuangan"]]),
    ("Permenag", .one, [["permenag"], ["peraturan", "menteri", "agama"]]),
    ("Permendes", .one, [["permendes"], ["permendesa"]]),
    ("Perma", .one, [["peraturan", "mahkamah", "agung"], ["perma"]]),
    ("Peraturan Menteri", .offices, [["peraturan", "menteri"]]),
    ("Keputusan Menteri", .offices, [["keputusan", "menteri"]]),
    ("SKB", .one, [["skb"], ["surat", "keputusan", "bersama"]]), ("SE", .offices, [["se"], ["surat", "edaran"]]),
    ("Qanun", .places, [["qanun"]]),
    ("Perda", .places, [["peraturan", "daerah"], ["perda"], ["regional", "regulation"]]),
    ("Pergub", .province, [["peraturan", "gubernur"], ["pergub"]]),
    ("Kepgub", .province, [["keputusan", "gubernur"], ["kepgub"]]),
    ("Perbup", .regency, [["peraturan", "bupati"], ["perbup"]]),
    ("Kepbup", .regency, [["keputusan", "bupati"], ["kepbup"]]),
    ("Perwali", .town, [["perwali"], ["perwal"], ["peraturan", "wali", "kota"], ["peraturan", "walikota"]]),
    ("Kepwali", .town, [["kepwali"], ["keputusan", "wali", "kota"], ["keputusan", "walikota"]]),
    ("Law", .one, [["law"]]), ("Act", .one, [["act"]]),
  ]

  private static let all = table.flatMap { row in
    row.spellings.map { Kind(name: row.name, makers: row.makers, words: $0) }
  }
  /// The longest first: "Permenpan RB" before "Permenpan".
  private static let byFirst = Dictionary(grouping: all.sorted { $0.words.count > $1.words.count }) {
    $0.words[safe: 0] ?? ""
  }
  private static let firsts = WordTable(Array(byFirst.keys))

  /// The kind whose name stands at a piece.
  static func kind(at index: Int, _ pieces: [Piece]) -> Kind? {
    guard let piece = pieces[safe: index], piece.isWord, firsts.contains(piece.key) else { return nil }
    let kind = byFirst[piece.key]?.first { kind in
      kind.words.indices.allSatisfy { pieces[safe: index + $0]?.key == kind.words[$0] }
    }
    // "se-Indonesia" and "se" of other languages are no circular.
    if let kind, kind.name == "SE", kind.words.count == 1, !piece.isUpper { return nil }
    return kind
  }
}

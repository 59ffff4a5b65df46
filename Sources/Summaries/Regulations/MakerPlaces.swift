import Text

/// The places that a text names as those of a council or a government.
struct MakerPlaces {
  /// Words that a place's name follows.
  private static let before: WordTable = [
    "kota", "kabupaten", "kab", "provinsi", "prov", "pemkot", "pemkab", "pemprov", "dprd", "bupati", "walikota",
    "gubernur", "dinsos",
  ]
  private static let full: [(word: WordKey, name: String)] = [
    ("kota", "Kota"), ("kabupaten", "Kabupaten"), ("provinsi", "Provinsi"), ("pemkot", "Kota"), ("pemkab", "Kabupaten"),
    ("pemprov", "Provinsi"),
  ]
  private static let towns = WordTable(
    (Provinces.table + "\n" + Provinces.otherNames).split(whereSeparator: { ":,\n".contains($0) }).compactMap { name in
      name.split(separator: " ").first.map { WordKey(lowercase: $0.lowercased().utf8) }
    })

  /// The first words of names that follow such a word.
  private var firsts: Set<WordKey> = []
  /// Whole names with their kind: "Kota", "Nusabunga".
  private var named: Set<[String]> = []

  init(_ pieces: [Piece], _ bytes: [UInt8]) {
    for (index, piece) in pieces.enumerated() where piece.isWord && Self.before.contains(piece.key) {
      guard let next = pieces[safe: index + 1], next.isCapital, !next.startsLine else { continue }
      firsts.insert(next.key)
      // "Wali Kota" is followed by a person's name, too.
      guard piece.isCapital, pieces[safe: index - 1]?.key != "wali",
        let kind = Self.full.first(where: { $0.word == piece.key })
      else { continue }
      var words: [String] = []
      var at = index + 1
      while let word = pieces[safe: at], word.isWord, word.isCapital, !word.startsLine, words.count < 4 {
        words.append(String(decoding: bytes[word.range], as: UTF8.self))
        at += 1
      }
      if words.count < 4, let first = words.first, !MakerName.isQualifier(first) { named.insert([kind.name] + words) }
    }
  }

  /// Whether words are the name of a place, and not what a rule is on ("Perda Lansia").
  func isPlace(_ words: [String], first: WordKey) -> Bool {
    guard let word = words.first else { return false }
    return MakerName.isQualifier(word) || firsts.contains(first) || Self.towns.contains(first)
      || MakerName.provinceNames[words.joined(separator: " ").lowercased()] != nil
  }

  /// The only place of the text that could have made a rule of that kind.
  func only(for kind: RegulationNames.Kind) -> String? {
    let fits = named.filter { name in
      switch kind.makers {
      case .province: name[0] == "Provinsi"
      case .regency: name[0] == "Kabupaten"
      case .town: name[0] == "Kota"
      case .places: true
      case .one, .offices: false
      }
    }
    guard fits.count == 1, let name = fits.first else { return nil }
    return MakerName.place(name, of: kind)
  }
}

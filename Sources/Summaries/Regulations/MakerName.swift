import Text

/// The one name of a place or office that makes rules, out of the ways in which it is written.
enum MakerName {
  /// Words that say nothing of whose a rule is.
  static let empty: WordTable = ["republik", "indonesia", "ri", "pemerintah"]

  /// Short names of provinces, and other names of some.
  private static let provinces: [String: String] = [
    "sumut": "Sumatera Utara", "sumbar": "Sumatera Barat", "sumsel": "Sumatera Selatan", "kepri": "Kepulauan Riau",
    "babel": "Kepulauan Bangka Belitung", "bangka belitung": "Kepulauan Bangka Belitung", "jabar": "Jawa Barat",
    "jateng": "Jawa Tengah", "jatim": "Jawa Timur", "ntb": "Nusa Tenggara Barat", "ntt": "Nusa Tenggara Timur",
    "kalbar": "Kalimantan Barat", "kalteng": "Kalimantan Tengah", "kalsel": "Kalimantan Selatan",
    "kaltim": "Kalimantan Timur", "kaltara": "Kalimantan Utara", "sulut": "Sulawesi Utara",
    "sulteng": "Sulawesi Tengah", "sulbar": "Sulawesi Barat", "sulsel": "Sulawesi Selatan",
    "sultra": "Sulawesi Tenggara", "malut": "Maluku Utara", "diy": "DI Yogyakarta",
    "daerah istimewa yogyakarta": "DI Yogyakarta", "di yogyakarta": "DI Yogyakarta", "dki": "DKI Jakarta",
    "dkj": "DKI Jakarta", "jakarta": "DKI Jakarta", "daerah khusus jakarta": "DKI Jakarta",
    "daerah khusus ibukota jakarta": "DKI Jakarta", "daerah khusus ibu kota jakarta": "DKI Jakarta",
  ]

  private static let offices: [String: String] = [
    "mensos": "Menteri Sosial", "kemensos": "Menteri Sosial", "kementerian sosial": "Menteri Sosial",
    "mendagri": "Menteri Dalam Negeri", "kemendagri": "Menteri Dalam Negeri", "menkes": "Menteri Kesehatan",
    "kemenkes": "Menteri Kesehatan", "menpan rb": "Menteri PANRB", "menpanrb": "Menteri PANRB",
    "menteri pan rb": "Menteri PANRB", "kementerian dalam negeri": "Menteri Dalam Negeri",
    "kementerian kesehatan": "Menteri Kesehatan", "menaker": "Menteri Ketenagakerjaan",
  ]

  private static let qualifiers: [String: String] = [
    "kab": "Kabupaten", "kabupaten": "Kabupaten", "pemkab": "Kabupaten", "kota": "Kota", "pemkot": "Kota",
    "provinsi": "", "propinsi": "", "prov": "", "pemprov": "",
  ]

  /// Whether a word says what kind of place follows.
  static func isQualifier(_ word: String) -> Bool { qualifiers[word.lowercased()] != nil }

  /// The provinces by name, in small letters.
  static let provinceNames: [String: String] = Dictionary(
    Provinces.table.split(separator: "\n").compactMap { line in
      line.firstIndex(of: ":").map { colon in
        let name = String(line[..<colon])
        return (name.lowercased(), provinces[name.lowercased()] ?? name)
      }
    }, uniquingKeysWith: { first, _ in first }
  ).merging(provinces) { _, short in short }

  /// "Kota Nusabunga", "Jawa Barat"; the kind of place is left out where the rule's kind says it.
  static func place(_ words: [String], of kind: RegulationNames.Kind) -> String? {
    guard let first = words.first else { return nil }
    var name = words
    var qualifier = ""
    if let known = qualifiers[first.lowercased()] {
      qualifier = known
      name.removeFirst()
    }
    if name.isEmpty { return nil }
    let plain = name.joined(separator: " ")
    if qualifier.isEmpty || kind.makers == .province { return provinceNames[plain.lowercased()] ?? calm(plain) }
    return kind.makers == .places ? qualifier + " " + calm(plain) : calm(plain)
  }

  /// "Menteri Sosial".
  static func office(_ words: [String]) -> String? {
    if words.isEmpty { return nil }
    let name = words.joined(separator: " ")
    return offices[name.lowercased()] ?? calm(name)
  }

  /// A name in capitals as it is written otherwise.
  private static func calm(_ name: String) -> String {
    guard name.utf8.count > 4, !name.utf8.contains(where: \.isASCIILowercase) else { return name }
    return name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
  }
}

/// Points for each language that a text's words speak for.
struct LanguageEvidence {
  private(set) var points: [String: Double] = [:]

  /// The languages with a table.
  static let known = Set(FunctionWords.tables.map { $0.language })

  /// The language with most points, nil without any; ties in the order of the tables.
  var best: (language: String, points: Double)? {
    var best: (language: String, points: Double)?
    for (language, _) in FunctionWords.tables {
      let own = points[language] ?? 0
      if own > (best?.points ?? 0) { best = (language, own) }
    }
    return best
  }

  /// Words that only Malay or only Indonesian has.
  private(set) var malay = 0
  private(set) var indonesian = 0

  init(_ words: WordTokens, limit: Int) {
    var totals = [Double](repeating: 0, count: FunctionWords.tables.count)
    let read = min(words.count, limit)
    var hits = [Int](repeating: 0, count: FunctionWords.tables.count)
    for index in 0..<read {
      if Self.malayWords.contains(words.hash(of: index)) { malay += 1 }
      if Self.indonesianWords.contains(words.hash(of: index)) { indonesian += 1 }
      if let languages = Self.table[words.hash(of: index)] {
        let weight = languages.nonzeroBitCount <= 2 ? 1.0 : 0.5
        for language in totals.indices where languages & (1 << UInt32(language)) != 0 {
          totals[language] += weight
          hits[language] += 1
        }
      } else {
        let range = words.fullRange(of: index)
        if range.count >= 5 { Self.addShape(words.bytes[range], &totals) }
      }
    }
    for (index, entry) in FunctionWords.tables.enumerated() where totals[index] > 0 {
      // A text of some length in a language without a table has few words of any: it is none of these.
      if read >= 30, hits[index] * 12 < read { continue }
      points[entry.language] = totals[index]
    }
  }

  private static let table: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (number, entry) in FunctionWords.tables.enumerated() {
      let words = WordTokens(entry.words)
      for index in 0..<words.count { table[words.hash(of: index), default: 0] |= 1 << UInt32(number) }
    }
    return table
  }()

  private static let malayWords = hashes(MalayAndIndonesian.malay)
  private static let indonesianWords = hashes(MalayAndIndonesian.indonesian)

  private static func hashes(_ table: String) -> Set<UInt64> {
    let words = WordTokens(table)
    return Set((0..<words.count).map { words.hash(of: $0) })
  }

  private static let places: [String: Int] = Dictionary(
    uniqueKeysWithValues: FunctionWords.tables.enumerated().map { ($1.language, $0) })

  /// The shape of a word that no table has: Indonesian and Malay affixes, English endings.
  private static func addShape(_ word: ArraySlice<UInt8>, _ totals: inout [Double]) {
    func add(_ language: String, _ points: Double) {
      if let place = places[language] { totals[place] += points }
    }
    func starts(_ list: [[UInt8]]) -> Bool { list.contains { word.starts(with: $0) } }
    func ends(_ list: [[UInt8]]) -> Bool {
      list.contains { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
    }
    if starts(malayPrefixes), word.count >= 6 {
      let both = ends(malaySuffixes) ? 0.6 : 0.3
      add("id", both)
      add("ms", both)
    } else if ends(malayOnlySuffixes) {
      add("id", 0.3)
      add("ms", 0.3)
    } else if ends(englishSuffixes) {
      add("en", 0.4)
    }
  }

  private static let malayPrefixes = [
    "meng", "meny", "mem", "men", "ber", "ter", "peng", "peny", "pem", "pen", "per", "ke", "di", "se",
  ].map { Array($0.utf8) }
  private static let malaySuffixes = ["kan", "an", "nya", "i"].map { Array($0.utf8) }
  private static let malayOnlySuffixes = ["nya", "kan", "isasi", "itas"].map { Array($0.utf8) }
  private static let englishSuffixes = [
    "ing", "tion", "ment", "ness", "ally", "ers", "ies", "ous", "ght", "ed", "ity", "ive", "th", "ck",
  ].map { Array($0.utf8) }
}

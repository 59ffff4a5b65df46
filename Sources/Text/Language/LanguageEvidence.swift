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
      let known = Self.table[words.hash(of: index)] ?? 0
      if known & Self.malayOnly != 0 { malay += 1 }
      if known & Self.indonesianOnly != 0 { indonesian += 1 }
      let languages = known & ~(Self.malayOnly | Self.indonesianOnly)
      if languages != 0 {
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

  private static let malayOnly: UInt32 = 1 << 30
  private static let indonesianOnly: UInt32 = 1 << 31

  /// A bit for each language that has a word, and for words that only one of the two has.
  private static let table: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (number, entry) in FunctionWords.tables.enumerated() {
      let words = WordTokens(entry.words)
      for index in 0..<words.count { table[words.hash(of: index), default: 0] |= 1 << UInt32(number) }
    }
    for (list, bit) in [(MalayAndIndonesian.malay, malayOnly), (MalayAndIndonesian.indonesian, indonesianOnly)] {
      let words = WordTokens(list)
      for index in 0..<words.count { table[words.hash(of: index), default: 0] |= bit }
    }
    return table
  }()

  private static let indonesianPlace = FunctionWords.tables.firstIndex { $0.language == "id" } ?? 0
  private static let malayPlace = FunctionWords.tables.firstIndex { $0.language == "ms" } ?? 0
  private static let englishPlace = FunctionWords.tables.firstIndex { $0.language == "en" } ?? 0

  /// The shape of a word that no table has: Indonesian and Malay affixes, English endings.
  private static func addShape(_ word: ArraySlice<UInt8>, _ totals: inout [Double]) {
    var both = 0.0
    if word.count >= 6, starts(word, malayPrefixes) {
      both = ends(word, malaySuffixes) ? 0.6 : 0.3
    } else if ends(word, malayOnlySuffixes) {
      both = 0.3
    } else if ends(word, englishSuffixes) {
      totals[englishPlace] += 0.4
    }
    totals[indonesianPlace] += both
    totals[malayPlace] += both
  }

  private static func starts(_ word: ArraySlice<UInt8>, _ list: [[[UInt8]]]) -> Bool {
    guard let first = word.first, first.isASCIILowercase else { return false }
    return list[Int(first - UInt8(ascii: "a"))].contains { word.starts(with: $0) }
  }

  private static func ends(_ word: ArraySlice<UInt8>, _ list: [[[UInt8]]]) -> Bool {
    guard let last = word.last, last.isASCIILowercase else { return false }
    return list[Int(last - UInt8(ascii: "a"))].contains {
      word.count > $0.count && word.suffix($0.count).elementsEqual($0)
    }
  }

  private static let malayPrefixes = byLetter(
    "meng meny mem men ber ter peng peny pem pen per ke di se", \.first)
  private static let malaySuffixes = byLetter("kan an nya i", \.last)
  private static let malayOnlySuffixes = byLetter("nya kan isasi itas", \.last)
  private static let englishSuffixes = byLetter("ing tion ment ness ally ers ies ous ght ed ity ive th ck", \.last)

  /// Affixes by their first or last letter.
  private static func byLetter(_ list: String, _ letter: (ArraySlice<UInt8>) -> UInt8?) -> [[[UInt8]]] {
    var letters = [[[UInt8]]](repeating: [], count: 26)
    for affix in list.utf8.split(separator: .space) {
      let bytes = Array(affix)
      if let byte = letter(bytes[...]), byte.isASCIILowercase {
        letters[Int(byte - UInt8(ascii: "a"))].append(bytes)
      }
    }
    return letters
  }
}

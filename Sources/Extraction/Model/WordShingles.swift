import Text

/// The runs of three words of a text, as a set of hashes: tells how much of one text stands in another.
struct WordShingles: Sendable {
  /// Words that are read at most: the text may be hostile.
  private static let limit = 40_000

  private var known: Set<UInt64> = []
  /// Whether any known hash begins with these twelve bits: most words of a page need no more than this.
  private var marks = [UInt64](repeating: 0, count: 64)

  /// The runs of a text in any case.
  init(_ text: some Collection<UInt8>) {
    var left = Self.limit
    Self.forEach(text) { hash in
      known.insert(hash)
      marks[Int(hash >> 58)] |= 1 << (hash >> 52 & 63)
      left -= 1
      return left > 0
    }
  }

  /// Whether the text had fewer than three words.
  var isEmpty: Bool { known.isEmpty }

  /// The share of a text's runs that each of several texts has; nil when it has fewer than three words.
  static func shares(of text: some Collection<UInt8>, in others: [WordShingles]) -> [Float]? {
    var all = 0
    var found = [Float](repeating: 0, count: others.count)
    forEach(text) { hash in
      all += 1
      for i in others.indices where others[i].has(hash) { found[i] += 1 }
      return all < 400
    }
    if all == 0 { return nil }
    for i in found.indices { found[i] /= Float(all) }
    return found
  }

  private func has(_ hash: UInt64) -> Bool {
    marks[Int(hash >> 58)] >> (hash >> 52 & 63) & 1 == 1 && known.contains(hash)
  }

  private static func forEach(_ text: some Collection<UInt8>, _ body: (UInt64) -> Bool) {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var word = StableHash.seed
    var words = 0
    func end() -> Bool {
      guard word != StableHash.seed else { return true }
      words += 1
      let hash = (first &* 31 &+ second) &* 0x9E37_79B9_7F4A_7C15 &+ word
      (first, second, word) = (second, word, StableHash.seed)
      return words < 3 || body(hash)
    }
    for byte in text {
      if byte >= 0x80 || byte.isASCIILetterOrDigit {
        word = StableHash.mix(word, byte.asciiLowercased)
      } else if !end() {
        return
      }
    }
    _ = end()
  }
}

/// What a text is about: weights of its words, for the cosine of two texts.
struct TermProfile {
  /// Words and weights, sorted by word.
  private var terms: [(word: UInt64, weight: Double)]
  private let norm: Double

  /// How often a word of the title counts.
  private static let titleFactor = 3.0

  private static let stopWords: Set<UInt64> = {
    var words = WordHashes()
    words.add([UInt8](CommonWords.all.utf8)[...])
    return Set(words.words)
  }()

  init(title: WordHashes, body: WordHashes) {
    var counts: [UInt64: Double] = [:]
    for word in title.words where !Self.stopWords.contains(word) { counts[word, default: 0] += Self.titleFactor }
    for word in body.words where !Self.stopWords.contains(word) { counts[word, default: 0] += 1 }
    terms = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.squareRoot()) }
    norm = terms.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
  }

  /// The cosine of two profiles, 0 to 1.
  func cosine(_ other: TermProfile) -> Double {
    guard norm > 0, other.norm > 0 else { return 0 }
    var (a, b, sum) = (0, 0, 0.0)
    while a < terms.count, b < other.terms.count {
      if terms[a].word == other.terms[b].word {
        sum += terms[a].weight * other.terms[b].weight
        a += 1
        b += 1
      } else if terms[a].word < other.terms[b].word {
        a += 1
      } else {
        b += 1
      }
    }
    return sum / (norm * other.norm)
  }
}

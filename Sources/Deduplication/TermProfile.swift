/// What a text is about: weights of its words, for the cosine of two texts.
struct TermProfile {
  /// Words and weights, sorted by word.
  private var terms: [(word: UInt64, weight: Double)]
  private let norm: Double

  /// How often a word of the title counts.
  private static let titleFactor = 3

  private static let stopWords: Set<UInt64> = {
    var words = WordHashes()
    words.add([UInt8](FrequentWords.all.utf8)[...])
    return Set(words.words)
  }()

  init(title: WordHashes, body: WordHashes) {
    var all: [UInt64] = body.words
    for word in title.words { for _ in 0..<Self.titleFactor { all.append(word) } }
    all.sort()
    terms = []
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end] == all[start] { end += 1 }
      if !Self.stopWords.contains(all[start]) { terms.append((all[start], Double(end - start).squareRoot())) }
      start = end
    }
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

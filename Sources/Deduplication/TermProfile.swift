/// What a text is about: weights of its words' stems, for the cosine of two texts.
struct TermProfile {
  /// The stems' numbers (their upper halves), sorted.
  let words: [UInt32]
  /// How often each stands in the text.
  let counts: [UInt16]
  let weights: [Double]
  let norm: Double

  /// How often a word of the title counts.
  private static let titleFactor = 3

  /// What every text has.
  static let stopWords = stems(of: FrequentWords.all)
  static let subjects = stems(of: FieldWords.subjects)
  /// What a word of the whole field weighs.
  private static let subjectWeight = 0.5

  static func stems(of list: String) -> Set<UInt32> { Set(WordHashes.stems(of: list)) }

  init(title: WordHashes, body: WordHashes) {
    var all = body.stems.map { UInt32($0 >> 32) }
    for word in title.stems { for _ in 0..<Self.titleFactor { all.append(UInt32(word >> 32)) } }
    all.sort()
    var (words, counts): ([UInt32], [UInt16]) = ([], [])
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end] == all[start] { end += 1 }
      if !Self.stopWords.contains(all[start]) {
        words.append(all[start])
        counts.append(UInt16(clamping: end - start))
      }
      start = end
    }
    self.init(words: words, counts: counts)
  }

  /// Sorted words with as many counts.
  init(words: [UInt32], counts: [UInt16]) {
    (self.words, self.counts) = (words, counts)
    weights = zip(words, counts).map {
      Double($1).squareRoot() * (Self.subjects.contains($0) ? Self.subjectWeight : 1)
    }
    norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// Whether more than the title says a stem.
  func isInBody(_ stem: UInt32) -> Bool {
    SortedNumbers.place(of: stem, in: words).map { counts[$0] > Self.titleFactor } ?? false
  }

  /// The cosine of two profiles, 0 to 1.
  func cosine(_ other: TermProfile) -> Double {
    guard norm > 0, other.norm > 0 else { return 0 }
    var (a, b, sum) = (0, 0, 0.0)
    while a < words.count, b < other.words.count {
      let (left, right) = (words[a], other.words[b])
      if left == right { sum += weights[a] * other.weights[b] }
      a += left <= right ? 1 : 0
      b += right <= left ? 1 : 0
    }
    return sum / (norm * other.norm)
  }
}

/// Guesses what a misspelt word was meant to be.
package enum Spelling {
  /// The number of letters typed wrong, left out, too much or swapped with their neighbour (Damerau-Levenshtein,
  /// optimal string alignment), or nil when it is over `atMost`.
  static func distance(_ a: String, _ b: String, atMost: Int) -> Int? {
    distance(Array(a.unicodeScalars.prefix(101)), Array(b.unicodeScalars.prefix(101)), atMost: atMost)
  }

  /// The same for letters that are at hand already.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost: Int) -> Int? {
    guard a.count <= 100, b.count <= 100, abs(a.count - b.count) <= atMost else { return nil }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = before
    for i in 1...a.count {
      current[0] = i
      var rowLeast = i
      for j in 1...b.count {
        let substituted = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var least = min(substituted, previous[j] + 1, current[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, before[j - 2] + 1) }
        current[j] = least
        rowLeast = min(rowLeast, least)
      }
      // A swap looks two rows back, so both must be over the limit.
      if rowLeast > atMost + 1 { return nil }
      (before, previous, current) = (previous, current, before)
    }
    return previous[b.count] <= atMost ? previous[b.count] : nil
  }

  /// How many wrong letters still make a guess: 1 in short words, 3 in long ones.
  private static func tolerance(for length: Int) -> Int {
    switch length {
    case 0...3: 1
    case 4...5: 2
    default: 3
    }
  }

  /// The candidate nearest to the word without regard to case, or nil when none is near. Of two equally near ones
  /// the one that begins alike wins, then the earlier.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let lower = Array(word.lowercased().unicodeScalars.prefix(101))
    let tolerance = tolerance(for: lower.count)
    var best: (candidate: String, cost: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      let limit = min(tolerance, max(1, other.count - 1))
      guard abs(other.count - lower.count) <= limit, let distance = distance(lower, other, atMost: limit) else {
        continue
      }
      let cost = distance * 2 + (lower.first == other.first ? 0 : 1)
      if best.map({ cost < $0.cost }) ?? true { best = (candidate, cost) }
    }
    return best?.candidate
  }
}

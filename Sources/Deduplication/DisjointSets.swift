/// Sets of numbers that are united step by step; the least number stands for its set.
struct DisjointSets: Sendable {
  private var above: [Int]

  /// Each number alone.
  init(count: Int) { above = Array(0..<count) }

  /// The least number of a number's set.
  mutating func root(_ number: Int) -> Int {
    var at = number
    while above[at] != at {
      above[at] = above[above[at]]
      at = above[at]
    }
    return at
  }

  /// Whether both are in one set.
  mutating func areOne(_ one: Int, _ other: Int) -> Bool { root(one) == root(other) }

  mutating func unite(_ one: Int, _ other: Int) {
    let (a, b) = (root(one), root(other))
    above[max(a, b)] = min(a, b)
  }
}

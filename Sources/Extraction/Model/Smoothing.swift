/// Turns scores of single blocks into runs: a lone block that differs from its neighbours must differ clearly.
enum Smoothing {
  /// The best sequence of kept and not kept when each change costs `change` (Viterbi over two states).
  static func kept(_ scores: [Float], change: Float) -> [Bool] {
    var out: Float = 0
    var kept = -change
    var back: [(out: Bool, kept: Bool)] = []
    back.reserveCapacity(scores.count)
    for score in scores {
      let value = max(-4, min(4, score))
      let (before, beforeKept) = (out, kept)
      back.append((beforeKept - change > before, beforeKept >= before - change))
      out = max(before, beforeKept - change)
      kept = max(beforeKept, before - change) + value
    }
    var result = [Bool](repeating: false, count: scores.count)
    var isKept = kept > out
    for i in scores.indices.reversed() {
      result[i] = isKept
      isKept = isKept ? back[i].kept : back[i].out
    }
    return result
  }
}

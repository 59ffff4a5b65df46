/// Chooses the blocks whose expected F1 is best.
///
/// A fixed limit of one half is right for each block by itself, not for the page: where the model is unsure of a whole
/// page, leaving all of it out costs more than keeping some lines too many.
enum ExpectedScore {
  /// The limit of a single block lies between these, however doubtful or clear the page.
  private static let limits: ClosedRange<Float> = 0.4...0.5

  /// Which of the blocks are kept.
  ///
  /// - Parameters:
  ///   - scores: for each block the log-odds that it is text of the article.
  ///   - words: for each block its length.
  static func kept(_ scores: [Float], words: [Int]) -> [Bool] {
    let odds = scores.map(probability)
    let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    let expected = scores.indices.reduce(Float(0)) { $0 + odds[$1] * weight(words[$1]) }
    var (right, taken): (Float, Float) = (0, 0)
    var best: (score: Float, limit: Float) = (0, 0)
    for i in order {
      right += odds[i] * weight(words[i])
      taken += weight(words[i])
      let score = 2 * right / (taken + expected)
      if score > best.score { best = (score, odds[i]) }
    }
    let limit = min(max(best.limit, limits.lowerBound), limits.upperBound)
    return odds.map { $0 >= limit }
  }

  /// A block without words is not free.
  private static func weight(_ words: Int) -> Float { Float(words) + 0.5 }

  /// The probability for log-odds, from an exponent and a short series: the same on every machine.
  static func probability(_ score: Float) -> Float {
    let binary = max(-30, min(30, score * 1.442_695))
    let whole = binary.rounded(.down)
    let part = binary - whole
    let series: Float = 1 + part * (0.693_147 + part * (0.240_226 + part * (0.055_504 + part * 0.011_123)))
    let odds = Float(sign: .plus, exponent: Int(whole), significand: series)
    return odds / (1 + odds)
  }
}

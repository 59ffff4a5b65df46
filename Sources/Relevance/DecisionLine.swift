/// Converts between probabilities, points (logits) and the operator's scale, on which the built-in line is at 3 and one
/// step is one point.
public enum DecisionLine {
  /// Where the built-in decision line lies on the operator's scale.
  public static let builtIn = 3.0

  /// The points that every article starts with, before any term: a verdict's terms add up to the points of its score
  /// when this is added.
  public static let start = RelevanceModel.start

  /// The points that give a probability; the inverse of `probability(ofPoints:)`.
  public static func points(of probability: Double) -> Double {
    let p = min(max(probability, 1e-12), 1 - 1e-12)
    return Exponential.log(p / (1 - p))
  }

  /// The probability that points give, 0 to 1.
  public static func probability(ofPoints points: Double) -> Double { 1 / (1 + Exponential.exp(-points)) }

  /// A built-in probability moved by the operator's threshold: higher thresholds keep less.
  static func moved(_ probability: Double, by threshold: Double) -> Double {
    threshold == builtIn ? probability : self.probability(ofPoints: points(of: probability) + threshold - builtIn)
  }
}

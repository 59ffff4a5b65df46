/// Exponential and logarithm without a C library, so that scores are the same bits on every machine. Good to about 1e-14.
enum Exponential {
  private static let ln2 = 0.693_147_180_559_945_3

  /// e to the power `x`; 0 and infinity beyond what a Double holds.
  static func exp(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709 { return .infinity }
    if x < -709 { return 0 }
    let k = (x / ln2).rounded()
    let r = x - k * ln2
    // Taylor around 0 for |r| ≤ 0.35.
    var (term, sum) = (1.0, 1.0)
    for n in 1...18 {
      term *= r / Double(n)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(k), significand: sum)
  }

  /// The natural logarithm of a positive number; minus infinity for 0, NaN below.
  static func log(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    guard x > 0, x.isFinite else { return x == .infinity ? x : .nan }
    // x = s · 2^e with s near 1; ln s = 2 artanh((s − 1) / (s + 1)).
    var (s, e) = (x.significand, Int(x.exponent))
    if s > 1.414 { (s, e) = (s / 2, e + 1) }
    let z = (s - 1) / (s + 1)
    let square = z * z
    var (power, sum) = (z, 0.0)
    for n in stride(from: 1, through: 27, by: 2) {
      sum += power / Double(n)
      power *= square
    }
    return 2 * sum + Double(e) * ln2
  }

  /// The logarithm to base 2.
  static func log2(_ x: Double) -> Double { log(x) / ln2 }
}

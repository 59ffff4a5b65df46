import Glibc

/// Random numbers that can be had again: the same seed gives the same ones (SplitMix64).
public struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of a seed.
  public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// Other numbers each time, with a line that says how to have these again.
  ///
  /// - Parameter name: of the test that asks.
  public init(for name: String) {
    let variable = "KABAR_TEST_SEED"
    let given = getenv(variable).flatMap { UInt64(String(cString: $0)) }
    let seed = given ?? UInt64.random(in: 1...999_999)
    print("\(name): random by \(variable)=\(seed)")
    self.init(seed: seed)
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

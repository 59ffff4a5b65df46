import TestSupport
import Testing

struct SeededRandomTests {
  @Test func aSeedGivesTheSameNumbersAgain() {
    func numbers(_ seed: UInt64) -> [Int] {
      var random = SeededRandom(seed: seed)
      return (0..<100).map { _ in Int.random(in: 0..<1_000, using: &random) }
    }
    #expect(numbers(7) == numbers(7))
    #expect(numbers(7) != numbers(8))
    #expect(Set(numbers(7)).count > 80)
  }
}

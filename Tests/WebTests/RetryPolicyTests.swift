import Testing
import Text

@testable import Web

@Suite struct RetryPolicyTests {
  /// Each policy with its pauses after 1, 2, 3, … failures; the last one stays.
  static let pauses: [(name: String, policy: RetryPolicy, pauses: [Int])] = [
    ("source", .source(every: 3_600), [7_200, 14_400, 28_800, 57_600, 86_400, 86_400]),
    ("source, often", .source(every: 10), [120, 240, 480]),
    ("source, too many requests", .source(every: 300, status: 429), [7_200, 14_400]),
    ("source, once a week", .source(every: 7 * 86_400), [86_400, 86_400]),
    ("page", .page, [3_600, 7_200, 14_400, 28_800, 57_600, 115_200, 230_400, 259_200]),
    ("origin", .origin, [3_600, 3_600]),
    ("robots", .robots, [60, 240, 960, 3_600, 3_600]),
    ("line", .line, [300, 300, 300]),
    ("mail", .mail, [60, 120, 240, 480, 960, 1_920, 3_600, 3_600]),
    ("files", .files, [15, 30, 60, 120, 240, 300, 300]),
  ]

  @Test(arguments: pauses) func thePausesGrowUpToTheLongest(name: String, policy: RetryPolicy, pauses: [Int]) {
    for (index, pause) in pauses.enumerated() {
      #expect(policy.pause(after: index + 1) == pause, "\(name), \(index + 1)")
    }
    for failures in [50, 1_000, .max] { #expect(policy.pause(after: failures) == policy.longest, "\(name)") }
    // What never failed waits as after the first failure.
    for failures in [0, -1, .min] { #expect(policy.pause(after: failures) == pauses[0], "\(name)") }
  }

  @Test func whatFailedTogetherParts() {
    let policy = RetryPolicy.source(every: 3_600)
    #expect(policy.pause(after: 1, jitter: 0.5) == 7_920)
    #expect(policy.pause(after: 1, jitter: 1) == 8_640)
    #expect(policy.pause(after: 1, jitter: 7) == 8_640)
    #expect(policy.pause(after: 1, jitter: -1) == 7_200)
    #expect(policy.pause(after: 9, jitter: 1) == 86_400)
  }

  @Test func whatHasAnEndIsGivenUp() {
    #expect((1...9).map { RetryPolicy.page.isOver(after: $0) } == [Bool](repeating: false, count: 7) + [true, true])
    #expect(!RetryPolicy.listing.isOver(after: 4) && RetryPolicy.listing.isOver(after: 5))
    #expect(!RetryPolicy.files.isOver(after: .max))
  }

  @Test func theLastTryIsWhenTheTimeIsUp() {
    let now = Instant(seconds: 1_694_214_000)
    #expect(RetryPolicy.mail.next(after: 3, at: now, until: now + 86_400) == now + 240)
    #expect(RetryPolicy.mail.next(after: 40, at: now, until: now + 60) == now + 60)
    #expect(RetryPolicy.mail.next(after: 40, at: now, until: now) == nil)
    #expect(RetryPolicy.page.next(after: 7, at: now) == now + 230_400)
    #expect(RetryPolicy.page.next(after: 8, at: now) == nil)
  }
}

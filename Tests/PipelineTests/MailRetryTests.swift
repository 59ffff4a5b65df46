import Testing
import Text

@testable import Pipeline

@Suite struct MailRetryTests {
  private let plan = MailRetry(retryFor: 2 * 86_400)
  private let made = Instant(seconds: 1_694_214_000)

  @Test(arguments: [(1, 60), (2, 120), (3, 240), (7, 3600), (50, 3600), (0, 60)])
  func pausesDoubleUpToAnHour(attempts: Int, pause: Int) {
    #expect(plan.step(after: attempts, madeAt: made, now: made + 10) == .retry(made + 10 + pause))
  }

  @Test func theLastTryIsWhenTheTimeIsUp() {
    let end = made + 2 * 86_400
    #expect(plan.step(after: 40, madeAt: made, now: end - 60) == .retry(end))
    #expect(plan.step(after: 40, madeAt: made, now: end) == .giveUp)
  }
}

import Testing
import Text

@testable import Web

@Suite struct RetryAfterTests {
  let now = Instant(seconds: 1_700_000_000)

  @Test func readsSecondsAndDates() {
    #expect(RetryAfter.instant(" 120 ", now: now) == now + 120)
    #expect(RetryAfter.instant("Tue, 14 Nov 2023 22:23:20 GMT", now: now) == now + 600)
    #expect(RetryAfter.instant("Tue, 14 Nov 2000 22:23:20 GMT", now: now) == now)
    #expect(RetryAfter.instant("nanti", now: now) == nil)
  }
}

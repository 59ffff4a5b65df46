import Model
import Testing
import Text

@testable import Pipeline

@Suite struct PageRetryTests {
  private let now = Instant(seconds: 1_700_000_000)

  private func hours(_ failure: PageFailure, failures: Int = 0, isPromised: Bool = true) -> Int? {
    PageRetry.next(after: failure, failures: failures, isPromised: isPromised, now: now).map { ($0 - now) / 3600 }
  }

  @Test func thePauseGrowsToThreeDays() {
    let failure = PageFailure(trouble: Trouble(.status, "404"), status: 404)
    #expect((0...7).map { hours(failure, failures: $0) } == [1, 2, 4, 8, 16, 32, 64, nil])
  }

  @Test func aRestIsKept() {
    #expect(hours(PageFailure(trouble: Trouble(.status, "429"), rest: now + 5 * 3600)) == 5)
    #expect(hours(PageFailure(trouble: Trouble(.status, "429"), rest: now + 3600), failures: 3) == 8)
  }

  @Test func whatWillNotChangeIsGivenUp() {
    #expect(hours(PageFailure(trouble: Trouble(.gone), status: 410)) == nil)
    #expect(hours(PageFailure(trouble: Trouble(.noArticles), file: .pdf)) == nil)
    #expect(hours(PageFailure(trouble: Trouble(.noArticles))) == 1)
    #expect(hours(PageFailure(trouble: Trouble(.noArticles)), isPromised: false) == nil)
    #expect(hours(PageFailure(trouble: Trouble(.noArticles), isAnother: true), isPromised: false) == 1)
    #expect(hours(PageFailure(trouble: Trouble(.status, "404")), isPromised: false) == 1)
  }
}

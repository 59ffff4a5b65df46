import Model
import Testing
import Text

@testable import Pipeline

@Suite struct OriginRestsTests {
  private let now = Instant(seconds: 1_700_000_000)

  @Test(arguments: [
    PageFailure(trouble: Trouble(.timeout)), PageFailure(trouble: Trouble(.unreachable, "x")),
    PageFailure(trouble: Trouble(.status, "403"), status: 403),
  ])
  func twoInARowAreEnough(failure: PageFailure) {
    var rests = OriginRests(now: now)
    rests.note(failure, at: "a")
    rests.note(nil, at: "a")
    rests.note(failure, at: "a")
    rests.note(PageFailure(trouble: Trouble(.status, "404"), status: 404), at: "a")
    rests.note(failure, at: "a")
    #expect(rests.rest(at: "a") == nil)
    rests.note(failure, at: "a")
    #expect(rests.rest(at: "a") == .init(until: now + 3600, trouble: failure.trouble))
    #expect(rests.rest(at: "b") == nil)
  }

  @Test func whoLeadsToDeadSitesIsNotDeadItself() {
    var rests = OriginRests(now: now)
    for _ in 0..<5 {
      var failure = PageFailure(trouble: Trouble(.unreachable, "x"))
      failure.isBeyond = true
      rests.note(failure, at: "a")
    }
    #expect(rests.rest(at: "a") == nil)
  }

  @Test func aRefusalHoldsAtOnce() {
    var rests = OriginRests(now: now)
    rests.note(PageFailure(trouble: Trouble(.status, "429"), status: 429, rest: now + 120), at: "a")
    #expect(rests.rest(at: "a")?.until == now + 120)
  }
}

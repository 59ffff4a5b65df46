import Testing
import Text

@testable import Pipeline

@Suite struct OriginRestsTests {
  private let now = Instant(seconds: 1_700_000_000)

  @Test func twoSilencesInARowAreEnough() {
    var rests = OriginRests(now: now)
    rests.note(.silence(reason: "x"), at: "a")
    rests.note(.answer, at: "a")
    rests.note(.silence(reason: "x"), at: "a")
    #expect(rests.rest(at: "a") == nil)
    rests.note(.silence(reason: "y"), at: "a")
    #expect(rests.rest(at: "a")?.until == now + 3600)
    #expect(rests.rest(at: "a")?.reason == "y")
    #expect(rests.rest(at: "b") == nil)
  }

  @Test func aRefusalHoldsAtOnce() {
    var rests = OriginRests(now: now)
    rests.note(.refused(now + 120, reason: "x"), at: "a")
    #expect(rests.rest(at: "a")?.until == now + 120)
  }
}

import Testing
import Text

@testable import Web

/// A poll before each edition, for sources that would sleep through its closing.
@Suite struct EditionSlotTests {
  /// A Tuesday, 22:13:20 GMT.
  private let now = Instant(seconds: 1_700_000_000)
  private let hour = 3_600

  private func plan(
    every: Int = 3_600, isOwners: Bool = false, maxAge: Int? = nil, hasValidators: Bool = true, closing: Int,
    skipHours: Set<Int> = [], failures: Int = 0, span: Int? = nil
  ) -> PollPlan {
    let lines = maxAge.map { [HTTPHeaders.Line(name: "Cache-Control", value: "max-age=\($0)")] } ?? []
    return PollPlan.next(
      now: now, every: every, isOwners: isOwners, headers: HTTPHeaders(lines), status: 200, skipHours: skipHours,
      closing: now + closing, hasValidators: hasValidators, spanSeconds: span)
  }

  private func wait(_ plan: PollPlan) -> Int { plan.at - now }

  @Test func whatWouldSleepThroughAnEditionIsAskedBeforeIt() {
    let plan = plan(hasValidators: false, closing: 20 * hour)
    #expect(wait(plan) == 20 * hour - PollPlan.lead)
    #expect(plan.reasons.first == .init(.edition, seconds: 20 * hour - PollPlan.lead))
    #expect(wait(self.plan(maxAge: 86_400, closing: 4 * hour)) == 4 * hour - PollPlan.lead)
    #expect(wait(self.plan(every: 86_400, isOwners: true, closing: 5 * hour)) == 5 * hour - PollPlan.lead)
  }

  /// Whoever was asked in the afternoon is asked before the morning's edition all the same, once against its word; from then
  /// on its day begins there.
  @Test func everySourceIsAskedBeforeAnEditionWhateverItsServerAsks() {
    #expect(wait(plan(hasValidators: false, closing: 4 * hour)) == 4 * hour - PollPlan.lead)
    #expect(wait(plan(maxAge: 12 * hour, closing: 9 * hour)) == 9 * hour - PollPlan.lead)
  }

  @Test func aPollThatWouldKeepItFromTheEditionWaitsForIt() {
    #expect(wait(plan(maxAge: 12 * hour, closing: 14 * hour)) == 14 * hour - PollPlan.lead)
    #expect(wait(plan(maxAge: 3 * hour, closing: 14 * hour)) == 3 * hour)
    // Unless its listing is too short for that.
    #expect(wait(plan(maxAge: 12 * hour, closing: 14 * hour, span: 2 * hour)) == 2 * hour)
  }

  @Test func whoWasAskedWithinTheHourIsLeftInPeace() {
    #expect(wait(plan(hasValidators: false, closing: hour)) == 86_400)
    #expect(wait(plan(closing: 2 * hour)) == hour)
    // One that the operator wants less often than the digest.
    #expect(wait(plan(every: 3 * 86_400, isOwners: true, closing: 5 * hour)) == 3 * 86_400)
  }

  @Test func hoursThatTheFeedLeavesOutStayLeftOut() {
    // The closing is at 8:13, the slot at 7:43.
    let plan = plan(hasValidators: false, closing: 10 * hour, skipHours: [6, 7, 8])
    #expect(plan.at.iso8601 == "2023-11-15T05:59:59Z")
  }
}

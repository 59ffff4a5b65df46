import Testing
import Text

@testable import Web

@Suite struct PollPlanTests {
  /// A Tuesday, 22:13:20 GMT.
  let now = Instant(seconds: 1_700_000_000)

  func headers(_ lines: [(String, String)]) -> HTTPHeaders { HTTPHeaders(lines.map { .init(name: $0.0, value: $0.1) }) }

  func wait(_ lines: [(String, String)], status: Int = 200, failures: Int = 0, every: Int = 3_600) -> Int {
    PollPlan.next(now: now, every: every, headers: headers(lines), status: status, failures: failures).at - now
  }

  @Test func followsTheHeaders() {
    #expect(wait([]) == 3_600)
    #expect(wait([("cache-control", "max-age=43200")]) == 43_200)
    #expect(wait([("Cache-Control", "max-age=43200"), ("Age", "200")], status: 304) == 43_000)
    #expect(wait([("Cache-Control", "max-age=60")]) == 3_600)
    #expect(wait([("Cache-Control", "max-age=504576000")]) == PollPlan.longestWait)
    #expect(wait([("Cache-Control", "no-cache, max-age=43200")]) == 3_600)
    #expect(wait([("Expires", "Wed, 15 Nov 2023 02:13:20 GMT")]) == 4 * 3_600)
    #expect(
      wait([("Expires", "Wed, 15 Nov 2023 12:00:00 GMT"), ("Date", "Wed, 15 Nov 2023 10:00:00 GMT")]) == 2 * 3_600)
    #expect(wait([("Expires", "0")]) == 3_600)
  }

  @Test func followsTheFeed() {
    let plan = PollPlan.next(
      now: now, every: 900, headers: HTTPHeaders(), status: 200, ttlMinutes: 360, syPeriodSeconds: 3_600)
    #expect(plan.at - now == 21_600)
    #expect(
      plan.reasons == [
        .init(.ttl, seconds: 21_600), .init(.updatePeriod, seconds: 3_600), .init(.interval, seconds: 900),
      ])
    let huge = PollPlan.next(now: now, every: 900, headers: HTTPHeaders(), status: 200, ttlMinutes: .max)
    #expect(huge.at - now == PollPlan.longestWait)
  }

  @Test func waitsAsTold() {
    #expect(wait([("Retry-After", "21600")], status: 429, failures: 1) == 21_600)
    #expect(wait([("Retry-After", "9999999999")], status: 503, failures: 1) == PollPlan.longestWait)
    #expect(wait([("Retry-After", "1")], status: 503, failures: 0) == 3_600)
  }

  @Test func backsOff() {
    let waits = (1...12).map { wait([], status: 500, failures: $0) }
    #expect(waits.first == 7_200)
    #expect(waits[1] == 14_400)
    #expect(waits.last == 86_400)
    #expect(wait([], status: 500, failures: .max) == 86_400)
    #expect(wait([], status: 429, failures: 1, every: 300) >= 3_600)
    let late = PollPlan.next(now: now, every: 3_600, headers: HTTPHeaders(), status: 0, failures: 1, jitter: 0.5)
    #expect(late.at - now == 7_920)
  }

  @Test(arguments: [900, 3_600], [0.0, 0.99])
  func asksABrokenSourceRarely(every: Int, jitter: Double) {
    var due = now
    var polls: [Int] = []
    for minute in stride(from: 0, through: 4 * 24 * 60, by: 15) where now + minute * 60 >= due {
      polls.append(minute)
      due =
        PollPlan.next(
          now: now + minute * 60, every: every, headers: HTTPHeaders(), status: 500, failures: polls.count,
          jitter: jitter
        ).at
    }
    #expect((4...9).contains(polls.count))
  }

  /// Failures in a row, seconds to the closing, jitter, seconds to wait.
  @Test(arguments: [
    (5, 40_000, 0.0, 38_200), (5, 40_000, 1.0, 36_400), (1, 40_000, 0.0, 7_200), (5, 1_800, 0.0, 86_400),
    (5, 1_860, 0.0, 60), (5, 90_000, 0.0, 86_400),
  ])
  func asksAFailingSourceOnceMoreBeforeTheEditionCloses(failures: Int, closing: Int, jitter: Double, wait: Int) {
    let plan = PollPlan.next(
      now: now, every: 3_600, headers: HTTPHeaders(), status: 500, failures: failures, jitter: jitter,
      closing: now + closing)
    #expect(plan.at - now == wait)
  }

  @Test func anIntervalOfADayDoesNotHoldAFailingSourceBack() {
    let plan = PollPlan.next(
      now: now, every: 86_400, headers: headers([("Cache-Control", "max-age=86400")]), status: 200, failures: 1,
      closing: now + 40_000)
    #expect(plan.at - now == 38_200)
  }

  @Test func theServersOwnWordOutlastsTheClosing() {
    let plan = PollPlan.next(
      now: now, every: 3_600, headers: headers([("Retry-After", "172800")]), status: 503, failures: 1,
      closing: now + 40_000)
    #expect(plan.at - now == 86_400)
  }

  @Test func stopsWhenGone() {
    let plan = PollPlan.next(now: now, every: 60, headers: HTTPHeaders(), status: 410, failures: 1)
    #expect(plan.isGone)
    #expect(plan.reasons.first?.kind == .gone)
  }

  @Test func asksDailyWithoutValidators() {
    let plan = PollPlan.next(now: now, every: 3_600, headers: HTTPHeaders(), status: 200, hasValidators: false)
    #expect(plan.at - now == 86_400)
  }

  @Test func movesPastSkippedHoursAndDays() {
    let night = PollPlan.next(now: now, every: 3_600, headers: HTTPHeaders(), status: 200, skipHours: [23, 0, 1])
    #expect(night.at.iso8601 == "2023-11-15T02:00:00Z")
    #expect(night.reasons.last == .init(.skipped, seconds: night.at - now - 3_600))
    let day = PollPlan.next(now: now, every: 7_200, headers: HTTPHeaders(), status: 200, skipDays: [3, 4])
    #expect(day.at.iso8601 == "2023-11-17T00:00:00Z")
    let all = PollPlan.next(now: now, every: 3_600, headers: HTTPHeaders(), status: 200, skipHours: Set(0..<24))
    #expect(all.at == now + 3_600)
  }
}

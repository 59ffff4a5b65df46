import Testing
import Text
import Web

@Suite struct PublishingRhythmTests {
  private let now = Instant(seconds: 1_700_000_000)

  private func rhythm(_ hoursAgo: [Int]) -> PublishingRhythm? {
    PublishingRhythm(dates: hoursAgo.map { now + -3600 * $0 }, now: now)
  }

  @Test(arguments: [[], [1], [1, 2, 3], [5, 5, 5, 5, 5], [-1, -2, -3, 1, 2]])
  func tooLittleIsNoRhythm(hours: [Int]) { #expect(rhythm(hours) == nil) }

  @Test(arguments: [
    // Every hour: the median does not mind one long pause.
    ([1, 2, 3, 50, 51], 3600, 900), ([1, 25, 49, 73], 86_400, 21_600), ([2, 170, 338, 506], 604_800, 21_600),
    // Ten in a row, then two days of nothing.
    ([48, 49, 50, 51], 3600, 21_600), ([8, 9, 10, 11], 3600, 3600),
  ])
  func asksAQuarterAsOftenAsItPublishes(hours: [Int], gap: Int, interval: Int) throws {
    let known = try #require(rhythm(hours))
    #expect(known.gap == gap)
    #expect(known.interval(at: now) == interval)
    #expect(known.doubtful == max(4 * gap, 86_400))
  }

  @Test func absurdDatesAreBounded() throws {
    let dates = [Int64.min / 2, -5, 0, 1_000].map(Instant.init(seconds:))
    let known = try #require(PublishingRhythm(dates: dates, now: now))
    #expect(known.interval(at: now) == PublishingRhythm.longestInterval)
  }
}

import Testing
import Text

@testable import Web

@Suite struct FeedSilenceTests {
  private let now = Instant(seconds: 1_700_000_000)
  private let day = 86_400

  private func isLong(days: Int, gap: Int?, longest: Int = 30) -> Bool {
    let newest = now - days * day
    let rhythm = gap.map { PublishingRhythm(gap: $0 * 3600, newest: newest) }
    return FeedSilence.isLong(newest: newest, rhythm: rhythm, longest: longest * day, now: now)
  }

  @Test func silenceIsMeasuredByTheRhythm() {
    #expect(!isLong(days: 6, gap: 6))
    #expect(isLong(days: 8, gap: 6))
    #expect(!isLong(days: 20, gap: 7 * 24))
    #expect(isLong(days: 31, gap: 7 * 24))
    #expect(!isLong(days: 29, gap: nil))
    #expect(isLong(days: 31, gap: nil))
    // The operator's word, but a week at least.
    #expect(isLong(days: 8, gap: nil, longest: 2))
    #expect(!isLong(days: 6, gap: nil, longest: 2))
  }
}

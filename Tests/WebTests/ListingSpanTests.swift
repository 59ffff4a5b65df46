import Testing
import Text

@testable import Web

@Suite struct ListingSpanTests {
  private let now = Instant(seconds: 1_700_000_000)
  private func dates(_ minutes: [Int]) -> [Instant] { minutes.map { now - $0 * 60 } }

  @Test func halfOfWhatAListingHoldsBoundsTheWait() throws {
    let busy = try #require(ListingSpan(dates: dates([10, 40, 70, 100, 130, 160, 190, 220, 250, 280]), now: now))
    #expect(busy.newest == now - 600)
    #expect(busy.longestWait(at: now) == 105 * 60)
    // Silence makes it longer.
    #expect(busy.longestWait(at: now + 86_400) == (86_400 + 600) / 2)
    let breathless = try #require(ListingSpan(dates: dates([1, 2, 3, 4, 5, 6]), now: now))
    #expect(breathless.longestWait(at: now) == ListingSpan.shortestWait)
  }

  @Test func aPinnedPostStretchesNothing() throws {
    let span = try #require(ListingSpan(dates: dates([10, 40, 70, 100, 900_000]), now: now))
    #expect(span.longestWait(at: now) == 45 * 60)
  }

  @Test func tooLittleTellsNothing() throws {
    #expect(ListingSpan(dates: [], now: now) == nil)
    #expect(try #require(ListingSpan(dates: dates([5, 9]), now: now)).longestWait(at: now) == nil)
    #expect(try #require(ListingSpan(dates: dates([5, 5, 5, 5, 5, 5]), now: now)).longestWait(at: now) == nil)
    #expect(ListingSpan(dates: [now + 90_000], now: now) == nil)
  }

  @Test func thePaceHalvesAndRelaxes() {
    #expect(ListingSpan.pace(after: 86_400, before: nil) == 43_200)
    #expect(ListingSpan.pace(after: 86_400, before: 8_000) == 4_000)
    #expect(ListingSpan.pace(after: 60, before: nil) == ListingSpan.shortestWait)
    #expect(ListingSpan.relaxed(4_000) == 5_000)
    #expect(ListingSpan.relaxed(80_000) == nil)
  }
}

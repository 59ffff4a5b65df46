import Configuration
import Model
import Testing
import Text

@testable import Pipeline

@Suite struct NewsWindowTests {
  private let zone: ZoneRules
  /// 2026-11-28 06:00 in Jakarta.
  private let now: Instant

  init() throws {
    zone = try #require(ZoneRules(identifier: "Asia/Jakarta"))
    now = try #require(FeedDate.parse("2026-11-28T06:00:00+07:00"))
  }

  private func window(last hours: Int?) -> NewsWindow {
    NewsWindow(now: now, window: 86_400, last: hours.map { now - $0 * 3600 }, zone: zone)
  }

  private func isOld(_ text: String, last hours: Int?) throws -> Bool {
    window(last: hours).isOld(try #require(FeedDate.parse(text)))
  }

  @Test func whatIsOlderThanTheWindowIsOld() throws {
    #expect(try !isOld("2026-11-27T06:30:00+07:00", last: nil))
    #expect(try isOld("2026-11-27T05:30:00+07:00", last: nil))
    // What came since the last look, and a window before it.
    #expect(try !isOld("2026-11-24T12:00:00+07:00", last: 72))
    #expect(try isOld("2026-11-24T02:00:00+07:00", last: 72))
    // A month of silence is not made up for.
    #expect(try isOld("2026-11-01T12:00:00+07:00", last: 40 * 24))
  }

  /// What could not be read for days is as old as it was when it was offered.
  @Test func whatFailedIsAsOldAsItWas() throws {
    let date = try #require(FeedDate.parse("2026-11-25T10:00:00+07:00"))
    let offered = try #require(FeedDate.parse("2026-11-25T12:00:00+07:00"))
    #expect(window(last: 1).isOld(date))
    #expect(!window(last: 1).asOf(offered, now: now).isOld(date))
    #expect(window(last: 1).asOf(offered, now: now).isOld(date - 2 * 86_400))
    // A clock that was set back changes nothing.
    #expect(window(last: 1).asOf(now + 3600, now: now).isOld(date))
  }

  @Test func aDayCountsUntilItsEnd() throws {
    #expect(try !isOld("2026-11-27T00:00:00+07:00", last: nil))
    #expect(try !isOld("2026-11-27T00:00:00Z", last: nil))
    #expect(try isOld("2026-11-26T00:00:00+07:00", last: nil))
    func printed(_ text: String, _ precision: PublicationDate.Precision) throws -> PublicationDate {
      PublicationDate(
        moment: zone.moment(try #require(FeedDate.parse(text))), precision: precision, origin: .structuredData)
    }
    #expect(try !window(last: nil).isOld(printed("2026-11-27T00:00:00+07:00", .day)))
    #expect(try window(last: nil).isOld(printed("2026-11-26T00:00:00+07:00", .day)))
    #expect(try !window(last: nil).isOld(printed("2026-11-01T00:00:00+07:00", .month)))
    #expect(try window(last: nil).isOld(printed("2026-09-01T00:00:00+07:00", .month)))
  }
}

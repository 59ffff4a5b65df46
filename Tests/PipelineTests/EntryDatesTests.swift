import Configuration
import Model
import Testing
import Text

@testable import Pipeline

@Suite struct EntryDatesTests {
  private let dates: EntryDates

  init() throws {
    let zone = try #require(ZoneRules(identifier: "Asia/Jakarta"))
    dates = EntryDates(zone: zone, now: try #require(FeedDate.parse("2026-11-27T06:00:00+07:00")))
  }

  @Test(arguments: [
    // No zone: the clock on the wall.
    ("27/11/2026 01:00", "2026-11-26T18:00:00Z"), ("2026-11-27", "2026-11-26T17:00:00Z"),
    // From the future, and not where the label is wrong.
    ("Fri, 27 Nov 2026 05:00:00 GMT", "2026-11-26T22:00:00Z"), ("2026-11-27T04:30:00Z", "2026-11-26T21:30:00Z"),
    // From the future in any case, or not at all, or with a zone.
    ("Fri, 27 Nov 2026 15:00:00 GMT", "2026-11-27T15:00:00Z"),
    ("Thu, 26 Nov 2026 20:00:00 GMT", "2026-11-26T20:00:00Z"),
    ("2026-11-27T09:00:00+07:00", "2026-11-27T02:00:00Z"),
  ])
  func datesAreOfTheSourcesZone(text: String, expected: String) throws {
    let read = try #require(FeedDate.read(text))
    var entry = Entry()
    (entry.published, entry.publishedDoubt) = (read.instant, read.doubt)
    (entry.updated, entry.updatedDoubt) = (read.instant, read.doubt)
    let settled = dates.settled(entry)
    #expect(settled.published == FeedDate.parse(expected))
    #expect(settled.updated == settled.published)
    // Once is enough.
    #expect(dates.settled(settled) == settled)
  }
}

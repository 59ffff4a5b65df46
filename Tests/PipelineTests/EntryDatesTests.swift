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

  /// What is told by the day, or in hours from now, has no minute.
  @Test(arguments: [
    ("5 jam yang lalu", "2026-11-27T01:00:00+07:00", PublicationDate.Precision.day),
    ("2 hours ago", "2026-11-27T04:00:00+07:00", .day), ("2 hari lalu", "2026-11-25T06:00:00+07:00", .day),
    ("12 menit lalu", "2026-11-27T05:48:00+07:00", nil), ("kemarin, 14.20", "2026-11-26T14:20:00+07:00", nil),
  ])
  func whatIsToldFromNow(text: String, expected: String, precision: PublicationDate.Precision?) {
    let settled = dates.settled(Entry(), written: text)
    #expect(settled.published == FeedDate.parse(expected))
    #expect(settled.publishedPrecision == precision)
  }

  @Test(arguments: [("26 November 2026", true), ("2026-11-26", true), ("2026-11-26T00:00:00+07:00", false)])
  func aDayAloneHasNoMinute(text: String, isDay: Bool) throws {
    let read = try #require(FeedDate.read(text))
    var entry = Entry()
    (entry.published, entry.publishedDoubt) = (read.instant, read.doubt)
    let settled = dates.settled(entry)
    #expect(settled.published == FeedDate.parse("2026-11-25T17:00:00Z"))
    #expect(settled.publishedPrecision == (isDay ? .day : nil))
  }
}

import Feeds
import Testing
import Text

@Suite struct EntrySlashDatesTests {
  private func days(_ dates: [String]) throws -> [String?] {
    let items = dates.map { "<item><title>t</title><pubDate>\($0)</pubDate></item>" }.joined()
    return try FeedDump.read("<rss><channel>\(items)</channel></rss>").entries.map { entry in
      entry.published.map { Moment($0, offset: 0).day.iso }
    }
  }

  /// An American program writes the first of December after the thirtieth of November.
  @Test func theMonthIsFirstWhereOneOfTheFeedSaysSo() throws {
    let dates = ["12/01/2026 1:05:00 AM", "11/30/2026 3:00:00 PM", "11/05/2026", "11/11/2026"]
    #expect(try days(dates) == ["2026-12-01", "2026-11-30", "2026-11-05", "2026-11-11"])
    #expect(try days(dates.reversed()) == ["2026-11-11", "2026-11-05", "2026-11-30", "2026-12-01"])
  }

  @Test(arguments: [
    (["01/12/2026 01:05", "30/11/2026"], ["2026-12-01", "2026-11-30"]),
    (["01/12/2026", "05/11/2026"], ["2026-12-01", "2026-11-05"]),
    // Two programs write one feed: each date for itself.
    (["12/01/2026", "30/11/2026", "11/28/2026"], ["2026-01-12", "2026-11-30", "2026-11-28"]),
    (["12/01/2026", "Mon, 30 Nov 2026 06:00:00 +0000"], ["2026-01-12", "2026-11-30"]),
  ])
  func elseTheDayIs(dates: [String], expected: [String]) throws { #expect(try days(dates) == expected) }
}

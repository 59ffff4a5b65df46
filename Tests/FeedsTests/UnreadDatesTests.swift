import Testing
import Text
import Web

@testable import Feeds

/// Dates that say no instant go with their entry, for those who know what time it is.
@Suite struct UnreadDatesTests {
  private func feed(_ text: String, entries: Int = Limits.standard.entries) throws -> ParsedFeed {
    var limits = Limits.standard
    limits.entries = entries
    return try FeedReader.read(Array(text.utf8), contentType: nil, contentLanguage: nil, url: nil, limits: limits)
  }

  private func rss(_ dates: [String]) -> String {
    let items = dates.map {
      "<item><title>Judul</title><link>https://balai.test/</link><pubDate>\($0)</pubDate></item>"
    }
    return "<rss version='2.0'><channel><title>Balai</title>\(items.joined())</channel></rss>"
  }

  @Test func theyAreKeptByPlace() throws {
    let dates = ["Fri, 27 Nov 2026 05:00:00 GMT", "5 jam yang lalu", "", String(repeating: "lama ", count: 40)]
    #expect(try feed(rss(dates)).unreadDates == [1: "5 jam yang lalu"])
    let items = #"[{"id": "1"}, {"id": "2", "date_published": "2 hours ago"}]"#
    let json = #"{"version": "https://jsonfeed.org/version/1", "items": \#(items)}"#
    #expect(try feed(json).unreadDates == [1: "2 hours ago"])
  }

  /// Of entries that are left out nothing stays behind.
  @Test func theyGoWithTheirEntries() throws {
    let dates = ["5 jam yang lalu", "6 jam yang lalu", "7 jam yang lalu", "Fri, 27 Nov 2026 05:00:00 GMT"]
    let read = try feed(rss(dates), entries: 2)
    #expect(read.entries.count == 2 && read.unreadDates == [0: "5 jam yang lalu"])
  }
}

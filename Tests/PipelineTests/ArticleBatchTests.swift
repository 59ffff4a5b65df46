import Model
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// Which date of an article counts, the listing's or its page's; against a scripted server.
@Suite(.network, .lastNet) struct ArticleBatchTests {
  /// A page of Tuesday, four days old, that its feed dates by Friday. Whether the feed is believed hangs on its other entry.
  @Test(arguments: [("Fri, 08 Sep 2023 20:00:00 +0700", false), ("Wed, 13 Sep 2023 20:00:00 +0700", true)])
  func aListingWithDatesAheadIsNotBelieved(other: String, isBacklog: Bool) async throws {
    let server = try ScriptedServer()
    let test = try TestNewsroom()
    func feed(_ entries: [(path: String, date: String)]) -> ServerReply {
      let items = entries.map { path, date in
        "<item><title>Peksos Dampingi Keluarga \(path)</title><link>\(server.url)/\(path)</link>"
          + "<pubDate>\(date)</pubDate></item>"
      }
      return .ok("<rss version=\"2.0\"><channel><title>Warta</title>\(items.joined())</channel></rss>")
    }
    let known = ("lama", "Fri, 01 Sep 2023 08:00:00 +0700")
    server.reply(
      "/feed", with: feed([known]), feed([("lain", other), ("ulang", "Fri, 08 Sep 2023 19:00:00 +0700"), known]))
    for (path, day) in [("lama", "2023-09-01"), ("lain", "2023-09-08"), ("ulang", "2023-09-05")] {
      server.reply(
        "/" + path,
        with: .ok(
          Pages.article(
            "Peksos Dampingi Keluarga \(path)", Pages.social + ["Bagian \(path)."],
            published: day + "T08:00:00+07:00")))
    }
    let room = try test.room([.test("Warta", server.url + "/feed")])
    #expect(try await room.refresh().new == 1)
    test.advance(seconds: 7_200)
    #expect(try await room.refresh().new == 2)
    let article = try await room.store.article(key: #require(WebURL(server.url + "/ulang")).key)
    #expect(article?.isBacklog == isBacklog)
  }
}

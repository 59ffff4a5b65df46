import Feeds
import Model
import Testing
import Web

@Suite struct WordPressPostsTests {
  @Test func readsPosts() throws {
    let feed = try FeedReader.read(
      try FeedDump.fixture("wordpress.json"), contentType: "application/json", contentLanguage: "id",
      url: WebURL("https://contoh.example/wp-json/wp/v2/posts"), limits: .standard)
    let expected = String(decoding: try FeedDump.fixture("wordpress.json.expected"), as: UTF8.self)
    #expect(FeedDump.lines(feed) == expected)
  }

  @Test func isBounded() throws {
    var limits = Limits.standard
    limits.entries = 3
    let post = "{\"link\":\"/a\",\"title\":{\"rendered\":\"T\"}}"
    let json = "[" + Array(repeating: post, count: 500).joined(separator: ",") + "]"
    let url = WebURL("https://contoh.example/")
    #expect(try WordPressPosts.read(Array(json.utf8), url: url, limits: limits).map(\.url).count == 3)
    #expect(try WordPressPosts.read(Array(json.utf8), url: url).first?.url?.href == "https://contoh.example/a")
  }

  @Test(arguments: ["[]", "{}", "[{\"link\":\"/a\",\"title\":\"T\"}]", "[1]", "{\"code\":\"rest_forbidden\"}", "x"])
  func refusesOtherJSON(_ json: String) {
    #expect(throws: FeedError.notAFeed) { try WordPressPosts.read(Array(json.utf8), url: nil) }
  }
}

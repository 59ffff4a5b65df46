import Deduplication
import Model
import Storage
import TestSupport
import Testing
import Text
import Web

@testable import Pipeline

/// The made stories of `Fixtures/made.stories`, and their tellings as articles.
enum MadeStories {
  static func all() throws -> [MadeStory] {
    try Fixture.text("made.stories").split(separator: "\n").compactMap(MadeStory.init)
  }

  /// A telling of story `number` at one outlet, as it is kept.
  static func record(
    _ telling: MadeStory.Telling, of number: Int, at outlet: Int, firstSeen: Instant
  ) throws -> ArticleRecord {
    let url = try #require(WebURL("https://media-\(outlet).test/\(number)-\(telling.day)"))
    var article = Article(url: url, source: "Media \(outlet)", title: telling.title, text: telling.text)
    article.published = PublicationDate(
      moment: Moment(firstSeen, offset: 25_200, zone: "WIB"), precision: .minute, origin: .feed)
    let fingerprint = Fingerprint(ReadText(title: article.title, text: article.text))
    var record = ArticleRecord(
      article: article, keys: [url.key], firstSeen: firstSeen,
      verdict: Verdict(decision: .kept, score: 0.9, threshold: 0.48), summary: "", facts: [], region: nil, minutes: 1,
      isOpinion: false, isBacklog: false, hash: fingerprint.exactHash, bands: fingerprint.bands)
    record.compared = fingerprint.compared
    return record
  }
}

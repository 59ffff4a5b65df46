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
    var record = try ArticleRecord.test(
      "https://media-\(outlet).test/\(number)-\(telling.day)", source: "Media \(outlet)", title: telling.title,
      text: telling.text, seen: firstSeen, published: firstSeen)
    let fingerprint = Fingerprint(ReadText(title: record.article.title, text: record.article.text))
    (record.hash, record.bands) = (fingerprint.exactHash, fingerprint.bands)
    record.compared = fingerprint.compared
    return record
  }
}

import Foundation
import Model
import Summaries
import Testing
import Text

/// Whole articles beside what is expected of them.
@Suite struct ArticleFixtureTests {
  struct Expected: Decodable {
    var title: String
    var published: String?
    var language: String
    var summary: String
    var headline: String
    var estimated: String?
    var region: String?
    var facts: [String]
  }

  let now = Moment(Instant(seconds: 1_750_000_000), offset: 7 * 3600)

  private func load(_ name: String) throws -> (text: String, expected: Expected) {
    let text = try #require(Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Fixtures"))
    let json = try #require(
      Bundle.module.url(forResource: name + ".expected", withExtension: "json", subdirectory: "Fixtures"))
    return (
      try String(contentsOf: text, encoding: .utf8),
      try JSONDecoder().decode(Expected.self, from: Data(contentsOf: json))
    )
  }

  @Test(arguments: ["pelatihan", "webinar", "conference"])
  func isToldAsExpected(name: String) throws {
    let (text, expected) = try load(name)
    let published = expected.published.flatMap { CalendarDay(iso: $0) }
    let read = ReadText(title: expected.title, text: text)
    #expect(Summary.of(read) == expected.summary)
    #expect(MadeHeadline.make(from: ReadText(title: "", text: text)) == expected.headline)
    #expect(EstimatedDate.conclude(from: read, now: now)?.iso8601 == expected.estimated)
    #expect(RegionGuess.find(read) == expected.region)
    let facts = KeyFacts.find(read, published: published, language: expected.language)
    #expect(facts.map { "\($0.kind.rawValue): \($0.value)" } == expected.facts)
  }

  /// Nothing is invented: each sentence, and each figure and name of a fact, stands in the text.
  @Test(arguments: ["pelatihan", "webinar", "conference"])
  func saysOnlyWhatTheTextSays(name: String) throws {
    let (text, expected) = try load(name)
    let read = ReadText(title: expected.title, text: text)
    #expect(text.contains(Summary.of(read)))
    let published = expected.published.flatMap { CalendarDay(iso: $0) }
    for fact in KeyFacts.find(read, published: published) {
      switch fact.kind {
      case .organiser, .speaker, .partner:
        // A speaker's institution stands behind a comma.
        #expect(fact.value.split(separator: ",").allSatisfy { text.contains($0.drop { $0 == " " }) })
      case .participants:
        #expect(text.contains(fact.value.split(separator: " ").first { $0.first?.isNumber == true } ?? "?"))
      default: break
      }
    }
  }
}

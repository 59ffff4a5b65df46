import Foundation
import Model
import Summaries
import TestSupport
import Testing
import Text

/// Whole articles beside what is expected of them.
@Suite struct ArticleFixtureTests {
  struct Expected: Decodable {
    var title: String
    var published: String?
    var summary: String
    var headline: String
    var estimated: String?
    var region: String?
    var facts: [KeyFact]
  }

  let now = Moment(Instant(seconds: 1_750_000_000), offset: 7 * 3600)

  private func load(_ name: String) throws -> (text: String, expected: Expected) {
    let expected = try JSONDecoder().decode(Expected.self, from: Data(Fixture.bytes(name + ".expected.json")))
    return (try Fixture.text(name + ".txt"), expected)
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
    #expect(KeyFacts.find(read, published: published) == expected.facts)
  }

  /// Nothing is invented: each sentence, and each figure and name of a fact, stands in the text.
  @Test(arguments: ["pelatihan", "webinar", "conference"])
  func saysOnlyWhatTheTextSays(name: String) throws {
    let (text, expected) = try load(name)
    let read = ReadText(title: expected.title, text: text)
    #expect(text.contains(Summary.of(read)))
    let published = expected.published.flatMap { CalendarDay(iso: $0) }
    for fact in KeyFacts.find(read, published: published) {
      switch fact {
      case .place(let name), .organiser(let name), .partner(let name): #expect(text.contains(name))
      case .speaker(let name, let institution): #expect(text.contains(name) && text.contains(institution ?? name))
      case .participants(let count): #expect(text.replacing(".", with: "").contains("\(count.number)"))
      case .regulation(let law): #expect(text.contains(law.number) && text.contains(law.year))
      case .when, .hours, .form, .genre: break
      }
    }
  }
}

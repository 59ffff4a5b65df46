import Foundation
import Model
import TestSupport
import Testing

/// A row of a fixture: an article and the decision expected of it.
struct ArticleCase: Decodable, Sendable, CustomTestStringConvertible {
  var about: String
  var decision: Verdict.Decision
  var title: String
  var text: String
  /// A line that makes the text long, and how often.
  var filler: String?
  var `repeat`: Int?
  var end: String?

  var testDescription: String { about }

  var fullText: String { text + String(repeating: filler ?? "", count: `repeat` ?? 0) + (end ?? "") }

  static func all(of fixture: String = "articles") throws -> [ArticleCase] {
    try JSONDecoder().decode([ArticleCase].self, from: Data(Fixture.bytes(fixture + ".json")))
  }
}

import Configuration
import Model
import Relevance
import Testing
import Text
import Web

@testable import Pipeline

@Suite struct ArticleBuilderTests {
  private static let judge = JudgeOnDemand(lexicon: .standard, settings: RelevanceSettings(), topics: [])

  private func title(_ title: String) throws -> String? {
    let zone = try #require(ZoneRules(identifier: "Asia/Jakarta"))
    let source = try Source.test("Warta", "https://warta.test/feed")
    var entry = Entry()
    (entry.title, entry.contentHTML) = (title, Pages.social.map { "<p>\($0)</p>" }.joined())
    let url = try #require(WebURL("https://warta.test/a"))
    let record = ArticleBuilder(zone: zone, judge: Self.judge).build(
      source: source, candidate: Candidate(url: url, entry: entry), page: nil, feedLanguage: nil,
      now: TestNewsroom.start, isBacklog: false)
    return record?.article.title
  }

  @Test(arguments: ["é", "ñé", "“–”", "👩🏽‍🌾"])
  func aLongHeadlineIsCutBetweenCharacters(step: String) throws {
    let whole = "Peksos: " + String(repeating: step, count: 400)
    let cut = try #require(try title(whole))
    #expect(cut.utf8.count <= Limits.standard.titleBytes)
    #expect(cut.utf8.count > Limits.standard.titleBytes - 30)
    #expect(whole.unicodeScalars.starts(with: cut.unicodeScalars))
  }

  @Test func aShorterOneStaysWhole() throws {
    let whole = "Peksos Mendampingi Keluarga: " + String(repeating: "sélaras ñandu – ", count: 12) + "x"
    #expect(try title(whole) == whole)
  }
}

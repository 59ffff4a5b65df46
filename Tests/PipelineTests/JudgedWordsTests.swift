import Extraction
import Testing

@testable import Pipeline

@Suite struct JudgedWordsTests {
  /// `kabar why` says in both languages why something is an opinion.
  @Test(arguments: OpinionSign.allCases) func anOpinionIsExplained(_ sign: OpinionSign) {
    let rule = "opinion: " + sign.rawValue
    #expect(JudgedWords.rule(rule, .english) == rule)
    let told = JudgedWords.rule(rule, .indonesian)
    #expect(told.hasPrefix("opini: ") && !told.contains(sign.rawValue))
  }
}

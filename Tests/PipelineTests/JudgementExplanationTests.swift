import Digests
import Model
import Testing

@testable import Pipeline

/// `kabar why` in the language of who asks; what the database keeps is English.
@Suite struct JudgementExplanationTests {
  @Test(arguments: [
    ("headline only", "hanya judul yang terbaca"),
    ("not counted: pekerja sosial after aktris", "tidak dihitung: pekerja sosial sesudah aktris"),
    ("not counted: LKS beside guru", "tidak dihitung: LKS di dekat guru"),
    ("named once, beside another profession: counts 40 %", "disebut sekali, di samping profesi lain: dihitung 40 %"),
    ("named once: counts 40 %", "disebut sekali: dihitung 40 %"),
    ("excluded: lowongan after hours", "dikecualikan: lowongan after hours"),
    ("what nobody knows yet", "what nobody knows yet"),
  ])
  func rulesAreTold(kept: String, indonesian: String) {
    #expect(JudgedWords.rule(kept, .indonesian) == indonesian)
    #expect(JudgedWords.rule(kept, .english) == kept)
  }

  @Test func reasonsAreTold() {
    let terms = "terms: panti (title), lansia 2×"
    #expect(JudgedWords.reason(terms, .indonesian) == "kata: panti (judul), lansia 2×")
    #expect(JudgedWords.reason(terms, .english) == terms)
    #expect(JudgedWords.reason("set for the source", .indonesian) == "ditetapkan untuk sumbernya")
  }

  @Test func outcomesAreTold() {
    #expect(JudgedWords.outcome(.merged, .indonesian) == "digabung dengan artikel lain")
    #expect(JudgedWords.place(.title, .indonesian) == "di judul")
  }

  /// A bit that was turned in the file makes any number of a score: printing it ends nothing.
  @Test(arguments: [(0.125, "0.12"), (0.5, "0.50"), (-0.05, "-0.05"), (.infinity, "inf")])
  func aScoreIsPrintedWhateverItIs(score: Double, printed: String) {
    #expect(JudgementExplanation.number(score) == printed)
    #expect(JudgementExplanation.number(score * 1e300).isEmpty == false)
  }
}

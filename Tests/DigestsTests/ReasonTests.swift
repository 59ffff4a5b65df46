import Model
import Testing

@testable import Digests

@Suite struct ReasonTests {
  private let reason = Reason(words: .indonesian)

  private func term(_ phrase: String, _ zone: Verdict.Zone, _ count: Int, _ points: Double) -> Verdict.Term {
    Verdict.Term(phrase: phrase, zone: zone, count: count, points: points)
  }

  @Test func countsOfLeadAndBodyAreOne() {
    let terms = [
      term("peksos", .title, 1, 3), term("pekerja sosial", .lead, 2, 2), term("pekerja sosial", .body, 6, 2),
    ]
    #expect(reason.text(terms: terms, rules: []) == "“peksos” di judul; “pekerja sosial” 8×")
  }

  @Test func namesTheStrongestOnly() {
    let terms =
      (1...6).map { term("t\($0)", .body, $0, Double($0)) } + (1...4).map { term("j\($0)", .title, 1, Double($0)) }
    #expect(reason.text(terms: terms, rules: []) == "“j4”, “j3” di judul; “t6” 6×, “t5” 5×, “t4” 4×")
  }

  @Test func strengthInTheTitleIsNotStrengthInTheText() {
    let terms = [term("peksos", .title, 1, 9), term("peksos", .body, 12, 1), term("pekerja sosial", .body, 8, 2)]
    #expect(reason.text(terms: terms, rules: []) == "“peksos” di judul; “pekerja sosial” 8×, “peksos” 12×")
  }

  @Test func equalTermsKeepTheirOrder() {
    let terms = [term("b", .body, 1, 1), term("a", .body, 2, 1)]
    #expect(reason.text(terms: terms, rules: []) == "“b” 1×, “a” 2×")
  }

  @Test func whatSpeaksAgainstIsNotAReason() {
    #expect(reason.text(terms: [term("lowongan", .title, 1, -4)], rules: []) == "isi tentang pekerjaan sosial")
  }

  @Test func rulesAreInTheWordsOfTheDigest() {
    #expect(reason.text(terms: [], rules: ["a rule that the digest has no word for"]) == "isi tentang pekerjaan sosial")
    #expect(reason.text(terms: [], rules: ["headline only"]) == "hanya judulnya yang terbaca")
    let against = ["not counted: pekerja sosial after dihukum", "excluded: lowongan", "no strong term"]
    #expect(reason.text(terms: [], rules: against) == "isi tentang pekerjaan sosial")
  }

  @Test func rulesComeLast() {
    #expect(reason.text(terms: [term("peksos", .body, 3, 1)], rules: ["keep: all"]) == "“peksos” 3×; sumber khusus")
    #expect(Reason(words: .english).text(terms: [], rules: ["keep: all"]) == "specialist source")
  }
}

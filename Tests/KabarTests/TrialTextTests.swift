import Digests
import Foundation
import Pipeline
import Testing

@testable import kabar

/// What `kabar test` shows of the articles that it found.
@Suite struct TrialTextTests {
  private func text(_ say: WordingLanguage, _ article: String) throws -> String {
    let found = """
      {"url": "https://warta.test/a", "title": "Peksos Dampingi Lansia", "terms": [], "selectors": [], "decision": "kept",
       "score": 0.9, "threshold": 0.48, \(article)}
      """
    var report = SourceTrial.Report(address: "https://warta.test/")
    report.articles = [try JSONDecoder().decode(SourceTrial.Finding.self, from: Data(found.utf8))]
    return TrialText(say: say).render(report)
  }

  @Test func whatTheDigestWouldSayBesideTheTextIsShown() throws {
    let article = #""section": "Profesi", "region": "Aceh", "facts": ["Peserta: 12 orang", "Tempat: Balai Senja"]"#
    #expect(
      try text(.indonesian, article).hasSuffix(
        "\n    bagian: Profesi; wilayah: Aceh\n    Peserta: 12 orang\n    Tempat: Balai Senja"))
    #expect(try text(.english, article).contains("\n    section: Profesi; region: Aceh\n"))
  }

  @Test func whatIsNotKnownHasNoLine() throws {
    #expect(try text(.english, #""region": "Aceh", "facts": []"#).hasSuffix("without a date\n    region: Aceh"))
    #expect(try text(.english, #""facts": []"#).hasSuffix("without a date"))
  }
}

import Configuration
import Foundation
import Model
import Relevance
import TestSupport
import Testing
import Text

/// Hard cases for the lexicon that is shipped: sentences of courts, aid without a social worker, professions that only the
/// body names, mentions in passing, and words that look alike.
@Suite struct JudgementTests {
  private struct Case: Decodable {
    var about: String
    var kept: Bool
    var title: String
    var text: String
    /// A paragraph that makes the text long, and how often.
    var filler: String?
    var `repeat`: Int?
    var end: String?

    var read: ReadText {
      ReadText(title: title, text: text + String(repeating: filler ?? "", count: `repeat` ?? 0) + (end ?? ""))
    }
  }

  private static let judge = Judge(lexicon: .standard, settings: RelevanceSettings(), topics: [])

  private static func verdict(_ read: ReadText) -> Verdict {
    judge.verdict(read, language: nil, keep: .relevant, sourceTopic: nil, isOpinion: false)
  }

  private func cases() throws -> [Case] {
    try JSONDecoder().decode([Case].self, from: Data(Fixture.bytes("judgements.json")))
  }

  @Test func decidesHardCases() throws {
    let cases = try cases()
    #expect(cases.count >= 60)
    for row in cases {
      let verdict = Self.verdict(row.read)
      #expect(
        (verdict.decision == .kept) == row.kept, "\(row.about): \(verdict.score) \(verdict.terms) \(verdict.rules)")
    }
  }

  /// One sentence that names the profession in passing, at any place of an article about something else.
  @Test func aMentionInPassingDecidesNowhere() throws {
    let mentions = [
      "Pemerintah menyiapkan psikolog dan pekerja sosial bagi keluarga korban.", "Seorang pekerja sosial ikut hadir.",
      "A social worker was also at the scene.", "Tim terdiri dari polisi, peksos, dan bidan desa.",
    ]
    var kept = 0
    var all = 0
    for row in try cases() where !row.kept && (row.repeat ?? 0) >= 3 {
      // One that has a mention of its own would have two.
      guard Self.verdict(row.read).rules.contains("no strong term") else { continue }
      let sentences = String(decoding: row.read.body, as: UTF8.self).split(separator: "\n").map(String.init)
      for place in 0...sentences.count {
        for mention in mentions {
          var lines = sentences
          lines.insert(mention, at: place)
          let verdict = Self.verdict(ReadText(title: row.title, text: lines.joined(separator: "\n")))
          all += 1
          if verdict.decision == .kept { kept += 1 }
        }
      }
    }
    #expect(all >= 20)
    #expect(kept == 0, "\(kept) of \(all)")
  }
}

import Configuration
import Foundation
import Model
import Relevance
import Text

/// `kabar-lab relevance`: `{"title","text"}` to `{"relevant","score","matched","terms"}`.
enum RelevanceLab {
  static func run() {
    let judge = Judge(lexicon: loadLexicon(), settings: RelevanceSettings(), topics: [])
    answerLines { job in
      let verdict = judge.verdict(
        job.read, language: job.text("lang"), keep: .relevant, sourceTopic: nil, isOpinion: false)
      return [
        "relevant": verdict.decision == .kept, "score": verdict.score, "decision": verdict.decision.rawValue,
        "rules": verdict.rules,
        "terms": verdict.terms.map { ["phrase": $0.phrase, "zone": $0.zone.rawValue, "count": $0.count] as Job },
        "matched": verdict.terms.map { term in
          "\(term.zone.rawValue) \(term.phrase) \(term.count)× \((term.points * 100).rounded() / 100)"
        },
      ]
    }
  }

  /// `kabar-lab topic`: `{"title","text","language","opinion","source_topic","topics":[{"name","terms","kinds","languages"}]}`
  /// to `{"topic","reason"}`.
  static func topics() {
    let lexicon = loadLexicon()
    answerLines { job in
      let topics = (job["topics"] as? [Job] ?? []).map { topic in
        Topic(
          name: topic.text("name") ?? "", terms: topic["terms"] as? [String] ?? [],
          kinds: topic["kinds"] as? [String] ?? [], languages: topic["languages"] as? [String] ?? [])
      }
      let verdict = Judge(lexicon: lexicon, settings: RelevanceSettings(), topics: topics).verdict(
        job.read, language: job.text("language"), keep: .relevant, sourceTopic: job.text("source_topic"),
        isOpinion: job["opinion"] as? Bool ?? false)
      return ["topic": orNull(verdict.topic), "reason": orNull(verdict.topicReason)]
    }
  }

  /// The built-in lexicon, or that of the file that `KABAR_LEXICON` names.
  static func loadLexicon() -> Lexicon {
    guard let path = ProcessInfo.processInfo.environment["KABAR_LEXICON"],
      let data = FileManager.default.contents(atPath: path)
    else { return .standard }
    return LexiconReader().read([UInt8](data), languages: ["id", "en"])
  }
}

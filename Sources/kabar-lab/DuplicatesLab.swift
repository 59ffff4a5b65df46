import Deduplication
import Foundation

/// Measures the comparing of articles: `duplicates`.
enum DuplicatesLab {
  /// Answers `{"a":{"title","text"},"b":{…}}` with how they are alike and by how much.
  static func run() {
    answerLines { job in
      let (a, b) = (read(job["a"]), read(job["b"]))
      let overlap = a.overlap(with: b)
      return [
        "same": a.relation(to: b).rawValue, "jaccard": overlap.jaccard, "containment": overlap.containment,
        "kinship": a.kinship(with: b), "band": !Set(a.bands).isDisjoint(with: b.bands),
      ]
    }
  }

  private static func read(_ value: Any?) -> ComparedText {
    let job = value as? Job ?? [:]
    return ComparedText(title: job.text("title") ?? "", text: job.text("text") ?? "")
  }
}

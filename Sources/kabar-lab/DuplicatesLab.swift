import Deduplication
import Foundation
import Text

/// Measures the comparing of articles: `duplicates`.
enum DuplicatesLab {
  /// Answers `{"a":{"title","text"},"b":{…}}` with how they are alike and by how much.
  static func run() {
    answerLines { job in
      let (first, second) = ((job["a"] as? Job ?? [:]).read, (job["b"] as? Job ?? [:]).read)
      let (a, b) = (ComparedText(first), ComparedText(second))
      let overlap = a.overlap(with: b)
      return [
        "same": a.relation(to: b).rawValue, "jaccard": overlap.jaccard, "containment": overlap.containment,
        "kinship": a.kinship(with: b), "names": a.sharedNames(with: b),
        "signs": a.signs(with: b), "band": !Set(Fingerprint(first).bands).isDisjoint(with: Fingerprint(second).bands),
      ]
    }
  }
}

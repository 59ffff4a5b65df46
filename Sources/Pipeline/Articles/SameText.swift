import Deduplication
import Storage

/// Says whether a new article has the text of a stored one.
struct SameText: Sendable {
  /// How alike two texts must be (`relevance: duplicates`).
  var strictness = 0.85

  @Sendable func isSame(_ record: ArticleRecord, _ stored: StoredFingerprint) -> Bool {
    guard let own = ComparedText(stored: record.compared), let other = ComparedText(stored: stored.compared) else {
      return false
    }
    return own.relation(to: other, strictness: strictness) == .duplicate
  }
}

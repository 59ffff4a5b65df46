import Deduplication
import Model
import Storage

/// Says what a new article is to stored ones: a copy, a shorter telling, the same story, or nothing.
struct StoryMatcher: Sendable {
  /// How alike two texts must be to be one story (`relevance: duplicates`).
  var strictness = 0.85

  /// The closest kinship among the stored articles; a repeated text outranks a shared story.
  @Sendable func relate(_ record: ArticleRecord, _ stored: [StoredFingerprint]) -> Kinship {
    var kinship = Kinship()
    guard !stored.isEmpty, let own = ComparedText(stored: record.compared) else { return kinship }
    for other in stored {
      guard let compared = ComparedText(stored: other.compared) else { continue }
      switch own.relation(to: compared, strictness: strictness) {
      case .duplicate:
        kinship.copyOf = other.id
        kinship.story = other.story
        let isSame = own.exactHash == compared.exactHash
        kinship.relation = isSame || record.article.text.utf8.count >= other.size ? .copy : .shorter
        return kinship
      case .story:
        if kinship.story == nil { (kinship.story, kinship.relation) = (other.story, .story) }
      case .none: break
      }
    }
    return kinship
  }
}

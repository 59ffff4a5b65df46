import Deduplication
import Model
import Storage
import Text

/// Says what a new article is to stored ones: a copy, a shorter telling, the same story, or nothing.
struct StoryMatcher: Sendable {
  /// How alike two texts must be to be one story (`relevance: duplicates`).
  var strictness = 0.85

  /// The closest kinship among the stored texts; a repeated text outranks a shared story.
  @Sendable func relate(_ record: ArticleRecord, _ stored: [StoredText]) -> Kinship {
    let title = record.article.titleIsMade ? "" : record.article.title
    let own = ComparedText(ReadText(title: title, text: record.article.text))
    var kinship = Kinship()
    for other in stored {
      let compared = ComparedText(ReadText(title: other.title, text: other.text))
      switch own.relation(to: compared, strictness: strictness) {
      case .duplicate:
        kinship.copyOf = other.id
        kinship.story = other.story
        let isSame = own.exactHash == compared.exactHash
        kinship.relation = isSame || record.article.text.utf8.count >= other.text.utf8.count ? .copy : .shorter
        return kinship
      case .story:
        if kinship.story == nil { (kinship.story, kinship.relation) = (other.story, .story) }
      case .none: break
      }
    }
    return kinship
  }
}

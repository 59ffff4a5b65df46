import Model
import Storage

/// An edition in the making, and what became of each article so far.
struct EditionDraft {
  var edition: Edition
  private var outcomes: [Int64: (ArticleRecord.Outcome, Int?)] = [:]
  private var relations: [Int64: Edition.Outlet.Relation] = [:]

  init(_ edition: Edition) { self.edition = edition }

  /// Notes what became of an article; the number is the item's.
  mutating func settle(_ record: ArticleRecord, _ outcome: ArticleRecord.Outcome, _ number: Int? = nil) {
    if let id = record.id { outcomes[id] = (outcome, number) }
  }

  /// Notes what became of a story; those who tell it beside its lead are merged, but an old story is old in all its parts.
  mutating func settle(
    _ story: EditionMaker.Story, _ outcome: ArticleRecord.Outcome, _ number: Int? = nil, _ stories: Stories? = nil
  ) {
    settle(story.lead, outcome, number)
    for record in story.tellings.dropFirst() {
      settle(record, outcome == .old ? .old : .merged, number)
      if let id = record.id, let stories { relations[id] = stories.relation(of: record, to: story.lead) }
    }
  }

  /// The edition with its counts.
  func made(of material: EditionMaker.Material) -> EditionMaker.Made {
    var edition = edition
    for (outcome, _) in outcomes.values {
      edition.counts.read += 1
      switch outcome {
      case .shown: edition.counts.shown += 1
      case .merged: edition.counts.merged += 1
      case .more: edition.counts.more += 1
      case .maybe: edition.counts.maybe += 1
      case .dropped: edition.counts.dropped += 1
      case .old: edition.counts.old += 1
      }
    }
    return EditionMaker.Made(
      edition: edition, outcomes: outcomes.sorted { $0.key < $1.key }.map { ($0.key, $0.value.0, $0.value.1) },
      kinships: material.stories.kinships(of: material.pending, relations))
  }
}

import Deduplication
import Model
import Storage
import Text

/// Finds out what pending articles are to each other and to what earlier editions told. Reads the store, writes nothing.
struct StoryMatcher: Sendable {
  let store: Store
  /// How alike two texts must be to be one story (`relevance: duplicates`).
  var strictness = 0.85

  /// Days after which a story that was shown is not continued.
  static let days = 14
  /// Articles of earlier editions that new ones are grouped with, the latest.
  private static let most = 3_000

  /// The stories of the edition of `day`.
  func stories(of pending: [ArticleRecord], for day: CalendarDay) async throws(StoreError) -> Stories {
    let kept = pending.filter { $0.verdict.decision == .kept }
    let maybe = pending.filter { $0.verdict.decision == .maybe }
    if kept.isEmpty, maybe.isEmpty { return Stories() }
    let tellings = try await store.tellings(in: day.adding(days: -Self.days)..<day, most: Self.most)
    let told = try await store.told(alike: kept + maybe)
    let further = Set(told.values.joined()).subtracting(tellings.map(\.id))
    let texts = try await texts(of: kept + maybe, tellings, further)

    // Groups are named by their least place: the earlier an article, the further in front.
    let members = (tellings.map(\.id) + kept.compactMap(\.id)).filter { texts[$0] != nil }
    let minor = maybe.compactMap(\.id).filter { texts[$0] != nil }
    let ids = members.sorted() + minor
    let places = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    let groups = StoryGroups(
      ids.compactMap { texts[$0] }, minor: members.count, told: Set(tellings.compactMap { places[$0.id] }),
      strictness: strictness)
    let known = Dictionary(tellings.map { ($0.id, $0.story) }, uniquingKeysWith: { first, _ in first })
    var stories = Stories()
    stories.texts = texts
    stories.strictness = strictness
    stories.known = known
    for (place, group) in zip(ids, groups.groups) { stories.story[place] = ids[group] }
    for (place, other) in groups.repeated { stories.repeats[ids[place]] = ids[other] }
    stories.keepBeginnings(before: members.min() ?? 0)
    for record in kept {
      guard let id = record.id, let story = stories.story[id], let place = places[id],
        let old = groups.followed[place].flatMap({ stories.story[ids[$0]] })
      else { continue }
      stories.followed[story] = min(old, stories.followed[story] ?? old)
    }
    for record in kept + maybe {
      guard let id = record.id, stories.repeats[id] == nil, let text = texts[id] else { continue }
      stories.repeats[id] = (told[id] ?? []).sorted().first { other in
        texts[other].map { text.repeats($0, strictness: strictness) } ?? false
      }
    }
    let current = Set(kept.compactMap { $0.id.flatMap { stories.story[$0] } }).union(stories.followed.values)
    let before = tellings.map(\.id).filter { stories.story[$0].map(current.contains) ?? false }
    for record in try await store.articles(ids: before) {
      guard let id = record.id, let story = stories.story[id], record.isTold else { continue }
      stories.told[story, default: []].append(record)
    }
    stories.takenBack = try await store.aftermaths(of: Set(stories.told.values.joined().compactMap(\.id)))
      .mapValues { $0.changes.map(\.change) }
    stories.noteRepeats(among: kept)
    return stories
  }

  /// The texts of these articles ready to be compared; what an earlier version of the program kept is read anew.
  private func texts(
    of pending: [ArticleRecord], _ tellings: [StoredFingerprint], _ further: Set<Int64>
  ) async throws(StoreError) -> [Int64: ComparedText] {
    let ids = Set(pending.compactMap(\.id)).union(further)
    var texts: [Int64: ComparedText] = [:]
    var unread: [Int64] = []
    for stored in tellings + (try await store.fingerprints(of: ids)) {
      texts[stored.id] = ComparedText(stored: stored.compared)
      if texts[stored.id] == nil { unread.append(stored.id) }
    }
    unread += ids.filter { texts[$0] == nil }
    for record in try await store.articles(ids: Set(unread)) {
      guard let id = record.id else { continue }
      texts[id] = ComparedText(record.article.read)
    }
    return texts
  }
}

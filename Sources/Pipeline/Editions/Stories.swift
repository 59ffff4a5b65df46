import Deduplication
import Model
import Storage
import Text

/// What the pending articles of an edition are to each other and to what earlier editions told.
struct Stories: Sendable {
  /// For each article, pending or of the last weeks, the first one of its story.
  var story: [Int64: Int64] = [:]
  /// The same as it was known before.
  var known: [Int64: Int64] = [:]
  /// Pending articles that repeat the text of one that was told, or that is told now.
  var repeats: [Int64: Int64] = [:]
  /// Articles that editions of the last weeks told, by their story; only of stories that go on.
  var told: [Int64: [ArticleRecord]] = [:]
  /// What those said once and is corrected since.
  var takenBack: [Int64: [Edition.Correction.Change]] = [:]
  /// For a story that begins, an earlier one of which it may tell what became.
  var followed: [Int64: Int64] = [:]
  /// The texts ready to be compared.
  var texts: [Int64: ComparedText] = [:]
  var strictness = 0.85

  /// A story that began before the weeks that are looked at keeps its first article.
  mutating func keepBeginnings(before first: Int64) {
    var beginnings: [Int64: Int64] = [:]
    for (article, story) in story {
      if let old = known[article], old < first { beginnings[story] = min(beginnings[story] ?? old, old) }
    }
    story = story.mapValues { beginnings[$0] ?? $0 }
  }

  /// Which article has the text of this one and was told earlier, or is told now where this one is a near miss.
  func repeated(by record: ArticleRecord) -> Int64? { record.id.flatMap { repeats[$0] } }

  /// Notes which of these articles repeat a text that was told of their story.
  mutating func noteRepeats(among pending: [ArticleRecord]) {
    for record in pending {
      guard let id = record.id, repeats[id] == nil, let text = texts[id], let story = story[id] else { continue }
      repeats[id] =
        told[story]?.first { other in
          other.id.flatMap { texts[$0] }.map { text.repeats($0, strictness: strictness) } ?? false
        }?.id
    }
  }

  /// What a telling is to the one that leads its story.
  func relation(of record: ArticleRecord, to lead: ArticleRecord) -> Edition.Outlet.Relation {
    guard let own = record.id.flatMap({ texts[$0] }), let first = lead.id.flatMap({ texts[$0] }),
      own.relation(to: first, strictness: strictness) == .duplicate
    else { return .story }
    if own.exactHash == first.exactHash { return .copy }
    let overlap = own.overlap(with: first)
    if overlap.jaccard >= Self.sameText { return .copy }
    // What is rewritten is neither the same text nor less of it.
    return overlap.containment >= Self.lessOfIt && !overlap.otherIsShorter ? .shorter : .story
  }

  /// Shared runs of words from which a text is the same, and from which it has less of the other.
  private static let (sameText, lessOfIt) = (0.9, 0.7)

  /// How much of a text none of the others has, 0 to 1.
  func novelty(of record: ArticleRecord, beyond others: [ArticleRecord]) -> Double {
    guard let text = record.id.flatMap({ texts[$0] }) else { return 1 }
    return text.novelty(beyond: others.compactMap { $0.id.flatMap { texts[$0] } })
  }

  /// How much of what a headline says none of the others' texts has, 0 to 1.
  func headlineNovelty(of record: ArticleRecord, beyond others: [ArticleRecord]) -> Double {
    guard let text = record.id.flatMap({ texts[$0] }) else { return 1 }
    return text.headlineNovelty(beyond: others.compactMap { $0.id.flatMap { texts[$0] } })
  }

  /// People and places, as printed, that an article names and none of the others does or did.
  func newNames(
    in record: ArticleRecord, beyond others: [ArticleRecord], _ takenBack: [Edition.Correction.Change] = []
  ) -> [String] {
    let before = takenBack.compactMap { $0.before.map { ComparedText(ReadText(title: "", text: $0)) } }
    let known = others.compactMap { $0.id.flatMap { texts[$0] } } + before
    return ComparedText.names(in: ReadText(title: record.article.title, text: record.article.text), beyond: known)
  }

  /// Whether two articles of one day have to do with each other.
  func areRelated(_ one: ArticleRecord, _ other: ArticleRecord) -> Bool {
    guard let a = one.id.flatMap({ texts[$0] }), let b = other.id.flatMap({ texts[$0] }) else { return false }
    return a.concerns(b)
  }

  /// Earlier articles whose story is another one now.
  var changed: [Kinship] {
    known.compactMap { id, old in
      story[id].flatMap { $0 == old ? nil : Kinship(article: id, story: $0) }
    }.sorted { $0.article < $1.article }
  }

  /// What is to be kept of an edition's articles.
  func kinships(of records: [ArticleRecord], _ relations: [Int64: Edition.Outlet.Relation]) -> [Kinship] {
    var kinships: [Kinship] = []
    for record in records {
      guard let id = record.id, let story = story[id] ?? repeats[id] else { continue }
      var kin = Kinship(article: id, story: story)
      kin.copyOf = repeated(by: record)
      kin.relation = relations[id] ?? (kin.copyOf == nil ? nil : .copy)
      kinships.append(kin)
    }
    return kinships
  }
}

extension ArticleRecord {
  /// Whether an edition named it: as an item, another outlet of one, or a line.
  var isTold: Bool { outcome == .shown || outcome == .merged || outcome == .more }

  /// Whether it stands in an edition: a copy of what an earlier one told does not.
  var isEntry: Bool { outcome == .shown || outcome == .more || outcome == .merged && number != nil }
}

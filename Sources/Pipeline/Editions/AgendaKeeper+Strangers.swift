import Model
import Storage
import Summaries
import Text

extension AgendaKeeper {
  /// Entries of other stories that an article speaks of all the same: another outlet's telling of one event, which was too
  /// unlike to be found one story. Only where what it is, about what, and its place or office clearly agree.
  ///
  /// - Parameters:
  ///   - known: the entries of the article's own story.
  ///   - sentence: in which the article tells of the event.
  ///   - isOnDay: whether an entry's day is the one that is told.
  func strangers(
    _ known: [Int], like record: ArticleRecord, sentence: String, isOnDay: (Agenda.Entry) -> Bool
  ) -> [Int] {
    let candidates = entries.indices.filter { !known.contains($0) && !entries[$0].isOff && isOnDay(entries[$0]) }
    if candidates.isEmpty { return [] }
    let told = EventWords(title: record.article.title, sentence: sentence, text: record.article.text)
    return candidates.filter { index in
      let entry = entries[index]
      return EventWords(title: entry.title, sentence: entry.coming.sentence).isSurelySame(as: told)
    }
  }

  /// Days ahead that an article may call off without naming the day.
  private static let soon = 45

  /// The one entry of another story that an article calls off which names no day ahead; none where several might be meant.
  func undatedStranger(_ known: [Int], like record: ArticleRecord, sentence: String) -> [Int] {
    let isOfOwn = known.contains { !entries[$0].isOff && entries[$0].coming.kind != .deadline }
    guard !isOfOwn, !record.namedDays.contains(where: { $0 >= day }),
      ComingDays.isOffNow(record.article.read, sentence: sentence)
    else { return [] }
    let last = day.adding(days: Self.soon)
    let others = strangers(known, like: record, sentence: sentence) {
      $0.coming.kind != .deadline && $0.coming.day <= last
    }
    return others.count == 1 ? others : []
  }

  /// The tellings of a story with the fullest of the others before a lead that says what became of it: what it calls off or
  /// moves stands there. That one, nil where the lead says no such thing.
  static func announcedFirst(
    _ tellings: [ArticleRecord]
  ) -> (all: [ArticleRecord], announcer: ArticleRecord?) {
    guard tellings.count > 1, LatestState.isTold(tellings[0].article.read),
      !LatestState.isTold(tellings[1].article.read)
    else {
      return (tellings, nil)
    }
    return ([tellings[1], tellings[0]] + tellings.dropFirst(2), tellings[1])
  }
}

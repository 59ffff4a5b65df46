import Model
import Storage
import Summaries
import Text

extension AgendaKeeper {
  /// Deadlines of what an article called off are void, too: those of the same page or story, unless that has something else
  /// ahead.
  ///
  /// - Parameter before: the entries as they were, by whose pages a deadline is known to be of the same event.
  mutating func callOffDeadlines(
    since before: [Agenda.Entry], _ known: [Int], by record: ArticleRecord, _ telling: Agenda.Entry.Telling
  ) {
    let old = Dictionary(before.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in entries where entry.isOff && !entry.coming.isOfDeadline {
      guard let was = old[entry.uid] ?? own(entry, of: record), !was.isOff || old[entry.uid] == nil else { continue }
      let related = entries.indices.filter { !entries[$0].isOff && (entries[$0].url == was.url || known.contains($0)) }
      // Of two events of a page, it may be the other one's.
      guard related.allSatisfy({ entries[$0].coming.isOfDeadline }) else { continue }
      let event = EventWords(title: "", sentence: was.coming.sentence)
      for index in related
      where !EventWords(title: "", sentence: entries[index].coming.sentence).isOfOtherEvent(than: event) {
        change(index, to: off(entries[index].coming, (entry.coming.change, entry.coming.sentence)), of: record, telling)
      }
    }
  }

  /// An entry that the article itself brought.
  private func own(_ entry: Agenda.Entry, of record: ArticleRecord) -> Agenda.Entry? {
    entry.url == record.article.url.href ? entry : nil
  }

  /// Entries of other stories that a move speaks of: on the old day; where one outlet extends a deadline without naming the
  /// old one, the only earlier one that is clearly of the same thing.
  func movedStrangers(
    _ known: [Int], _ coming: ComingDay, from: CalendarDay?, by record: ArticleRecord
  ) -> [Int] {
    let others = strangers(known, like: record, sentence: coming.sentence) { entry in
      from == entry.coming.day && isAlike(entry.coming, coming)
    }
    let isNamed = known.contains { isAlike(entries[$0].coming, coming) && entries[$0].coming.day != coming.day }
    guard others.isEmpty, coming.kind == .deadline, !isNamed else { return others }
    let told = EventWords(title: record.article.title, sentence: coming.sentence)
    let own = entries.indices.filter { index in
      let entry = entries[index]
      guard !known.contains(index), !entry.isOff, entry.coming.kind == .deadline, entry.source == record.article.source,
        from.map({ $0 == entry.coming.day }) ?? (entry.coming.day < coming.day)
      else { return false }
      return EventWords(title: entry.title, sentence: entry.coming.sentence).isOfSameSubject(as: told)
    }
    return own.count == 1 ? own : []
  }
}

import Model
import Text

/// What the editions of a month entered in the agenda, as it stood at the month's end, and what lies ahead then.
struct MonthAgenda: Sendable {
  /// Entries of a kind.
  struct Count: Sendable, Equatable {
    var kind: ComingDay.Kind
    var past = 0
    var ahead = 0
    var off = 0
    var all: Int { past + ahead + off }
  }

  /// By kind; those that there are.
  var counts: [Count]
  /// How many were moved by their source.
  var moved: Int
  /// The days of the next month that are known, by day.
  var next: [AgendaContent.Item]

  /// Nil where the last edition keeps none.
  init?(_ month: CalendarMonth, editions: [Edition]) {
    guard let last = editions.last, let known = last.agenda else { return nil }
    var entries: [String: (entry: Agenda.Entry, seen: Int)] = [:]
    for (place, edition) in editions.enumerated() {
      for entry in edition.agenda?.entries ?? [] where entry.tellings.first.map({ $0.day >= month.first }) ?? false {
        entries[entry.uid] = (entry, place)
      }
    }
    let end = month.last
    var counts: [ComingDay.Kind: Count] = [:]
    var moved = 0
    for (entry, seen) in entries.values {
      let day = entry.coming.last ?? entry.coming.day
      // Withdrawn: it left the agenda before its day.
      if seen + 1 < editions.count, day >= editions[seen + 1].day, !entry.isOff { continue }
      var count = counts[entry.coming.kind] ?? Count(kind: entry.coming.kind)
      if entry.isOff { count.off += 1 } else if day <= end { count.past += 1 } else { count.ahead += 1 }
      counts[entry.coming.kind] = count
      // As the agenda's page lists them: from a day that is known.
      if case .moved(from: .some) = entry.coming.change { moved += 1 }
    }
    self.counts = ComingDay.Kind.allCases.compactMap { counts[$0] }
    self.moved = moved
    let words = Wording.of(last.language)
    var ahead = last
    ahead.agenda = Agenda(entries: known.entries.filter { !$0.isOff })
    let content = AgendaBuilder(ahead, words: words, today: month.after.first).content()
    let days = ((content?.days ?? []) + (content?.later ?? [])).flatMap(\.items)
    next = days.filter { $0.day <= month.after.last }
  }
}

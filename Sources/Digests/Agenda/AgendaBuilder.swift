import Model
import Text

/// Words and orders the agenda of an edition.
struct AgendaBuilder {
  private let agenda: Agenda?
  private let words: Wording
  private let dates: DateWording
  /// The first day that is ahead.
  private let today: CalendarDay
  /// The day of the edition before.
  private let before: CalendarDay

  /// - Parameter today: nil for the edition's own day.
  init(_ edition: Edition, words: Wording, today: CalendarDay? = nil) {
    (agenda, self.words, dates) = (edition.agenda, words, DateWording(words: words))
    self.today = today.map { max($0, edition.day) } ?? edition.day
    // One that was made late may have taken in what came on this day.
    before = min(edition.windowStart.day, edition.day.adding(days: -1))
  }

  /// Nil where no day is ahead.
  func content() -> AgendaContent? {
    guard let entries = agenda?.entries, !entries.isEmpty else { return nil }
    let ahead = entries.compactMap(item).filter { $0.day >= today }
    let end = today.adding(days: AgendaContent.window - 1)
    let changed = entries.filter { entry in
      entry.changed.map { $0 > today.adding(days: -7) && (entry.sequence > 0 || entry.isOff) } ?? false
    }.sorted { ($1.changed ?? today, $0.uid) < ($0.changed ?? today, $1.uid) }
    let days = self.days(ahead)
    if days.isEmpty && changed.isEmpty { return nil }
    return AgendaContent(
      days: days.filter { $0.day <= end }, later: days.filter { $0.day > end }, reminders: reminders(ahead),
      changed: changed.compactMap(item), span: dates.dayMonth(today) + "–" + dates.dayMonth(end))
  }

  private func days(_ items: [AgendaContent.Item]) -> [AgendaContent.Day] {
    let groups = Dictionary(grouping: items, by: \.day)
    return groups.keys.sorted().map { day in
      let weekday = words.weekdays[day.weekday]
      let date = weekday + ", " + (day.year == today.year ? dates.dayMonth(day) : dates.short(day))
      return AgendaContent.Day(day: day, date: date, distance: distance(day), items: groups[day] ?? [])
    }
  }

  private func distance(_ day: CalendarDay) -> String {
    switch day.daysSinceEpoch - today.daysSinceEpoch {
    case 0: words.agenda.today
    case 1: words.agenda.tomorrow
    case let days: Wording.fill(words.agenda.inDays, ["n": "\(days)"])
    }
  }

  /// One and seven days before a deadline or a start; later where those days had no edition.
  private func reminders(_ items: [AgendaContent.Item]) -> [AgendaContent.Reminder] {
    let kinds = [ComingDay.Kind.deadline.rawValue, ComingDay.Kind.start.rawValue]
    return items.filter { item in
      kinds.contains(item.kind)
        && [1, 7].contains { item.day.adding(days: -$0) <= today && item.day.adding(days: -$0) > before }
    }.sorted { $0.day < $1.day }.map { item in
      let distance = distance(item.day)
      let head =
        distance.prefix(1).uppercased() + distance.dropFirst() + ", " + dates.weekday(item.day) + ": "
        + item.label.lowercased()
      return .init(
        text: head + " " + item.title, head: head, title: item.title, language: item.language, day: item.day)
    }
  }

  // MARK: One entry

  private func item(_ entry: Agenda.Entry) -> AgendaContent.Item? {
    guard let last = entry.tellings.last else { return nil }
    let coming = shown(entry.coming)
    let link = SafeLink.address(entry.url)
    let source = CleanText.line(entry.source, limit: 100)
    let day = last.day.year == today.year ? dates.dayMonth(last.day) : dates.short(last.day)
    let off: String? =
      switch coming.change {
      case .calledOff: words.agenda.calledOff
      case .postponed: words.agenda.postponed
      case .moved, nil: nil
      }
    var movedFrom: CalendarDay?
    if case .moved(let from?) = coming.change { movedFrom = from }
    let clock = dates.clock(of: coming)
    let span = coming.last.map { self.span(coming.day, $0) }
    let region = entry.region.map { CleanText.line($0, limit: 60) } ?? ""
    return AgendaContent.Item(
      uid: entry.uid, kind: off == nil ? coming.kind.rawValue : "off",
      label: off ?? words.agenda.kind(coming),
      day: coming.day, last: coming.last,
      at: clock.map { Wording.fill(words.agenda.clock, ["time": $0]) } ?? coming.last.map { counted(coming.day, $0) },
      when: span ?? (dates.weekday(coming.day) + (clock.map { ", " + $0 } ?? "")),
      exactTime: coming.last == nil ? coming.clock?.iso8601 : nil,
      badge: movedFrom.map { Wording.fill(words.agenda.movedFrom, ["day": dates.dayMonth($0)]) }, movedFrom: movedFrom,
      title: ItemBuilder.title(entry.title, url: entry.url), sentence: CleanText.line(coming.sentence, limit: 700),
      link: link, passage: link.map { link in entry.fragment.map { SafeLink.passage(link, $0) } ?? link },
      place: entry.isOnline ? words.form(.online) : region.isEmpty ? nil : region, source: source,
      bySource: Wording.fill(words.agenda.by, ["source": source]),
      telling: .init(
        text: last.number.map { Wording.fill(words.continuedEntry, ["day": day, "n": "\($0)"]) } ?? day,
        file: last.day.iso, number: last.number),
      language: entry.language.flatMap { $0 == words.language ? nil : ItemBuilder.tag($0) })
  }

  /// A time for registering that has begun matters by its end.
  private func shown(_ coming: ComingDay) -> ComingDay {
    guard coming.kind == .span, coming.isOfRegistration, coming.day < today, let last = coming.last else {
      return coming
    }
    var shown = coming
    (shown.kind, shown.day, shown.last) = (.deadline, last, nil)
    return shown
  }

  /// "1–5 Des", "30 Nov – 2 Des".
  private func span(_ first: CalendarDay, _ last: CalendarDay) -> String {
    first.month == last.month && first.year == last.year
      ? "\(first.day)–" + dates.dayMonth(last) : dates.dayMonth(first) + " – " + dates.dayMonth(last)
  }

  private func counted(_ first: CalendarDay, _ last: CalendarDay) -> String {
    span(first, last) + " (" + words.days(last.daysSinceEpoch - first.daysSinceEpoch + 1) + ")"
  }
}

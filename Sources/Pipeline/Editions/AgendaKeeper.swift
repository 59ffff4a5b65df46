import Model
import Storage
import Summaries
import Text

/// Carries the agenda from one edition to the next: what is over goes, what new articles name comes in, what they or a second
/// look at an old one move or call off is changed under its old number. Pure.
struct AgendaKeeper {
  /// Days that a called-off entry is kept, so that every copy of the calendar learns of it.
  private static let daysOff = 60
  /// Tellings kept of one entry: the first and the latest.
  private static let mostTellings = 6

  var entries: [Agenda.Entry]
  let day: CalendarDay
  let madeAt: Instant
  /// The entries that the edition before had.
  private let before: Set<String>
  /// Entries that tellings of this edition brought, by the story's lead.
  private var own: [String: [Int]] = [:]

  init(_ before: Agenda?, on day: CalendarDay, madeAt: Instant) {
    (self.day, self.madeAt) = (day, madeAt)
    self.before = Set(before?.entries.map(\.uid) ?? [])
    entries = (before?.entries ?? []).filter { entry in
      if entry.isOff, let changed = entry.changed { return changed.adding(days: Self.daysOff) >= day }
      return (entry.coming.last ?? entry.coming.day) >= day
    }
  }

  /// The agenda of the edition, by day.
  var agenda: Agenda {
    // "27 Nov: Batal" of a deadline that no edition told says nothing but what the event's own entry says.
    let told = entries.filter { !$0.isOff || $0.coming.kind != .deadline || before.contains($0.uid) }
    return Agenda(
      entries: told.sorted { a, b in
        if a.coming.day != b.coming.day { return a.coming.day < b.coming.day }
        let ranks = (Self.rank(a.coming.kind), Self.rank(b.coming.kind))
        return ranks.0 == ranks.1 ? a.uid < b.uid : ranks.0 < ranks.1
      })
  }

  private static func rank(_ kind: ComingDay.Kind) -> Int { ComingDay.Kind.allCases.firstIndex(of: kind) ?? 0 }

  // MARK: Stories of the day

  /// Reads the articles of a story: the leading one brings days, all of them may change what was told of it.
  mutating func add(_ story: EditionMaker.Story, number: Int?) {
    let lead = story.lead
    let telling = Agenda.Entry.Telling(day: day, number: number)
    let (tellings, announcer) = Self.announcedFirst(story.tellings.prefix(Self.mostTellings).filter { !$0.isOpinion })
    for record in tellings {
      let isLead = record.article.url == lead.article.url || record.article.url == announcer?.article.url
      let days = record.comingDays(from: day)
      let before = entries
      var known = known(to: story)
      // First the moves that name their old day: by these the event is known of which the others speak.
      for coming in days.filter({ $0.left != nil }) + days.filter({ $0.left == nil }) {
        apply(coming, of: record, to: &known, isLead: isLead, telling)
      }
      own[lead.article.url.href] = known
      if !days.contains(where: { $0.change != nil }), let change = ComingDays.change(of: record.article.read) {
        callOff(change.change, sentence: change.sentence, of: record, among: known, telling)
        let others = strangers(known, like: record, sentence: change.sentence) { entry in
          entry.coming.kind != .deadline && record.namedDays.contains(entry.coming.day)
        }
        let undated = undatedStranger(known, like: record, sentence: change.sentence)
        for index in others + undated {
          self.change(index, to: off(entries[index].coming, (change.change, change.sentence)), of: record, telling)
        }
      }
      callOffDeadlines(since: before, known, by: record, telling)
    }
  }

  /// The entries that a story brought: in this edition, at its addresses, or in the entries that it continues.
  private func known(to story: EditionMaker.Story) -> [Int] {
    let addresses = Set(story.tellings.map(\.article.url.href))
    let told = Set((story.continues?.entries ?? []).filter { $0.number != nil })
    let new = Set(own[story.lead.article.url.href] ?? [])
    return entries.indices.filter { index in
      new.contains(index) || addresses.contains(entries[index].url)
        || entries[index].tellings.contains(where: told.contains)
    }
  }

  private mutating func apply(
    _ coming: ComingDay, of record: ArticleRecord, to known: inout [Int], isLead: Bool, _ telling: Agenda.Entry.Telling
  ) {
    let live = known.filter { !entries[$0].isOff }
    switch coming.change {
    case .calledOff, .postponed:
      let own = live.first { holds(entries[$0].coming, coming.day) }.map { [$0] } ?? []
      let others = strangers(known, like: record, sentence: coming.sentence) { holds($0.coming, coming.day) }
      for index in own + others {
        change(index, to: off(entries[index].coming, (coming.change, coming.sentence)), of: record, telling)
      }
    case .moved(let from):
      let others = movedStrangers(known, coming, from: from, by: record)
      let all = (movable(coming, from: from, among: live).map { [$0] } ?? []) + others
      // What else the page told on which the event stood: its deadline is moved by the next sentence.
      let pages = Set(others.map { entries[$0].url })
      let related = entries.indices.filter {
        !known.contains($0) && !others.contains($0) && !entries[$0].isOff && pages.contains(entries[$0].url)
          && entries[$0].coming.isOfDeadline
      }
      for index in all {
        var moved = coming
        moved.change = .moved(from: entries[index].coming.day)
        change(index, to: moved, of: record, telling)
      }
      known += others + related
      if !all.isEmpty { return }
      if isLead, !live.contains(where: { isSame(entries[$0].coming, coming) }) {
        insert(coming, of: record, &known, telling)
      }
    case nil:
      if let index = live.first(where: { isSame(entries[$0].coming, coming) }) {
        note(telling, in: index)
      } else if isLead || isFirstDeadline(coming, among: live),
        !known.contains(where: { entries[$0].isOff && holds(entries[$0].coming, coming.day) })
      {
        let others = strangers(known, like: record, sentence: coming.sentence) { isSame($0.coming, coming) }
        for index in others { note(telling, in: index) }
        known += others
        if others.isEmpty { insert(coming, of: record, &known, telling) }
      }
    }
  }

  /// The entry that a move speaks of: the one on the old day; where the text names none, the only one of its kind.
  private func movable(_ coming: ComingDay, from: CalendarDay?, among live: [Int]) -> Int? {
    if let from {
      let there = live.filter { entries[$0].coming.day == from || entries[$0].coming.last == from }
      return there.first { isAlike(entries[$0].coming, coming) } ?? there.first
    }
    let alike = live.filter { isAlike(entries[$0].coming, coming) && entries[$0].coming.day != coming.day }
    let isThere = live.contains { isSame(entries[$0].coming, coming) }
    return alike.count == 1 && !isThere ? alike[0] : nil
  }

  func isAlike(_ a: ComingDay, _ b: ComingDay) -> Bool { a.isOfDeadline == b.isOfDeadline }

  /// Other tellings bring no days of their own, which may only be the same ones told otherwise; but a deadline that the leading
  /// one does not name must not be lost.
  private func isFirstDeadline(_ coming: ComingDay, among live: [Int]) -> Bool {
    coming.kind == .deadline && !live.contains { isAlike(entries[$0].coming, coming) }
  }

  private func isSame(_ a: ComingDay, _ b: ComingDay) -> Bool {
    if a.kind == .span, b.kind == .deadline { return a.isOfRegistration && a.last == b.day }
    return a.day == b.day && isAlike(a, b)
  }

  private func holds(_ coming: ComingDay, _ day: CalendarDay) -> Bool {
    coming.kind != .deadline && coming.day <= day && day <= (coming.last ?? coming.day)
  }

  typealias Change = (change: ComingDay.Change?, sentence: String)

  func off(_ old: ComingDay, _ new: Change) -> ComingDay {
    var coming = old
    (coming.change, coming.sentence) = new
    return coming
  }

  /// A headline that calls something off, in a story with one thing ahead.
  private mutating func callOff(
    _ change: ComingDay.Change, sentence: String, of record: ArticleRecord, among known: [Int],
    _ telling: Agenda.Entry.Telling
  ) {
    let live = known.filter { !entries[$0].isOff && entries[$0].coming.kind != .deadline }
    guard live.count == 1, entries[live[0]].changed != day else { return }
    self.change(live[0], to: off(entries[live[0]].coming, (change, sentence)), of: record, telling)
  }

  // MARK: Second looks

  /// Takes over what an article says since its page was changed.
  mutating func reread(_ record: ArticleRecord) {
    let url = record.article.url.href
    let days = record.comingDays(from: day)
    var gone: [Int] = []
    for index in entries.indices where entries[index].url == url && !entries[index].isOff {
      let old = entries[index].coming
      guard let telling = entries[index].tellings.last else { continue }
      if var same = days.first(where: { isSame(old, $0) && $0.change == nil }) {
        if same.clock != old.clock || same.clockEnd != old.clockEnd || same.last != old.last {
          same.change = old.change
          change(index, to: same, of: record, telling)
        } else {
          retell(index, by: same, of: record)
        }
        continue
      }
      if let off = days.first(where: { ($0.change == .calledOff || $0.change == .postponed) && holds(old, $0.day) }) {
        change(index, to: self.off(old, (off.change, off.sentence)), of: record, telling)
        continue
      }
      let others = entries.indices.filter { $0 != index && entries[$0].url == url }
      let new = days.filter { day in
        isAlike(old, day) && day.change != .calledOff && day.change != .postponed
          && !others.contains { isSame(entries[$0].coming, day) }
      }
      if new.count == 1 {
        // What the page called moved before is no second move.
        if isSame(old, new[0]) { continue }
        var moved = new[0]
        moved.change = .moved(from: old.day)
        change(index, to: moved, of: record, telling)
      } else {
        // The page no longer says it: neither does the agenda.
        gone.append(index)
      }
    }
    for index in gone.reversed() { entries.remove(at: index) }
    own = [:]
  }

  /// Whether the page of an article no longer says what the agenda has from it.
  static func isOutdated(_ agenda: Agenda?, by record: ArticleRecord, at url: String) -> Bool {
    agenda?.entries.contains { $0.url == url && !$0.isOff && !record.article.text.contains($0.coming.sentence) }
      ?? false
  }

  /// Drops what a withdrawn article told.
  mutating func withdraw(_ url: String) {
    entries.removeAll { $0.url == url && !$0.isOff }
    own = [:]
  }

  /// Takes in again what an article told that is back at its address.
  mutating func restore(_ record: ArticleRecord, told telling: Agenda.Entry.Telling) {
    guard !record.isOpinion else { return }
    let url = record.article.url.href
    var known = entries.indices.filter { entries[$0].url == url }
    for coming in record.comingDays(from: day) { apply(coming, of: record, to: &known, isLead: true, telling) }
    own = [:]
  }

  // MARK: Entries

  private mutating func insert(
    _ coming: ComingDay, of record: ArticleRecord, _ known: inout [Int], _ telling: Agenda.Entry.Telling
  ) {
    let article = record.article
    let uids = Set(entries.map(\.uid))
    var number = 1
    var uid = Self.uid(article.url.href, coming.kind, number)
    while uids.contains(uid) {
      number += 1
      uid = Self.uid(article.url.href, coming.kind, number)
    }
    var entry = Agenda.Entry(
      uid: uid, coming: coming, title: CalmHeadline.of(article.title, text: article.text), source: article.source,
      url: article.url.href, tellings: [telling], stamp: madeAt)
    fill(&entry, coming, record)
    if case .moved = coming.change { entry.changed = day }
    known.append(entries.count)
    entries.append(entry)
  }

  mutating func change(
    _ index: Int, to coming: ComingDay, of record: ArticleRecord, _ telling: Agenda.Entry.Telling
  ) {
    let article = record.article
    entries[index].coming = coming
    entries[index].title = CalmHeadline.of(article.title, text: article.text)
    (entries[index].source, entries[index].url) = (article.source, article.url.href)
    fill(&entries[index], coming, record)
    entries[index].sequence += 1
    (entries[index].stamp, entries[index].changed) = (madeAt, day)
    note(telling, in: index)
  }

  /// Takes over the headline and the sentence of a page that was corrected while its day stayed: nothing moved.
  private mutating func retell(_ index: Int, by coming: ComingDay, of record: ArticleRecord) {
    let title = CalmHeadline.of(record.article.title, text: record.article.text)
    guard title != entries[index].title || coming.sentence != entries[index].coming.sentence else { return }
    entries[index].title = title
    entries[index].coming.sentence = coming.sentence
    fill(&entries[index], entries[index].coming, record)
    entries[index].sequence += 1
    entries[index].stamp = madeAt
  }

  private func fill(_ entry: inout Agenda.Entry, _ coming: ComingDay, _ record: ArticleRecord) {
    entry.fragment = record.standIn == nil ? Self.fragment(of: coming.sentence, record) : nil
    entry.language = record.article.language
    // Not the region that the source is set to: it says where the outlet is.
    entry.region = RegionGuess.find(ReadText(title: "", text: coming.sentence)) ?? RegionGuess.find(record.article.read)
    entry.isOnline = record.facts.contains(.form(.online))
  }

  private static func fragment(of sentence: String, _ record: ArticleRecord) -> String? {
    TextFragment.directive(to: sentence, in: record.article.text, before: record.article.title)
  }

  private mutating func note(_ telling: Agenda.Entry.Telling, in index: Int) {
    guard !entries[index].tellings.contains(telling) else { return }
    entries[index].tellings.append(telling)
    if entries[index].tellings.count > Self.mostTellings { entries[index].tellings.remove(at: 1) }
  }

  /// The same for the same article, kind and place among its days; no day is in it.
  private static func uid(_ url: String, _ kind: ComingDay.Kind, _ number: Int) -> String {
    let name = Array("\(url) \(kind.rawValue) \(number)".utf8)
    let (one, two) = (StableHash.of(name), StableHash.of(name.reversed()))
    return String((Digits.hexadecimal(one, 16) + Digits.hexadecimal(two, 16)).prefix(20))
  }
}

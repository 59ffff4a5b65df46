import Model
import Text

/// The days ahead that an article names, with what they are. Silent rather than wrong: a day counts only where its sentence
/// says in so many words what it is, and only with the year that the text prints or that its own day makes plain.
public enum ComingDays {
  /// Bytes of a text that are read.
  private static let reach = 20_000
  /// Days of one article at most: what names more is a calendar.
  private static let most = 12

  /// The days from `today` on, and what a change of such a day says, in the order of the text.
  ///
  /// - Parameters:
  ///   - published: the day of publication; nil where it is not known for sure. Without it a day must have its year.
  ///   - today: the first day that is ahead.
  public static func find(_ read: ReadText, published: CalendarDay?, from today: CalendarDay) -> [ComingDay] {
    if EventForm.isDenied(read) { return [] }
    var found: [ComingDay] = []
    let isClosed = hasClosedEarly(read)
    for sentence in sentences(of: read, published: published, from: today) {
      for day in sentence.comingDays() where !found.contains(where: { isSame($0, day) }) {
        if isClosed, day.isOfRegistration, !sentence.has(EarlyClosing.again, in: sentence.pieces) { continue }
        found.append(day)
      }
    }
    for day in blockDays(of: read, published: published, from: today) {
      if let told = found.firstIndex(where: { isSame($0, day) || $0.day == day.day && $0.change != nil }) {
        if found[told].clock == nil, found[told].change == nil {
          (found[told].clock, found[told].clockEnd) = (day.clock, day.clockEnd)
        }
      } else {
        found.append(day)
      }
    }
    let change = change(of: read)
    found = movedByHeadline(found, change?.change, of: read)
    if !EventForm.isCalledOff(read) { add(Stages(read, published: published, today: today).days(), to: &found) }
    if let off = LaterOff.find(read) {
      for index in found.indices where found[index].isFirm {
        (found[index].change, found[index].sentence) = (off.change, read.string(off.sentence) + ".")
      }
    }
    let valid = OutdatedDays.dropped(from: found, isOff: change != nil)
    return valid.count > most ? [] : valid
  }

  /// Adds the days of a timetable. Of one that a sentence of many days told before, its own words are shown.
  private static func add(_ timetable: [ComingDay], to found: inout [ComingDay]) {
    for day in timetable {
      if let told = found.firstIndex(where: {
        isSame($0, day) || $0.day == day.day && ($0.change != nil || $0.last == day.last)
      }) {
        if found[told].change == nil, found[told].last == day.last { found[told].sentence = day.sentence }
      } else {
        found.append(day)
      }
    }
  }

  /// The days of an invitation's block, and those that its short lines give for registering.
  private static func blockDays(of read: ReadText, published: CalendarDay?, from today: CalendarDay) -> [ComingDay] {
    // "Seminar diundur": whether the block has the old day or the new one is not clear.
    if read.titlePieces.contains(where: { ComingWords.moving.contains($0.key) }) { return [] }
    let isOff = EventForm.isCalledOff(read)
    let block = InvitationBlock(read, published: published)
    let days = block.days().flatMap { day in
      day.found.all.filter { $0.day >= today }.map { first, last in
        let kind: ComingDay.Kind = last == nil ? .event : .span
        return ComingDay(
          kind, first, until: last, sentence: day.sentence, change: isOff ? .calledOff : nil
        ).at(day.hours)
      }
    }
    if isOff { return days }
    let fields = block.fieldsOfRegistration.flatMap { field in
      sentences(of: field, published: published, from: today).flatMap { $0.comingDays() }.filter(\.isOfRegistration)
    }
    return days + fields
  }

  /// Whether the headline or a sentence says that registration ended before its day.
  private static func hasClosedEarly(_ read: ReadText) -> Bool {
    if EarlyClosing.isTold(in: read.titlePieces[...]) { return true }
    return read.pieces.split { $0.key == "." }.contains { sentence in
      sentence.contains { ComingWords.registration.contains($0.key) || ComingWords.deadlines.contains($0.key) }
        && EarlyClosing.isTold(in: sentence)
    }
  }

  /// The new day of an event of which a sentence at the beginning of a text says that it is moved; nil where none does.
  static func moved(in read: ReadText, published: CalendarDay?, reach: Int) -> ComingDay? {
    let longAgo = CalendarDay(daysSinceEpoch: 0)
    return sentences(of: read, published: published, from: longAgo, reach: reach).lazy
      .flatMap { ComingChange($0).comingDays() ?? [] }
      .first { day in
        if case .moved = day.change { return day.kind != .deadline }
        return false
      }
  }

  /// The sentences that name days.
  private static func sentences(
    of read: ReadText, published: CalendarDay?, from today: CalendarDay, reach: Int = reach
  ) -> [ComingSentence] {
    let rejected = RejectedParts(read, published: published)
    let days = EventDays(read, published: published, limit: reach, withLists: true).days.filter {
      !rejected.denies($0.range.lowerBound)
    }
    var found: [ComingSentence] = []
    var (cursor, next) = (0, 0)
    for line in read.lines where line.lowerBound < reach {
      guard next < days.count else { break }
      if days[next].range.lowerBound >= line.upperBound { continue }
      // What readers are shown of it begins behind the dateline.
      let dateline =
        line.lowerBound + (line == read.lines.first ? Dateline.length(in: Array(read.body[line].prefix(200))) : 0)
      for range in Sentences.ranges(in: Array(read.body[dateline..<line.upperBound])) {
        let sentence = (dateline + range.lowerBound)..<(dateline + range.upperBound)
        var own: [EventDays.Found] = []
        while next < days.count, days[next].range.lowerBound < sentence.upperBound {
          if days[next].range.lowerBound >= sentence.lowerBound { own.append(days[next]) }
          next += 1
        }
        guard !own.isEmpty else { continue }
        while cursor < read.pieces.count, read.pieces[cursor].range.lowerBound < sentence.lowerBound { cursor += 1 }
        let first = cursor
        while cursor < read.pieces.count, read.pieces[cursor].range.lowerBound < sentence.upperBound { cursor += 1 }
        found.append(
          ComingSentence(read, sentence, read.pieces[first..<cursor], own, published: published, today: today))
      }
    }
    return found
  }

  /// All days that an article names, whatever they are: so a change that a headline tells finds its day.
  public static func named(in read: ReadText, published: CalendarDay?) -> Set<CalendarDay> {
    let found = EventDays(read, published: published, limit: reach, withLists: true).days
    return Set(found.flatMap { [$0.day] + $0.further.map(\.day) })
  }

  private static func isSame(_ a: ComingDay, _ b: ComingDay) -> Bool {
    if a.change != nil || b.change != nil { return a.day == b.day && a.change == b.change }
    if a.day != b.day { return false }
    // Once as the first of several days, once alone.
    return a.kind == b.kind || a.kind != .deadline && b.kind != .deadline
  }

  /// The sentence of a text that says that something is called off or postponed, where the headline says so, too; for an
  /// article that names no day.
  public static func change(of read: ReadText) -> (change: ComingDay.Change, sentence: String)? {
    let title = read.titlePieces
    guard !title.contains(where: { ComingWords.negations.contains($0.key) || ComingWords.revoking.contains($0.key) })
    else { return nil }
    let isOff = title.contains { ComingWords.callingOff.contains($0.key) }
    guard isOff || title.contains(where: { ComingWords.postponing.contains($0.key) }) else { return nil }
    let words = isOff ? ComingWords.callingOff : ComingWords.postponing
    let sentence = Sentences.split(String(decoding: read.body.prefix(2_000), as: UTF8.self)).first { text in
      Piece.all(in: Array(text.utf8)).contains { words.contains($0.key) }
    }
    return (isOff ? .calledOff : .postponed, sentence ?? read.title)
  }

  /// The days of an article whose headline postpones: where the one that it announces stands in a sentence with the day that no
  /// longer holds, the event is moved to it. "Seminar Ditunda", "Acara yang sedianya digelar 3 Desember itu akan digelar …".
  private static func movedByHeadline(
    _ days: [ComingDay], _ change: ComingDay.Change?, of read: ReadText
  ) -> [ComingDay] {
    guard change == .postponed, days.count == 1, days[0].change == nil, days[0].kind != .deadline else { return days }
    let pieces = Piece.all(in: Array(days[0].sentence.utf8))
    guard pieces.contains(where: { ComingWords.planned.contains($0.key) }) else { return days }
    let mentions = DayMention.all(in: days[0].sentence).filter { $0.day > 0 }
    guard mentions.count == 2, let from = mentions.first(where: { !isOn($0, days[0].day) }),
      let old = from.calendarDay ?? CalendarDay(year: days[0].day.year, month: from.month, day: from.day),
      old < days[0].day
    else { return days }
    var moved = days[0]
    moved.change = .moved(from: old)
    return [moved]
  }

  private static func isOn(_ mention: DayMention, _ day: CalendarDay) -> Bool {
    mention.month == day.month && mention.day == day.day
  }

  /// Whether an article that calls something off without a day speaks of what is ahead now: neither its headline nor the sentence is of
  /// another year or asks why, and nowhere is said that something takes place all the same.
  public static func isOffNow(_ read: ReadText, sentence: String) -> Bool {
    let own = read.titlePieces + Piece.all(in: Array(sentence.utf8))
    return !own.contains { $0.hasDigit || ComingWords.pastBehind.contains($0.key) || asking.contains($0.key) }
      && !read.pieces.contains { ComingWords.standing.contains($0.key) || asking.contains($0.key) }
  }

  private static let asking: WordTable = [
    "mengapa", "kenapa", "pernah", "sempat", "memastikan", "dipastikan", "pandemi", "seandainya", "jika", "apabila",
    "terancam", "kalau", "why", "if", "unless", "may", "might",
  ]
}

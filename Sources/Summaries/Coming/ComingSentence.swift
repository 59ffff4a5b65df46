import Model
import Text

/// One sentence with its days: which of them are ahead, and what they are.
struct ComingSentence {
  let read: ReadText
  let range: Range<Int>
  let pieces: ArraySlice<Piece>
  let days: [EventDays.Found]
  let published: CalendarDay?
  let today: CalendarDay

  /// Characters of a sentence at most: what is longer is a list without full stops.
  static let longest = 600
  /// Days after publication within which a day without year and weekday is taken as ahead though nothing says so.
  private static let near = 45
  /// Pieces between a word and the day that it speaks of.
  static let (wide, far, middle, narrow) = (20, 14, 9, 6)

  init(
    _ read: ReadText, _ range: Range<Int>, _ pieces: ArraySlice<Piece>, _ days: [EventDays.Found],
    published: CalendarDay?, today: CalendarDay
  ) {
    (self.read, self.range, self.pieces, self.days) = (read, range, pieces, days)
    (self.published, self.today) = (published, today)
  }

  /// The days that count.
  func comingDays() -> [ComingDay] {
    guard range.count <= Self.longest, pieces.last?.key != "?",
      !has(ComingWords.unsure, in: pieces[..<(EarlyClosing.possibility(in: pieces) ?? pieces.endIndex)])
    else { return [] }
    let change = ComingChange(self)
    if let changed = change.comingDays() { return changed.map(worded) }
    return days.indices.filter { !change.isDenied($0) }.flatMap(told).map(worded)
  }

  private func worded(_ day: ComingDay) -> ComingDay {
    var day = day
    day.sentence = read.string(range)
    return day
  }

  // MARK: One day

  /// The pieces before a day, from the day before it on.
  func before(_ index: Int) -> ArraySlice<Piece> {
    let start = index == 0 ? pieces.startIndex : end(of: index - 1)
    return pieces[start..<max(start, self.start(of: index))]
  }

  func start(of index: Int) -> Int {
    pieces.firstIndex { $0.range.lowerBound >= days[index].range.lowerBound } ?? pieces.endIndex
  }

  func end(of index: Int) -> Int {
    pieces.firstIndex { $0.range.lowerBound >= days[index].range.upperBound } ?? pieces.endIndex
  }

  /// What a day or each day of a list is.
  private func told(_ index: Int) -> [ComingDay] {
    let found = days[index]
    let weeks = weeks(index).map { (day: $0, last: CalendarDay?.none) }
    guard !found.further.isEmpty || !weeks.isEmpty else { return day(index).map { [$0] } ?? [] }
    let members = weeks.isEmpty ? found.all : weeks
    guard let kind = kind(index), !kind.1, kind.0 != .deadline, !isPast(index) else { return [] }
    let hours = hours(index)
    return members.filter { $0.day >= today }.map { member in
      let kind: ComingDay.Kind = member.last == nil ? .event : .span
      return ComingDay(kind, member.day, until: member.last).at(hours)
    }
  }

  private func day(_ index: Int) -> ComingDay? {
    let found = days[index]
    guard (found.last ?? found.day) >= today, !isPast(index),
      let (told, isOfRegistration) = announced(index) ?? kind(index) ?? listed(index)
    else { return nil }
    var kind = told
    // Opened on one day here, on another there.
    if kind == .start, !isOfRegistration, days.indices.contains(index + 1), goesOn(index + 1) { kind = .event }
    if isOfRegistration, EarlyClosing.isTold(behind: pieces[end(of: index)...]) { return nil }
    if found.day < today {
      // What has begun is of use only as long as one may still register.
      guard isOfRegistration, kind == .span || kind == .start, let last = found.last else { return nil }
      return ComingDay(.deadline, last, isOfRegistration: true)
    }
    let day = ComingDay(kind, found.day, until: found.last, isOfRegistration: isOfRegistration)
    // The hours of an office do not say when one may register.
    return isOfRegistration && found.last != nil ? day : day.at(hours(index))
  }

  func hours(_ index: Int) -> ComingClock.Hours? {
    let end = index + 1 < days.count ? start(of: index + 1) : pieces.endIndex
    let behind = pieces[self.end(of: index)..<max(self.end(of: index), end)]
    let clock = ComingClock(read, pieces)
    return clock.hours(in: behind, on: days[index].day)
      ?? (days.count == 1 || isListOfPlaces ? clock.hours(in: before(0), on: days[index].day) : nil)
  }

  /// Whether words behind the day say that it is over, or before it that it was another one.
  private func isPast(_ index: Int) -> Bool {
    let behind = pieces[end(of: index)...].prefix(3)
    return has(ComingWords.pastBehind, in: behind) || has(Self.planned, in: before(index).suffix(Self.middle))
  }

  /// That it was to be, and is not.
  private static let planned: WordTable = [
    "semula", "mestinya", "semestinya", "seharusnya", "sedianya", "tadinya", "originally",
  ]

  func kind(_ index: Int) -> (ComingDay.Kind, Bool)? {
    guard let opener = opener(index) else { return kind(index, behind: before(index)) }
    // "dibuka sejak 8 hingga 10 Desember": the word only opens the span, what it is stands before or behind.
    if let found = kind(index, behind: pieces[before(index).startIndex..<opener]) { return found }
    return ComingWords.beginnings.contains(pieces[opener].key) ? beginning(opener, 0, index) : nil
  }

  /// The word right before a span that opens it ("sejak", "mulai"); nil where there is none.
  private func opener(_ index: Int) -> Int? {
    guard days[index].last != nil else { return nil }
    let before = before(index)
    let last = before.indices.last { !ComingWords.fillers.contains(before[$0].key) }
    return last.flatMap { ComingWords.spanOpeners.contains(before[$0].key) ? $0 : nil }
  }

  private func kind(_ index: Int, behind before: ArraySlice<Piece>) -> (ComingDay.Kind, Bool)? {
    let isSpan = days[index].last != nil
    // "Jadwal seleksi: pendaftaran 1–10 Desember 2026, tes 14 Desember 2026"
    if isSpan, let last = before.last, Self.registering.contains(last.key) { return (.span, true) }
    var distance = 0
    for place in before.indices.reversed() {
      let key = before[place].key
      if goesAhead(place) || isInviting(place) { return holding(place, index) }
      // "setiap Minggu, yaitu pada 11, 18 dan 25 April" names them.
      let isEach = ComingWords.each.contains(key) && (!days[index].further.isEmpty || !weeks(index).isEmpty)
      if distance > Self.wide || ComingWords.between.contains(key) && !isEach && !isHeld(place) { return nil }
      let isUtmost = isUtmost(place)
      if ComingWords.deadlines.contains(key) || isUtmost {
        return isSpan || distance > Self.far || isOfSomethingElse(place) ? nil : (.deadline, true)
      }
      if isUntil(place), !isSpan { return deadline(before[place...]) }
      if ComingWords.closings.contains(key), !isSpan {
        let isClosed = !hasYear(index) && has(ComingWords.past, in: pieces[..<place].suffix(2))
        return distance <= Self.middle && !isClosed && isOfRegistration(place) ? (.deadline, true) : nil
      }
      if ComingWords.openings.contains(key) { return opening(place, distance, index) }
      if ComingWords.acceptances.contains(key), isSpan { return acceptance(place, distance, index) }
      if ComingWords.beginnings.contains(key) { return beginning(place, distance, index) }
      if ComingWords.holdings.contains(key) || ComingWords.schedules.contains(key) {
        return holding(place, index)
      }
      distance += 1
    }
    if isSpan && (isLabelled(before) || opensWithRegistration(before)) { return (.span, true) }
    if isLabelledEvent(before, index) { return (isSpan ? .span : .event, false) }
    if before.allSatisfy({ ComingWords.fillers.contains($0.key) || ComingWords.introductions.contains($0.key) }) {
      return told(behind: index)
    }
    return isToldRightBehind(index, before) ? (isSpan ? .span : .event, false) : nil
  }

  private static let registering: WordTable = ["pendaftaran", "registrasi", "registration", "lamaran", "applications"]

  // MARK: Kinds

  /// "hingga 30 November", with nothing in between that says of what.
  private func deadline(_ between: ArraySlice<Piece>) -> (ComingDay.Kind, Bool)? {
    guard between.dropFirst().allSatisfy({ ComingWords.fillers.contains($0.key) || $0.isNumber }),
      isOfRegistration(between.startIndex), !has(ComingWords.reached, in: pieces)
    else { return nil }
    // "Pelatihan berlangsung hingga …" though it speaks of registration elsewhere.
    if between.startIndex > pieces.startIndex {
      let word = pieces[between.startIndex - 1].key
      if ComingWords.holdings.contains(word), !isSubject(ComingWords.registration, before: between.startIndex - 1) {
        return nil
      }
    }
    return (.deadline, true)
  }

  private func opening(_ place: Int, _ distance: Int, _ index: Int) -> (ComingDay.Kind, Bool)? {
    guard distance <= Self.middle, isIntroduced(index), !isOver(place) || days[index].last != nil else { return nil }
    if isOfRegistration(place) { return (days[index].last == nil ? .start : .span, true) }
    guard has(ComingWords.activities, in: pieces[..<place]) || has(EventForm.gatherings, in: pieces[..<place]),
      isAhead(index)
    else { return nil }
    if days[index].last != nil { return (.span, false) }
    return (has(ComingWords.lasting, in: pieces[..<place]) ? .start : .event, false)
  }

  /// "menerima naskah sejak 15 November hingga 20 Desember", "dapat mendaftar sejak …"; not "1.200 naskah diterima" or "300 orang
  /// mendaftar", which were.
  private func acceptance(_ place: Int, _ distance: Int, _ index: Int) -> (ComingDay.Kind, Bool)? {
    let told = before(index)
    let isCounted = told.contains(where: \.isNumber) || isOver(place)
    guard distance <= Self.middle, isIntroduced(index), !isOfSomethingElse(place), !isCounted,
      has(ComingWords.registration, in: told)
    else { return nil }
    return (.span, true)
  }

  private func beginning(_ place: Int, _ distance: Int, _ index: Int) -> (ComingDay.Kind, Bool)? {
    guard distance <= Self.narrow, isIntroduced(index), !isOfSomethingElse(place), !isOver(place) else {
      return nil
    }
    let isOfRegistration = isOfRegistration(place)
    guard isOfRegistration || has(ComingWords.activities, in: pieces) || has(EventForm.gatherings, in: pieces),
      isAhead(index)
    else { return nil }
    return (days[index].last == nil ? .start : .span, isOfRegistration)
  }

  private func holding(_ place: Int, _ index: Int) -> (ComingDay.Kind, Bool)? {
    guard isIntroduced(index), !isOver(place), !isOfSomethingElse(place) else { return nil }
    let key = pieces[place].key
    // "Penerimaan proposal berlangsung 1 November – 19 Desember": one may still register.
    let isOfRegistration = isSubject(ComingWords.registration, before: place)
    guard isAhead(index) || isOfRegistration && days[index].last != nil else { return nil }
    // "take place", but no place.
    if key == "place", place == pieces.startIndex || !Self.takes.contains(pieces[place - 1].key) { return nil }
    if ComingWords.schedules.contains(key) || isInviting(place) || Self.needsSubject.contains(key)
      || Self.runs.contains(key) && days[index].last == nil
    {
      guard
        has(ComingWords.activities, in: pieces) || has(EventForm.gatherings, in: pieces)
          || has(ComingWords.registration, in: pieces)
      else { return nil }
    }
    return (days[index].last == nil ? .event : .span, isOfRegistration && days[index].last != nil)
  }

  private static let takes: WordTable = ["take", "takes", "taking"]
  private static let runs: WordTable = ["run", "runs"]
  /// Where the sentence must say what takes place.
  private static let needsSubject: WordTable = [
    "berlangsung", "hold", "holds", "host", "hosts", "hosting", "gelar", "launches", "launched", "pelaksanaan",
  ]

  /// "Pendaftaran: 1–15 Desember 2026".
  private func isLabelled(_ before: ArraySlice<Piece>) -> Bool {
    guard let colon = before.last(where: { !ComingWords.fillers.contains($0.key) || $0.key == ":" }), colon.key == ":",
      before.startIndex == pieces.startIndex, before.count <= Self.narrow
    else { return false }
    return has(ComingWords.registration, in: before)
  }

  /// "Pendaftaran relawan lansia 5–20 Desember 2026, gratis"
  private func opensWithRegistration(_ before: ArraySlice<Piece>) -> Bool {
    guard let first = before.first, before.startIndex == pieces.startIndex, before.count <= Self.narrow else {
      return false
    }
    return Self.registering.contains(first.key) && before.allSatisfy { $0.isWord && !$0.isNumber }
  }

  // MARK: Words around

  func has(_ table: WordTable, in pieces: ArraySlice<Piece>) -> Bool { pieces.contains { table.contains($0.key) } }

  /// Whether the sentence speaks of registering before a place, or, where the place opens it, behind.
  func isOfRegistration(_ place: Int) -> Bool {
    if isOfSomethingElse(place) { return false }
    if has(ComingWords.registration, in: pieces[..<place]) { return true }
    return place - pieces.startIndex <= 2 && has(ComingWords.registration, in: pieces[place...])
  }

  /// Whether words of the table are what a verb speaks of: no gathering stands nearer, unless as "pendaftaran pelatihan".
  private func isSubject(_ table: WordTable, before place: Int) -> Bool {
    guard let own = pieces[..<place].lastIndex(where: { table.contains($0.key) }) else { return false }
    let nearer = pieces[(own + 1)..<place].firstIndex {
      EventForm.gatherings.contains($0.key) || ComingWords.activities.contains($0.key)
    }
    return nearer.map { $0 - own <= 3 } ?? true
  }

  /// Whether it is the time of a rule, a holiday or the like: what comes first in the sentence is what it is about.
  func isOfSomethingElse(_ place: Int) -> Bool {
    if let before = pieces[..<place].last, ComingWords.inForce.contains(before.key) { return true }
    let subject = mainClause(before: place).first {
      ComingWords.others.contains($0.key) || ComingWords.registration.contains($0.key)
        || ComingWords.activities.contains($0.key) || EventForm.gatherings.contains($0.key)
    }
    return subject.map { ComingWords.others.contains($0.key) } ?? has(ComingWords.others, in: pieces)
  }

  /// "Meski hujan, simulasi …": what the sentence is about comes behind the comma.
  private func mainClause(before place: Int) -> ArraySlice<Piece> {
    let all = pieces[..<place]
    guard let first = all.first, ComingWords.subordinate.contains(first.key),
      let comma = all.firstIndex(where: { $0.key == "," })
    else { return all }
    return all[(comma + 1)...]
  }

  func isOver(_ place: Int) -> Bool {
    has(ComingWords.past, in: pieces[max(pieces.startIndex, place - Self.middle)..<place])
  }

  /// Whether the sentence leaves no doubt that the day is ahead: year, weekday, a word, or it is near.
  func isAhead(_ index: Int) -> Bool {
    let found = days[index]
    let says = has(ComingWords.ahead, in: pieces)
    guard let published else { return true }
    // On the day of publication it may be told as done.
    if found.day <= published { return says }
    return says || found.hasWeekday || hasYear(index)
      || found.day.daysSinceEpoch - published.daysSinceEpoch <= Self.near
  }

  func hasYear(_ index: Int) -> Bool {
    pieces[start(of: index)..<end(of: index)].contains { $0.isNumber && $0.length == 4 }
      || read.body[days[index].range].count { $0 == .slash } == 2
  }

  /// Whether the day is one that its sentence tells, not part of a name ("Hari Disabilitas 3 Desember").
  func isIntroduced(_ index: Int) -> Bool {
    if days[index].hasWeekday || opener(index) != nil { return true }
    let before = before(index)
    guard let last = before.last(where: { $0.key != "(" && $0.key != "," }) else { return true }
    if ComingWords.introductions.contains(last.key) || isCue(last.key) { return true }
    return before.last?.key == "," && (hasYear(index) || days[index].last != nil)
  }

  private func isCue(_ key: WordKey) -> Bool {
    ComingWords.openings.contains(key) || ComingWords.beginnings.contains(key) || ComingWords.holdings.contains(key)
      || ComingWords.schedules.contains(key) || ComingWords.untils.contains(key)
  }
}

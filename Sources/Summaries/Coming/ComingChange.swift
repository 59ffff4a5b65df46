import Model
import Text

/// A sentence that tells of a change: moved, extended, postponed, called off.
struct ComingChange {
  private let sentence: ComingSentence
  private var pieces: ArraySlice<Piece> { sentence.pieces }

  init(_ sentence: ComingSentence) { self.sentence = sentence }

  /// What changed; nil for a sentence that tells of no change, or says that there is none; none where it is not clear what
  /// changed.
  func comingDays() -> [ComingDay]? {
    guard isToldOfOne else { return [] }
    let off = first(ComingWords.callingOff) ?? notToBe
    let moved = first(ComingWords.moving) ?? first(ComingWords.extending) ?? anew
    guard let change = off ?? moved else { return nil }
    if isOvercome(change) { return nil }
    if off != nil && moved != nil || isUnclear(change) { return [] }
    if let stands = stands(behind: change) {
      // "Meski lomba dibatalkan, seminar tetap digelar 5 Desember"
      return sentence.days.indices.allSatisfy { sentence.start(of: $0) > stands } ? nil : []
    }
    if off != nil {
      return sentence.days.filter { ($0.last ?? $0.day) >= sentence.today }.flatMap { found in
        [found.day] + found.further.map(\.day)
      }.map { ComingDay(.event, $0, change: .calledOff) }
    }
    return moves(at: change)
  }

  /// Whether a day is what a change that is denied would lead to: "tidak diperpanjang hingga 10 April".
  func isDenied(_ index: Int) -> Bool {
    let denied = pieces.indices.last { place in
      place < sentence.start(of: index) && Self.changes.contains { $0.contains(pieces[place].key) } && isNegated(place)
    }
    return denied.map { isNew(sentence.before(index), index, $0) } ?? false
  }

  private static let changes = [ComingWords.moving, ComingWords.extending]

  /// A move of several days says nothing for sure.
  private var isToldOfOne: Bool {
    sentence.days.allSatisfy(\.further.isEmpty)
      || first(ComingWords.moving) == nil && first(ComingWords.extending) == nil && anew == nil
  }

  /// "sempat dibatalkan": it was, and what it is now stands elsewhere.
  private func isUnclear(_ change: Int) -> Bool {
    pieces[max(pieces.startIndex, change - 3)..<change].contains { $0.key == "sempat" || $0.key == "hampir" }
      || pieces.contains { $0.key == "hoaks" || $0.key == "hoax" }
  }

  /// "Seminar yang sempat dibatalkan akan digelar Kamis, …": it takes place, and the day is the new one.
  private func isOvercome(_ change: Int) -> Bool {
    guard pieces[max(pieces.startIndex, change - 3)..<change].contains(where: { $0.key == "sempat" }),
      let first = sentence.days.indices.first, sentence.start(of: first) > change
    else { return false }
    let between = pieces[(change + 1)..<sentence.start(of: first)]
    guard let verb = between.firstIndex(where: { ComingWords.holdings.contains($0.key) }) else { return false }
    return sentence.has(Self.anew, in: between[..<verb])
  }

  private static let anew: WordTable = ["akan", "kembali", "akhirnya", "tetap", "bakal", "jadi"]

  /// Where the sentence says that something takes place all the same.
  private func stands(behind change: Int) -> Int? {
    pieces.indices.last { place in
      guard ComingWords.standing.contains(pieces[place].key), place > change, !isNegated(place) else { return false }
      return pieces[place].key != "ahead" || sentence.goesAhead(place)
    }
  }

  /// "tidak akan dibatalkan", "has not been cancelled": the nearest words before it, not "bukan batal melainkan ditunda".
  private func isNegated(_ place: Int) -> Bool {
    let near = pieces[max(pieces.startIndex, place - 3)..<place]
    let own = near.lastIndex { ComingWords.turning.contains($0.key) }.map { near[($0 + 1)...] } ?? near
    return sentence.has(ComingWords.negations, in: own)
  }

  /// The first of the words that is not denied.
  private func first(_ words: WordTable) -> Int? {
    pieces.indices.first { words.contains(pieces[$0].key) && !isNegated($0) }
  }

  /// "tidak jadi digelar", "will not take place"
  private var notToBe: Int? {
    pieces.indices.dropLast().first { index in
      // "tidak jadi dibatalkan": it is.
      ComingWords.neverToBe.contains { $0.0 == pieces[index].key && $0.1 == pieces[index + 1].key }
        && !pieces[(index + 2)...].prefix(2).contains {
          ComingWords.callingOff.contains($0.key) || ComingWords.moving.contains($0.key)
        }
    }
  }

  /// "dijadwalkan ulang"
  private var anew: Int? {
    pieces.indices.dropLast().first {
      ComingWords.schedules.contains(pieces[$0].key) && pieces[$0 + 1].key == "ulang"
    }
  }

  // MARK: Moves

  private func moves(at change: Int) -> [ComingDay] {
    let isExtension = ComingWords.extending.contains(pieces[change].key)
    var old: CalendarDay?
    var new: Int?
    for index in sentence.days.indices {
      let found = sentence.days[index]
      let before = sentence.before(index)
      if let last = found.last, index == sentence.days.count - 1, isFrom(before) || isPlanned(before, index, change) {
        // "dari 25 hingga 30 November", "originally planned for 25 November, to 30 November": not a span but both days.
        guard new == nil else { return [] }
        return moved(index, to: last, from: found.day, isExtension: isExtension)
      }
      if isFormer(before, index, change) { old = found.day } else if isNew(before, index, change) { new = new ?? index }
    }
    if let new {
      let found = sentence.days[new]
      return moved(new, to: found.day, from: old, isExtension: isExtension)
    }
    guard let old, !isExtension, sentence.has(ComingWords.postponing, in: pieces), sentence.days.count == 1 else {
      return []
    }
    return [ComingDay(.event, old, change: .postponed)]
  }

  private func isFrom(_ before: ArraySlice<Piece>) -> Bool {
    guard let last = before.last(where: { !ComingWords.fillers.contains($0.key) }) else { return false }
    return last.key == "dari" || last.key == "from"
  }

  /// Whether the last days of a sentence are told as a plan that has changed.
  private func isPlanned(_ before: ArraySlice<Piece>, _ index: Int, _ change: Int) -> Bool {
    sentence.start(of: index) > change
      && before.suffix(8).contains { ComingWords.formerly.contains($0.key) }
  }

  /// A day that no longer holds: the text says so, or it stands before the change with another behind it.
  private func isFormer(_ before: ArraySlice<Piece>, _ index: Int, _ change: Int) -> Bool {
    let end = sentence.end(of: index)
    if before.suffix(8).contains(where: { ComingWords.formerly.contains($0.key) }),
      !before.suffix(3).contains(where: { isArrival($0.key) })
    {
      return true
    }
    return end <= change
  }

  private func isArrival(_ key: WordKey) -> Bool {
    key == "menjadi" || key == "hingga" || key == "ke" || key == "sampai" || key == "until" || key == "to"
  }

  /// A day behind the change and a word that leads to it.
  private func isNew(_ before: ArraySlice<Piece>, _ index: Int, _ change: Int) -> Bool {
    guard sentence.start(of: index) > change else { return false }
    let link = before.last { !ComingWords.fillers.contains($0.key) || $0.key == "pada" || $0.key == "on" }
    guard let link else { return false }
    if ComingWords.holdings.contains(link.key) { return true }
    if link.key == "pada" || link.key == "on" {
      return sentence.has(ComingWords.holdings, in: before) || isRescheduled(change)
    }
    return ComingWords.arriving.contains(link.key) || ComingWords.extending.contains(link.key)
  }

  private func isRescheduled(_ change: Int) -> Bool {
    pieces[change].key == "dijadwal" || pieces[(change)...].prefix(3).contains { $0.key == "ulang" }
  }

  private func moved(_ index: Int, to day: CalendarDay, from old: CalendarDay?, isExtension: Bool) -> [ComingDay] {
    guard day >= sentence.today, old != day else { return [] }
    let found = sentence.days[index]
    let isOfRegistration =
      sentence.has(ComingWords.registration, in: pieces) || sentence.has(ComingWords.deadlines, in: pieces)
    let isEvent =
      sentence.has(ComingWords.activities, in: pieces) || sentence.has(EventForm.gatherings, in: pieces)
      || sentence.has(ComingWords.holdings, in: pieces) || sentence.has(ComingWords.schedules, in: pieces)
    // The state of emergency is extended, too.
    guard !sentence.isOfSomethingElse(sentence.start(of: index)), isOfRegistration || isEvent && !isExtension else {
      return []
    }
    let kind: ComingDay.Kind =
      isOfRegistration && (isExtension || !isEvent || startsWithRegistration) ? .deadline : .event
    let last = found.last.flatMap { $0 > day ? $0 : nil }
    let new = ComingDay(
      last == nil ? kind : .span, day, until: last, isOfRegistration: kind == .deadline, change: .moved(from: old))
    return [new.at(sentence.hours(index))]
  }

  /// "Pendaftaran pelatihan digeser ke …" is about registering, "Pelatihan … pendaftar" is not.
  private var startsWithRegistration: Bool {
    let subject = pieces.firstIndex {
      ComingWords.registration.contains($0.key) || ComingWords.deadlines.contains($0.key)
        || EventForm.gatherings.contains($0.key) || ComingWords.activities.contains($0.key)
    }
    guard let subject else { return false }
    return ComingWords.registration.contains(pieces[subject].key) || ComingWords.deadlines.contains(pieces[subject].key)
  }
}

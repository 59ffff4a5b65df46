import Model
import Text

/// Days of a text that another of its sentences makes void.
enum OutdatedDays {
  /// What holds of some days in the order of the text: no deadline of what is called off, no old one beside the new one, no day
  /// that is told as called off elsewhere.
  ///
  /// - Parameter isOff: whether the article calls something off without naming its day.
  static func dropped(from days: [ComingDay], isOff: Bool) -> [ComingDay] {
    let off = days.filter { $0.change == .calledOff || $0.change == .postponed }
    var left = days.filter { day in
      if day.change == nil, off.contains(where: { $0.day == day.day }) { return false }
      // A new day told twice is new.
      return !(day.change == nil && days.contains { isMoved($0) && isAlike($0, day) && $0.day == day.day })
    }
    if isOff || !off.isEmpty, !left.contains(where: { !$0.isOfRegistration && $0.kind != .deadline && $0.isLive }) {
      let events = off.map { EventWords(title: "", sentence: $0.sentence) }
      left.removeAll { day in
        let words = EventWords(title: "", sentence: day.sentence)
        return day.isOfDeadline && (events.isEmpty || !events.allSatisfy { words.isOfOtherEvent(than: $0) })
      }
    }
    for index in left.indices {
      guard case .moved(let from) = left[index].change, left[index].kind == .deadline else { continue }
      // "dari 18 menjadi 27 November": the old day stands elsewhere in the text.
      let earlier = left.filter { $0.change == nil && isAlike($0, left[index]) && $0.end < left[index].day }
      if from == nil, earlier.count == 1 { left[index].change = .moved(from: earlier[0].end) }
    }
    return left.filter { day in
      day.change != nil || !day.isOfDeadline || !left.contains { $0.kind == .deadline && $0.left == day.end }
    }
  }

  private static func isMoved(_ day: ComingDay) -> Bool {
    if case .moved = day.change { return true }
    return false
  }

  /// Whether both are of registering, or neither is.
  private static func isAlike(_ a: ComingDay, _ b: ComingDay) -> Bool { a.isOfDeadline == b.isOfDeadline }
}

extension ComingDay {
  /// The day on which it ends.
  var end: CalendarDay { last ?? day }

  /// The day from which it was moved; nil where it was not, or the text does not name it.
  public var left: CalendarDay? {
    if case .moved(let from) = change { return from }
    return nil
  }

  /// Whether it is an event's, and nothing has changed.
  var isFirm: Bool { change == nil && !isOfDeadline }

  /// Whether it takes place.
  var isLive: Bool { change != .calledOff && change != .postponed }
}

import Text

/// The time shortly before an edition closes at which a source is asked once more, so that the edition has what there is.
struct EditionSlot {
  /// When.
  let at: Instant
  /// When the edition closes.
  let closing: Instant
  /// Hours of the day in GMT without polls.
  let skipHours: Set<Int>
  /// Days of the week in GMT without polls.
  let skipDays: Set<Int>

  /// The last time up to the slot, and after `now`, that is in no hour or day to be left out.
  func last(after now: Instant) -> Instant? {
    var candidate = at
    for _ in 0..<24 where candidate > now + 60 {
      let moment = Moment(candidate, offset: 0)
      if !skipHours.contains(moment.time.hour), !skipDays.contains(moment.day.weekday) { return candidate }
      candidate = candidate + (-1 - moment.time.secondsSinceMidnight % 3_600)
    }
    return nil
  }
}

extension PollPlan {
  /// Moves the poll to the slot before an edition where the source would sleep through the closing, or wake early only to do
  /// so afterwards.
  ///
  /// A poll too many against a server's word, once, is less than an edition that lacks its articles: from then on the polls of
  /// a source that asks for a day lie in the slots. A source that was quiet for long may write today.
  mutating func meet(_ slot: EditionSlot, now: Instant) {
    let last = slot.closing - 2 * Self.lead
    // Asked within the hour before the closing already, or planned to be.
    guard now < last, at < last || at > slot.closing, let first = reasons.first else { return }
    let hint = reasons.lazy.filter(\.isServersHint).map(\.seconds).max() ?? 0
    guard let moment = slot.last(after: now) else { return }
    if at > slot.closing {
      // An operator who wants it rarer than the digest has said so.
      if first.kind == .interval, first.seconds > Self.longestWait { return }
      (at, reasons) = (moment, [Reason(.edition, seconds: moment - now)] + reasons)
    } else if first.isServersHint, at + hint > slot.closing, moment > at {
      (at, reasons) = (moment, [Reason(.edition, seconds: moment - now)] + reasons)
    }
  }
}

extension PollPlan.Reason {
  /// Whether the server or the feed asks for it, or its answers do.
  fileprivate var isServersHint: Bool {
    switch kind {
    case .maxAge, .expires, .ttl, .updatePeriod, .noValidators: true
    default: false
    }
  }
}

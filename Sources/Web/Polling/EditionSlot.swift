import Text

/// The time shortly before an edition closes at which a source is asked once more, so that the edition has what there is.
struct EditionSlot {
  /// When.
  let at: Instant
  /// When the edition closes.
  let closing: Instant
  /// Whether the source publishes at present, or nobody can tell.
  let isNewsLikely: Bool
  /// Hours of the day in GMT without polls.
  let skipHours: Set<Int>
  /// Days of the week in GMT without polls.
  let skipDays: Set<Int>

  /// Seconds without a new entry after which a source is quiet: it may sleep as long as its server asks.
  static let quiet = 3 * 86_400
  /// Seconds between two polls that a source asking for a day may be asked after all the same, even where it is quiet. By
  /// this its polls move to the hour before the closing within two days.
  static let leastRest = 13 * 3_600 + 1_800

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
  /// What a server asks for is kept where the source is quiet; where it publishes, a poll too many is less than an edition
  /// that lacks its articles.
  mutating func meet(_ slot: EditionSlot, now: Instant) {
    let last = slot.closing - 2 * Self.lead
    // Asked within the hour before the closing already, or planned to be.
    guard now < last, at < last || at > slot.closing, let first = reasons.first else { return }
    let hint = reasons.lazy.filter(\.isServersHint).map(\.seconds).max() ?? 0
    guard let moment = slot.last(after: now) else { return }
    if at > slot.closing {
      // An operator who wants it rarer than the digest has said so.
      if case .interval(let seconds) = first, seconds > Self.longestHint { return }
      let rest = moment - now
      if hint <= rest || slot.isNewsLikely || rest >= EditionSlot.leastRest {
        (at, reasons) = (moment, [.edition(seconds: rest)] + reasons)
      } else {
        at = min(at, now + EditionSlot.leastRest)
      }
    } else if first.isServersHint, at + hint > slot.closing, moment > at {
      (at, reasons) = (moment, [.edition(seconds: moment - now)] + reasons)
    }
  }
}

extension PollPlan.Reason {
  /// Whether the server or the feed asks for it, or its answers do.
  fileprivate var isServersHint: Bool {
    switch self {
    case .maxAge, .expires, .ttl, .updatePeriod, .noValidators: true
    default: false
    }
  }
}

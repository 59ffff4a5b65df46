import Model
import Pipeline
import Text
import Web

/// When the edition is made: each day once, after its closing.
struct EditionTurn {
  private enum Phase {
    /// Every closed day has its edition, as far as is known.
    case idle
    /// A day wants its edition: once no source is being read, or then at the latest.
    case wanted(by: Instant)
    case making
  }

  private var phase = Phase.idle
  /// The day that was dealt with last.
  private var settled: CalendarDay?
  /// When editions were made last; nil before the first time, when all are.
  private var lastMade: Instant?
  /// Whether that day waits for the first source that can be read.
  private var isHeld = false
  /// Why the edition, or its files, could not be written.
  private(set) var setback: Setback?

  /// A closing waits this long at most for sources that are being read, seconds.
  static let patience = 600

  /// Whether the edition is being made.
  var isBeingMade: Bool { if case .making = phase { true } else { false } }

  /// Whether the edition is to be made now; it then counts as being made.
  ///
  /// - Parameters:
  ///   - isPlanned: whether it is known which sources are due: at the start the first round comes first.
  ///   - isReading: whether sources are being read.
  ///   - further: when days of further digests close, at other hours.
  mutating func start(
    _ calendar: EditionCalendar, further: [EditionCalendar] = [], isPlanned: Bool, isReading: Bool, _ now: Instant
  ) -> Bool {
    let hasClosed = further.contains { closing in
      lastMade.map { closing.closing(of: closing.day(at: now)) > $0 } ?? false
    }
    if case .idle = phase, calendar.day(at: now) != settled || hasClosed { phase = .wanted(by: now + Self.patience) }
    guard case .wanted(var latest) = phase else { return false }
    // The clock was set back.
    if latest - now > Self.patience {
      latest = now + Self.patience
      phase = .wanted(by: latest)
    }
    if setback?.isWaiting(at: now) ?? false { return false }
    guard now >= latest || isPlanned && !isReading else { return false }
    phase = .making
    return true
  }

  /// Notes that a client has it made: nobody else begins meanwhile.
  mutating func begin() { phase = .making }

  /// When to look again.
  func deadline(_ calendar: EditionCalendar, further: [EditionCalendar] = [], after now: Instant) -> Instant {
    switch phase {
    case .idle: further.map { $0.nextClosing(after: now) }.reduce(calendar.nextClosing(after: now), min)
    case .making: now + Self.patience
    case .wanted(let latest): setback.map { $0.isWaiting(at: now) ? $0.nextTry : latest } ?? latest
    }
  }

  /// Notes that a source was read: a day that waits for the first one waits no longer.
  mutating func noteSourceRead() {
    if isHeld { (settled, isHeld) = (nil, false) }
  }

  /// Notes how the making ended. Returns the setback that is over, and whether a failure is news.
  mutating func take(_ publication: Schedule.Publication, _ now: Instant) -> (over: Setback?, isNews: Bool) {
    phase = .idle
    let before = setback
    switch publication.outcome {
    case .written, .held:
      lastMade = now
      (settled, isHeld, setback) = (publication.day, publication.outcome == .held, nil)
      return (before, false)
    case .failed(let reason):
      let isNews = setback.note(reason, at: now)
      phase = .wanted(by: setback?.nextTry ?? now)
      return (nil, isNews)
    }
  }
}

extension Schedule {
  /// Takes note of an edition that was made, or could not be.
  mutating func take(_ publication: Publication, _ now: Instant) -> [Action] {
    mail.next = publication.message
    let (over, isNews) = edition.take(publication, now)
    if let over {
      return [.tell("the edition is written after all", ["tries": "\(over.tries)"], event: "edition-well")]
    }
    guard isNews, let setback = edition.setback else { return [] }
    operatorTurn.hurry(now, after: EditionCalendar.grace + 60)
    let fields = ["day": publication.day.iso, "reason": setback.reason]
    return [.tell("the edition cannot be written, it is tried again", fields, as: .error, event: "edition-failed")]
  }
}

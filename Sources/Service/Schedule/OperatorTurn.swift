import Pipeline
import Text

/// When it is looked at whether the operator is to be mailed.
struct OperatorTurn {
  private var next: Instant
  /// Why the last message could not be sent.
  private var failure: String?

  /// Seconds after a start: what a stop of the machine has brought about is over by then.
  private static let first = 600
  /// Seconds between two looks.
  private static let pause = 3_600

  init(at now: Instant) { next = now + Self.first }

  /// When to look again.
  var deadline: Instant { next }

  /// Seconds after something went wrong that a person may have to mend.
  private static let soon = 60

  /// Something went wrong: it is looked at soon, or so many seconds later.
  mutating func hurry(_ now: Instant, after wait: Int = soon) { next = min(next, now + wait) }

  /// Whether it is time; the next look is an hour later.
  mutating func start(_ now: Instant) -> Bool {
    guard next <= now || next - now > Self.pause else { return false }
    next = now + Self.pause
    return true
  }

  /// Notes how it went. Returns what to tell where that is news.
  mutating func take(_ outcome: OperatorMail.Outcome) -> [Schedule.Action] {
    switch outcome {
    case .nothing: return []
    case .told:
      failure = nil
      return [.tell("the operator was mailed", event: "operator-mailed")]
    case .failed(let reason) where reason == failure: return []
    case .failed(let reason):
      failure = reason
      let words = "the operator cannot be mailed, it is tried every hour"
      return [.tell(words, ["reason": reason], as: .warning, event: "operator-mail-failed")]
    }
  }
}

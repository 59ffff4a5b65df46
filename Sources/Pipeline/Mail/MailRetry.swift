import Model
import Storage
import Text

/// When a message that could not be sent is tried again, and when no more.
struct MailRetry {
  /// Seconds after a message's making after which no new try is planned.
  let retryFor: Int

  /// Seconds before the second try; doubled with each further one.
  private static let first = 60
  /// The most seconds between two tries.
  private static let longest = 3600

  /// What follows a failed try.
  enum Step: Hashable {
    case retry(Instant)
    case giveUp
  }

  /// The step after try number `attempts` (from 1) of a message failed at `now`.
  func step(after attempts: Int, madeAt: Instant, now: Instant) -> Step {
    let last = madeAt + retryFor
    if now >= last { return .giveUp }
    let pause = min(Self.longest, Self.first << min(max(attempts - 1, 0), 10))
    // The last try is made when the time is up, not an hour before.
    return .retry(min(now + pause, last))
  }
}

import Model
import Pipeline
import Text
import Web

/// When messages are sent.
struct MailTurn {
  /// When the next message is to be tried; nil where none waits.
  var next: Instant?
  private(set) var isSending = false
  /// Clients that asked for messages to be sent, and wait for the delivery under way; and those that came later.
  private(set) var asking: [Int] = []
  private(set) var later: [Int] = []
  /// Messages that were given up and are asked for again.
  private var again: MailRepeat?
  /// Why the outbox cannot be read or written.
  private(set) var setback: Setback?

  /// When to look again; nil where nothing waits or a delivery is under way.
  var deadline: Instant? {
    guard !isSending, let next else { return nil }
    return setback.map { max(next, $0.nextTry) } ?? next
  }

  /// Whether a delivery is to be started now, because someone asks or because one is due; it then counts as under way.
  mutating func start(_ now: Instant) -> (isAsked: Bool, again: MailRepeat?)? {
    if isSending { return nil }
    if !later.isEmpty {
      (asking, later, isSending) = (later, [], true)
      defer { again = nil }
      return (true, again)
    }
    guard let next, next <= now, !(setback?.isWaiting(at: now) ?? false) else { return nil }
    isSending = true
    return (false, nil)
  }

  /// Notes that a client asks.
  mutating func ask(_ id: Int, again: MailRepeat?) {
    later.append(id)
    if let again { self.again = again }
  }

  /// Notes how a delivery ended: who is to be answered, and whether a failure is news or over.
  mutating func take(_ delivery: Schedule.Delivery, _ now: Instant) -> (asked: [Int], isNews: Bool, isOver: Bool) {
    isSending = false
    // Where the outbox could not be read it is asked again.
    next = delivery.message ?? (delivery.failure == nil ? nil : now)
    // A message that is due and was not tried (its row is damaged) is not tried without end.
    if delivery.failure == nil, delivery.tally == MailDelivery.Tally() {
      next = next.map { max($0, now + RetryPolicy.mail.pause(after: 1)) }
    }
    let asked = asking
    asking = []
    if let failure = delivery.failure { return (asked, setback.note(failure, at: now), false) }
    defer { setback = nil }
    return (asked, false, setback != nil)
  }
}

extension Schedule {
  /// Takes note of a delivery that ended.
  mutating func take(_ delivery: Delivery, _ now: Instant) -> [Action] {
    let (asked, isNews, isOver) = mail.take(delivery, now)
    let (tally, failure) = (delivery.tally, delivery.failure)
    let words = failure ?? tally.words(delivery.standing)
    let isWell = failure == nil && tally.isWell
    var actions = asked.map { Action.reply(to: $0, .done(isWell: isWell, message: words)) }
    if tally.failed > 0 { operatorTurn.hurry(now) }
    if isNews, let failure {
      actions.append(
        .tell("mail cannot be sent, it is tried again", ["reason": failure], as: .error, event: "mail-waits"))
    }
    if isOver { actions.append(.tell("mail can be sent again", event: "mail-well")) }
    return actions
  }
}

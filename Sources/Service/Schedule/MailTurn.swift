import Model
import Pipeline
import Text
import Web

/// When messages are sent.
struct MailTurn {
  /// When the next message is to be tried; nil where none waits.
  var next: Instant?
  private(set) var isSending = false
  /// Clients that asked for messages to be sent, and wait for the delivery under way.
  private(set) var asking: [Int] = []
  /// Those that came later, and which messages that were given up they ask for again.
  private var waiting: [(id: Int, again: MailRepeat?)] = []
  /// Why the outbox cannot be read or written.
  private(set) var setback: Setback?

  /// Clients whose delivery has not begun.
  var later: [Int] { waiting.map(\.id) }

  /// When to look again; nil where nothing waits or a delivery is under way.
  var deadline: Instant? {
    guard !isSending, let next else { return nil }
    return setback.map { max(next, $0.nextTry) } ?? next
  }

  /// Whether a delivery is to be started now, because someone asks or because one is due; it then counts as under way.
  mutating func start(_ now: Instant) -> (isAsked: Bool, again: MailRepeat?)? {
    if isSending { return nil }
    if !waiting.isEmpty {
      // A delivery takes up one repetition; who asks for another has the next.
      let again = waiting.lazy.compactMap(\.again).first
      func isOfThis(_ client: (id: Int, again: MailRepeat?)) -> Bool { client.again == nil || client.again == again }
      asking = waiting.filter(isOfThis).map(\.id)
      waiting.removeAll(where: isOfThis)
      (isSending, next) = (true, nil)
      return (true, again)
    }
    guard let due = next, due <= now, !(setback?.isWaiting(at: now) ?? false) else { return nil }
    // What is said while it sends, such as an edition that is made, may not be known to it.
    (isSending, next) = (true, nil)
    return (false, nil)
  }

  /// Notes that a client asks.
  mutating func ask(_ id: Int, again: MailRepeat?) {
    waiting.append((id, again))
  }

  /// Notes how a delivery ended: who is to be answered, and whether a failure is news or over.
  mutating func take(_ delivery: Schedule.Delivery, _ now: Instant) -> (asked: [Int], isNews: Bool, isOver: Bool) {
    isSending = false
    // Where the outbox could not be read it is asked again.
    var told = delivery.message ?? (delivery.failure == nil ? nil : now)
    // A message that is due and was not tried (its row is damaged) is not tried without end.
    if delivery.failure == nil, delivery.tally == MailDelivery.Tally() {
      told = told.map { max($0, now + RetryPolicy.mail.pause(after: 1)) }
    }
    next = [told, next].compactMap { $0 }.min()
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

import Configuration
import Delivery
import Digests
import Model
import Storage
import Text

/// Tells the operator by mail what needs a person: a source that has been ill for three days, mail that failed, a disk that is
/// nearly full, an edition that is late, digests that are not published. One message a day at most, and one an hour where
/// something begins that stops the digest, with all that has begun and all that is over since the one before; nothing is told
/// twice.
public struct OperatorMail: Sendable {
  let settings: Settings
  let delivery: MailDelivery
  let calendar: EditionCalendar

  /// Seconds that a source must be ill before it is told.
  private static let patience = 3 * 86_400
  /// Seconds between two messages, an hour less than a day: what is looked at every hour does not wander.
  private static let pause = 82_800
  /// The same where something stops the digest.
  private static let urgentPause = 3_600
  /// Free bytes below which a disk is nearly full.
  public static let leastFree = 200_000_000

  /// How it went.
  public enum Outcome: Sendable, Hashable {
    /// There was nothing to tell, or the last message is not a day old.
    case nothing
    /// A message went out.
    case told
    /// One could not be sent, and is tried again.
    case failed(String)
  }

  /// Sends a message if there is something to tell.
  ///
  /// - Parameter cause: why the edition cannot be written, where that is known.
  public func tell(cause: String? = nil) async throws(StoreError) -> Outcome {
    guard let address = settings.operatorAddress, let email = settings.email else { return .nothing }
    let now = delivery.clock.now()
    let (told, last) = try await delivery.store.toldMatters()
    let matters = try await matters(at: now, cause: cause)
    let current = Set(matters.map(\.key))
    let known = Set(told.map(\.key))
    var message = OperatorMessage(language: settings.digest.language)
    message.begun = matters.filter { !known.contains($0.key) }
    let pause = message.begun.contains(where: \.isUrgent) ? Self.urgentPause : Self.pause
    if let last, last <= now, now - last < pause { return .nothing }
    let ended = told.filter { !current.contains($0.key) }
    let over = try await confirmed(ended)
    message.over = over.map(\.label)
    message.references = over.map(\.message).filter { !$0.isEmpty }
    if message.begun.isEmpty, over.isEmpty {
      if !ended.isEmpty { try await delivery.store.forgetMatters(ended.map(\.key)) }
      return .nothing
    }
    let bytes = message.bytes(from: email.from, to: address, at: delivery.zone.moment(now))
    if let failure = await send(bytes, to: address, email) { return .failed(failure) }
    let identity = OperatorMessage.identity(at: now, from: email.from)
    let new = message.begun.map { ToldMatter(key: $0.key, label: message.label($0), message: identity) }
    try await delivery.store.noteTold(new, over: ended.map(\.key), at: now)
    return .told
  }

  private func send(_ bytes: [UInt8], to address: String, _ email: EmailSettings) async -> String? {
    switch delivery.counter(email) {
    case .failure(let problem): return problem.reason
    case .success(let mailer):
      let message = MailMessage(sender: email.from, recipient: address, bytes: bytes)
      let outcome = await mailer.send(message, within: .seconds(120))
      await mailer.close()
      return outcome.reason
    }
  }

  /// Those that are over indeed: of a source that was taken out, and of mail that was never sent, nothing is said.
  private func confirmed(_ ended: [ToldMatter]) async throws(StoreError) -> [ToldMatter] {
    let names = Set(settings.sources.filter(\.enabled).map { "source " + $0.name })
    var over: [ToldMatter] = []
    for matter in ended {
      if matter.key.hasPrefix("source "), !names.contains(matter.key) { continue }
      if matter.key.hasPrefix("mail "), let day = CalendarDay(iso: String(matter.key.dropFirst(5))) {
        let messages = try await delivery.store.messages(of: day)
        if messages.isEmpty || messages.contains(where: { $0.state == .failed }) { continue }
      }
      over.append(matter)
    }
    return over
  }

  /// Everything that needs a person now.
  private func matters(at now: Instant, cause: String?) async throws(StoreError) -> [OperatorMatter] {
    let (store, zone) = (delivery.store, delivery.zone)
    var matters: [OperatorMatter] = []
    let states = try await store.sourceStates()
    for source in settings.sources where source.enabled {
      guard let state = states[source.name], let trouble = state.trouble.flatMap(Trouble.init(stored:)),
        let since = state.troubleSince, since <= now, now - since >= Self.patience
      else { continue }
      let next = state.nextPoll.flatMap { $0 > now ? zone.moment($0) : nil }
      matters.append(
        OperatorMatter(
          .source(name: source.name, url: source.url.href, trouble: trouble, tries: state.failures, next: next),
          since: zone.moment(since)))
    }
    let failed = try await store.lettersInTrouble(since: now - MailStanding.memory).filter { $0.state == .failed }
    for (day, messages) in Dictionary(grouping: failed, by: \.day).sorted(by: { $0.key < $1.key }) {
      matters.append(
        OperatorMatter(.mail(day: day, failed: messages.count, reason: messages.last?.reason ?? "")))
    }
    if let free = store.freeBytes, free < Self.leastFree { matters.append(OperatorMatter(.disk(free: free))) }
    let due = calendar.day(at: now)
    let today = zone.moment(now).day
    let last = try await store.latestEdition(until: today)?.day
    if let last, last < due, calendar.isLate(due, at: now) {
      matters.append(OperatorMatter(.edition(day: due, cause: cause)))
    } else if let day = try await store.unwrittenEditions().last(where: { $0 <= today && calendar.isLate($0, at: now) })
    {
      matters.append(OperatorMatter(.edition(day: day, cause: cause)))
    }
    // Once may be the other machine's trouble of a moment.
    if !settings.digest.publish.isEmpty, let setback = try await store.publishSetback(), setback.tries > 1 {
      matters.append(
        OperatorMatter(.publish(day: setback.day, reason: setback.reason), since: zone.moment(setback.since)))
    }
    return matters
  }
}

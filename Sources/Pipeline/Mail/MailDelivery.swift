import Configuration
import Delivery
import Digests
import Model
import Storage
import Text
import Web

/// Sends the messages that wait in the outbox.
///
/// A message's row is on the disk before its first byte goes out and says "waiting" until the server's answer is noted. A
/// message whose answer was lost is sent again, with the same Message-ID, so that readers see it once.
public struct MailDelivery: Sendable {
  let store: Store
  /// `email:` of the configuration; nil where nothing is sent.
  let email: EmailSettings?
  let zone: ZoneRules
  let clock: WallClock
  /// The recipients of each further digest, by its name.
  var lists: [String: [String]] = [:]
  /// A file of certificates to trust instead of the system's.
  var authorities: String?

  /// What a delivery did.
  public struct Tally: Sendable, Hashable {
    /// Taken over by the server.
    public var sent = 0
    /// Tried in vain, to be tried again.
    public var postponed = 0
    /// Given up.
    public var failed = 0
    /// Why nothing is sent once more though that was asked for.
    public var refusal: String?

    /// Whether all went as it was asked for.
    public var isWell: Bool { postponed + failed == 0 && refusal == nil }

    /// A delivery that did these.
    public init(sent: Int = 0, postponed: Int = 0, failed: Int = 0) {
      (self.sent, self.postponed, self.failed) = (sent, postponed, failed)
    }

    mutating func add(_ other: Tally) {
      sent += other.sent
      postponed += other.postponed
      failed += other.failed
    }
  }

  /// The most that one message may take.
  private static let messageLimit = Duration.seconds(900)

  /// Sends every message that is due, the oldest day first. What cannot be sent waits for its next try.
  ///
  /// - Parameters:
  ///   - patience: no message is begun, and none goes on, after that time.
  ///   - hurries: whether messages that wait for a later try are due now.
  ///   - again: messages whose fate was settled and that are to be sent once more.
  @discardableResult
  public func deliverDue(
    within patience: Duration = .seconds(3600), hurries: Bool = false, again: MailRepeat? = nil,
    progress: @escaping ProgressSink
  ) async throws(StoreError) -> Tally {
    var result = Tally()
    let now = clock.now()
    guard let email else {
      let count = try await store.cancelMessages(reason: "\"email\" is not in the configuration any more", at: now)
      if count > 0 { progress(.note("mail: \(count) waiting messages taken back, the configuration has no \"email\"")) }
      return result
    }
    if let again { result.refusal = try await refusal(of: again, email, at: now) }
    if result.refusal != nil { return result }
    let due = try await store.lettersDue(at: now, hurries: hurries)
    let messages = try await wanted(due, email)
    guard let first = messages.first else { return result }
    let mailer: any MailCarrier
    switch counter(email) {
    case .success(let open): mailer = open
    case .failure(let problem):
      result.add(try await keep(first, .unavailable(problem.reason), email, until: .now, progress))
      return result
    }
    do throws(StoreError) {
      try await send(messages, email, with: mailer, until: .now + patience, into: &result, progress)
    } catch {
      await mailer.close()
      throw error
    }
    await mailer.close()
    return result
  }

  /// Sends messages one after the other, the oldest day first.
  private func send(
    _ messages: [OutboxMessage], _ email: EmailSettings, with mailer: any MailCarrier,
    until end: ContinuousClock.Instant, into result: inout Tally, _ progress: @escaping ProgressSink
  ) async throws(StoreError) {
    var held: Set<String> = []
    var edition: Edition?
    for message in messages where !held.contains(message.recipient) {
      let left = ContinuousClock.now.duration(to: end)
      if left < .seconds(1) || Task.isCancelled { break }
      if edition?.day != message.day || (edition?.list ?? "") != message.digest {
        edition = try await self.edition(for: message)
      }
      var outcome = DeliveryOutcome.refused("its edition is not kept any more")
      if let edition {
        try await store.noteTry(message)
        let mail = MailMessage(
          sender: edition.mailFrom ?? email.from, recipient: message.recipient,
          bytes: Views.message(edition, to: message.recipient))
        outcome = await mailer.send(mail, within: min(left, Self.messageLimit))
      }
      result.add(try await keep(message, outcome, email, until: end, progress))
      if case .deferred = outcome { held.insert(message.recipient) }
      if case .unavailable = outcome { return }
      if case .cancelled = outcome { return }
    }
  }

  /// The edition of a message, as it is sent now: with what was noticed of its own articles since it was made. A message that
  /// comes late, or once more, does not tell what was taken back as if nothing had happened.
  private func edition(for message: OutboxMessage) async throws(StoreError) -> Edition? {
    let store = store.of(digest: message.digest)
    guard var edition = try await store.edition(of: message.day) else { return nil }
    let since = try await store.corrections(ofEdition: message.day, since: edition.madeAt.instant)
    edition.corrections += since.filter { !edition.corrections.contains($0) }
    return edition
  }

  /// When the next message is to be tried; nil when none waits.
  public func nextTry() async throws(StoreError) -> Instant? { try await store.nextMessage(at: clock.now()) }

  /// The messages whose recipients the configuration still names; the others are taken back.
  private func wanted(
    _ messages: [OutboxMessage], _ email: EmailSettings
  ) async throws(StoreError) -> [OutboxMessage] {
    var wanted: [OutboxMessage] = []
    for message in messages {
      let named = message.digest.isEmpty ? email.to : lists[message.digest] ?? []
      if named.contains(message.recipient) {
        wanted.append(message)
      } else {
        try await store.settle(
          message, as: .cancelled, reason: "the configuration does not name this recipient any more",
          at: clock.now())
      }
    }
    return wanted
  }

  struct Closed: Error { var reason: String }

  func counter(_ email: EmailSettings) -> Result<any MailCarrier, Closed> {
    if let program = Sendmail(email.smtp) { return .success(program) }
    guard let route = MailRoute(email.smtp) else {
      return .failure(Closed(reason: "\"\(email.smtp)\" is not a mail server; use smtp://127.0.0.1:25 or sendmail"))
    }
    var login: MailLogin?
    if let user = email.username, let password = email.password {
      do throws(MailLogin.Problem) {
        login = try MailLogin(user: user, reference: password)
      } catch {
        return .failure(Closed(reason: error.description))
      }
    }
    return .success(Mailer(route: route, login: login, authorities: authorities))
  }

  /// Keeps what became of a message, also when the task was cancelled meanwhile: what the server has must not go again.
  /// A database that cannot be written at the moment is waited for, since a message that was sent and not noted goes twice.
  private func keep(
    _ message: OutboxMessage, _ outcome: DeliveryOutcome, _ email: EmailSettings, until end: ContinuousClock.Instant,
    _ progress: @escaping ProgressSink
  ) async throws(StoreError) -> Tally {
    var failures = 0
    while true {
      let kept = await Task {
        do throws(StoreError) {
          return Result<Tally, StoreError>.success(try await note(message, outcome, email, progress))
        } catch {
          return .failure(error)
        }
      }.value
      guard case .failure(let error) = kept, error.isTransient, .now < end else { return try kept.get() }
      failures += 1
      if failures == 1 { progress(.note("what became of a message cannot be noted yet: \(error)")) }
      // Told to stop meanwhile.
      let pause = Duration.seconds(RetryPolicy.files.pause(after: failures))
      if (try? await Task.sleep(for: pause)) == nil { throw error }
    }
  }

  /// Writes the outcome down, and tells it when it is news.
  private func note(
    _ message: OutboxMessage, _ outcome: DeliveryOutcome, _ email: EmailSettings, _ progress: ProgressSink
  ) async throws(StoreError) -> Tally {
    let now = clock.now()
    let name = "mail of \(message.day.iso) to \(message.recipient)"
    switch outcome {
    case .cancelled: return Tally()
    case .accepted:
      try await store.settle(message, as: .sent, reason: "", at: now)
      progress(.note("\(name): sent"))
      return Tally(sent: 1)
    case .refused(let reason):
      try await store.settle(message, as: .failed, reason: reason, at: now)
      progress(.note("\(name): refused, not tried again: \(reason)"))
      return Tally(failed: 1)
    case .deferred(let reason), .unavailable(let reason):
      let end = message.createdAt + email.retryFor
      guard let next = RetryPolicy.mail.next(after: message.attempts + 1, at: now, until: end) else {
        try await store.settle(message, as: .failed, reason: reason, at: now)
        progress(.note("\(name): given up: \(reason)"))
        return Tally(failed: 1)
      }
      var isServer = false
      if case .unavailable = outcome { isServer = true }
      try await store.postpone(message, all: isServer, until: next, reason: reason, at: now)
      if reason != message.reason {
        let again = zone.moment(next)
        progress(.note("\(name): waits until \(again.day.iso) \(again.time.hhmm): \(reason)"))
      }
      return Tally(postponed: 1)
    }
  }
}

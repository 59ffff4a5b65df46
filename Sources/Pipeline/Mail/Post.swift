import Delivery
import Digests
import Model
import Storage
import Text

/// Sends the letters that wait in the outbox.
///
/// A letter's row is on the disk before its first byte goes out and says "waiting" until the server's answer is noted. A
/// letter whose answer was lost is sent again, with the same Message-ID, so that readers see it once.
public struct Post: Sendable {
  let room: Newsroom
  /// A file of certificates to trust instead of the system's.
  var authorities: String?

  /// The post of a newsroom.
  public init(_ room: Newsroom) { self.room = room }

  /// What a delivery did.
  public struct Result: Sendable, Hashable {
    /// Taken over by the server.
    public var sent = 0
    /// Tried in vain, to be tried again.
    public var postponed = 0
    /// Given up.
    public var failed = 0

    mutating func add(_ other: Result) {
      sent += other.sent
      postponed += other.postponed
      failed += other.failed
    }
  }

  /// The most that one letter may take.
  private static let letterLimit = Duration.seconds(900)

  /// Sends every letter that is due, the oldest day first. What cannot be sent waits for its next try.
  ///
  /// - Parameters:
  ///   - patience: no letter is begun, and none goes on, after that time.
  ///   - hurries: whether letters that wait for a later try are due now.
  @discardableResult
  public func deliverDue(
    within patience: Duration = .seconds(3600), hurries: Bool = false, progress: @escaping ProgressSink
  ) async throws(StorageError) -> Result {
    var result = Result()
    let now = room.clock.now()
    guard let email = room.settings.email else {
      let count = try await room.store.cancelLetters(reason: "\"email\" is not in the configuration any more", at: now)
      if count > 0 { progress(.note("mail: \(count) waiting messages taken back, the configuration has no \"email\"")) }
      return result
    }
    let due = try await room.store.lettersDue(at: hurries ? Instant(seconds: .max) : now)
    let letters = try await wanted(due, email)
    guard let first = letters.first else { return result }
    let mailer: any LetterCarrier
    switch counter(email) {
    case .success(let open): mailer = open
    case .failure(let problem):
      result.add(try await keep(first, .unavailable(problem.reason), email, progress))
      return result
    }
    let end = ContinuousClock.now + patience
    var held: Set<String> = []
    var edition: Edition?
    for letter in letters where !held.contains(letter.recipient) {
      let left = ContinuousClock.now.duration(to: end)
      if left < .seconds(1) || Task.isCancelled { break }
      if edition?.day != letter.day { edition = try await room.store.edition(of: letter.day) }
      var outcome = DeliveryOutcome.refused("its edition is not kept any more")
      if let edition {
        try await room.store.noteTry(letter)
        let message = Letter(
          sender: edition.mailFrom ?? email.from, recipient: letter.recipient,
          bytes: Views.message(edition, to: letter.recipient))
        outcome = await mailer.send(message, within: min(left, Self.letterLimit))
      }
      result.add(try await keep(letter, outcome, email, progress))
      if case .deferred = outcome { held.insert(letter.recipient) }
      if case .unavailable = outcome { break }
      if case .cancelled = outcome { break }
    }
    await mailer.close()
    return result
  }

  /// When the next letter is to be tried; nil when none waits.
  public func nextTry() async throws(StorageError) -> Instant? { try await room.store.nextLetter() }

  /// The letters whose recipients the configuration still names; the others are taken back.
  private func wanted(
    _ letters: [OutboxLetter], _ email: EmailSettings
  ) async throws(StorageError) -> [OutboxLetter] {
    var wanted: [OutboxLetter] = []
    for letter in letters {
      if email.to.contains(letter.recipient) {
        wanted.append(letter)
      } else {
        try await room.store.settle(
          letter, as: .cancelled, reason: "the configuration does not name this recipient any more",
          at: room.clock.now())
      }
    }
    return wanted
  }

  private struct Closed: Error { var reason: String }

  private func counter(_ email: EmailSettings) -> Swift.Result<any LetterCarrier, Closed> {
    if let program = Sendmail(email.smtp) { return .success(program) }
    guard let route = MailRoute(email.smtp) else {
      return .failure(Closed(reason: "\"\(email.smtp)\" is not a mail server; use smtp://127.0.0.1:25 or sendmail"))
    }
    var login: MailLogin?
    if let password = email.password {
      do throws(MailLogin.Problem) {
        login = try MailLogin(user: email.username ?? email.from, reference: password)
      } catch {
        return .failure(Closed(reason: error.description))
      }
    }
    return .success(Mailer(route: route, login: login, authorities: authorities))
  }

  /// Keeps what became of a letter, also when the task was cancelled meanwhile: what the server has must not go again.
  private func keep(
    _ letter: OutboxLetter, _ outcome: DeliveryOutcome, _ email: EmailSettings, _ progress: @escaping ProgressSink
  ) async throws(StorageError) -> Result {
    let kept = await Task {
      do throws(StorageError) {
        return Swift.Result<Result, StorageError>.success(try await note(letter, outcome, email, progress))
      } catch {
        return .failure(error)
      }
    }.value
    return try kept.get()
  }

  /// Writes the outcome down, and tells it when it is news.
  private func note(
    _ letter: OutboxLetter, _ outcome: DeliveryOutcome, _ email: EmailSettings, _ progress: ProgressSink
  ) async throws(StorageError) -> Result {
    let now = room.clock.now()
    let name = "mail of \(letter.day.iso) to \(letter.recipient)"
    switch outcome {
    case .cancelled: return Result()
    case .accepted:
      try await room.store.settle(letter, as: .sent, reason: "", at: now)
      progress(.note("\(name): sent"))
      return Result(sent: 1)
    case .refused(let reason):
      try await room.store.settle(letter, as: .failed, reason: reason, at: now)
      progress(.note("\(name): refused, not tried again: \(reason)"))
      return Result(failed: 1)
    case .deferred(let reason), .unavailable(let reason):
      let plan = PostPlan(retryFor: email.retryFor)
      switch plan.step(after: letter.attempts + 1, madeAt: letter.createdAt, now: now) {
      case .giveUp:
        try await room.store.settle(letter, as: .failed, reason: reason, at: now)
        progress(.note("\(name): given up: \(reason)"))
        return Result(failed: 1)
      case .retry(let next):
        var isServer = false
        if case .unavailable = outcome { isServer = true }
        try await room.store.postpone(letter, all: isServer, until: next, reason: reason, at: now)
        if reason != letter.reason {
          progress(.note("\(name): waits until \(room.zone.moment(next).iso8601): \(reason)"))
        }
        return Result(postponed: 1)
      }
    }
  }
}

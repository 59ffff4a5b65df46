import Configuration
import Digests
import Storage
import Text

extension StatusReport {
  /// A message that waits, or failed in the last two weeks.
  public struct MessageStatus: Sendable, Hashable, Codable {
    /// The day of the edition, ISO.
    public var day: String
    /// The further digest that it is of; nil for the one of `digest:`.
    public var digest: String?
    /// The address it goes to.
    public var recipient: String
    /// `waiting` or `failed`.
    public var state: OutboxMessage.State
    /// Tries begun.
    public var attempts: Int
    /// When it is tried again; nil when it is not.
    public var nextTry: String?
    /// What went wrong last; nil where nothing did yet.
    public var reason: String?
  }

  /// The most messages that a report lists; the counts are of all.
  private static let listed = 50

  /// Adds how the outbox stands.
  mutating func addMail(from store: Store, zone: ZoneRules, _ say: WordingLanguage, now: Instant)
    async throws(StoreError)
  {
    let messages = try await store.lettersInTrouble(since: now - MailStanding.memory)
    let last = lastEdition.flatMap { CalendarDay(iso: $0) }
    let standing = try await MailStanding.read(store, last: last, at: now)
    (mailWaiting, mailFailed, mailLate) = (standing.waiting, standing.failed, standing.late)
    (mailFailedLast, mailSentLast, mailDay) = (standing.failedLast, standing.sentLast, standing.day?.iso)
    mail = messages.prefix(Self.listed).map { message in
      MessageStatus(
        day: message.day.iso, digest: message.digest.isEmpty ? nil : message.digest, recipient: message.recipient,
        state: message.state, attempts: message.attempts,
        nextTry: message.state == .waiting ? zone.moment(message.nextTry).iso8601 : nil,
        reason: message.reason.isEmpty ? nil : KeptReason.words(message.reason, say))
    }
  }
}

import Configuration
import Storage
import Text

extension StatusReport {
  /// A message that waits, or failed in the last two weeks.
  public struct LetterStatus: Sendable, Hashable, Codable {
    /// The day of the edition, ISO.
    public var day: String
    /// The address it goes to.
    public var recipient: String
    /// `waiting` or `failed`.
    public var state: OutboxLetter.State
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
  mutating func addMail(_ room: Newsroom) async throws(StorageError) {
    let letters = try await room.store.lettersInTrouble(since: room.clock.now() - 14 * 86_400)
    mailWaiting = letters.count { $0.state == .waiting }
    mailFailed = letters.count { $0.state == .failed }
    mail = letters.prefix(Self.listed).map { letter in
      LetterStatus(
        day: letter.day.iso, recipient: letter.recipient, state: letter.state, attempts: letter.attempts,
        nextTry: letter.state == .waiting ? room.zone.moment(letter.nextTry).iso8601 : nil,
        reason: letter.reason.isEmpty ? nil : letter.reason)
    }
  }
}

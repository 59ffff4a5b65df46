import Model
import Text

/// An edition's message to one recipient: what is to be sent, or what became of it.
public struct OutboxMessage: Sendable, Hashable {
  /// How far it is.
  public enum State: String, Sendable, Hashable, Codable {
    /// To be sent.
    case waiting
    /// The server took it over.
    case sent
    /// Given up: refused, or tried in vain for too long.
    case failed
    /// Sent, and the edition was made anew since.
    case outdated
    /// Not sent because the configuration no longer asks for it.
    case cancelled
  }

  /// The day of the edition.
  public var day: CalendarDay
  /// The address it goes to.
  public var recipient: String
  /// How far it is.
  public var state: State
  /// Tries begun; one more than ended while a try is under way, or when it was cut off.
  public var attempts: Int
  /// When the edition was made.
  public var createdAt: Instant
  /// When to try next; counts while it waits.
  public var nextTry: Instant
  /// When its state changed last.
  public var changedAt: Instant
  /// What went wrong last, in the server's words; empty where nothing did.
  public var reason: String
  /// The name of the digest, of `digests:`; empty for the one of `digest:`.
  public var digest = ""
}

/// What became of a message.
public enum DeliveryOutcome: Sendable, Hashable {
  /// The server took it over.
  case accepted
  /// The server will never take this message (5xx), with its words.
  case refused(String)
  /// Not now; another try may help. The server may have the message even so, when its answer was lost.
  case deferred(String)
  /// The server cannot be used at all: no other message would fare better.
  case unavailable(String)
  /// The caller gave up; nothing is known of the message.
  case cancelled

  /// Why the message was not taken over; nil where it was.
  public var reason: String? {
    switch self {
    case .accepted: nil
    case .refused(let words), .deferred(let words), .unavailable(let words): words
    case .cancelled: "it was stopped before the server answered"
    }
  }
}

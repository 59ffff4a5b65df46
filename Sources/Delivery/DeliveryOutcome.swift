/// What became of a letter.
public enum DeliveryOutcome: Sendable, Hashable {
  /// The server took it over.
  case accepted
  /// The server will never take this letter (5xx), with its words.
  case refused(String)
  /// Not now; another try may help. The server may have the letter even so, when its answer was lost.
  case deferred(String)
  /// The server cannot be used at all: no other letter would fare better.
  case unavailable(String)
  /// The caller gave up; nothing is known of the letter.
  case cancelled
}

/// What a site's robots.txt says about an address.
public enum RobotsDecision: Sendable, Hashable {
  case allowed
  case disallowed
  /// The file could not be read, which counts as disallowed for now; with the reason in English.
  case unreachable(String)
  /// The same, since nobody answers there.
  case dead(FetchError)
}

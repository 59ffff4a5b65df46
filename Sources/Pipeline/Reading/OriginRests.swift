import Text
import Web

/// Which origins are left alone for the rest of a refresh: those that asked for it (429, 503 with `Retry-After`) and those
/// that do not answer. Their further pages wait for a later refresh instead of being asked in vain.
struct OriginRests {
  /// What one page told about its origin.
  enum Sign {
    case answer
    case silence(reason: String)
    case refused(Instant, reason: String)
  }

  private struct Known {
    var silences = 0
    var rest: (until: Instant, reason: String)?
  }

  /// Pages in a row without an answer after which no more are asked for.
  private static let patience = 2

  private let now: Instant
  private var origins: [String: Known] = [:]

  init(now: Instant) { self.now = now }

  /// Until when an origin is left alone, and why; nil when it may be asked.
  func rest(at origin: String) -> (until: Instant, reason: String)? { origins[origin]?.rest }

  mutating func note(_ sign: Sign, at origin: String) {
    switch sign {
    case .answer: origins[origin] = nil
    case .refused(let until, let reason): origins[origin, default: Known()].rest = (until, reason)
    case .silence(let reason):
      var known = origins[origin] ?? Known()
      known.silences += 1
      if known.silences >= Self.patience { known.rest = (now + RetryPolicy.origin.first, reason) }
      origins[origin] = known
    }
  }
}

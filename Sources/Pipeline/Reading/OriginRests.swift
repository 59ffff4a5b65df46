import Text

/// Which origins are left alone for the rest of a refresh: those that asked for it (429, 503 with `Retry-After`) and those
/// that do not answer. Their further pages wait for a later refresh instead of being asked in vain.
struct OriginRests {
  /// What one page told about its origin.
  enum Sign {
    case answer
    case silence(reason: String)
    case refused(Instant, reason: String)

    /// What the reading of one page means for further ones.
    init<Success>(_ result: Result<Success, PageFailure>) {
      guard case .failure(let failure) = result else {
        self = .answer
        return
      }
      let reason = failure.trouble.stored
      if let rest = failure.rest {
        self = .refused(rest, reason: reason)
      } else {
        let isSilent = failure.trouble.kind == .timeout || failure.trouble.kind == .unreachable
        self = isSilent ? .silence(reason: reason) : .answer
      }
    }
  }

  private struct Known {
    var silences = 0
    var rest: (until: Instant, reason: String)?
  }

  /// Pages in a row without an answer after which no more are asked for.
  private static let patience = 2
  /// Seconds until a silent origin is asked again.
  private static let restAfterSilence = 3_600

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
      if known.silences >= Self.patience { known.rest = (now + Self.restAfterSilence, reason) }
      origins[origin] = known
    }
  }
}

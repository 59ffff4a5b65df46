import Model
import Text
import Web

/// Which origins are left alone for the rest of a refresh: those that asked for it (429, 503 with `Retry-After`), and those
/// that do not answer or refuse page after page. Their further pages wait for a later refresh instead of being asked in vain.
struct OriginRests {
  /// A time to be left alone.
  struct Rest: Hashable {
    var until: Instant
    /// What brought it about.
    var trouble: Trouble
  }

  private struct Known {
    var refusals = 0
    var rest: Rest?
  }

  /// Pages in a row without an answer of use after which no more are asked for: one may be for members only.
  private static let patience = 2
  private let now: Instant
  private var origins: [String: Known] = [:]

  init(now: Instant) { self.now = now }

  /// Until when an origin is left alone, and why; nil when it may be asked.
  func rest(at origin: String) -> Rest? { origins[origin]?.rest }

  /// Takes note of what one page said of its origin; nil: it was read.
  mutating func note(_ failure: PageFailure?, at origin: String) {
    // One that leads to a site which is down has answered itself.
    guard let failure, !failure.isBeyond else {
      origins[origin] = nil
      return
    }
    if let until = failure.rest {
      origins[origin, default: Known()].rest = Rest(until: until, trouble: failure.trouble)
      return
    }
    switch (failure.trouble.kind, failure.status) {
    case (.timeout, _), (.unreachable, _), (_, 403):
      var known = origins[origin] ?? Known()
      known.refusals += 1
      if known.refusals >= Self.patience {
        known.rest = Rest(until: now + RetryPolicy.origin.first, trouble: failure.trouble)
      }
      origins[origin] = known
    default: origins[origin] = nil
    }
  }
}

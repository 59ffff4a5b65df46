import Text
import Web

/// Something that fails at present: why, since when, how often in a row, and when it is tried again.
struct Setback: Sendable, Hashable {
  var reason: String
  let since: Instant
  var tries: Int
  var next: Instant

  /// Whether it is still to wait at `now`. A next try further away than any pause was planned by a clock since set back.
  func isWaiting(at now: Instant) -> Bool { next > now && next - now <= RetryPolicy.files.longest }
}

extension Setback? {
  /// Notes a failure. True when it is news: the try before went well.
  mutating func note(_ reason: String, at now: Instant) -> Bool {
    let tries = (self?.tries ?? 0) + 1
    let isNews = self == nil
    self = Setback(
      reason: reason, since: self?.since ?? now, tries: tries, next: now + RetryPolicy.files.pause(after: tries))
    return isNews
  }
}

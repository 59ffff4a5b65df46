import Model
import Text
import Web

extension Setback {
  /// Whether it is still to wait at `now`. A next try further away than any pause was planned by a clock since set back.
  func isWaiting(at now: Instant) -> Bool { nextTry > now && nextTry - now <= RetryPolicy.files.longest }
}

extension Setback? {
  /// Notes a failure. True when it is news: the try before went well.
  mutating func note(_ reason: String, at now: Instant) -> Bool {
    let isNews = self == nil
    self = Setback(reason, at: now, after: self, by: .files)
    return isNews
  }
}

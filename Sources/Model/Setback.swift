import Text
import Web

/// Something that fails at present: why, since when, how often in a row, and when it is tried again.
public struct Setback: Sendable, Hashable {
  /// The day of the edition that it followed, ISO; empty where it follows none.
  public var day: String
  /// What went wrong, in words.
  public var reason: String
  /// Since when.
  public var since: Instant
  /// Tries that failed in a row; 0 for one that was cut off.
  public var tries: Int
  /// When it is tried again.
  public var nextTry: Instant

  /// Something that fails.
  public init(day: String = "", reason: String, since: Instant, tries: Int, nextTry: Instant) {
    (self.day, self.reason, self.since, self.tries, self.nextTry) = (day, reason, since, tries, nextTry)
  }

  /// What failed at `now`, once more where it failed `before`.
  public init(_ reason: String, at now: Instant, day: String = "", after before: Setback?, by policy: RetryPolicy) {
    let tries = (before?.tries ?? 0) + 1
    self.init(
      day: day, reason: reason, since: before?.since ?? now, tries: tries, nextTry: now + policy.pause(after: tries))
  }
}

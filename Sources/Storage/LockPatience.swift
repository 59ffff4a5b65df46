import Foundation
import Synchronization

/// How long connections wait for another process that has the database locked. SQLite's own wait cannot be cut short: with
/// several writes in a queue a stop would take as many times as long.
final class LockPatience: Sendable {
  /// Milliseconds that a wait lasts if nobody ends it.
  private let most: Int
  /// When no wait goes on any more.
  private let end = Mutex<ContinuousClock.Instant?>(nil)

  /// Pauses between tries, milliseconds, as SQLite has them; the last is repeated.
  private static let pauses = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100]
  private static let longest = 100

  init(seconds: Double) { most = Int(seconds * 1_000) }

  /// Lets no wait last longer than this from now on.
  func end(within limit: Duration) { end.withLock { $0 = .now + limit } }

  /// Waits a little before the next try; false where there is to be none.
  ///
  /// - Parameter tries: how many there were since the lock was met.
  func waits(after tries: Int) -> Bool {
    let known = Self.pauses.prefix(tries).reduce(0, +)
    let waited = known + max(0, tries - Self.pauses.count) * Self.longest
    let pause = tries < Self.pauses.count ? Self.pauses[tries] : Self.longest
    if waited + pause > most { return false }
    if let end = end.withLock({ $0 }), ContinuousClock.now >= end { return false }
    Thread.sleep(forTimeInterval: Double(pause) / 1_000)
    return true
  }
}

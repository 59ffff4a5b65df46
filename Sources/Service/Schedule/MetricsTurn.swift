import Pipeline
import Text

/// When the metrics are written, and what they count.
struct MetricsTurn {
  private var next: Instant
  private(set) var counts = Metrics.Counts()

  /// Seconds between two files.
  private static let pause = 300
  /// Seconds that a file stands at least: a round of many sources is many changes.
  private static let least = 15

  init(at now: Instant) { next = now + 1 }

  /// When to write again.
  var deadline: Instant { next }

  /// Whether it is time.
  mutating func start(_ now: Instant) -> Bool {
    guard next <= now || next - now > Self.pause else { return false }
    next = now + Self.pause
    return true
  }

  /// Notes that something has changed.
  mutating func noteChange(_ now: Instant) { next = min(next, now + Self.least) }

  /// Counts what was read.
  mutating func count(_ progress: ProgressEvent) {
    guard case .finished(_, let new, _, _, let trouble, _) = progress else { return }
    if trouble != nil { counts.failed += 1 } else if new > 0 { counts.new += 1 } else { counts.unchanged += 1 }
  }

  /// Counts what was sent.
  mutating func count(sent: Int) { counts.sent += sent }
}

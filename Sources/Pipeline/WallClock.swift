import Glibc
import Text

/// Where the time comes from, so that a test or `--now` can fix it.
public struct WallClock: Sendable {
  /// The instant now.
  public let now: @Sendable () -> Instant

  /// A clock of one's own.
  public init(now: @escaping @Sendable () -> Instant) { self.now = now }

  /// The machine's clock.
  public static let system = WallClock { Instant(seconds: Int64(time(nil))) }

  /// A clock that stands still.
  public static func fixed(_ instant: Instant) -> WallClock { WallClock { instant } }
}

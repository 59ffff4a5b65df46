import Fetching
import Text

extension PoliteFetcher {
  /// A polite fetcher with the limits that hold for everybody; `now` dates its copies of robots.txt.
  public static func standard(now: @escaping @Sendable () -> Instant) -> PoliteFetcher {
    let fetcher = Fetcher()
    let politeness = Politeness()
    return PoliteFetcher(
      fetcher: fetcher, politeness: politeness, robots: RobotsGate(fetcher: fetcher, politeness: politeness, now: now))
  }
}

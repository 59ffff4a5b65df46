import Fetching
import Text
import Web

extension PoliteFetcher {
  /// A polite fetcher with the limits that hold for everybody; `now` dates its copies of robots.txt.
  public static func standard(
    limits: Limits = .standard, now: @escaping @Sendable () -> Instant
  ) -> PoliteFetcher {
    let fetcher = Fetcher(limits: limits)
    let politeness = Politeness(limits: limits)
    return PoliteFetcher(
      fetcher: fetcher, politeness: politeness, robots: RobotsGate(fetcher: fetcher, politeness: politeness, now: now))
  }
}

import Text

/// What is known of one origin's robots.txt, as a value that can be stored.
public struct RobotsRecord: Sendable, Hashable, Codable {
  /// Scheme, host and port, as `WebURL.origin` writes them.
  public var origin: String
  /// The file, cut at `Limits.robotsBytes`; empty when there is none.
  public var body: [UInt8]
  /// When it was asked for.
  public var fetched: Instant
  /// The HTTP status; 0 when there was no answer.
  public var status: Int

  /// A record.
  public init(origin: String, body: [UInt8], fetched: Instant, status: Int) {
    (self.origin, self.body, self.fetched, self.status) = (origin, body, fetched, status)
  }

  /// Whether the site could be asked: with rules (2xx) or without any (4xx). The other answers and no answer forbid
  /// everything (RFC 9309 section 2.3.1.4); so does 429, "too many requests", which asks for restraint.
  public var isReachable: Bool { (200..<500).contains(status) && status != 429 }

  /// Whether it need not be asked for again: for a day (RFC 9309 section 2.4), or for the pause after so many tries in vain.
  /// A record from the future, by a clock since put right, is not fresh.
  public func isFresh(at now: Instant, failures: Int = 1) -> Bool {
    fetched <= now && now < fetched + (isReachable ? 86_400 : Self.pause(status: status, failures: failures))
  }

  /// Seconds until a site is asked again that answered with an error, or with nothing (0), so many times in a row.
  public static func pause(status: Int, failures: Int) -> Int {
    (status == 0 ? RetryPolicy.robots : .origin).pause(after: failures)
  }
}

import Text

/// How long to wait after failures in a row, and when to give up: one rule for everything that is tried again.
public struct RetryPolicy: Sendable, Hashable {
  /// Seconds of the pause after the first failure.
  public var first: Int
  /// What each further failure multiplies the pause by.
  public var factor = 2
  /// Seconds of a pause at most.
  public var longest: Int
  /// The part of a pause that may be added to it, so that what failed together parts: .2 is a fifth.
  public var spread = 0.0
  /// Failures in a row after which it is given up; nil: never.
  public var tries: Int?

  /// A policy: the pause after the first failure, doubled or multiplied by `factor` with each further one up to `longest`.
  public init(first: Int, factor: Int = 2, longest: Int, spread: Double = 0, tries: Int? = nil) {
    (self.first, self.factor, self.longest) = (max(first, 1), max(factor, 1), max(longest, 1))
    (self.spread, self.tries) = (spread, tries)
  }

  /// Seconds to wait after that many failures in a row.
  ///
  /// - Parameter jitter: 0 up to 1 from a generator: how much of `spread` is added.
  public func pause(after failures: Int, jitter: Double = 0) -> Int {
    var seconds = min(first, longest)
    // No pause doubles more often than a number has bits.
    for _ in 1..<min(max(failures, 1), 64) where seconds < longest { seconds = min(seconds * factor, longest) }
    return min(seconds + Int(Double(seconds) * spread * min(max(jitter, 0), 1)), longest)
  }

  /// Whether it is to be given up after that many failures in a row.
  public func isOver(after failures: Int) -> Bool { tries.map { failures >= $0 } ?? false }

  /// When to try again after that many failures in a row, the last of them at `now`; nil when it is given up.
  ///
  /// - Parameter end: when the time for it is up: the last try is made then, not up to a pause before.
  public func next(after failures: Int, at now: Instant, until end: Instant? = nil) -> Instant? {
    if isOver(after: failures) { return nil }
    let next = now + pause(after: failures)
    guard let end else { return next }
    return now >= end ? nil : min(next, end)
  }
}

extension RetryPolicy {
  /// A source that is polled every so many seconds while it is well: twice that, doubled up to a day; a server that
  /// says "too many requests" gets an hour at least.
  public static func source(every: Int, status: Int = 0) -> RetryPolicy {
    let base = status == 429 ? max(every, 3_600) : max(every, 60)
    return RetryPolicy(first: 2 * min(base, 86_400), longest: 86_400, spread: 0.2)
  }

  /// A feed at a source's own address that is none any more: after five polls the address is read as a site again.
  public static let listing = RetryPolicy(first: 1, longest: 1, tries: 5)

  /// An article's page that could not be read, or was something else: five days long.
  public static let page = RetryPolicy(first: 3_600, longest: 3 * 86_400, tries: 8)

  /// An origin that leaves its pages unanswered, says "too many requests" without a time of its own, or has an error in the
  /// place of its robots.txt.
  public static let origin = RetryPolicy(first: 3_600, longest: 3_600)

  /// A robots.txt without any answer. The first pauses are short: our own line may only just be coming up.
  public static let robots = RetryPolicy(first: 60, factor: 4, longest: 3_600)

  /// This machine's own line while no source can be reached.
  public static let line = RetryPolicy(first: 300, longest: 300)

  /// A message that its server did not take; `retry_for` of the configuration says when it is given up.
  public static let mail = RetryPolicy(first: 60, longest: 3_600)

  /// The program that takes the digests elsewhere (`publish:`).
  public static let publish = RetryPolicy(first: 300, longest: 6 * 3_600)

  /// Files and the database: a full disk, a folder that is gone, a lock that another program holds.
  public static let files = RetryPolicy(first: 15, longest: 300)
}

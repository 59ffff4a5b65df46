import Text

/// When a feed that still answers is taken to be abandoned: the site may have another one, or list its articles itself.
public enum FeedSilence {
  /// Seconds of silence that nothing follows from.
  private static let shortest = 7 * 86_400
  /// Seconds between two searches for another feed.
  public static let pause = 7 * 86_400

  /// Whether a feed was silent for much longer than it is used to.
  ///
  /// - Parameters:
  ///   - newest: the date of its newest entry.
  ///   - rhythm: how often it used to publish; nil where that is not known.
  ///   - longest: seconds after which the source counts as silent in any case.
  public static func isLong(newest: Instant, rhythm: PublishingRhythm?, longest: Int, now: Instant) -> Bool {
    let usual = rhythm.map { max(4 * $0.gap, shortest) } ?? longest
    return now - newest > min(usual, max(longest, shortest))
  }
}

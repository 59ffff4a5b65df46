import Model
import Text
import Web

/// What is known of a source between two polls.
public struct SourceState: Sendable, Hashable {
  /// The source's name in the configuration.
  public var name: String
  /// The configured address; another one starts the source anew.
  public var url: WebURL
  /// The feed that was found for it; nil where the address itself is read.
  public var feed: WebURL?
  /// When it was first read with success; nil for a new source.
  public var firstSuccess: Instant?
  /// When it was last asked.
  public var lastPoll: Instant?
  /// When it last answered as it should.
  public var lastSuccess: Instant?
  /// When an article was last found that was not known.
  public var lastNew: Instant?
  /// When it is asked next.
  public var nextPoll: Instant?
  /// Why then, in words.
  public var nextReason = ""
  /// Polls that failed since the last success.
  public var failures = 0
  /// What went wrong last; nil when well.
  public var trouble: String?
  /// Since when.
  public var troubleSince: Instant?
  /// Whether the server said that the source is gone for good (410).
  public var isGone = false
  /// What the last polls taught about polling it.
  public var memory = PollMemory()

  /// The state of a source never polled.
  public init(name: String, url: WebURL) { (self.name, self.url) = (name, url) }

  /// The furthest that a next poll is ever planned ahead, seconds: a month by the configuration, and a
  /// week for what the feed leaves out.
  private static let furthest = 45 * 86_400

  /// When it should be polled, as seen at `now`; nil: only when someone asks for it. What a clock planned that was ahead
  /// counts for nothing.
  public func due(at now: Instant) -> Instant? {
    if isGone { return nil }
    guard let nextPoll else { return now }
    let isFromAhead = lastPoll.map { $0 > now + 60 } ?? false
    return isFromAhead || nextPoll - now > Self.furthest ? now : nextPoll
  }

  /// Whether it should be polled at `now`.
  public func isDue(at now: Instant) -> Bool { due(at: now).map { $0 <= now } ?? false }
}

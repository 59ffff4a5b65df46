import Text
import Web

/// What the last polls of a source taught about polling it. A 304 repeats none of it, so that it has to be kept.
public struct PollMemory: Sendable, Hashable {
  /// How the source was read when this was learned; read another way, its listing has to come whole again.
  public var reading = ""
  /// Whether the address polled is a feed.
  public var isFeed = false
  /// Whether the last answer gave something to ask conditionally with.
  public var hasValidators = false
  /// The feed's `ttl`, minutes.
  public var ttlMinutes: Int?
  /// The feed's `skipHours`, GMT.
  public var skipHours: Set<Int> = []
  /// The feed's `skipDays`, 0 Sunday.
  public var skipDays: Set<Int> = []
  /// The feed's `sy:updatePeriod` by its frequency, seconds.
  public var syPeriodSeconds: Int?
  /// How often the source publishes; nil where its dates do not tell.
  public var rhythm: PublishingRhythm?
  /// How far back the listing reaches; nil where its entries have no dates.
  public var span: ListingSpan?
  /// Seconds between polls that miss nothing, after one that did; nil: none did, or long ago.
  public var pace: Int?
  /// When another feed of the site was last looked for.
  public var searched: Instant?
  /// A feed of the site that is silent and left aside.
  public var abandoned: WebURL?
  /// When the listing last came whole.
  public var lastWhole: Instant?
  /// The hash of the listing whose entries were all taken; nil where some were left.
  public var content: UInt64?
  /// Sitemaps that the polled index named.
  public var children: [WebURL] = []
  /// What of the listing was left out for being too much, for people.
  public var leftOut: [String] = []
  /// Whether the pages that it offers can be read.
  public var unreadPages = UnreadPages()
  /// A permanent redirect of the polled address that is watched.
  public var moved: PermanentRedirect?

  /// Nothing learned yet.
  public init() {}

  /// Whether "unchanged" is to be believed no longer: the source was silent for much longer than it is used to.
  public func isDoubtful(at now: Instant) -> Bool {
    guard let lastWhole else { return false }
    return now - lastWhole >= (rhythm?.doubtful ?? PublishingRhythm.doubtfulWithoutRhythm)
  }
}

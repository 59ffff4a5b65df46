/// Bounds on everything that comes from outside, in one place. Each has a test that crosses it.
public struct Limits: Sendable, Hashable {
  /// Decoded bytes of one answer, after gzip, br or zstd.
  public var bodyBytes = 8_000_000
  /// Bytes of one answer's header lines together.
  public var headerBytes = 100_000
  /// Seconds for one request from start to end, redirects included.
  public var totalSeconds = 30
  /// Seconds to a connection.
  public var connectSeconds = 10
  /// Bytes a second below which an answer counts as too slow, once it stays so for `slowSeconds`.
  public var slowBytesPerSecond = 100
  /// Seconds that an answer may be slower than `slowBytesPerSecond`.
  public var slowSeconds = 15
  /// Connections to one host at a time.
  public var hostConnections = 2
  /// Seconds from the start of one request to an origin to the start of the next, unless its robots.txt asks for more.
  public var spacingSeconds = 1
  /// Longest Crawl-delay of a robots.txt that is kept to, in seconds.
  public var crawlDelaySeconds = 30
  /// Redirects followed in one request, as many as Go follows; browsers go to 20.
  public var redirects = 10
  /// Bytes of a robots.txt that are read (RFC 9309 section 2.5 asks for at least 500 KiB).
  public var robotsBytes = 512_000
  /// Entries read from one feed.
  public var entries = 2_000
  /// Elements below each other in a feed.
  public var feedDepth = 256
  /// Bytes of one text field of a feed entry.
  public var fieldBytes = 2_000_000
  /// Links looked at on one listing page.
  public var links = 5_000
  /// Pages of one article that are joined.
  public var articlePages = 10
  /// Listing pages read in one refresh.
  public var listingPages = 3
  /// Bytes of article text kept.
  public var articleBytes = 400_000
  /// Bytes of a title kept.
  public var titleBytes = 500
  /// Bytes of an address.
  public var urlBytes = 4_000

  /// The limits that hold unless a source sets its own.
  public init() {}

  /// The limits that hold unless a source sets its own.
  public static let standard = Limits()
}

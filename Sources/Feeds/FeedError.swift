/// Why something is not read as a feed.
public enum FeedError: Error, Sendable, Hashable {
  /// There is nothing but white space.
  case empty
  /// It is an HTML page; it may name feeds.
  case page
  /// It is something else.
  case notAFeed
}

import Web

/// An address that may be an article, before its page was read.
public struct Candidate: Sendable, Hashable {
  /// The address to fetch.
  public var url: WebURL
  /// What the link or feed calls it.
  public var title: String?
  /// The feed entry it came from, nil for a link of a page.
  public var entry: Entry?

  /// A candidate from a link or a feed.
  public init(url: WebURL, title: String? = nil, entry: Entry? = nil) {
    (self.url, self.title, self.entry) = (url, title, entry)
  }
}

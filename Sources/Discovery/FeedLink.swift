import Web

/// A feed that a page names.
public struct FeedLink: Sendable, Hashable {
  /// The feed's address.
  public var url: WebURL
  /// What the page calls it.
  public var title: String?
  /// The media type (`application/rss+xml`) where the page gives one.
  public var type: String?

  /// A feed that a page names.
  public init(url: WebURL, title: String? = nil, type: String? = nil) {
    (self.url, self.title, self.type) = (url, title, type)
  }

  /// Whether it holds comments, and no articles.
  public var isOfComments: Bool {
    let words = [title?.lowercased() ?? "", url.path.lowercased()]
    return words.contains { $0.contains("comment") || $0.contains("komentar") }
  }

  /// Whether a media type is one of feeds, or of XML, as which many feeds are served.
  public static func isFeedType(_ type: String) -> Bool {
    FeedRanking.types.contains(type.prefix { $0 != ";" }.filter { $0 != " " }.lowercased())
  }
}

import Text
import Web

/// An address that may be an article, before its page was read.
public struct Candidate: Sendable, Hashable {
  /// What the address leads to.
  public enum Address: Sendable, Hashable {
    /// The article's own page.
    case page
    /// A page that several entries name, or the site: only the entry tells what it is about.
    case shared
    /// A file that belongs to the entry, which has no page.
    case attachment
  }

  /// The address to fetch, and to show.
  public var url: WebURL
  /// What the link or feed calls it.
  public var title: String?
  /// The feed entry it came from, nil for a link of a page.
  public var entry: Entry?
  /// What the address leads to.
  public var address = Address.page
  /// A key of the entry besides its address: by it, it is known though its address is another one at each poll. Nil where
  /// the address says as much.
  public var identity: String?
  /// What the listing prints beside its link as the date, as it stands there; two texts where either may be meant.
  public var printed: [String] = []
  /// When its page was last changed, as a sitemap says.
  public var changed: Instant?

  /// A candidate from a link or a feed.
  public init(url: WebURL, title: String? = nil, entry: Entry? = nil) {
    (self.url, self.title, self.entry) = (url, title, entry)
  }

  /// What it is known by.
  public var key: String { address == .shared ? identity ?? url.key : url.key }

  /// It is not newer than this; nil: the listing does not say, or has a number where it knew no date (`1970-01-01`).
  public var date: Instant? {
    [entry?.published, entry?.updated, changed].lazy.compactMap { $0 }.first { $0 >= Self.earliest }
  }

  /// 1995: no page of the web is older.
  private static let earliest = Instant(seconds: 788_918_400)
}

import Markup
import Text
import Web

/// A sitemap or an index of sitemaps (sitemaps.org protocol 0.9, Google's news extension), read without building a tree and
/// repaired where it is damaged.
public struct Sitemap: Sendable, Hashable {
  /// One page of the site.
  public struct Page: Sendable, Hashable {
    /// The page's address.
    public var url: WebURL
    /// `news:publication_date`, else `lastmod`.
    public var lastModified: Instant?
    /// `news:title`.
    public var title: String?
    /// `news:publication_date`.
    public var published: FeedDate.Reading?

    /// A page of the site.
    public init(url: WebURL, lastModified: Instant? = nil, title: String? = nil, published: FeedDate.Reading? = nil) {
      (self.url, self.lastModified, self.title, self.published) = (url, lastModified, title, published)
    }
  }

  /// Whether the address of a page says that it is an article, and none of the pages that a site has besides.
  public static func isArticle(_ url: WebURL) -> Bool {
    let shape = PathShape(url)
    if shape.isAbout || shape.isMedia || LinkKind.isNeverArticle(url, site: url.siteKey) { return false }
    return shape.isArticleLike || shape.isNews && (shape.hasIdentifier || shape.hyphens > 0)
  }

  /// Bytes of a sitemap at most (sitemaps.org sets the same limit).
  private static let unpackedLimit = 50_000_000

  /// The pages, in order; `Limits.links` at most, the newest where there are more.
  public var pages: [Page] = []
  /// Further sitemaps of an index, the newest first where dates are given; 500 at most.
  public var children: [WebURL] = []
  /// Whether it was stored packed and stops in the middle: further pages are missing.
  public var breaksOff = false

  /// Whether an answer is a sitemap or an index of them, told by its first elements.
  public static func isOne(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: (Gunzip.unpack(bytes, limit: 2_000) ?? bytes).prefix(2_000), as: UTF8.self)
    // The name may have a prefix: `<ns0:urlset`.
    return head.split(separator: "<").contains { tag in
      let name = tag.prefix { !$0.isWhitespace && $0 != ">" }.split(separator: ":").last
      return name == "urlset" || name == "sitemapindex"
    }
  }

  /// Reads a sitemap: XML, or a text with one address a line.
  ///
  /// - Parameters:
  ///   - bytes: the answer in UTF-8; a `.xml.gz` as it is stored too.
  ///   - url: where it came from; relative addresses are resolved against it.
  public static func read(_ bytes: [UInt8], url: WebURL) -> Sitemap {
    let unpacked = Gunzip.read(bytes, limit: unpackedLimit)
    var sitemap = SitemapReader.read(unpacked?.bytes ?? bytes, base: url)
    sitemap.breaksOff = unpacked.map { $0.ending != .whole } ?? false
    return sitemap
  }
}

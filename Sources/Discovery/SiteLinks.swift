import Model
import Web

/// Where a page leads to, as far as a digest is concerned.
public struct SiteLinks: Sendable, Hashable {
  /// Feeds that the page names, the likeliest main feed first.
  public var feeds: [FeedLink] = []
  /// Sitemaps that the page names.
  public var sitemaps: [WebURL] = []
  /// Links that are probably articles, those of the main content first, each page once, in the order of the page.
  public var candidates: [Candidate] = []
  /// Further pages of the same listing, the next one first; five at most.
  public var nextPages: [WebURL] = []

  /// No links.
  public init() {}
}

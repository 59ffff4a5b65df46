import Model
import Web

/// Where a page leads to, as far as a digest is concerned.
public struct SiteLinks: Sendable, Hashable {
  /// Feeds that the page names, the likeliest main feed first.
  public var feeds: [FeedLink] = []
  /// Links that are called a feed though nothing in their address says so: proposals to be tried.
  public var namedFeeds: [FeedLink] = []
  /// Where the page leads on to by itself (`meta http-equiv=refresh`); nil where it does not.
  public var refresh: WebURL?
  /// The pages within the page (`frame`), and those of its site in an `iframe` where it has no links of its own.
  public var frames: [WebURL] = []
  /// The program that says of itself that it made the page, in lower case: `joomla! - open source content management`.
  public var generator: String?
  /// Sitemaps that the page names.
  public var sitemaps: [WebURL] = []
  /// Links that are probably articles, those of the main content first, each page once, in the order of the page.
  public var candidates: [Candidate] = []
  /// Articles of the page's data of whose addresses it has only the last part: to be believed once one is seen to be right.
  public var guessed: [Candidate] = []
  /// Further pages of the same listing, the next one first; five at most.
  public var nextPages: [WebURL] = []

  /// Whether a page without articles says itself that there is nothing at present ("Belum ada agenda").
  public var isQuiet = false
  /// The page's `<title>`, as it stands there.
  public var title: String?

  /// No links.
  public init() {}
}

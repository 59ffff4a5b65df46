import Web

/// One entry under `sources:`: a site, feed or page that is polled.
public struct Source: Sendable, Hashable {
  /// How a source's address is read.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Feed if it is one; else the feed that the page links; else the page as a listing page.
    case auto
    case feed, page, sitemap
  }

  /// Which articles of a source are kept.
  public enum Keep: String, Sendable, Hashable, CaseIterable {
    /// Those that reach the threshold.
    case relevant
    /// Every article: a specialist site.
    case all
  }

  /// Where the text of an article is taken from.
  public enum ArticleText: String, Sendable, Hashable, CaseIterable {
    /// The article's page.
    case full
    /// The feed's own text.
    case feed
  }

  /// Where a headline is taken from.
  public enum Headline: String, Sendable, Hashable, CaseIterable {
    case page, text
  }

  /// The name shown and used in commands; unique.
  public var name: String
  /// The address polled.
  public var url: WebURL
  /// How its address is read.
  public var kind = Kind.auto
  /// The province or country of its articles that name no place of their own.
  public var region: String?
  /// The language of its articles where the source says it.
  public var language: String?
  /// The topic of all its articles, by name.
  public var topic: String?
  /// Which articles are kept.
  public var keep = Keep.relevant
  /// Where the text is taken from.
  public var articleText = ArticleText.full
  /// Where the headline is taken from.
  public var headline = Headline.page
  /// The pattern that the paths of its articles match, nil for learning which links are articles.
  public var articles: ArticlePattern?
  /// Where the parts of its articles stand, for a site that is read wrongly without help.
  public var selectors: ArticleSelectors?
  /// Most articles taken a day.
  public var perDay = 20
  /// Articles shown when the source is new.
  public var firstTime = 5
  /// Seconds between two polls where the operator set them; nil: the source's own rhythm has a say.
  public var every: Int?
  /// Seconds without a new article after which the source counts as silent.
  public var silentAfter = 30 * 86_400
  /// Seconds for one request.
  public var timeout = 30
  /// Decoded bytes of one answer.
  public var maxBytes = 8_000_000
  /// Whether private and loopback addresses may be connected to.
  public var privateNetwork = false
  /// Who asks, and whom to write to.
  public var userAgent = Source.standardUserAgent
  /// Whether robots.txt is obeyed.
  public var obeysRobots = true
  /// Whether it is polled.
  public var enabled = true
  /// Further request headers, in order.
  public var headers: [HTTPHeaders.Line] = []
  /// `credential:NAME` or `file:PATH` of a file with `user:password`; never the password itself.
  public var login: String?
  /// The proxy that requests go through, as libcurl takes it (`http://proxy.example:3128`).
  public var proxy: String?

  /// Seconds between two polls unless the operator or the source says otherwise.
  public static let standardInterval = 3600

  /// The user agent unless the configuration names another.
  public static let standardUserAgent = "kabar/1.0 (+mailto:kabar@example.org)"

  /// A source with the defaults of the configuration's documentation.
  public init(name: String, url: WebURL) { (self.name, self.url) = (name, url) }
}

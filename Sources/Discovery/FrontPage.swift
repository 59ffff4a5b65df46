import Markup
import Model
import Text
import Web

/// Reads a site's front page or any listing page: which feeds it names, and which of its links are articles.
public enum FrontPage {
  /// The links of a page. At most `Limits.links` links are looked at.
  ///
  /// - Parameters:
  ///   - html: the page, valid UTF-8 without NUL.
  ///   - url: where the page came from.
  ///   - pattern: which paths are articles; nil to learn it from the page.
  public static func read(_ html: [UInt8], url: WebURL, pattern: ArticlePattern? = nil) -> SiteLinks {
    guard let document = Document(html: html) else { return SiteLinks() }
    var links = document.withRoot { root in read(root, url: url, pattern: pattern) } ?? SiteLinks()
    if !links.isQuiet {
      let data = document.withRoot { root in ListedData(root, html: html, page: url, links: links.candidates) }
      data?.complete(&links, pattern: pattern)
    }
    if links.refresh == nil, links.feeds.isEmpty, let target = ScriptRedirect.target(of: html) {
      links.refresh = WebURL(target, base: url).flatMap { $0.key == url.key ? nil : $0 }
    }
    return links
  }

  /// The links of a page that is parsed already.
  public static func read(_ root: Node, url: WebURL, pattern: ArticlePattern? = nil) -> SiteLinks {
    var collector = LinkCollector(page: url)
    collector.collect(root)
    var links = SiteLinks()
    links.feeds = FeedRanking.ranked(collector.feeds, page: url)
    // Behind all feeds: it says the same with more bytes, but some sites turn their feed off.
    if let posts = collector.posts { links.feeds.append(FeedLink(url: posts, title: nil, type: "application/json")) }
    links.namedFeeds = collector.namedFeeds
    links.sitemaps = collector.sitemaps
    links.refresh = collector.refresh.flatMap { $0.key == url.key ? nil : $0 }
    links.frames = collector.frames + (collector.anchors.isEmpty ? collector.innerFrames : [])
    links.generator = collector.generator
    links.title = root.elements(named: "title").first.map(\.textContent)
    links.nextPages = Pagination.next(collector, page: url)
    let pages = PageLink.merged(collector.anchors, page: url, except: pattern?.words ?? [])
    links.candidates = CandidateChooser(page: url, pattern: pattern, listing: Set(links.nextPages.map(\.key))).choose(
      pages)
    // Beside headlines that were not recognised it is one box of many that has nothing.
    links.isQuiet =
      links.candidates.isEmpty && pages.count(where: \.isTitled) < fewTitles && saysNothing(root)
    return links
  }

  /// Links that read like headlines from which a page has something to list.
  private static let fewTitles = 3

  /// Bytes of a page that are searched for what it says of itself.
  private static let looked = 100_000

  /// Whether a page says that it lists nothing at present.
  private static func saysNothing(_ root: Node) -> Bool {
    let text = TitleMarkup.collapsed(
      String(decoding: root.text(limit: looked), as: UTF8.self).lowercased(), bytes: looked)
    return LinkWords.quiet.contains { start in
      text.ranges(of: start).contains { range in
        LinkWords.listed.contains(where: text[range.upperBound...].hasPrefix)
      }
    }
  }

  /// Addresses under which programs that make sites keep the feed, by a word of what they call themselves.
  private static let feedPaths: [(generator: String, paths: [String])] = [
    ("wordpress", ["/feed/", "/?feed=rss2"]),
    ("joomla", ["/?format=feed&type=rss", "/index.php?format=feed&type=rss"]),
    ("blogger", ["/feeds/posts/default"]), ("drupal", ["/rss.xml"]), ("ghost", ["/rss/"]), ("hugo", ["/index.xml"]),
    ("jekyll", ["/feed.xml"]), ("spip", ["/spip.php?page=backend"]), ("typo3", ["/?type=9818"]),
    ("wix", ["/blog-feed.xml"]), ("open journal systems", ["./gateway/plugin/WebFeedGatewayPlugin/atom"]),
    ("opensid", ["/index.php/feed", "/feed"]), ("hexo", ["/atom.xml"]), ("squarespace", ["./?format=rss"]),
    ("plone", ["/RSS"]),
  ]

  /// Addresses under which sites keep their feed without saying so, the likeliest first: proposals to be tried.
  ///
  /// - Parameter generator: the program that says of itself that it made the site, in lower case.
  public static func commonFeedPaths(for url: WebURL, generator: String? = nil) -> [WebURL] {
    let own = url.path.hasSuffix("/") ? String(url.path.dropLast()) : url.path
    let known = feedPaths.first { generator?.contains($0.generator) == true }?.paths ?? []
    // A dot stands for the page itself: one program holds several journals.
    var paths = known.map { $0.hasPrefix(".") ? own + $0.dropFirst() : $0 }
    if !own.isEmpty { paths.append(own + "/feed/") }
    paths += [
      "/feed/", "/rss", "/rss.xml", "/feeds/posts/default", "/?format=feed&type=rss", "/?feed=rss2", "/atom.xml",
      "/feed.xml", "/index.xml", "/feed.json", "/wp-json/wp/v2/posts?per_page=20&_embed=1",
    ]
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }.compactMap { WebURL($0, base: url) }
  }

  /// Addresses under which sites keep their sitemap, the likeliest first: proposals to be tried after robots.txt.
  public static func commonSitemapPaths(for url: WebURL) -> [WebURL] {
    ["/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml", "/news-sitemap.xml", "/sitemap-news.xml"]
      .compactMap { WebURL($0, base: url) }
  }
}

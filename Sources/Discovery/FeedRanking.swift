import Web

/// Recognises feeds among links and puts the main one first.
enum FeedRanking {
  static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/xml",
    "text/xml",
    "application/rss", "application/atom", "application/x-rss+xml", "text/rss",
  ]
  private static let feedTypes = types.subtracting(["application/xml", "text/xml"])
  private static let feedNames: Set<String> = [
    "feed", "rss", "rss2", "atom", "rss.xml", "feed.xml", "atom.xml", "feed.json", "index.rdf", "rss.php", "feed.php",
    "index.rss",
    "rss.aspx", "feeds",
  ]

  /// Whether a link of the text leads to a feed of the site.
  static func isFeed(type: String?, url: WebURL, site: String) -> Bool {
    if let type, feedTypes.contains(type) { return true }
    if url.host == "feeds.feedburner.com" { return true }
    guard LinkKind.isNear(url.siteKey, site) else { return false }
    if isAskedForFeed(url) { return true }
    let segments = LinkKind.segments(of: url)
    guard let last = segments.last else { return false }
    // `/rss/terkini`, `/feeds/berita.xml`: one of those that a page of feeds lists.
    let folder = segments.dropLast().last ?? ""
    if folder == "rss" && LinkKind.bare(last) == last || feedNames.contains(folder) && last.hasSuffix(".xml") {
      return true
    }
    return feedNames.contains(last) || last.hasSuffix(".rss") || last.hasSuffix(".rdf") || last.hasSuffix("rss.xml")
  }

  /// The address behind the scheme by which pages hand a feed to a reader: `feed://…`, `feed:https://…`; nil for others.
  static func address(inScheme href: String, base: WebURL) -> WebURL? {
    let scheme = "feed:"
    guard href.prefix(scheme.utf8.count).lowercased() == scheme else { return nil }
    return WebURL(String(href.dropFirst(scheme.utf8.count)), base: base)
  }

  private static let queryFeeds: Set<String> = ["rss", "rss2", "atom", "feed", "rdf"]
  private static let searches: Set<String> = ["q", "s", "search", "cari", "keyword", "tag", "label", "topik", "url"]

  /// Whether the query asks a program for a feed: `?feed=rss2`, `?format=feed&type=rss`, `/umpan.php?jenis=rss`.
  private static func isAskedForFeed(_ url: WebURL) -> Bool {
    LinkKind.parameters(of: url).contains { name, value in
      queryFeeds.contains(value.lowercased()) && !searches.contains(name)
    }
  }

  private static let names: Set<String> = [
    "rss", "feed", "feeds", "atom", "umpan", "rss feed", "rss feeds", "feed rss", "umpan rss", "berlangganan rss",
    "langganan rss",
    "subscribe rss", "rss 2.0", "xml", "web feed",
  ]

  /// Whether a link is called a feed: "RSS", "Umpan". One to be tried.
  static func isNamedFeed(_ name: String) -> Bool {
    name.utf8.count <= 30 && names.contains(TitleMarkup.collapsed(name.lowercased()))
  }

  /// Each feed once, the main one first: feeds of comments, sections, tags and authors stand behind, the feed of the very
  /// section that the page shows before. Twenty at most.
  static func ranked(_ feeds: [FeedLink], page: WebURL) -> [FeedLink] {
    var seen: Set<String> = []
    let once = feeds.filter { seen.insert($0.url.href).inserted }
    let scored = once.enumerated().map { (points($0.element, page: page), $0.offset, $0.element) }
    return scored.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.prefix(20).map(\.2)
  }

  private static let partWords: Set<String> = [
    "category", "kategori", "tag", "tags", "author", "penulis", "label", "topik", "topic", "search", "section",
    "rubrik", "kanal",
  ]

  private static func points(_ feed: FeedLink, page: WebURL) -> Int {
    var points = 0
    let segments = LinkKind.segments(of: feed.url)
    let title = (feed.title ?? "").lowercased()
    if feed.type != nil { points += 4 }
    if segments.contains("comments") || title.contains("comment") || title.contains("komentar") { points -= 20 }
    if segments.contains("podcast") || title.contains("podcast") { points -= 6 }
    let own = LinkKind.segments(of: page)
    if !own.isEmpty, segments.starts(with: own) {
      // Below an article lie its comments.
      points += PathShape(page).isArticleLike ? -15 : 6
    } else if segments.contains(where: partWords.contains) || LinkKind.hasListingParameter(feed.url) {
      points -= 8
    }
    if feed.url.siteKey == page.siteKey {
      points += 2
    } else if !LinkKind.isNear(feed.url.siteKey, page.siteKey) {
      points -= 2
    }
    // The shorter the path the nearer to the site's root.
    return points - min(segments.count, 6)
  }
}

import Markup
import Web

/// Walks a page once and takes down its links in order, with the part of the page that each stands in.
struct LinkCollector {
  let page: WebURL
  private(set) var anchors: [Anchor] = []
  private(set) var feeds: [FeedLink] = []
  private(set) var sitemaps: [WebURL] = []
  /// Links that are called a feed though nothing in their address says so.
  private(set) var namedFeeds: [FeedLink] = []
  /// Where `meta http-equiv=refresh` leads to.
  private(set) var refresh: WebURL?
  /// Pages within the page: `frame`, and `iframe` of the same site.
  private(set) var frames: [WebURL] = []
  private(set) var innerFrames: [WebURL] = []
  /// The program that says of itself that it made the page, in lower case.
  private(set) var generator: String?
  /// `link rel=next` and `a rel=next`.
  private(set) var next: [WebURL] = []
  /// The posts of a WordPress site as JSON.
  private(set) var posts: WebURL?
  private var base: WebURL

  private let site: String

  init(page: WebURL) {
    self.page = page
    site = page.siteKey
    base = page
  }

  private struct Open {
    let node: Node
    let region: PageRegion
    let isHeading: Bool
    let isArticle: Bool
  }

  mutating func collect(_ root: Node) {
    var open: [Open] = []
    var node: Node? = root
    while let current = node {
      var skips = false
      if current.kind == .element {
        let outer = open.last
        if current.isElement("a") {
          add(anchor: current, in: outer)
        } else if current.isElement("link") {
          add(link: current)
        } else if current.isElement("meta") {
          add(meta: current)
        } else if current.isElement("frame") || current.isElement("iframe") {
          add(frame: current)
        } else if current.isElement("base") {
          if base == page, let url = current.attribute("href").flatMap({ WebURL($0, base: page) }) { base = url }
        } else if current.isElement("script") || current.isElement("style") || current.isElement("template") {
          skips = true
        } else {
          if let target = ScriptedLink.target(of: current) { add(anchor: current, href: target, in: outer) }
          push(current, onto: &open)
        }
      }
      if anchors.count >= Limits.standard.links { return }
      node = following(current, root, skips: skips, open: &open)
    }
  }

  private func push(_ node: Node, onto open: inout [Open]) {
    let outer = open.last
    let region = PageRegion.opened(by: node, in: outer?.region ?? .plain)
    let isHeading = TitleMarkup.isHeading(node)
    let isArticle = node.isElement("article")
    guard region != nil || isHeading || isArticle else { return }
    open.append(
      Open(
        node: node, region: region ?? outer?.region ?? .plain, isHeading: isHeading || outer?.isHeading == true,
        isArticle: isArticle || outer?.isArticle == true))
  }

  /// The next node in document order; parts of the page that end before it are closed.
  private func following(_ node: Node, _ root: Node, skips: Bool, open: inout [Open]) -> Node? {
    if !skips, let child = node.firstChild { return child }
    var current = node
    while current != root {
      if open.last?.node == current { open.removeLast() }
      if let next = current.next { return next }
      guard let parent = current.parent else { return nil }
      current = parent
    }
    return nil
  }

  private mutating func add(anchor node: Node, href: String? = nil, in outer: Open?) {
    guard let href = href ?? node.attribute("href") else { return }
    if let feed = FeedRanking.address(inScheme: href, base: base) {
      if feeds.count < 100 { feeds.append(FeedLink(url: feed)) }
      return
    }
    guard let url = WebURL(href, base: base) else { return }
    let rel = (node.attribute("rel") ?? "").lowercased()
    if rel.split(separator: " ").contains("next") { next.append(url) }
    let type = node.attribute("type")?.lowercased()
    let inner = TitleMarkup.heading(within: node)
    let text = TitleMarkup.text(of: inner ?? node)
    if FeedRanking.isFeed(type: type, url: url, site: site) {
      if feeds.count < 100 { feeds.append(FeedLink(url: url, title: text.isEmpty ? nil : text, type: type)) }
      return
    }
    if namedFeeds.count < 10, LinkKind.isNear(url.siteKey, site), FeedRanking.isNamedFeed(Self.name(of: node, text)) {
      namedFeeds.append(FeedLink(url: url))
    }
    anchors.append(
      Anchor(
        node: node, url: url, key: url.key, text: text, region: outer?.region ?? .plain,
        isHeading: inner != nil || outer?.isHeading == true, isInArticle: outer?.isArticle == true, rel: rel,
        tooltip: TitleMarkup.collapsed(node.attribute("title") ?? node.attribute("aria-label") ?? "")))
  }

  /// What a link is called: its text, else what its picture or its label says.
  private static func name(of node: Node, _ text: String) -> String {
    if !text.isEmpty { return text }
    let picture = node.elements(named: "img").first.flatMap { $0.attribute("alt") ?? $0.attribute("title") }
    return picture ?? node.attribute("aria-label") ?? node.attribute("title") ?? ""
  }

  private mutating func add(meta node: Node) {
    guard let content = node.attribute("content") else { return }
    if node.attribute("name")?.lowercased() == "generator", generator == nil {
      generator = String(content.lowercased().prefix(100))
    } else if node.attribute("http-equiv")?.lowercased() == "refresh", refresh == nil {
      // `0; url='/portal/'` (HTML, "shared declarative refresh steps").
      guard let sign = content.firstIndex(of: "=") else { return }
      let target = content[content.index(after: sign)...].filter { !"'\" ".contains($0) }
      refresh = WebURL(target, base: base)
    }
  }

  private mutating func add(frame node: Node) {
    guard let url = node.attribute("src").flatMap({ WebURL($0, base: base) }), url.key != page.key else { return }
    if node.isElement("frame"), frames.count < Self.mostFrames {
      frames.append(url)
    } else if innerFrames.count < Self.mostFrames, LinkKind.isNear(url.siteKey, site) {
      innerFrames.append(url)
    }
  }

  private static let mostFrames = 5

  private mutating func add(link node: Node) {
    guard feeds.count < 100, let href = node.attribute("href"), let url = WebURL(href, base: base) else { return }
    let rels = (node.attribute("rel") ?? "").lowercased().split(separator: " ")
    let type = node.attribute("type")?.lowercased()
    if rels.contains("next") { next.append(url) }
    if rels.contains("sitemap") { sitemaps.append(url) }
    if rels.contains("https://api.w.org/"), posts == nil { posts = Self.posts(at: url) }
    guard rels.contains("alternate") || rels.contains("feed") else { return }
    // Without a type it is a feed where its address says so, and no translation.
    let isNamed = node.attribute("hreflang") == nil && FeedRanking.isFeed(type: nil, url: url, site: site)
    guard rels.contains("feed") || type.map(FeedLink.isFeedType) ?? isNamed else { return }
    let title = node.attribute("title").map { TitleMarkup.collapsed($0) }
    feeds.insert(FeedLink(url: url, title: title?.isEmpty == true ? nil : title, type: type), at: linked)
    linked += 1
  }

  /// The list of posts below the address of a WordPress interface, which may be a path or a parameter (`?rest_route=/`).
  private static func posts(at url: WebURL) -> WebURL? {
    let wanted = "per_page=20&_embed=1"
    if let query = url.query, query.hasSuffix("rest_route=/") {
      return WebURL("?" + query + "wp/v2/posts&" + wanted, base: url)
    }
    return WebURL(url.path + (url.path.hasSuffix("/") ? "" : "/") + "wp/v2/posts?" + wanted, base: url)
  }

  /// How many of `feeds` come from `link` elements; they stand first.
  private var linked = 0
}

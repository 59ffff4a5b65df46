import Text

/// The pages and feeds of an invented site, dated as if the demonstration's day were an ordinary one.
struct DemoPages: Sendable {
  let site: DemoSite
  let now: Instant

  /// The answer to a request: content type and body, or nil for a 404.
  func answer(_ path: String, origin: String) -> (type: String, body: String)? {
    switch (path, site.kind) {
    case ("/robots.txt", _): return ("text/plain", "User-agent: *\nDisallow: /admin/\n")
    case ("/", _): return ("text/html; charset=utf-8", frontPage)
    case ("/feed.xml", .rss): return ("application/rss+xml; charset=utf-8", rss(origin))
    case ("/feed.xml", .atom): return ("application/atom+xml; charset=utf-8", atom(origin))
    default:
      guard let article = site.articles.first(where: { path == "/berita/" + $0.slug }) else { return nil }
      return ("text/html; charset=utf-8", page(article))
    }
  }

  private func published(_ article: DemoArticle) -> Moment { Moment(now - article.hoursAgo * 3600, offset: 25_200) }

  private func layout(_ title: String, head: String = "", _ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(site.language)"><head><meta charset="utf-8"><title>\(title)</title>\(head)</head>
    <body><header><a href="/">\(site.name)</a><nav><a href="/tentang">Tentang</a> <a href="/kontak">Kontak</a></nav></header>
    <main>\(body)</main><footer>© \(site.name)</footer></body></html>
    """
  }

  private var frontPage: String {
    let types = [DemoSite.Kind.rss: "application/rss+xml", .atom: "application/atom+xml"]
    let head = types[site.kind].map {
      "<link rel=\"alternate\" type=\"\($0)\" title=\"\(site.name)\" href=\"/feed.xml\">"
    }
    let items = site.articles.map {
      "<article><h2><a href=\"/berita/\($0.slug)\">\($0.title)</a></h2><p>\($0.paragraphs[0].prefix(80))…</p></article>"
    }
    return layout(site.name, head: head ?? "", "<h1>\(site.name)</h1>" + items.joined(separator: "\n"))
  }

  private func page(_ article: DemoArticle) -> String {
    let head =
      "<meta property=\"article:published_time\" content=\"\(published(article).iso8601)\">"
      + "<meta property=\"og:type\" content=\"article\"><meta property=\"og:site_name\" content=\"\(site.name)\">"
    let by = site.language == "en" ? "By" : "Oleh"
    let body = article.paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
    return layout(
      "\(article.title) - \(site.name)", head: head,
      "<article><h1>\(article.title)</h1><p class=\"byline\">\(by) \(article.author)</p><div class=\"entry-content\">\(body)</div></article>"
    )
  }

  private func rss(_ origin: String) -> String {
    let items = site.articles.map {
      "<item><title>\($0.title)</title><link>\(origin)/berita/\($0.slug)</link><guid>\(origin)/berita/\($0.slug)</guid>"
        + "<pubDate>\(published($0).iso8601)</pubDate><description>\($0.paragraphs[0])</description></item>"
    }
    return
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>\(site.name)</title><link>\(origin)/</link>"
      + "<description>Demo</description>\(items.joined())</channel></rss>"
  }

  private func atom(_ origin: String) -> String {
    let entries = site.articles.map {
      "<entry><title>\($0.title)</title><link href=\"\(origin)/berita/\($0.slug)\"/><id>\(origin)/berita/\($0.slug)</id>"
        + "<updated>\(published($0).iso8601)</updated><published>\(published($0).iso8601)</published>"
        + "<author><name>\($0.author)</name></author><summary>\($0.paragraphs[0])</summary></entry>"
    }
    return
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(site.language)\">"
      + "<title>\(site.name)</title><id>\(origin)/</id><updated>\(Moment(now, offset: 0).iso8601)</updated>\(entries.joined())</feed>"
  }
}

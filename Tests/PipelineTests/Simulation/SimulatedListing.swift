import Foundation
import Text

/// Writes the listing of a simulated site.
struct SimulatedListing {
  let site: SimulatedSite
  let server: String
  /// Counts the polls: what is volatile changes with it.
  let poll: Int

  func text(_ posts: [SimulatedPost]) -> String {
    var posts = posts
    if site.kind == .oldestFirst { posts.reverse() }
    if site.kind == .shuffled { posts.sort { ($0.number * 7_919) % 101 < ($1.number * 7_919) % 101 } }
    switch site.kind {
    case .atom: return atom(posts)
    case .json: return json(posts)
    case .page, .datedPage: return page(posts)
    case .sitemap, .newsSitemap: return sitemap(posts)
    case .rdf: return rdf(posts)
    default: return rss(posts)
    }
  }

  private func link(_ post: SimulatedPost) -> String {
    switch site.kind {
    case .sharedLink, .permalink: server + site.base + "/"
    case .fragment: server + site.base + "/#\(post.number)"
    case .volatile: server + site.path(post) + "?sid=\(poll)x\(post.number)"
    default: server + site.path(post)
    }
  }

  private func body(_ post: SimulatedPost) -> String {
    let all = [.wholeText, .feedOnly, .fragment].contains(site.kind)
    return all ? post.paragraphs.map { "<p>\($0)</p>" }.joined() : String(post.paragraphs[0].prefix(110))
  }

  private func rss(_ posts: [SimulatedPost]) -> String {
    let items = posts.map { post in
      let address =
        site.kind == .enclosure
        ? "<enclosure url=\"\(server)\(site.base)/berkas/\(post.number).mp3\" type=\"audio/mpeg\" length=\"1\"/>"
        : "<link>\(link(post))</link>"
      let guid =
        site.kind == .permalink
        ? "<guid>\(server + site.path(post))</guid>"
        : "<guid isPermaLink=\"false\">\(site.number)-\(post.number)</guid>"
      let date =
        site.kind.isDated
        ? "<pubDate>\(Self.mail(post.born))</pubDate>"
        : site.kind == .ahead ? "<pubDate>\(Self.mail(post.born + 3 * 86_400))</pubDate>" : ""
      return "<item><title>\(post.title)</title>\(address)\(guid)\(date)"
        + "<description><![CDATA[\(body(post))]]></description></item>"
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>\(site.name)</title>"
      + "<link>\(server)\(site.base)/</link>\(items.joined())</channel></rss>"
  }

  private func atom(_ posts: [SimulatedPost]) -> String {
    let entries = posts.map { post in
      "<entry><title>\(post.title)</title><id>tag:situs,\(post.number)</id><link href=\"\(link(post))\"/>"
        + "<published>\(iso(post.born))</published><updated>\(iso(post.born))</updated>"
        + "<summary>\(body(post))</summary></entry>"
    }
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>\(site.name)</title><id>tag:situs</id>"
      + entries.joined() + "</feed>"
  }

  private func rdf(_ posts: [SimulatedPost]) -> String {
    let items = posts.map { post in
      "<item rdf:about=\"\(link(post))\"><title>\(post.title)</title><dc:date>\(iso(post.born))</dc:date>"
        + "<description>\(body(post))</description></item>"
    }
    return "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"\(server)\(site.base)/\">"
      + "<title>\(site.name)</title></channel>\(items.joined())</rdf:RDF>"
  }

  private func json(_ posts: [SimulatedPost]) -> String {
    let items = posts.map { post in
      "{\"id\":\"\(post.number)\",\"url\":\"\(link(post))\",\"title\":\"\(post.title)\","
        + "\"date_published\":\"\(iso(post.born))\",\"summary\":\"\(body(post))\"}"
    }
    return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"\(site.name)\",\"items\":["
      + items.joined(separator: ",") + "]}"
  }

  private func page(_ posts: [SimulatedPost]) -> String {
    let cards = posts.map { post in
      let date = site.kind == .datedPage ? "<span>\(Self.printed(post.born))</span>" : ""
      return "<div class=\"card\"><h3><a href=\"\(site.path(post))\">\(post.title)</a></h3>\(date)</div>"
    }
    return "<html><head><title>\(site.name)</title></head><body><main>\(cards.joined())</main></body></html>"
  }

  private func sitemap(_ posts: [SimulatedPost]) -> String {
    let pages = posts.map { post in
      let date =
        site.kind == .sitemap
        ? "<lastmod>\(iso(post.born))</lastmod>"
        : "<n:news><n:publication_date>\(iso(post.born))</n:publication_date><n:title>\(post.title)</n:title></n:news>"
      return "<url><loc>\(link(post))</loc>\(date)</url>"
    }
    return
      "<urlset xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\(pages.joined())</urlset>"
  }

  private func iso(_ instant: Instant) -> String { Moment(instant, offset: 0).iso8601 }

  private static func printed(_ instant: Instant) -> String {
    let moment = Moment(instant, offset: 25_200)
    return String(
      format: "%02d/%02d/%04d %02d.%02d WIB", moment.day.day, moment.day.month, moment.day.year, moment.time.hour,
      moment.time.minute)
  }

  private static func mail(_ instant: Instant) -> String {
    let moment = Moment(instant, offset: 0)
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return String(
      format: "%02d %@ %04d %02d:%02d:%02d +0000", moment.day.day, months[moment.day.month - 1], moment.day.year,
      moment.time.hour, moment.time.minute, moment.time.secondsSinceMidnight % 60)
  }
}

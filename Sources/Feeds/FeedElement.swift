import Markup
import Text

/// The elements of feeds that mean something to us, whatever format and prefix they come in.
enum FeedElement: Sendable {
  case rss, rdf, feed, channel, item
  case title, mediaTitle, link, description, extraDescription, summary, content, encoded, body
  case id, author, creator, extraAuthor, contributor, name, email
  case published, updated, lastBuild, date
  case category, dcSubject, mediaCategory, itunesCategory, keywords, enclosure, comments
  case language, ttl, skipHours, skipDays, hour, day, updatePeriod, updateFrequency
  case image, textInput, source, owner
  case originalLink, newAddress
  case html
  case unknown

  /// The families of namespaces.
  private enum Family: String {
    case core = "", content, dc, dcterms, media, itunes, sy, feedburner, xhtml, rdf, other
  }

  /// The element that a tag stands for. Namespaces are matched as publishers write them: any case, `http` or `https`, with or
  /// without a slash at the end; prefixes that are not declared by what they usually mean.
  init(_ tag: XMLTag) {
    let name = String(decoding: tag.name.map(\.asciiLowercased), as: UTF8.self)
    let family = Self.family(tag)
    if family == .core, let element = Self.core[name] {
      self = element
    } else if name == "origlink" {
      // FeedBurner and its like, each under an address of its own.
      self = .originalLink
    } else {
      self = Self.extensions[family.rawValue + ":" + name] ?? .unknown
    }
  }

  private static func family(_ tag: XMLTag) -> Family {
    let prefix = String(decoding: tag.prefix.map(\.asciiLowercased), as: UTF8.self)
    var space = Substring(decoding: tag.namespace.map(\.asciiLowercased), as: UTF8.self)
    for scheme in ["http://", "https://"] where space.hasPrefix(scheme) { space = space.dropFirst(scheme.count) }
    while let last = space.last, last == "/" || last == "#" || last == " " { space.removeLast() }
    if let known = namespaces[String(space)] { return known }
    if space.hasPrefix("backend.userland.com/rss") || space.hasPrefix("purl.org/rss/1.0") && !space.contains("modules")
    {
      return .core
    }
    if prefix.isEmpty { return .core }
    return Family(rawValue: prefix) ?? (["atom", "a10", "a", "rss", "atom10"].contains(prefix) ? .core : .other)
  }

  private static let namespaces: [String: Family] = [
    "www.w3.org/2005/atom": .core, "purl.org/atom/ns": .core, "purl.org/pie": .core, "example.com/newformat": .core,
    "example.com/necho": .core, "purl.org/echo": .core, "uri/of/echo/namespace": .core,
    "my.netscape.com/rdf/simple/0.9": .core,
    "channel.netscape.com/rdf/simple/0.9": .core, "my.netscape.com/publish/formats/rss-0.91.dtd": .core,
    "blogs.law.harvard.edu/tech/rss": .core, "backend.userland.com/rss": .core, "purl.org/net/rss1.1": .core,
    "purl.org/rss/1.0": .core, "purl.org/rss/2.0": .core, "purl.org/rss/1.0/modules/rss091": .core,
    "cyber.law.harvard.edu/rss": .core, "www.rssboard.org/rss-specification": .core,
    "purl.org/rss/1.0/modules/content": .content, "purl.org/dc/elements/1.1": .dc, "purl.org/dc/elements/1.0": .dc,
    "purl.org/dc/terms": .dcterms, "search.yahoo.com/mrss": .media, "video.search.yahoo.com/mrss": .media,
    "tools.search.yahoo.com/mrss": .media, "www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "example.com/dtds/podcast-1.0.dtd": .itunes, "purl.org/rss/1.0/modules/syndication": .sy,
    "rssnamespace.org/feedburner/ext/1.0": .feedburner, "www.w3.org/1999/xhtml": .xhtml,
    "www.w3.org/1999/02/22-rdf-syntax-ns": .rdf,
  ]

  private static let core: [String: FeedElement] = [
    "rss": .rss, "rdf": .rdf, "feed": .feed, "channel": .channel, "item": .item, "entry": .item, "product": .item,
    "title": .title, "link": .link, "description": .description, "abstract": .description, "summary": .summary,
    "tagline": .description, "subtitle": .description, "info": .extraDescription, "content": .content,
    "fullitem": .encoded,
    "body": .body, "guid": .id, "id": .id, "author": .author, "managingeditor": .author, "contributor": .contributor,
    "name": .name, "email": .email, "pubdate": .published, "published": .published, "issued": .published,
    "updated": .updated, "modified": .updated, "lastbuilddate": .lastBuild, "category": .category,
    "keywords": .keywords,
    "enclosure": .enclosure, "comments": .comments, "language": .language, "ttl": .ttl, "skiphours": .skipHours,
    "skipdays": .skipDays, "hour": .hour, "day": .day, "image": .image, "textinput": .textInput, "source": .source,
    "html": .html, "encoded": .encoded, "creator": .creator,
  ]

  private static let extensions: [String: FeedElement] = [
    "rdf:rdf": .rdf, "content:encoded": .encoded, "xhtml:body": .body, "xhtml:html": .html,
    "dc:title": .title, "dc:creator": .creator, "dc:author": .creator, "dc:subject": .dcSubject, "dc:date": .date,
    "dc:description": .description, "dc:language": .language, "dc:contributor": .contributor,
    "dcterms:issued": .published, "dcterms:modified": .updated, "dcterms:created": .unknown,
    "media:title": .mediaTitle, "media:description": .extraDescription, "media:category": .mediaCategory,
    "media:keywords": .keywords, "itunes:author": .extraAuthor, "itunes:summary": .extraDescription,
    "itunes:category": .itunesCategory, "itunes:keywords": .keywords, "itunes:owner": .owner,
    "itunes:new-feed-url": .newAddress,
    "sy:updateperiod": .updatePeriod, "sy:updatefrequency": .updateFrequency,
  ]
}

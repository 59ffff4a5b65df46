import Model
import Text
import Web

/// Reads the posts that WordPress gives as JSON (`/wp-json/wp/v2/posts`), for sites whose feed is turned off.
public enum WordPressPosts {
  /// The posts as entries, in order; throws when the text is no list of posts. Only the first `limits.entries` are read.
  public static func read(_ bytes: [UInt8], url: WebURL?, limits: Limits = .standard) throws(FeedError) -> [Entry] {
    guard let (root, _) = JSONReader.document(bytes), isPosts(root) else { throw .notAFeed }
    return entries(root, LinkBase(url: url), limits)
  }

  /// Whether JSON is a list of posts: the first has a link and a title made of HTML.
  static func isPosts(_ root: JSONValue) -> Bool {
    guard let first = root.elements.first else { return false }
    return first["link"]?.text != nil && first["title"]?["rendered"] != nil
  }

  static func entries(_ root: JSONValue, _ base: LinkBase, _ limits: Limits) -> [Entry] {
    root.elements.prefix(limits.entries).map { entry($0, base) }
  }

  private static func entry(_ post: JSONValue, _ base: LinkBase) -> Entry {
    var entry = Entry()
    entry.id = post["guid"]?["rendered"]?.text ?? post["id"]?.text
    entry.link = post["link"]?.text.map(base.absolute)
    entry.url = entry.link.flatMap { WebURL($0) }
    entry.title = rendered(post["title"]).map {
      FeedText.title(Array($0.utf8)[...], .html, base: base, isAtom: false)
    }
    entry.summaryHTML = html(post["excerpt"], base)
    entry.contentHTML = html(post["content"], base)
    // The dates in GMT come without a zone; the others are in a zone that only the site knows.
    (entry.published, entry.publishedDoubt) = date(post, "date")
    (entry.updated, entry.updatedDoubt) = date(post, "modified")
    let embedded = post["_embedded"]
    let names = (embedded?["author"]?.elements ?? []).prefix(20).compactMap { $0["name"]?.text }
    entry.author = names.isEmpty ? post["yoast_head_json"]?["author"]?.text : names.joined(separator: ", ")
    for group in (embedded?["wp:term"]?.elements ?? []).prefix(20) {
      for term in group.elements.prefix(100) where entry.categories.count < 100 {
        if let name = term["name"]?.text { entry.categories.append(plain(name)) }
      }
    }
    for media in (embedded?["wp:featuredmedia"]?.elements ?? []).prefix(10) {
      guard let source = media["source_url"]?.text else { continue }
      entry.enclosures.append(Entry.Enclosure(url: base.absolute(source), type: media["mime_type"]?.text))
    }
    return entry
  }

  private static func date(_ post: JSONValue, _ name: String) -> (Instant?, FeedDate.ZoneDoubt?) {
    if let text = post[name + "_gmt"]?.text { return (FeedDate.parse(text), nil) }
    let local = post[name]?.text.flatMap(FeedDate.read)
    return (local?.instant, local?.doubt)
  }

  private static func html(_ field: JSONValue?, _ base: LinkBase) -> String? {
    rendered(field).map { FeedText.html(Array($0.utf8)[...], .html, base: base, isAtom: false) }
  }

  /// The HTML of a field; nil where the post asks for a password.
  private static func rendered(_ field: JSONValue?) -> String? {
    guard let field, field["protected"] != .bool(true) else { return nil }
    return field["rendered"]?.text
  }

  private static func plain(_ html: String) -> String { HTMLSanitizer.plainText(fromHTML: html) }
}

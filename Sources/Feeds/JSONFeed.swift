import Model
import Text
import Web

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeed {
  /// The feed; throws when the text is not JSON, or JSON that is no feed.
  static func read(_ text: [UInt8], base: LinkBase, limits: Limits) throws(FeedError) -> ParsedFeed {
    guard let (root, isComplete) = JSONReader.document(text) else { throw .notAFeed }
    if WordPressPosts.isPosts(root) {
      var feed = ParsedFeed(format: .wordpress)
      feed.entries = WordPressPosts.entries(root, base, limits)
      feed.updated = feed.entries.compactMap { $0.updated ?? $0.published }.max()
      if !isComplete { note(damage(in: text, closing: "]"), of: &feed) }
      return feed
    }
    let version = root["version"]?.text ?? ""
    guard version.contains("jsonfeed.org") || root["items"] != nil else { throw .notAFeed }
    var feed = ParsedFeed(format: .json)
    let base = base.url == nil ? LinkBase(url: root["home_page_url"]?.text.flatMap { WebURL($0) }) : base
    feed.title = root["title"]?.text.map { title($0, base) }
    feed.link = root["home_page_url"]?.text.map(base.absolute)
    feed.description = root["description"]?.text.map { html($0, .plain, base) }
    feed.language = root["language"]?.text
    for item in root["items"]?.elements ?? [] {
      let entry = entry(item, base)
      if entry.published == nil, let text = item["date_published"]?.text { feed.noteUnread(date: text) }
      feed.entries.append(entry)
    }
    feed.updated = feed.entries.compactMap { $0.updated ?? $0.published }.max()
    if !isComplete { note(damage(in: text, closing: "]}"), of: &feed) }
    return feed
  }

  /// What is wrong with a text that is no whole JSON.
  private enum Damage { case inside, betweenEntries, inEntry }

  /// - Parameter closing: what ends a feed behind its last entry.
  private static func damage(in text: [UInt8], closing: String) -> Damage {
    let end = text.lastIndex { $0 > .space } ?? 0
    if JSONReader.document(text[...end] + Array(closing.utf8))?.isComplete ?? false { return .betweenEntries }
    return text[end] == .closeBrace || text[end] == .closeBracket ? .inside : .inEntry
  }

  private static func note(_ damage: Damage, of feed: inout ParsedFeed) {
    feed.diagnostics.append("not valid JSON, read as far as it goes")
    if damage == .inside { return }
    (feed.breaksOff, feed.isLastHalf) = (true, damage == .inEntry && !feed.entries.isEmpty)
    let whole = feed.entries.count - (feed.isLastHalf ? 1 : 0)
    feed.noteLeftOut("the feed breaks off in the middle: the first \(whole) entries were read")
  }

  private static func entry(_ item: JSONValue, _ base: LinkBase) -> Entry {
    var entry = Entry()
    entry.id = item["id"]?.text
    entry.title = item["title"]?.text.map { title($0, base) }
    entry.link = (item["url"] ?? item["external_url"])?.text.map(base.absolute)
    entry.permalink = entry.id.flatMap { WebURL($0) }
    if entry.link == nil, let id = entry.id, entry.permalink != nil { entry.link = id }
    entry.url = entry.link.flatMap { WebURL($0) }
    entry.summaryHTML = item["summary"]?.text.map { html($0, .plain, base) }
    if let content = item["content_html"]?.text {
      entry.contentHTML = html(content, .html, base)
    } else if let content = item["content_text"]?.text {
      entry.contentHTML = html(content, .plain, base)
    }
    let published = item["date_published"]?.text.flatMap(FeedDate.read)
    let updated = item["date_modified"]?.text.flatMap(FeedDate.read)
    (entry.published, entry.publishedDoubt) = (published?.instant, published?.doubt)
    (entry.updated, entry.updatedDoubt) = (updated?.instant, updated?.doubt)
    let authors = (item["authors"]?.elements ?? []) + (item["author"].map { [$0] } ?? [])
    entry.author = authors.lazy.compactMap { $0["name"]?.text }.first
    entry.categories = (item["tags"]?.elements ?? []).prefix(100).compactMap(\.text)
    for attachment in (item["attachments"]?.elements ?? []).prefix(100) {
      guard let url = attachment["url"]?.text else { continue }
      entry.enclosures.append(
        Entry.Enclosure(
          url: base.absolute(url), type: attachment["mime_type"]?.text, length: attachment["size_in_bytes"]?.text))
    }
    return entry
  }

  private static func title(_ text: String, _ base: LinkBase) -> String {
    FeedText.title(Array(text.utf8)[...], .plain, base: base, isAtom: true)
  }

  private static func html(_ text: String, _ form: TextForm, _ base: LinkBase) -> String {
    FeedText.html(Array(text.utf8)[...], form, base: base, isAtom: true)
  }
}

import Markup
import Model
import Text
import Web

extension FeedBuilder {
  /// What the start of an element means.
  mutating func begin(_ tag: XMLTag, _ element: FeedElement) {
    let place = surroundings[surroundings.count - 1]
    switch element {
    case .item: beginItem(tag)
    case .channel: if feed.format == .cdf { cdf(tag) }
    case .image, .textInput, .source, .contributor, .owner: push(.aside)
    case .skipHours, .skipDays: push(.skipTimes)
    case .author, .creator:
      if place == .aside { return }
      person = PersonDraft()
      capture(element)
      push(.person)
    case .title, .mediaTitle:
      if place != .aside { capture(element, TextForm(tag, standard: .plain), holdsMarkup: true) }
    case .description, .extraDescription:
      let standard: TextForm = isAtom ? .plain : .html
      if place != .aside { capture(element, TextForm(tag, standard: standard), holdsMarkup: true) }
    case .summary: if place != .aside { capture(element, TextForm(tag, standard: .plain), holdsMarkup: true) }
    case .content:
      if place == .aside || draft == nil { return }
      if let source = tag.string("src") {
        let address = base.absolute(source)
        draft?.contentSource = address
      }
      capture(element, TextForm(tag, standard: .plain), holdsMarkup: true)
    case .encoded: if place != .aside { capture(element, TextForm(tag, standard: .html), holdsMarkup: true) }
    case .body: if draft != nil { capture(element, .xhtml, holdsMarkup: true) }
    case .link: link(tag)
    case .category: category(tag, "term")
    case .itunesCategory: category(tag, "text")
    case .enclosure: enclosure(tag)
    case .id:
      capture(element)
      if let permalink = tag.string("ispermalink"), permalink.lowercased() != "true" {
        captures[captures.count - 1].form = .html  // marks an identifier that is no address
      }
    case .extraAuthor, .name, .email, .published, .updated, .lastBuild, .date, .dcSubject, .mediaCategory, .keywords,
      .comments,
      .language, .ttl, .hour, .day, .updatePeriod, .updateFrequency, .originalLink, .newAddress:
      capture(element)
    case .rss, .rdf, .feed, .html, .unknown: break
    }
  }

  private mutating func beginItem(_ tag: XMLTag) {
    // An item in an item is damage (or a quotation): the outer one goes on.
    if draft != nil { return }
    draft = EntryDraft()
    push(.item)
    if let about = tag.string("about", prefix: "rdf"), !about.isEmpty { draft?.entry.id = about }
    if feed.format == .cdf { cdf(tag) }
  }

  private mutating func cdf(_ tag: XMLTag) {
    if let href = tag.string("href") { storeLink(base.absolute(href), rank: 0) }
    if let date = tag.string("lastmod").flatMap(FeedDate.parse) {
      if draft != nil { draft?.entry.updated = date } else { feed.updated = date }
    }
  }

  private mutating func link(_ tag: XMLTag) {
    let place = surroundings[surroundings.count - 1]
    if place == .aside { return }
    let uri = tag.string("uri").flatMap { $0.hasPrefix("http") ? $0 : nil }
    let rel = Self.relation(tag)
    guard let href = tag.string("href") ?? tag.string("url") ?? uri else {
      if rel == "alternate" { capture(.link) }
      return
    }
    let address = base.absolute(href)
    let type = tag.string("type")?.lowercased()
    switch rel {
    case "alternate", "":
      let isPage = type == nil || type == "" || type == "html" || type == "text/html" || type == "application/xhtml+xml"
      storeLink(address, rank: isPage ? 0 : 1)
    case "self":
      if draft != nil {
        draft?.ownLink = address
      } else if address.utf8.count <= limits.urlBytes {
        feedDraft.ownLink = address
      }
    case "enclosure": enclose(address, tag)
    case "replies":
      if draft?.entry.commentsURL == nil, type != "application/atom+xml" { draft?.entry.commentsURL = address }
    default: break
    }
  }

  /// The relation of a link; its registered name also where that is written as an address (RFC 4287 section 4.2.7.2).
  private static func relation(_ tag: XMLTag) -> String {
    let text = tag.string("rel")?.lowercased() ?? "alternate"
    guard text.hasPrefix("http") else { return text }
    let name = text.split(separator: "/").last.map(String.init) ?? ""
    return text.contains("iana.org/assignments/") && text.contains("relation") ? name : text
  }

  private mutating func category(_ tag: XMLTag, _ name: StaticString) {
    if let term = tag.string(name) ?? tag.string("label"), !term.isEmpty {
      addCategory(term)
    } else {
      capture(.category)
    }
  }

  mutating func addCategory(_ text: String) {
    guard !text.isEmpty, surroundings[surroundings.count - 1] != .aside, let count = draft?.entry.categories.count,
      count < 100,
      draft?.entry.categories.contains(text) == false
    else { return }
    draft?.entry.categories.append(text)
  }

  private mutating func enclosure(_ tag: XMLTag) {
    if let url = tag.string("url") ?? tag.string("href") { enclose(base.absolute(url), tag) }
  }

  private mutating func enclose(_ address: String, _ tag: XMLTag) {
    guard let count = draft?.entry.enclosures.count, count < 100, address.utf8.count <= limits.urlBytes else { return }
    draft?.entry.enclosures.append(
      Entry.Enclosure(url: address, type: tag.string("type"), length: tag.string("length")))
  }
}

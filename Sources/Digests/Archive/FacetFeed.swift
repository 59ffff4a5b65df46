import Model
import Text

/// The articles of one topic or region as a feed, out of the latest editions: for those who follow only that.
public struct FacetFeed: Sendable {
  /// What the articles have in common.
  public enum Facet: String, Sendable, Hashable, CaseIterable {
    case topic, region
  }

  /// The folder of these feeds within the one of the digests.
  public static let folder = FurtherDigest.reservedName
  /// A feed as the index leads to it.
  public struct Link: Sendable, Hashable {
    var facet: Facet
    var name: String
    var file: String
    var type: String
  }

  /// How the index leads to it: the Atom feed where there is one.
  public func link(as format: DigestSettings.Format) -> Link {
    Link(
      facet: facet, name: name, file: stem + (format == .atom ? ".xml" : ".json"),
      type: format == .atom ? "application/atom+xml" : "application/feed+json")
  }

  /// Entries at most, the latest.
  static let most = 60

  /// What the articles have in common.
  public let facet: Facet
  /// The topic or region, cleaned.
  public let name: String
  private let language: String
  private let title: String
  private let domain: String
  private let items: [Entry]
  /// When it changed last.
  private let updated: String

  /// An article as the feed has it.
  private struct Entry {
    let item: ItemContent
    let edition: Edition
    /// When it was told, or its correction.
    let updated: Moment
  }

  /// The feeds of the topics and regions that the latest edition's predecessors and itself named, topics first, by name. What
  /// one of them told to be corrected or withdrawn stands in none as it was.
  public static func all(of editions: [Edition]) -> [FacetFeed] {
    let told = editions.byDay
    let ordered = told.standing.reversed()
    guard let latest = ordered.first else { return [] }
    var topics: [String: [Entry]] = [:]
    var regions: [String: [Entry]] = [:]
    let changes = told.changes
    // What belongs to no topic has another heading on a day that has nothing else.
    let words = Wording.of(latest.language)
    let rest = [words.news, words.articlesHead, words.opinions]
    let title = ContentBuilder.title(latest.title)
    func topic(of item: ItemContent) -> String { rest.contains(item.topic) ? words.otherNews : item.topic }
    for edition in ordered {
      for var item in ContentBuilder(edition).content().items {
        item.topic = topic(of: item)
        let updated = item.link.flatMap { changes[ItemPlace(day: edition.day, url: $0)] } ?? edition.madeAt
        let entry = Entry(item: item, edition: edition, updated: updated)
        topics[item.topic, default: []].append(entry)
        if let region = item.region { regions[region, default: []].append(entry) }
      }
    }
    // What has lost its last article is written all the same: its file still has that.
    for (edition, standing) in zip(told.reversed(), ordered) where edition != standing {
      for item in ContentBuilder(edition).content().items {
        topics[topic(of: item), default: []] += []
        if let region = item.region { regions[region, default: []] += [] }
      }
    }
    func feeds(_ facet: Facet, _ all: [String: [Entry]]) -> [FacetFeed] {
      var files = Set<String>()
      return all.sorted { $0.key < $1.key }.map { name, items in
        var feed = FacetFeed(facet, name, Array(items.prefix(most)), latest, title: title)
        // Two names may have the same letters of ASCII: "Anak & Remaja", "Anak, Remaja".
        if !files.insert(feed.stem).inserted { feed.stem += "-" + Slug.sign(of: name) }
        return feed
      }
    }
    return feeds(.topic, topics) + feeds(.region, regions)
  }

  private init(
    _ facet: Facet, _ name: String, _ items: [Entry], _ latest: Edition, title: String
  ) {
    updated = (items.map(\.updated).max { $0.instant < $1.instant } ?? latest.madeAt).iso8601
    (self.facet, self.name, self.items, language) = (facet, name, items, latest.language)
    (self.title, domain) = (title, latest.authority)
    stem = facet.rawValue + "-" + Slug.of(name).prefix(60)
  }

  /// The name of its files without an ending: `topic-praktik-layanan`.
  public private(set) var stem: String

  /// The feed as Atom (`.atom`) or as JSON Feed (any other format), UTF-8.
  public func render(as format: DigestSettings.Format) -> [UInt8] { format == .atom ? atom() : json() }

  private var heading: String { title + ": " + name }

  /// Whether it has no article any more.
  public var isEmpty: Bool { items.isEmpty }

  private func id(_ item: ItemContent, _ edition: Edition) -> String {
    item.link ?? "tag:\(domain),\(edition.day.iso):digest/\(edition.number)/\(item.number)"
  }

  private func atom() -> [UInt8] {
    func element(_ name: String, _ text: String) -> String { "<\(name)>\(MarkupEscape.text(text))</\(name)>\n" }
    var out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    out += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(Wording.of(language).language)\">\n"
    out += element("id", "tag:\(domain),2023:\(stem)") + element("title", heading) + element("updated", updated)
    // Relative on purpose: the folder may be served from anywhere.
    out += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(stem).xml\"/>\n"
    out += "<author><name>\(MarkupEscape.text(title))</name></author>\n<generator>kabar</generator>\n"
    for entry in items {
      let (item, edition) = (entry.item, entry.edition)
      out += "<entry>\n" + element("id", id(item, edition)) + element("title", item.title)
      if let link = item.link { out += "<link rel=\"alternate\" href=\"\(MarkupEscape.text(link))\"/>\n" }
      if let date = item.exactDate { out += element("published", date) }
      out += element("updated", entry.updated.iso8601)
      for author in item.authors { out += "<author><name>\(MarkupEscape.text(author))</name></author>\n" }
      for tag in [item.topic] + (item.region.map { [$0] } ?? []) {
        out += "<category term=\"\(MarkupEscape.text(tag))\"/>\n"
      }
      let said = ([item.host] + item.details).joined(separator: " · ")
      out += element("summary", item.summary.isEmpty ? said : item.summary + " (" + said + ")") + "</entry>\n"
    }
    return Array((out + "</feed>\n").utf8)
  }

  private func json() -> [UInt8] {
    JSONText.object([
      ("version", .text("https://jsonfeed.org/version/1.1")), ("title", .text(heading)),
      ("language", .text(Wording.of(language).language)),
      ("items", .list(items.map(json))),
    ]).document()
  }

  private func json(_ entry: Entry) -> JSONText {
    let (item, edition) = (entry.item, entry.edition)
    let tags = [item.topic] + (item.region.map { [$0] } ?? [])
    return .members([
      ("id", .text(id(item, edition))), ("url", item.link.map(JSONText.text)), ("title", .text(item.title)),
      ("content_text", .text(item.summary)), ("summary", .text(item.summary)),
      ("date_published", item.exactDate.map(JSONText.text)), ("date_modified", .text(entry.updated.iso8601)),
      ("authors", .list((item.authors + [item.host]).map { .object([("name", .text($0))]) })),
      ("tags", .list(tags.map { .text($0) })), ("language", item.language.map(JSONText.text)),
    ])
  }
}

import Model

/// All editions as an Atom feed (RFC 4287), an entry an edition: for those who read the digest in a feed reader.
public struct EditionsFeed: Sendable, PagePart {
  /// The file's name beside the editions.
  public static let fileName = "atom.xml"
  /// Entries of the feed.
  public static let most = 30

  private let editions: [Edition]

  /// A feed of the latest thirty of `editions`, given in any order.
  public init(editions: [Edition]) {
    self.editions = Array(editions.sorted { $0.day > $1.day }.prefix(Self.most))
  }

  /// The feed, UTF-8; nil where there is no edition. `links` says whether a page of each edition lies beside it.
  public func render(links: Bool) -> [UInt8]? {
    guard let latest = editions.first else { return nil }
    let content = ContentBuilder(latest).content()
    let words = content.words
    var out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    out += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(words.language)\">\n"
    out += element("id", "tag:\(latest.authority),2023:digest")
    out += element("title", Wording.fill(words.feedTitle, ["title": content.title]))
    out += element("subtitle", words.tagline)
    // An earlier one may have been made again since.
    let made = editions.map(\.madeAt).max { $0.instant < $1.instant } ?? latest.madeAt
    out += element("updated", made.iso8601)
    // Relative on purpose: the folder may be served from anywhere.
    out += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(Self.fileName)\"/>\n"
    if links { out += "<link rel=\"alternate\" type=\"text/html\" href=\"index.html\"/>\n" }
    out += "<author><name>\(e(content.title))</name></author>\n<generator>kabar</generator>\n"
    out += element("rights", words.legal)
    for edition in editions { out += entry(edition, links: links) }
    return Array((out + "</feed>\n").utf8)
  }

  private func entry(_ edition: Edition, links: Bool) -> String {
    let content = ContentBuilder(edition).content()
    var out = "<entry>\n" + element("id", "tag:\(edition.authority),\(edition.day.iso):digest/\(edition.number)")
    out += element("title", Subject(content: content, pattern: nil).text)
    // Each entry needs a link or a content; a reader that shows links only gets both.
    if links { out += "<link rel=\"alternate\" type=\"text/html\" href=\"\(edition.day.iso).html\"/>\n" }
    out += element("published", edition.madeAt.iso8601) + element("updated", edition.madeAt.iso8601)
    for section in content.sections { out += "<category term=\"\(e(section.topic))\"/>\n" }
    let said = content.notices + (content.stat.isEmpty ? [] : [content.stat.joined(separator: " · ")])
    out += element("summary", said.joined(separator: " "))
    return out + "<content type=\"html\">\(e(body(content, said: said)))</content>\n</entry>\n"
  }

  private func body(_ content: DigestContent, said: [String]) -> String {
    var out = said.map { "<p>\(e($0))</p>" }.joined()
    for section in content.sections {
      out += "<h2>\(e(section.topic))</h2>"
      for item in section.items {
        out += "<h3>\(item.number). \(link(item.title, item.link))</h3>"
        out += "<p><b>\(e(item.host))</b> · \(e(item.details.joined(separator: " · ")))</p>"
        if !item.summary.isEmpty { out += "<p>\(e(item.summary))</p>" }
      }
    }
    out += list(content.words.more, content.more) + list(content.words.maybe, content.maybe)
    if !content.corrections.isEmpty {
      let rows = content.corrections.map { "<li><b>\(e($0.head)):</b> \(e($0.text))</li>" }
      out += "<h2>\(e(content.words.corrections))</h2><ul>\(rows.joined())</ul>"
    }
    return out
  }

  private func list(_ heading: String, _ lines: [DigestContent.Line]) -> String {
    if lines.isEmpty { return "" }
    return "<h2>\(e(heading))</h2><ul>" + lines.map { "<li>\(link($0.title, $0.link)) · \(e($0.place))</li>" }.joined()
      + "</ul>"
  }

  private func link(_ text: String, _ address: String?) -> String {
    address.map { "<a href=\"\(e($0))\">\(e(text))</a>" } ?? e(text)
  }

  private func element(_ name: String, _ text: String) -> String { "<\(name)>\(e(text))</\(name)>\n" }
}

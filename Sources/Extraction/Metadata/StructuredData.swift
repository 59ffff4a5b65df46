import Markup
import Text

/// What the JSON-LD of a page says about its article (schema.org `Article` and its subtypes).
struct StructuredData: Sendable {
  /// Types of all top nodes, in small letters.
  var types: Set<String> = []
  var hasArticle = false
  var headline: String?
  var authors: [String] = []
  /// Authors whose address is that of the site's own account.
  var accounts: [String] = []
  var published: String?
  var modified: String?
  /// `datePublished` of a page node, weaker than that of an article.
  var pagePublished: String?
  /// What the page's videos are called, folded, and when each was put up.
  var videos: [(name: String, uploaded: String)] = []
  var body: String?
  var description: String?
  var publisher: String?
  var siteName: String?
  var section: [String] = []
  var image: String?
  var language: String?
  var breadcrumbs: [String] = []
  var isOpinion = false
  /// The headlines of a live blog's updates, folded.
  var updates: Set<String> = []

  /// Authors that are read at most: each line of a page is compared with each of them.
  private static let mostAuthors = 50

  /// Reads the scripts of a page.
  ///
  /// - Parameter isForeign: whether a node is of another article.
  init(scripts: [[UInt8]], isForeign: (JSONValue) -> Bool = { _ in false }) {
    var nodes: [JSONValue] = []
    for script in scripts {
      if let value = JSONReader.embedded(in: script) { Self.collect(value, into: &nodes, depth: 0) }
    }
    var byID: [String: JSONValue] = [:]
    for node in nodes { if let id = node["@id"]?.text, node["name"] != nil { byID[id] = node } }
    for node in nodes { read(node, byID, isForeign) }
  }

  /// Takes from the data of the page's scripts, which gave the text, what nothing else says of the article.
  mutating func complete(with state: EmbeddedState.Found) {
    pagePublished = pagePublished ?? state.published
    if authors.isEmpty { authors = state.authors.prefix(Self.mostAuthors).compactMap(Self.clean) }
  }

  /// The nodes of a document: the members of lists and graphs, and what a page is mainly about.
  private static func collect(_ value: JSONValue, into nodes: inout [JSONValue], depth: Int) {
    guard depth < 8, nodes.count < 500 else { return }
    switch value {
    case .array(let items): for item in items { collect(item, into: &nodes, depth: depth + 1) }
    case .object:
      nodes.append(value)
      if let graph = value["@graph"] { collect(graph, into: &nodes, depth: depth + 1) }
      for key in ["mainEntity", "mainEntityOfPage", "hasPart"] {
        if let inner = value[key], case .object = inner { collect(inner, into: &nodes, depth: depth + 1) }
      }
    default: break
    }
  }

  private mutating func read(_ node: JSONValue, _ byID: [String: JSONValue], _ isForeign: (JSONValue) -> Bool) {
    let types = (node["@type"]?.items ?? []).compactMap { $0.text.map(PlainText.lowercased) }
    self.types.formUnion(types)
    if types.contains(where: Self.isArticle) {
      if isForeign(node) { return }
      if !hasArticle || headline == nil { readArticle(node, types, byID) }
      for update in node["liveBlogUpdate"]?.items ?? [] {
        if let headline = Self.clean(update["headline"]?.text) { updates.insert(PlainText.folded(headline)) }
      }
    } else if types.contains(where: { $0.hasSuffix("page") }) {
      pagePublished = pagePublished ?? node["datePublished"]?.text
      modified = modified ?? node["dateModified"]?.text
      if description == nil { description = node["description"]?.text }
    } else if types.contains("videoobject") {
      if let name = Self.clean(node["name"]?.text), let day = node["uploadDate"]?.text, videos.count < 20 {
        videos.append((PlainText.folded(name), day))
      }
    } else if types.contains("website") {
      siteName = siteName ?? node["name"]?.text
    } else if types.contains("organization") || types.contains("newsmediaorganization") {
      publisher = publisher ?? node["name"]?.text
    } else if types.contains("breadcrumblist") {
      for item in node["itemListElement"]?.items ?? [] {
        if let name = item["name"]?.text ?? item["item"]?["name"]?.text { breadcrumbs.append(name) }
      }
    }
  }

  private mutating func readArticle(_ node: JSONValue, _ types: [String], _ byID: [String: JSONValue]) {
    hasArticle = true
    headline = headline ?? Self.clean(node["headline"]?.text ?? node["name"]?.text)
    published = published ?? node["datePublished"]?.text ?? node["dateCreated"]?.text
    modified = node["dateModified"]?.text ?? modified
    body = body ?? node["articleBody"]?.text
    description = Self.clean(node["description"]?.text) ?? description
    language = language ?? node["inLanguage"]?.text
    section += (node["articleSection"]?.items ?? []).compactMap(\.text)
    if let owner = node["publisher"],
      let name = owner["name"]?.text ?? owner["@id"]?.text.flatMap({ byID[$0]?["name"]?.text })
    {
      publisher = name
    }
    if let picture = node["image"] { image = image ?? Self.address(picture, byID) }
    if types.contains("opinionnewsarticle") { isOpinion = true }
    if authors.isEmpty {
      for item in (node["author"] ?? node["creator"])?.items.prefix(Self.mostAuthors) ?? [] {
        if Self.isAccount(item, byID) { accounts += Self.names(item, byID) } else { authors += Self.names(item, byID) }
      }
      (authors, accounts) = (Array(authors.prefix(Self.mostAuthors)), Array(accounts.prefix(Self.mostAuthors)))
    }
  }

  /// Whether an author is whoever keeps the site: `/author/admin/`.
  private static func isAccount(_ value: JSONValue, _ byID: [String: JSONValue]) -> Bool {
    let known = value["@id"]?.text.flatMap { byID[$0] }
    return [value["url"], value["@id"], known?["url"]].contains {
      guard let address = $0?.text else { return false }
      return ["/author/admin", "/author/admin/", "/author/administrator", "/author/administrator/"]
        .contains(where: address.hasSuffix)
    }
  }

  private static func names(_ value: JSONValue, _ byID: [String: JSONValue]) -> [String] {
    switch value {
    case .string(let name): return [clean(name)].compactMap { $0 }
    case .object:
      let type = value["@type"]?.text.map(PlainText.lowercased) ?? ""
      if type.hasSuffix("organization") { return [] }
      if let name = value["name"] { return name.items.compactMap { clean($0.text) } }
      let parts = [value["givenName"]?.text, value["additionalName"]?.text, value["familyName"]?.text].compactMap(clean)
      if !parts.isEmpty { return [parts.joined(separator: " ")] }
      if let id = value["@id"]?.text, let known = byID[id] {
        return known["name"]?.items.compactMap { clean($0.text) } ?? []
      }
      return []
    default: return []
    }
  }

  private static func address(_ value: JSONValue, _ byID: [String: JSONValue]) -> String? {
    guard let first = value.items.first else { return nil }
    if case .object = first {
      return first["url"]?.text ?? first["contentUrl"]?.text ?? first["@id"]?.text.flatMap { byID[$0]?["url"]?.text }
    }
    return first.text
  }

  private static func clean(_ text: String?) -> String? {
    guard let text else { return nil }
    let squeezed = PlainText.squeezed(Array(HTMLEntities.resolved(HTMLEntities.resolved(text)).utf8))
    return squeezed.isEmpty ? nil : squeezed
  }

  /// Whether a type (small letters) is an article of schema.org.
  static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("article") || type == "blogposting" || type == "report" || type == "socialmediaposting"
      || type == "reportage" || type == "liveblogposting" || type.hasSuffix("blogposting")
  }
}

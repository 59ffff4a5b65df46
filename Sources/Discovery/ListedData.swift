import Markup
import Model
import Text
import Web

/// The articles in the data from which the scripts of a page make its list, or the part of it that is no links yet: an `ItemList`
/// of JSON-LD, the state of Next and its kin (`__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}`), the `data-page` of Inertia.
struct ListedData {
  /// The articles of the largest list.
  private(set) var candidates: [Candidate] = []
  /// Whether their addresses are guessed: the data has the last part of each only (`slug`).
  private(set) var isGuessed = false

  private let page: WebURL
  /// Keys of the articles that the page links, and their headlines in small letters.
  private let (links, headlines): (Set<String>, Set<String>)
  /// How many of these articles the chosen list has.
  private var shared = 0
  private var budget = 50_000

  private static let titles = ["title", "judul", "headline", "name", "nama"]
  private static let addresses = ["url", "link", "permalink", "href", "path", "@id"]
  private static let dates = [
    "published_at", "publishedAt", "datePublished", "tanggal", "date", "tgl", "created_at", "createdAt",
  ]
  private static let deepest = 48
  /// Articles that make a list.
  private static let members = 3

  /// - Parameter html: the page as it came; what it is parsed to has no such attributes.
  init(_ root: Node, html: [UInt8], page: WebURL, links: [Candidate] = []) {
    self.page = page
    (self.links, headlines) = (Set(links.map(\.url.key)), Set(links.compactMap { $0.title?.lowercased() }))
    for script in root.elements(named: "script") {
      let isData = script.attribute("type")?.lowercased().contains("json") ?? false
      guard isData || Self.setsState(script), let value = JSONReader.embedded(in: Array(script.textContent.utf8))
      else { continue }
      look(into: value, depth: 0)
    }
    if let state = Self.attribute(of: html), let value = JSONReader.embedded(in: state) { look(into: value, depth: 0) }
  }

  /// Adds what a page does not link to its links: all where it links no article, and what a list has besides those that it
  /// links. A list of others counts where it has dates and the links have none, which may be those of menus.
  func complete(_ links: inout SiteLinks, pattern: ArticlePattern?) {
    let dated = candidates.count { !$0.printed.isEmpty }
    let isOfOthers = dated >= Self.members && links.candidates.allSatisfy(\.printed.isEmpty)
    guard links.candidates.isEmpty || shared >= min(Self.shares, self.links.count) || isOfOthers else { return }
    let known = Dictionary(
      candidates.flatMap { one in [one.url.key, one.title?.lowercased() ?? ""].map { ($0, one.printed) } }
    ) { first, _ in first }
    for i in links.candidates.indices where links.candidates[i].printed.isEmpty {
      let link = links.candidates[i]
      links.candidates[i].printed = known[link.url.key] ?? known[link.title?.lowercased() ?? ""] ?? []
    }
    let further = candidates.filter { !isLinked($0) && pattern?.matches($0.url.path) ?? true }
    if !isGuessed || candidates.contains(where: { self.links.contains($0.url.key) }) {
      links.candidates += further
    } else if shared == 0 {
      links.guessed = further
    }
    // Else the page links the same articles at other addresses: the guess is wrong.
  }

  private func isLinked(_ candidate: Candidate) -> Bool {
    links.contains(candidate.url.key) || candidate.title.map { headlines.contains($0.lowercased()) } ?? false
  }

  /// Articles that a list and the links have in common from which it is one list.
  private static let shares = 2

  /// Whether a script hands data to other scripts.
  private static func setsState(_ script: Node) -> Bool {
    script.firstChild?.withText { $0.drop { $0 <= .space }.starts(with: "window.__".utf8) } ?? false
  }

  /// The value of the first `data-page` that is an object: pagers give numbers there.
  private static func attribute(of html: [UInt8]) -> [UInt8]? {
    let name: StaticString = "data-page="
    var place = 0
    while let found = html.firstIndex(ofAnyCase: name, from: place) {
      let start = found + name.utf8CodeUnitCount
      place = start
      guard start < html.count, html[start] == .quotationMark || html[start] == .apostrophe else { continue }
      let rest = html[(start + 1)...]
      guard rest.first == .openBrace else { continue }
      guard let end = rest.firstIndex(of: html[start]) else { return nil }
      return Array(HTMLEntities.resolved(String(decoding: html[(start + 1)..<end], as: UTF8.self)).utf8)
    }
    return nil
  }

  private mutating func look(into value: JSONValue, depth: Int) {
    budget -= 1
    guard depth < Self.deepest, budget > 0 else { return }
    switch value {
    case .array(let items):
      take(items)
      for item in items { look(into: item, depth: depth + 1) }
    case .object(let members):
      // The way to the page from the site's root.
      if value["@type"]?.string == "BreadcrumbList" { return }
      for member in members { look(into: member.value, depth: depth + 1) }
    default: break
    }
  }

  /// Takes a list whose members are mostly articles; of several the one with most that the page links, else the one with
  /// most, and rather one that says addresses.
  private mutating func take(_ items: [JSONValue]) {
    guard items.count >= Self.members, items.count <= Limits.standard.links else { return }
    let said = articles(items, isGuessed: false)
    let isSaid = said.count >= Self.members
    let found = isSaid ? said : articles(items, isGuessed: true)
    guard found.count >= Self.members, found.count * 4 >= items.count * 3 else { return }
    let common = found.count(where: isLinked)
    let isLarger =
      candidates.isEmpty || isGuessed && isSaid || isGuessed != isSaid && found.count > candidates.count
    if common > shared || common == shared && isLarger { (candidates, isGuessed, shared) = (found, !isSaid, common) }
  }

  private func articles(_ items: [JSONValue], isGuessed: Bool) -> [Candidate] {
    var seen: Set<String> = [page.key]
    return items.compactMap { item in
      // `ListItem` holds what it is about, or its address itself.
      let parts = [item, item["item"], item["attributes"]].compactMap { $0 }
      let title = parts.lazy.compactMap { Self.text(Self.titles, of: $0) }.first.map { TitleMarkup.collapsed($0) }
      guard let url = isGuessed ? guessed(parts) : address(parts), seen.insert(url.key).inserted,
        !LinkKind.isNeverArticle(url, site: page.siteKey),
        title.map(TitleText.isTitleLike) ?? PathShape(url).isArticleLike
      else { return nil }
      var candidate = Candidate(url: url.withoutTracking, title: title)
      candidate.printed = parts.lazy.compactMap { Self.text(Self.dates, of: $0) }.first.map { [$0] } ?? []
      return candidate
    }
  }

  private func address(_ parts: [JSONValue]) -> WebURL? {
    for part in parts {
      let text = part.string ?? Self.text(Self.addresses, of: part)
      if let text, text.contains("/"), let url = WebURL(text, base: page) { return url }
    }
    return nil
  }

  /// The address below the listing's own that its last part makes.
  private func guessed(_ parts: [JSONValue]) -> WebURL? {
    guard let slug = parts.lazy.compactMap({ Self.text(["slug"], of: $0) }).first, !slug.contains("/") else {
      return nil
    }
    return WebURL(page.path + (page.path.hasSuffix("/") ? "" : "/") + slug, base: page)
  }

  /// The first of these members that is a text, or one that is made to be shown.
  private static func text(_ names: [String], of value: JSONValue) -> String? {
    names.lazy.compactMap { value[$0]?.string ?? value[$0]?["rendered"]?.string }.first.map(HTMLEntities.resolved)
  }
}

extension JSONValue {
  /// The text of a string that is not empty.
  fileprivate var string: String? {
    guard case .string(let text) = self, !text.isEmpty else { return nil }
    return text
  }
}

import Markup

/// Picks the facts of a page out of its elements. Every list is bounded, and so is the text read for each.
struct FactCollector {
  /// Where an element stands.
  struct Context {
    var tag: Tag
    var block: Int
    var around: Hints
    var ancestors: Ancestors
    var isHidden: Bool
  }

  private static let properties = ["datepublished", "datemodified", "datecreated", "author", "headline", "name"]

  private(set) var facts = PageFacts()
  private var structuredBytes = 0
  /// Elements that are only named as headings: menus are full of them.
  private var namedHeadings = 0

  /// Looks at an element.
  mutating func element(_ node: Node, _ attributes: ElementAttributes, _ context: Context) {
    // What stands in a quotation, a post from elsewhere or beside a picture neither dates nor signs the page.
    let isForeign =
      !context.ancestors.isDisjoint(with: [.quote, .figure]) || context.tag == .blockquote || context.tag == .figure
      || context.around.union(attributes.hints).contains(.embed)
    switch context.tag {
    case .html: facts.language = facts.language ?? nonEmpty(node.attribute("lang") ?? node.attribute("xml:lang"))
    case .base: facts.base = facts.base ?? nonEmpty(node.attribute("href"))
    case .title:
      if facts.title == nil { facts.title = nonEmpty(PlainText.squeezed(node.text(limit: 2_000))) }
    case .meta: meta(node)
    case .link:
      // Microdata names the picture of an item so.
      let pictured = node.attribute("itemprop") == "image" ? "image_src" : nil
      if facts.links.count < 300, let rel = node.attribute("rel") ?? pictured, let href = node.attribute("href") {
        facts.links.append(.init(rel: PlainText.lowercased(rel), href: PlainText.trimmed(href)))
      }
    case .script: script(node)
    case .a: anchor(node, attributes, context, isForeign: isForeign)
    case .time:
      if facts.times.count < 60, !isForeign { facts.times.append(label(node, attributes, context, limit: 200)) }
    case .h1, .h2, .h3, .h4, .h5, .h6: heading(node, attributes, context)
    case .img: image(node, attributes, context)
    case .unknown where node.isElement("amp-img"): image(node, attributes, context)
    default: break
    }
    guard context.tag != .meta, context.tag != .link, context.tag != .script else { return }
    if attributes.hasState { state(of: node) }
    if attributes.hints.contains(.headline), [.div, .p, .inline, .td].contains(context.tag),
      !context.isHidden, namedHeadings < 100, facts.headings.count < 300
    {
      namedHeadings += 1
      let found = label(node, attributes, context, limit: 400)
      if found.text.utf8.count >= 15, found.text.utf8.count < 300 { facts.headings.append(found) }
    }
    if attributes.hints.contains(.breadcrumb), facts.breadcrumbs.count < 8 {
      facts.breadcrumbs.append(label(node, attributes, context, limit: 400))
    }
    if isForeign { return }
    if attributes.hasProperty, facts.properties.count < 100 {
      var found = label(node, attributes, context, limit: 300)
      if Self.properties.contains(where: { PlainText.contains(found.property, $0) }) {
        if found.property.contains("author") { found.text = propertyName(node) ?? Self.several(node) ?? found.text }
        facts.properties.append(found)
      }
    }
    if attributes.hints.contains(.author), !attributes.hints.contains(.comments), facts.bylines.count < 60 {
      var found = label(node, attributes, context, limit: 300)
      // What has more within, styles too, holds more than a byline.
      let bytes = found.text.utf8.count
      found.text = BylinePieces.parted(node, limit: 300)
      found.parts = BylinePieces.read(node)
      if !found.text.isEmpty, bytes < 250, found.text.utf8.count < 300 { facts.bylines.append(found) }
    }
    if facts.dateLabels.count < 40 { dateLabel(node, attributes, context) }
  }

  /// Places of a picture's address: scripts that load it late keep the true one elsewhere than in `src`.
  private static let addresses = ["data-src", "data-lazy-src", "data-original", "src"]
  private static let addressLists = ["data-srcset", "srcset"]
  /// Points from which a picture is one to look at, where its size is told.
  private static let smallestSide = 120

  private mutating func image(_ node: Node, _ attributes: ElementAttributes, _ context: Context) {
    guard facts.images.count < 200, !context.isHidden, !attributes.isHidden else { return }
    let sides = ["width", "height"].compactMap {
      node.attribute($0).flatMap { Int($0.prefix { $0.isASCII && $0.isNumber }) }
    }
    if sides.contains(where: { $0 < Self.smallestSide }) { return }
    let plain = Self.addresses.lazy.compactMap { node.attribute($0) }.first { !$0.isEmpty && !$0.hasPrefix("data:") }
    func listed() -> String? {
      Self.addressLists.lazy.compactMap { node.attribute($0)?.split(separator: " ", maxSplits: 1).first }.first
        .map(String.init)
    }
    guard let address = plain ?? listed(), address.utf8.count < 2_000 else { return }
    facts.images.append(
      .init(
        address: address, block: context.block, hints: context.around.union(attributes.hints),
        ancestors: context.ancestors))
  }

  private mutating func heading(_ node: Node, _ attributes: ElementAttributes, _ context: Context) {
    let most = context.tag == .h1 ? 400 : context.tag.rawValue <= Tag.h3.rawValue ? 300 : 200
    guard facts.headings.count < most, !context.isHidden else { return }
    var found = label(node, attributes, context, limit: 600)
    found.level = Int(context.tag.rawValue - Tag.h1.rawValue) + 1
    if let child = onlyElement(node), child.isElement("a") {
      found.isLink = true
      found.leadsHome = child.attribute("href").map(Self.isFrontPage) ?? false
    }
    if !found.text.isEmpty { facts.headings.append(found) }
  }

  /// Whether an address has no path: "/", "https://lereng.example/".
  private static func isFrontPage(_ href: String) -> Bool {
    if href == "/" { return true }
    let parts = href.split(separator: "/", omittingEmptySubsequences: true)
    return parts.count == 2 && parts[0].hasPrefix("http") && parts[0].hasSuffix(":") && !parts[1].contains("?")
  }

  private mutating func dateLabel(_ node: Node, _ attributes: ElementAttributes, _ context: Context) {
    if attributes.hints.contains(.date), context.tag != .time {
      let found = label(node, attributes, context, limit: 200)
      if found.machine != nil || !found.text.isEmpty, found.text.utf8.count < 190 { facts.dateLabels.append(found) }
    } else if attributes.titleHasYear, context.tag == .inline {
      // "2 jam lalu" with the whole date in its title.
      var found = label(node, attributes, context, limit: 60)
      if found.text.utf8.count <= 40 {
        found.text = ""
        facts.dateLabels.append(found)
      }
    }
  }

  private func label(_ node: Node, _ attributes: ElementAttributes, _ context: Context, limit: Int) -> PageFacts.Label {
    PageFacts.Label(
      text: PlainText.squeezed(node.text(limit: limit)), block: context.block, own: attributes.hints,
      around: context.around, ancestors: context.ancestors.union(Ancestors(context.tag)),
      machine: nonEmpty(node.attribute("datetime") ?? node.attribute("content") ?? node.attribute("title")),
      property: attributes.hasProperty ? PlainText.lowercased(node.attribute("itemprop") ?? "") : "",
      isLink: context.tag == .a)
  }

  /// The names of an element that holds several in links of their own, without a sign between.
  private static func several(_ node: Node) -> String? {
    let names = BylinePieces.read(node)
    return PlainText.contains(names, " , ") ? names : nil
  }

  /// The `name` inside an author, one level of microdata down.
  private func propertyName(_ node: Node) -> String? {
    var inner: Node? = node.following(within: node)
    var left = 30
    while let current = inner, left > 0 {
      if current.attribute("itemprop") == "name" {
        return nonEmpty(current.attribute("content") ?? PlainText.squeezed(current.text(limit: 200)))
      }
      inner = current.following(within: node)
      left -= 1
    }
    return nil
  }

  private func onlyElement(_ node: Node) -> Node? {
    var child = node.firstChild
    var found: Node?
    var left = 8
    while let current = child, left > 0 {
      if current.kind == .element {
        if found != nil { return nil }
        found = current
      }
      child = current.next
      left -= 1
    }
    return found
  }

  private mutating func meta(_ node: Node) {
    guard facts.metas.count < 300, let content = node.attribute("content"), content.utf8.count < 20_000 else { return }
    // Builders of sites write their JSON-LD there, too.
    if content.utf8.first == .openBrace, PlainText.contains(content, "\"@type\"") { structure(Array(content.utf8)) }
    guard let name = node.attribute("property") ?? node.attribute("name") ?? node.attribute("itemprop") else { return }
    facts.metas.append(.init(name: PlainText.lowercased(name), content: PlainText.squeezed(Array(content.utf8))))
    // Both `name` and `property`, or a property with two names.
    if let other = node.attribute("name"), other != name, facts.metas.count < 300 {
      facts.metas.append(.init(name: PlainText.lowercased(other), content: PlainText.squeezed(Array(content.utf8))))
    }
  }

  private mutating func script(_ node: Node) {
    let type = node.attribute("type").map(PlainText.lowercased) ?? ""
    let isState = type.hasPrefix("application/json") || Self.setsState(node)
    guard isState || type.hasPrefix("application/ld+json") else { return }
    guard !isState || facts.states.count < 4 else { return }
    var child = node.firstChild
    var bytes: [UInt8] = []
    while let current = child, bytes.count < Self.longestState {
      current.withText { bytes.append(contentsOf: $0) }
      child = current.next
    }
    if bytes.isEmpty { return }
    if isState {
      if bytes.count >= 400 { facts.states.append(bytes) }
    } else {
      structure(bytes)
    }
  }

  /// Keeps structured data, within bounds.
  private mutating func structure(_ bytes: [UInt8]) {
    guard facts.structured.count < 40, structuredBytes < 2_000_000 else { return }
    structuredBytes += bytes.count
    facts.structured.append(bytes)
  }

  /// Bytes of a script's data that are kept.
  private static let longestState = 1_000_000

  /// Keeps what a page is made of, for the scripts that make it.
  private mutating func state(of node: Node) {
    guard facts.states.count < 4, let state = node.attribute("data-page"), state.utf8.count <= Self.longestState else {
      return
    }
    facts.states.append(Array(state.utf8))
  }

  /// Whether a script hands data to other scripts: `window.__NUXT__={…}`, `window.__INITIAL_STATE__ = {…}`.
  private static func setsState(_ node: Node) -> Bool {
    node.firstChild?.withText { bytes in
      guard let start = bytes.firstIndex(where: { $0 > .space }) else { return false }
      return bytes[start...].starts(with: "window.__".utf8)
    } ?? false
  }

  private mutating func anchor(
    _ node: Node, _ attributes: ElementAttributes, _ context: Context, isForeign: Bool
  ) {
    if attributes.hasRel, !isForeign, facts.links.count < 300, let rel = node.attribute("rel") {
      let rel = PlainText.lowercased(rel)
      if PlainText.contains(rel, "author"), rel.split(separator: " ").contains("author"), facts.bylines.count < 60 {
        var found = label(node, attributes, context, limit: 200)
        found.property = "rel=author"
        found.text = Self.parted(node, found.text)
        if !found.text.isEmpty { facts.bylines.append(found) }
      }
    }
    guard let href = node.attribute("href"), href.utf8.count < 2_000 else { return }
    if facts.bylines.count < 60, !isForeign, let found = author(node, href, attributes, context) {
      facts.bylines.append(found)
    }
    guard facts.anchors.count < 1_500 else { return }
    let isInPager = context.around.union(attributes.hints).contains(.pager)
    guard isInPager || PagerFinder.mayBePage(href) else { return }
    let text = PlainText.squeezed(node.text(limit: 60))
    guard text.utf8.count < 50 else { return }
    facts.anchors.append(.init(href: href, text: text, block: context.block, isInPager: isInPager))
  }

  /// The text of an author's link with a bar before a badge in it: "Rina Wulandari<span>Kontributor</span>". A long one is
  /// more than a name, and would be cut within a word.
  private static func parted(_ node: Node, _ text: String) -> String {
    text.utf8.count < 100 ? BylinePieces.parted(node, limit: 200) : text
  }

  /// A link to the page of an author.
  private func author(
    _ node: Node, _ href: String, _ attributes: ElementAttributes, _ context: Context
  ) -> PageFacts.Label? {
    let isPage = AuthorAddress.isOne(href)
    guard isPage || AuthorAddress.mayBeOfPerson(href) else { return nil }
    var found = label(node, attributes, context, limit: 200)
    found.text = Self.parted(node, found.text)
    found.property = isPage ? PageFacts.Label.authorPage : PageFacts.Label.personPage
    return !found.text.isEmpty && (isPage || AuthorAddress.isOfPerson(href, called: found.text)) ? found : nil
  }

  private func nonEmpty(_ text: String?) -> String? {
    guard let text else { return nil }
    let trimmed = PlainText.trimmed(text)
    return trimmed.isEmpty ? nil : trimmed
  }
}

import Markup

/// The part of a page that a link stands in, the likeliest for articles first.
enum PageRegion: Int, Comparable {
  case main, plain, aside, header, footer, navigation

  static func < (a: PageRegion, b: PageRegion) -> Bool { a.rawValue < b.rawValue }

  private static let words: [String: PageRegion] = [
    "nav": .navigation, "navbar": .navigation, "navigation": .navigation, "menu": .navigation, "submenu": .navigation,
    "topbar": .navigation, "breadcrumb": .navigation, "breadcrumbs": .navigation, "footer": .footer,
    "copyright": .footer,
    "colophon": .footer, "sidebar": .aside, "aside": .aside, "populer": .aside, "popular": .aside, "terpopuler": .aside,
    "trending": .aside, "related": .aside, "terkait": .aside, "tagcloud": .aside, "cookie": .aside, "cookies": .aside,
    "newsletter": .aside, "ticker": .header, "masthead": .header, "comments": .aside, "komentar": .aside,
  ]
  private static let headers: Set<String> = [
    "header", "site-header", "main-header", "top-header", "header-outer", "top-bar",
  ]

  /// The part that an element opens; nil when it opens none. Names of classes are looked at word by word.
  static func opened(by node: Node, in outer: PageRegion) -> PageRegion? {
    let region: PageRegion?
    switch node.name {
    case "nav", "menu": region = .navigation
    case "footer": region = outer == .main ? nil : .footer
    case "aside": region = .aside
    case "header": region = outer == .main ? nil : .header
    case "main", "article": return outer <= .plain || outer == .header ? .main : nil
    case "div", "section", "ul", "ol", "td", "table", "form": region = named(node, in: outer)
    default: return nil
    }
    guard let region, region > outer else { return nil }
    return region
  }

  private static func named(_ node: Node, in outer: PageRegion) -> PageRegion? {
    var found: PageRegion?
    for value in [node.attribute("class"), node.attribute("id"), node.attribute("role")] {
      guard let value, value.utf8.count < 1_000 else { continue }
      for token in value.lowercased().split(whereSeparator: \.isWhitespace).prefix(20) {
        if outer != .main, headers.contains(String(token)) { found = max(found ?? .header, .header) }
        for word in token.split(whereSeparator: { $0 == "-" || $0 == "_" }) {
          if let region = words[String(word)] { found = max(found ?? region, region) }
        }
      }
    }
    return found
  }
}

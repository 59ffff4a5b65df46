import Markup
import Text

/// Elements that lead on when they are clicked without being links: cards with `onclick="location.href='/berita/1'"` or
/// `data-href="/berita/1"`.
enum ScriptedLink {
  private static let elements: [StaticString] = ["div", "li", "tr", "td", "article", "section", "span", "button", "h3"]
  /// What scripts set to go on, before the address in quotes.
  private static let starts = ["location", "location.href", "location.assign(", "location.replace(", "window.open("]

  /// Where an element leads; nil: nowhere, or further than can be told.
  static func target(of node: Node) -> String? {
    guard elements.contains(where: node.isElement) else { return nil }
    if let action = node.attribute("onclick") { return target(ofScript: action) }
    let data = node.attribute("data-href") ?? node.attribute("data-url")
    return data.flatMap { $0.contains("/") && !$0.contains(" ") ? $0 : nil }
  }

  /// The address in quotes behind what leads on; nil where it is put together.
  private static func target(ofScript text: String) -> String? {
    let parts = text.split(maxSplits: 2, omittingEmptySubsequences: false) { "'\"".contains($0) }
    guard parts.count == 3 else { return nil }
    let start = parts[0].filter { !$0.isWhitespace && $0 != "=" }
    let isLeading = starts.contains { start == $0 || start.hasSuffix("." + $0) }
    // A sign behind the quotes puts further parts to it.
    return isLeading && parts[2].first(where: { !$0.isWhitespace }) != "+" ? String(parts[1]) : nil
  }
}

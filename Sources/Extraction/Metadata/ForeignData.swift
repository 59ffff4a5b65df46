import Text
import Web

/// Tells data of other articles, of which lists in a page's scripts are made, from the page's own: they name another address
/// and a headline that stands nowhere on the page as its own.
struct ForeignData {
  private let base: WebURL?
  private let keys: Set<String>
  private let titles: [Set<UInt64>]

  /// The share of a headline's words that one of the page's own has.
  private static let share = 0.5
  /// Words below which a headline tells nothing.
  private static let few = 3
  private static let mostHeadings = 20

  init(_ facts: PageFacts, url: WebURL?) {
    base = url
    let canonical = facts.links.first { $0.rel.split(separator: " ").contains("canonical") }?.href
    let own = [canonical, facts.meta("og:url")].compactMap { $0.flatMap { WebURL($0, base: url) } }
    keys = Set((own + [url].compactMap { $0 }).map(\.key))
    let headings = facts.headings.lazy.filter { !$0.isLink }.prefix(Self.mostHeadings).map { Optional($0.text) }
    titles = ([facts.title, facts.meta("og:title"), facts.meta("twitter:title")] + headings).compactMap { $0 }.map(
      Self.words)
  }

  /// Whether a node is of another article.
  func isForeign(_ node: JSONValue) -> Bool {
    guard !keys.isEmpty, let headline = node["headline"]?.text,
      let place = node["url"]?.text ?? node["mainEntityOfPage"]?.text ?? node["mainEntityOfPage"]?["@id"]?.text,
      let address = WebURL(place, base: base), address.path.utf8.count > 1, !keys.contains(address.key)
    else { return false }
    let words = Self.words(headline)
    return words.count >= Self.few
      && !titles.contains { Double(words.intersection($0).count) >= Self.share * Double(min(words.count, $0.count)) }
  }

  private static func words(_ text: String) -> Set<UInt64> {
    let words = WordTokens(text)
    return Set((0..<words.count).map(words.hash))
  }
}

import Text
import Web

/// Tells data of other articles, of which lists in a page's scripts are made, from the page's own: they name another address
/// and a headline that stands nowhere on the page as its own.
struct ForeignData {
  private let facts: PageFacts
  private let url: WebURL?

  /// The share of a headline's words that one of the page's own has.
  private static let share = 0.5
  /// Words below which a headline tells nothing.
  private static let few = 3
  private static let mostHeadings = 20

  init(_ facts: PageFacts, url: WebURL?) { (self.facts, self.url) = (facts, url) }

  /// Whether a node is of another article. Most pages have data of their own only: an address that is the page's as it is
  /// written is looked at no further.
  func isForeign(_ node: JSONValue) -> Bool {
    let own = [url?.href, facts.canonical, facts.meta("og:url")].compactMap { $0 }
    guard !own.isEmpty, let headline = node["headline"]?.text,
      let place = node["url"]?.text ?? node["mainEntityOfPage"]?.text ?? node["mainEntityOfPage"]?["@id"]?.text,
      !own.contains(place), let address = WebURL(place, base: url), address.path.utf8.count > 1,
      !own.contains(where: { WebURL($0, base: url)?.key == address.key })
    else { return false }
    let words = Self.words(headline)
    return words.count >= Self.few
      && !titles.contains { title in
        let known = Self.words(title)
        return Double(words.intersection(known).count) >= Self.share * Double(min(words.count, known.count))
      }
  }

  private var titles: [String] {
    [facts.title, facts.meta("og:title"), facts.meta("twitter:title")].compactMap { $0 }
      + facts.headings.lazy.filter { !$0.isLink }.prefix(Self.mostHeadings).map(\.text)
  }

  private static func words(_ text: String) -> Set<UInt64> {
    let words = WordTokens(text)
    return Set((0..<words.count).map(words.hash))
  }
}

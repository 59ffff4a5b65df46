import Text
import Web

/// Tells whether the address that a page calls its own (`rel="canonical"`, `og:url`) is one: templates name the section or the
/// front page on every page. Pure.
enum CanonicalAddress {
  /// - Parameters:
  ///   - url: where the page was found.
  ///   - source: the address that is polled: a listing.
  static func isBelieved(_ canonical: WebURL, of url: WebURL, source: WebURL) -> Bool {
    guard canonical.site == url.site, canonical.path != "/" || canonical.query != nil else { return false }
    if canonical.key == url.key { return true }
    if canonical.key == source.key || isPlaceholder(canonical) || isAnother(canonical, than: url) { return false }
    // A section says less than an address of an article does, or lies above it.
    return names(canonical) || !names(url) && depth(canonical) >= depth(url)
  }

  /// Whether a template was sent without what belongs there: `{{ url }}`.
  private static func isPlaceholder(_ url: WebURL) -> Bool {
    url.path.contains("%7B") || url.path.contains("{{")
  }

  /// Whether two addresses of one form name two articles: they have other numbers, or few words alike. Templates that count
  /// wrongly name the article before or behind.
  private static func isAnother(_ canonical: WebURL, than url: WebURL) -> Bool {
    let (other, own) = (segments(canonical), segments(url))
    guard other.count == own.count, !other.isEmpty, names(canonical), names(url) else { return false }
    // "/berita/18/panen" beside "/berita/17/lansia": folders that are numbers, of which each article has its own.
    let isOneForm = zip(other, own).dropLast().allSatisfy { $0 == $1 || isCount($0) && isCount($1) }
    guard isOneForm, other.dropLast() == own.dropLast() || other.last != own.last else { return false }
    // Where one has a query, both may be told apart by their names; else the query is what names the other.
    let isBare = (canonical.query == nil) != (url.query == nil)
    if isBare, !namesByPath(canonical) || !namesByPath(url) { return false }
    let (theirs, ours) = (words(canonical, isBare), words(url, isBare))
    let (others, numbers) = (theirs.filter(isNumber), ours.filter(isNumber))
    if !others.isEmpty, !numbers.isEmpty { return others.isDisjoint(with: numbers) }
    return theirs.intersection(ours).count * 2 < max(theirs.count, ours.count)
  }

  private static func isCount(_ segment: Substring) -> Bool { segment.utf8.allSatisfy(\.isASCIIDigit) }

  /// Whether a word is a number, and no year.
  private static func isNumber(_ word: String) -> Bool {
    let isYear = word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
    return !isYear && word.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// The words and numbers of the last segment and, where it counts, of the query.
  private static func words(_ url: WebURL, _ isBare: Bool) -> Set<String> {
    let text = (segments(url).last ?? "") + "&" + (isBare ? "" : url.query ?? "")
    return Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  private static func segments(_ url: WebURL) -> [Substring] { url.path.split(separator: "/") }

  /// Whether an address looks like that of one article: a number, a slug of several words, a query that has either.
  private static func names(_ url: WebURL) -> Bool {
    if let query = url.query, namesOne(query) { return true }
    return namesByPath(url)
  }

  /// Whether the last segment is a number or a slug of several words.
  private static func namesByPath(_ url: WebURL) -> Bool {
    guard let last = url.path.split(separator: "/").last else { return false }
    let bytes = last.utf8
    if bytes.count(where: { $0 == .hyphen || $0 == .underscore }) >= 2 { return true }
    let digits = bytes.count(where: \.isASCIIDigit)
    // A year alone is an archive.
    return digits > 0 && !(bytes.count == 4 && digits == 4)
  }

  /// Whether a query has a number or a slug that is not a listing's page.
  private static func namesOne(_ query: String) -> Bool {
    query.split(separator: "&").contains { pair in
      let (name, value) = (pair.prefix { $0 != "=" }.lowercased(), pair.drop { $0 != "=" }.utf8)
      if ["page", "paged", "halaman", "hal"].contains(name) { return false }
      return value.contains(where: \.isASCIIDigit) || value.count(where: { $0 == .hyphen }) >= 2
    }
  }

  private static func depth(_ url: WebURL) -> Int { segments(url).count }
}

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
    if canonical.key == source.key { return false }
    // A section says less than an address of an article does, or lies above it.
    return names(canonical) || !names(url) && depth(canonical) >= depth(url)
  }

  /// Whether an address looks like that of one article: a number, a slug of several words, a query.
  private static func names(_ url: WebURL) -> Bool {
    if url.query != nil { return true }
    guard let last = url.path.split(separator: "/").last else { return false }
    let bytes = last.utf8
    if bytes.count(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) >= 2 { return true }
    let digits = bytes.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    // A year alone is an archive.
    return digits > 0 && !(bytes.count == 4 && digits == 4)
  }

  private static func depth(_ url: WebURL) -> Int { url.path.split(separator: "/").count }
}

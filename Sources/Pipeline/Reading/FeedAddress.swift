import Web

/// Tells by its spelling whether an address is likely a feed's, before it was ever asked.
enum FeedAddress {
  private static let names: Set<String> = ["feed", "feeds", "rss", "rss2", "atom", "rdf", "feed.php", "rss.php"]
  private static let endings = [".xml", ".rss", ".atom", ".rdf", "feed.json"]

  /// Whether the last part of the path, or the query, is what feeds are called.
  static func isLikely(_ url: WebURL) -> Bool {
    let path = url.path.lowercased()
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    if names.contains(last) || endings.contains(where: last.hasSuffix) { return true }
    let query = url.query?.lowercased() ?? ""
    return query.split(separator: "&").contains { $0.hasPrefix("feed=") || $0 == "format=feed" || $0 == "format=rss" }
  }
}

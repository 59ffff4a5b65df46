import Text

extension WebURL {
  /// Schemes under which browsers and readers hand feeds on; what follows is an address, or one without its scheme.
  private static let feedSchemes = ["feed:", "feeds:", "rss:", "pcast:", "itpc:"]
  /// Endings of files that look like those of hosts.
  private static let files: Set<Substring> = ["opml", "xml", "json", "txt", "html", "htm", "yaml", "yml", "csv"]

  /// The address behind the scheme of a feed (`feed://contoh.org/rss`, `feed:https://contoh.org/rss`); nil for any other text.
  public static func behindFeedScheme(_ text: String) -> String? {
    let lower = text.lowercased()
    guard let scheme = feedSchemes.first(where: lower.hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count).drop { $0 == "/" }
    let isWhole = ["http://", "https://"].contains { rest.lowercased().hasPrefix($0) }
    return isWhole ? String(rest) : "http://" + rest
  }

  /// Reads an address as people type or paste it: also `www.contoh.org`, `contoh.go.id/berita` and `feed://contoh.org/rss`,
  /// of which a feed's is taken to be `http`, which leads on, and another one `https`. Nil: it is none, or more likely the name of a file.
  public init?(typed text: String) {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    let lower = rest.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
      self.init(String(rest))
      return
    }
    let feed = Self.behindFeedScheme(String(rest))
    let isFeed = feed != nil
    if let feed {
      if !feed.lowercased().hasPrefix("http://") || lower.contains("http") {
        self.init(feed)
        return
      }
      rest = feed.dropFirst("http://".count)
    }
    if rest.hasPrefix("//") { rest = rest.dropFirst(2) }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.prefix { $0 != ":" }
    let port = authority.dropFirst(host.count).dropFirst()
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard port.allSatisfy(\.isNumber), labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last,
      !authority.contains(where: { $0.isWhitespace || $0 == "@" })
    else { return nil }
    let isAddress = labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
    let isName = last.utf8.count > 1 && last.allSatisfy(\.isLetter) || last.hasPrefix("xn--")
    let isFile = !isFeed && authority.count == rest.count && Self.files.contains(last)
    guard isAddress || isName && !isFile else { return nil }
    self.init((isFeed || isAddress ? "http://" : "https://") + rest)
  }
}

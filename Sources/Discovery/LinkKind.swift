import Text
import Web

/// What an address alone says about its page.
enum LinkKind {
  /// Whether the address cannot be an article of the site: elsewhere, a file, a listing, a function, a page about the site.
  /// `except`: path segments that a pattern asks for.
  static func isNeverArticle(_ url: WebURL, site: String, except: Set<String> = []) -> Bool {
    guard isNear(url.siteKey, site), !hasListingParameter(url) else { return true }
    let segments = segments(of: url)
    guard let last = segments.last else { return !hasArticleParameter(url) }
    if let dot = last.lastIndex(of: "."), LinkWords.files.contains(String(last[last.index(after: dot)...])) {
      return true
    }
    if LinkWords.fixed.contains(bare(last)), !except.contains(last), !hasArticleParameter(url) { return true }
    if isArchive(segments) { return true }
    // Static pages of Blogger.
    if segments.count == 2, segments[0] == "p", last.hasSuffix(".html") { return true }
    return isListing(segments, except: except)
  }

  /// Whether the address is that of a document, as offices publish their notices: on the site itself, or where offices
  /// without a server of their own keep files.
  static func isDocument(_ url: WebURL, site: String) -> Bool {
    if LinkWords.fileHosts.contains(url.host) { return url.path.utf8.count > 1 }
    guard url.siteKey == site else { return false }
    let segments = segments(of: url)
    if let last = segments.last, let dot = last.lastIndex(of: "."),
      LinkWords.documents.contains(String(last[last.index(after: dot)...]))
    {
      return true
    }
    return isDownload(url, segments)
  }

  /// Whether the address is that of a program which hands out one file: `/unduh/31`, `/download.php?file=31`.
  private static func isDownload(_ url: WebURL, _ segments: [String]) -> Bool {
    if parameters(of: url).contains(where: { LinkWords.downloadParameters.contains($0.name) && !$0.value.isEmpty }) {
      return true
    }
    guard let place = segments.firstIndex(where: { LinkWords.downloads.contains(bare($0)) }) else { return false }
    return place < segments.count - 1 || url.query?.contains("=") == true
  }

  /// Whether two hosts belong to one site or one publisher's domain.
  static func isNear(_ a: String, _ b: String) -> Bool { a == b || domain(of: a) == domain(of: b) }

  /// The registered domain, guessed: two labels, three below a short second level (`co.id`).
  private static func domain(of host: String) -> Substring {
    let labels = host.split(separator: ".")
    guard labels.count > 2 else { return host[...] }
    let isShort = labels[labels.count - 2].utf8.count <= 3 && labels[labels.count - 1].utf8.count == 2
    let count = isShort ? 3 : 2
    return labels.count <= count ? host[...] : labels.suffix(count).joined(separator: ".")[...]
  }

  /// The segments of the path in lower case, without an `index.html` at its end; behind them those that the query tells to
  /// a site of one script (`?q=node/12`, `index.php?/berita/12`).
  static func segments(of url: WebURL) -> [String] {
    var segments = url.path.lowercased().split(separator: "/").map(String.init)
    if let last = segments.last, LinkWords.indexNames.contains(bare(last)), bare(last) != last { segments.removeLast() }
    if let route = route(of: url) { segments += route.split(separator: "/").map(String.init) }
    return segments
  }

  /// The path within the query, or within the fragment of a site that scripts make, in lower case; nil where there is none.
  static func route(of url: WebURL) -> String? {
    if let route = url.route { return route.drop { $0 == "!" }.prefix { $0 != "?" }.lowercased() }
    guard let query = url.query else { return nil }
    if query.hasPrefix("/") { return query.prefix { $0 != "&" }.lowercased() }
    for (name, value) in parameters(of: url) where LinkWords.routeParameters.contains(name) {
      let path = value.lowercased().replacing("%2f", with: "/")
      // Words that are searched for stand between plus signs; an address holds another site's.
      let isPath = path.contains("/") || path.utf8.count { $0 == .hyphen } >= 3
      if isPath, !path.contains(where: { "+%:".contains($0) }) { return path }
    }
    return nil
  }

  /// A last segment without `.html` and the like.
  static func bare(_ segment: String) -> String {
    for ending in [".html", ".htm", ".shtml", ".php", ".aspx", ".asp", ".jsp"] where segment.hasSuffix(ending) {
      return String(segment.dropLast(ending.utf8.count))
    }
    return segment
  }

  /// `/2023`, `/2023/09`, `/2023/09/07`.
  private static func isArchive(_ segments: [String]) -> Bool {
    guard segments.count <= 3, let year = segments.first.flatMap({ Int($0) }), (1990...2100).contains(year) else {
      return false
    }
    return segments.dropFirst().allSatisfy { $0.utf8.count <= 2 && Int($0) != nil }
  }

  /// Whether a segment names a listing. `except`: segments that a pattern asks for.
  static func isListing(_ segments: [String], except: Set<String> = []) -> Bool {
    for (i, segment) in segments.enumerated() where !except.contains(segment) {
      if LinkWords.listing.contains(segment) { return true }
      if i < segments.count - 1 {
        if segment.hasPrefix("kategori-") || segment.hasPrefix("category-") || segment.hasPrefix("tag-") { return true }
        let isLong = segments[i + 1].utf8.count { $0 == .hyphen } >= 3
        if LinkWords.sections.contains(segment), i == segments.count - 2, !isLong { return true }
        if LinkWords.pageSegments.contains(segment), i == segments.count - 2, Int(segments[i + 1]) != nil, i > 0 {
          return true
        }
        if segment == "page" || segment == "halaman", Int(segments[i + 1]) != nil { return true }
      }
    }
    return false
  }

  /// The parameters of the query, and of the one that a route has (`#/detail?id=7`).
  static func parameters(of url: WebURL) -> [(name: String, value: String)] {
    let query = [url.query, url.route.map { String($0.drop { $0 != "?" }.dropFirst()) }].compactMap { $0 }
    return query.joined(separator: "&").split(separator: "&").prefix(50).map { pair in
      let equals = pair.firstIndex(of: "=") ?? pair.endIndex
      return (pair[..<equals].lowercased(), String(pair[equals...].dropFirst()))
    }
  }

  static func hasListingParameter(_ url: WebURL) -> Bool {
    let hasRoute = route(of: url) != nil
    return parameters(of: url).contains { name, value in
      if hasRoute, LinkWords.routeParameters.contains(name) { return false }
      return LinkWords.listingParameters.contains(name)
        || LinkWords.viewParameters.contains(name) && LinkWords.listingViews.contains(value.lowercased())
    }
  }

  /// Whether the query names an article by number, which a slug may follow (`id=100:judul-berita`).
  static func hasArticleParameter(_ url: WebURL) -> Bool {
    parameters(of: url).contains { name, value in
      guard LinkWords.articleParameters.contains(name) else { return false }
      let number = value.prefix { $0.isASCII && $0.isNumber }
      let rest = value[number.endIndex...].lowercased()
      return !number.isEmpty && (rest.isEmpty || [":", "-", "%3a"].contains(where: rest.hasPrefix))
    }
  }
}

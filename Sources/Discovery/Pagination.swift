import Web

/// Finds the further pages of a listing.
enum Pagination {
  private static let longest = 5

  /// The pages after this one, the next first.
  static func next(_ links: LinkCollector, page: WebURL) -> [WebURL] {
    let own = position(of: page)
    var found: [(number: Int, url: WebURL)] = []
    for url in links.next where url.siteKey == page.siteKey {
      let position = position(of: url)
      // On the page of an article `rel=next` means the next article.
      guard position.listing == own.listing || !PathShape(url).isArticleLike else { continue }
      found.append((position.number.map { max($0, 1) } ?? 1, url))
    }
    for anchor in links.anchors where anchor.url.siteKey == page.siteKey {
      let position = position(of: anchor.url)
      if position.listing == own.listing, let number = position.number, number > (own.number ?? 1),
        isPageText(anchor.text)
      {
        found.append((number, anchor.url))
      } else if LinkWords.next.contains(anchor.text.lowercased()), isOlder(anchor, position.listing, own.listing) {
        found.append((Int.max, anchor.url))
      }
    }
    var seen: Set<String> = [page.key]
    let sorted = found.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
    let pages = sorted.map(\.element.url.withoutFragment).filter { seen.insert($0.key).inserted }
    return Array(pages.prefix(longest))
  }

  /// Whether a text may stand on a link to a page of a listing: a number, an arrow, a few words, an image.
  private static func isPageText(_ text: String) -> Bool { !TitleText.isTitleLike(text) && text.utf8.count <= 40 }

  /// Whether a link that says "next" leads to the same listing: below it, or by a query of a listing (Blogger's
  /// `search?updated-max=`), and not to an article.
  private static func isOlder(_ anchor: Anchor, _ listing: String, _ own: String) -> Bool {
    if listing == own { return anchor.url.query != nil }
    // A front page shows the first page of a listing that lies elsewhere.
    if own == "/?", position(of: anchor.url).number != nil { return true }
    let names = LinkKind.parameters(of: anchor.url).map(\.name)
    return names.contains("updated-max")
  }

  /// The listing that an address belongs to, and its number in it.
  private static func position(of url: WebURL) -> (listing: String, number: Int?) {
    var segments = LinkKind.segments(of: url)
    var number: Int?
    if segments.count >= 2, let value = Int(segments[segments.count - 1]), value < 100_000,
      LinkWords.pageSegments.contains(segments[segments.count - 2])
    {
      number = value
      segments.removeLast(2)
    }
    var rest: [String] = []
    for (name, value) in LinkKind.parameters(of: url) {
      // `?p=` is a page in some systems and an article in WordPress, where the numbers soon are high.
      let limit = name == "p" ? 50 : 1_000_000
      if number == nil, LinkWords.pageParameters.contains(name), let value = Int(value), value < limit {
        number = value
      } else {
        rest.append(name + "=" + value)
      }
    }
    return ("/" + segments.joined(separator: "/") + "?" + rest.sorted().joined(separator: "&"), number)
  }
}

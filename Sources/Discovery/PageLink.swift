import Markup
import Web

/// One page that a page links, however often: all its anchors together.
struct PageLink {
  var url: WebURL
  let key: String
  /// The best title found on the page that links.
  var title: String?
  var region: PageRegion
  /// Whether a heading names it.
  var isHeading: Bool
  var isInArticle: Bool
  var isBookmark: Bool
  /// Whether its title reads like a headline.
  var isTitled: Bool
  /// How many anchors lead there, those next to each other counted once.
  var places: Int
  /// Where the first anchor stands in the page.
  let order: Int

  /// The anchors by page, in order of their first one; `except` as in `LinkKind.isNeverArticle`. Where a card has its title beside the link, the title is taken.
  static func merged(_ anchors: [Anchor], page: WebURL, except: Set<String> = []) -> [PageLink] {
    var links: [PageLink] = []
    var index: [String: Int] = [:]
    var ranks: [Int] = []
    let site = page.siteKey
    let isBlocked = anchors.map { LinkKind.isNeverArticle($0.url, site: site, except: except) }
    var lastKey = ""
    for (i, anchor) in anchors.enumerated() where !isBlocked[i] {
      let isKnown = index[anchor.key].map { links[$0].places >= titledPlaces || ranks[$0] == 0 } ?? false
      let (title, rank) = isKnown ? (nil, Int.max) : title(of: i, in: anchors, isBlocked)
      let isNewPlace = anchor.key != lastKey
      lastKey = anchor.key
      if let at = index[anchor.key] {
        links[at].region = min(links[at].region, anchor.region)
        links[at].isInArticle = links[at].isInArticle || anchor.isInArticle
        links[at].isBookmark = links[at].isBookmark || anchor.rel.contains("bookmark")
        links[at].places += isNewPlace ? 1 : 0
        if (anchor.url.query?.utf8.count ?? 0) < (links[at].url.query?.utf8.count ?? 0) {
          links[at].url = anchor.url.withoutTracking
        }
        if rank < ranks[at] {
          (links[at].title, ranks[at]) = (title, rank)
          links[at].isHeading = links[at].isHeading || rank <= 1
          links[at].isTitled = title.map(TitleText.isTitleLike) ?? false
        }
        continue
      }
      index[anchor.key] = links.count
      ranks.append(rank)
      links.append(
        PageLink(
          url: anchor.url.withoutTracking, key: anchor.key, title: title, region: anchor.region, isHeading: rank <= 1,
          isInArticle: anchor.isInArticle, isBookmark: anchor.rel.contains("bookmark"),
          isTitled: title.map(TitleText.isTitleLike) ?? false, places: 1, order: i))
    }
    return links
  }

  /// Places of one page that are searched for its title.
  private static let titledPlaces = 6

  /// The title that one anchor gives, and how good it is (0 best).
  private static func title(of i: Int, in anchors: [Anchor], _ isBlocked: [Bool]) -> (String?, Int) {
    let anchor = anchors[i]
    let isText = !anchor.text.isEmpty && !TitleText.isMore(anchor.text)
    if anchor.isHeading, isText { return (anchor.text, 0) }
    let isTitleLike = TitleText.isTitleLike(anchor.text)
    if let heading = cardHeading(of: i, in: anchors, isBlocked) {
      // A card's heading is the title unless the link itself reads like one and the heading does not.
      if !isTitleLike || TitleText.isTitleLike(heading) { return (heading, 1) }
    }
    if isTitleLike { return (anchor.text, 2) }
    if TitleText.isTitleLike(anchor.tooltip) { return (anchor.tooltip, 3) }
    let image = TitleMarkup.imageText(within: anchor.node)
    if TitleText.isTitleLike(image) { return (image, 4) }
    return isText ? (anchor.text, 5) : (nil, 6)
  }

  /// Levels above a link that its card may reach.
  private static let levels = 8

  /// The heading in the smallest surrounding element that has one and no link to another article.
  private static func cardHeading(of i: Int, in anchors: [Anchor], _ isBlocked: [Bool]) -> String? {
    let anchor = anchors[i]
    let before =
      neighbour(of: i, step: -1, in: anchors, isBlocked).map { ancestors(of: $0.node, levels: levels + 4) } ?? []
    let after =
      neighbour(of: i, step: 1, in: anchors, isBlocked).map { ancestors(of: $0.node, levels: levels + 4) } ?? []
    for element in ancestors(of: anchor.node, levels: levels).dropFirst() {
      if element.isElement("body") || before.contains(element) || after.contains(element) { return nil }
      if let heading = TitleMarkup.heading(within: element) {
        let text = TitleMarkup.text(of: heading)
        return TitleText.isMore(text) ? nil : text
      }
    }
    return nil
  }

  /// The nearest anchor before or after that leads to another possible article; only near ones can share a card.
  private static func neighbour(of i: Int, step: Int, in anchors: [Anchor], _ isBlocked: [Bool]) -> Anchor? {
    var j = i + step
    var budget = 30
    while anchors.indices.contains(j), budget > 0 {
      if !isBlocked[j], anchors[j].key != anchors[i].key { return anchors[j] }
      j += step
      budget -= 1
    }
    return nil
  }

  private static func ancestors(of node: Node, levels: Int) -> [Node] {
    var chain = [node]
    var current = node
    while chain.count <= levels, let parent = current.parent {
      chain.append(parent)
      current = parent
    }
    return chain
  }
}

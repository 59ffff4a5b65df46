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
  /// That anchor.
  let node: Node
  /// Whether it is a document that the page names as a headline does.
  var isDocument: Bool
  /// Whether it is one with a short name, as what offices file has: that alone makes no headline.
  private var isFiled = false
  /// What stands around its title.
  var card = LinkCard()

  /// A title that an anchor gives.
  private struct Told {
    var title: String?
    /// How good it is, 0 best.
    var rank = Int.max
    /// Which anchor gave it, and the element that it is the text of.
    var anchor = 0
    var element: Node?
  }

  /// The anchors by page, in order of their first one; `except` as in `LinkKind.isNeverArticle`. Where a card has its title beside the link, the title is taken.
  static func merged(_ anchors: [Anchor], page: WebURL, except: Set<String> = []) -> [PageLink] {
    var links: [PageLink] = []
    var index: [String: Int] = [:]
    var told: [Told] = []
    let site = page.siteKey
    let isDocument = anchors.map { LinkKind.isDocument($0.url, site: site) }
    let isNever = anchors.map { LinkKind.isNeverArticle($0.url, site: site, except: except) }
    let isOther = anchors.indices.map { !isDocument[$0] && isNever[$0] }
    let isNotice = anchors.indices.map { isDocument[$0] && isNamed($0, in: anchors, isOther) }
    let isBlocked = anchors.indices.map { !isNotice[$0] && isNever[$0] }
    var lastKey = ""
    for (i, anchor) in anchors.enumerated() where !isBlocked[i] {
      let isKnown = index[anchor.key].map { links[$0].places >= titledPlaces || told[$0].rank == 0 } ?? false
      let found = isKnown ? Told() : title(of: i, in: anchors, isBlocked)
      let isNewPlace = anchor.key != lastKey
      lastKey = anchor.key
      guard let at = index[anchor.key] else {
        index[anchor.key] = links.count
        told.append(found)
        links.append(PageLink(anchor, found, order: i, isDocument: isNotice[i]))
        continue
      }
      links[at].region = min(links[at].region, anchor.region)
      links[at].isInArticle = links[at].isInArticle || anchor.isInArticle
      links[at].isBookmark = links[at].isBookmark || anchor.rel.contains("bookmark")
      links[at].places += isNewPlace ? 1 : 0
      if (anchor.url.query?.utf8.count ?? 0) < (links[at].url.query?.utf8.count ?? 0) {
        links[at].url = anchor.url.withoutTracking
      }
      let (better, other) = found.rank < told[at].rank ? (found.title, links[at].title) : (links[at].title, found.title)
      links[at].title = better.map { whole($0, [other ?? ""]) } ?? other
      if found.rank < told[at].rank {
        told[at] = found
        links[at].isHeading = links[at].isHeading || found.rank <= 1
        links[at].isTitled = links[at].title.map(TitleText.isTitleLike) ?? false
      }
    }
    let again = placesAgain(links, index)
    for (i, same) in again {
      links[same].region = min(links[same].region, links[i].region)
      links[same].isHeading = links[same].isHeading || links[i].isHeading
    }
    if !again.isEmpty {
      told = told.indices.filter { again[$0] == nil }.map { told[$0] }
      links = links.indices.filter { again[$0] == nil }.map { links[$0] }
    }
    readCards(of: &links, told, anchors)
    let unnamed = anchors.indices.filter { isDocument[$0] && !isNotice[$0] && anchors[$0].region <= .plain }
    return links + shortDocuments(unnamed, in: anchors, isBlocked, besides: index)
  }

  /// Documents with a short name ("SK Relawan") that stand with their date as notices do; what they are beside the page's
  /// other links decides whether they are some.
  private static func shortDocuments(
    _ places: [Int], in anchors: [Anchor], _ isBlocked: [Bool], besides index: [String: Int]
  ) -> [PageLink] {
    if places.isEmpty { return [] }
    var isBlocked = isBlocked
    for i in places { isBlocked[i] = false }
    var seen: Set<String> = []
    return places.prefix(mostShort).compactMap { i in
      let anchor = anchors[i]
      guard index[anchor.key] == nil, seen.insert(anchor.key).inserted else { return nil }
      var found = title(of: i, in: anchors, isBlocked)
      if found.rank > titleOfLink, let (text, cell) = shortRowTitle(of: anchor) {
        found = Told(title: text, rank: titleOfLink, anchor: i, element: cell)
      }
      var link = PageLink(anchor, found, order: i, isDocument: true)
      guard link.isNamed else { return nil }
      link.isFiled = true
      let others = [-1, 1].compactMap { neighbour(of: i, step: $0, in: anchors, isBlocked)?.node }
      link.card = LinkCard.around(anchor.node, title: found.element ?? anchor.node, others: others)
      link.takeDateOfTitle()
      return link.card.hasDate ? link : nil
    }
  }

  /// Documents with short names that are looked at.
  private static let mostShort = 200

  /// Links to a page that is linked under the same headline without their query, each with that link: `?ref=slider` says
  /// from which place of the page the reader came.
  private static func placesAgain(_ links: [PageLink], _ index: [String: Int]) -> [Int: Int] {
    var again: [Int: Int] = [:]
    for (i, link) in links.enumerated() where link.url.query != nil {
      guard let title = link.title, let other = index[link.url.withoutQuery.key], other != i,
        links[other].title?.lowercased() == title.lowercased()
      else { continue }
      again[i] = other
    }
    return again
  }

  private init(_ anchor: Anchor, _ told: Told, order: Int, isDocument: Bool) {
    (url, key, title) = (anchor.url.withoutTracking, anchor.key, told.title)
    (region, isHeading, isInArticle) = (anchor.region, told.rank <= 1, anchor.isInArticle)
    isBookmark = anchor.rel.contains("bookmark")
    isTitled = told.title.map(TitleText.isTitleLike) ?? false
    (places, self.order, self.isDocument, node) = (1, order, isDocument, anchor.node)
  }

  /// Whether it has a name that does not read like a headline: `Donor Darah`.
  var isShort: Bool { !isTold && isNamed }

  /// Whether it has a name that says more than what a click does.
  private var isNamed: Bool { title.map { $0.contains(where: \.isLetter) && !TitleText.isMore($0) } ?? false }

  /// Whether it may be a headline for a reader.
  var isTold: Bool { !isFiled && (isTitled || isHeading) }

  /// Whether its name in a heading is rather that of a section, which stands in cards beside their headlines.
  private var isSection: Bool { !isTitled && (places >= 3 || title?.contains(" ") != true) }

  /// Reads the cards of the links that may be headlines: each reaches as far as to the next headlines.
  private static func readCards(of links: inout [PageLink], _ told: [Told], _ anchors: [Anchor]) {
    let headlines = links.indices.filter { links[$0].isTold }.sorted { told[$0].anchor < told[$1].anchor }
    let bounds = headlines.filter { !links[$0].isSection }
    var passed = 0
    for i in headlines {
      let node = anchors[told[i].anchor].node
      while passed < bounds.count, told[bounds[passed]].anchor < told[i].anchor { passed += 1 }
      let next = passed < bounds.count && bounds[passed] == i ? passed + 1 : passed
      let others = [passed - 1, next].filter(bounds.indices.contains).map { anchors[told[bounds[$0]].anchor].node }
      links[i].card = LinkCard.around(node, title: told[i].element ?? node, others: others)
    }
    takeDatesOfTitles(&links, headlines)
    readShortCards(of: &links, told, anchors)
    // A day of an archive may be a link to all of that day.
    let named = headlines.filter { !TitleText.isDate((links[$0].title ?? "").split(separator: " ")) }
    let headings = DayHeadings(named.map { ($0, anchors[told[$0].anchor].node) })
    for (i, day) in headings.days(of: links.map(\.card)) { links[i].card.note(day) }
  }

  /// Takes the dates that stand in the headlines themselves: of documents, and where most headlines of one look have theirs so;
  /// one alone may name the day of an event.
  private static func takeDatesOfTitles(_ links: inout [PageLink], _ headlines: [Int]) {
    for members in Dictionary(grouping: headlines, by: { links[$0].card.structure }).values {
      let dated = members.filter { links[$0].card.dateOfTitle != nil }
      let isRule = dated.count >= leastOfRule && dated.count * 4 >= members.count * 3
      for i in dated where isRule || links[i].isDocument { links[i].takeDateOfTitle() }
    }
  }

  private static let leastOfRule = 3

  private mutating func takeDateOfTitle() {
    guard !card.hasDate, let date = card.dateOfTitle else { return }
    card.note(date)
    title = title.map { TitleText.parted($0, lacksSign: true).title }
  }

  /// Reads the cards of links with short names that are built like dated headlines.
  private static func readShortCards(of links: inout [PageLink], _ told: [Told], _ anchors: [Anchor]) {
    let dated = Set(links.lazy.filter { $0.isTold && $0.card.hasDate }.map(\.card.structure))
    if dated.isEmpty { return }
    let named = links.indices.filter { links[$0].isTold || links[$0].isShort }.sorted {
      told[$0].anchor < told[$1].anchor
    }
    for (place, i) in named.enumerated() where links[i].isShort {
      let node = anchors[told[i].anchor].node
      guard dated.contains(LinkCard.structure(of: node)) else { continue }
      let others = [place - 1, place + 1].filter(named.indices.contains).map { anchors[told[named[$0]].anchor].node }
      links[i].card = LinkCard.around(node, title: told[i].element ?? node, others: others)
    }
  }

  /// Places of one page that are searched for its title.
  private static let titledPlaces = 6

  /// The title that one anchor gives.
  private static func title(of i: Int, in anchors: [Anchor], _ isBlocked: [Bool]) -> Told {
    let anchor = anchors[i]
    func told(_ title: String?, _ rank: Int, _ element: Node? = nil) -> Told {
      Told(title: title.map(TitleText.withoutFile), rank: rank, anchor: i, element: element)
    }
    let isText = !anchor.text.isEmpty && !TitleText.isMore(anchor.text)
    if anchor.isHeading, isText { return told(whole(anchor.text, anchor), 0, TitleMarkup.heading(within: anchor.node)) }
    let isTitleLike = TitleText.isTitleLike(anchor.text)
    if let (heading, element) = cardHeading(of: i, in: anchors, isBlocked) {
      // A card's heading is the title unless the link itself reads like one and the heading does not.
      if !isTitleLike || TitleText.isTitleLike(heading) { return told(whole(heading, anchor), 1, element) }
    }
    if let line = CardLines(anchor.node).headline(isTitleLike: isTitleLike) { return told(line.text, 2, line.element) }
    if isTitleLike { return told(whole(anchor.text, anchor), 2) }
    if TitleText.isTitleLike(anchor.tooltip) { return told(anchor.tooltip, 3) }
    let image = TitleMarkup.imageText(within: anchor.node)
    if TitleText.isTitleLike(image) { return told(image, 4) }
    if let (text, cell) = rowTitle(of: anchor) { return told(text, 4, cell) }
    if isText { return told(anchor.text, titleOfLink) }
    let frames = frames(of: i, in: anchors, isBlocked).lazy
    if let line = frames.compactMap({ CardLines($0).cardHeadline }).first { return told(line.text, 4, line.element) }
    if let line = frames.compactMap({ CardLines($0).shortHeadline }).first { return told(line.text, 5, line.element) }
    if let (text, node) = TextLine.headline(before: anchor.node) { return told(text, 5, node) }
    return told(nil, 6)
  }

  /// A headline that was cut short (`Dinas sosial latih…`) as a label of the link or its picture gives it whole.
  private static func whole(_ text: String, _ anchor: Anchor) -> String {
    whole(text, [anchor.tooltip, TitleMarkup.imageText(within: anchor.node)])
  }

  private static func whole(_ text: String, _ labels: [String]) -> String {
    guard text.hasSuffix("…") || text.hasSuffix("...") else { return text }
    var start = text[...]
    while let last = start.last, ".… ".contains(last) { start.removeLast() }
    return labels.first { $0.utf8.count > start.utf8.count && $0.hasPrefix(start) } ?? text
  }

  /// Whether a document has a name, and not only "Unduh": its link, or the row or card where it stands.
  private static func isNamed(_ i: Int, in anchors: [Anchor], _ isBlocked: [Bool]) -> Bool {
    let text = anchors[i].text
    let isDoing =
      text.isEmpty || TitleText.isMore(text) || ["unduh", "download"].contains { text.lowercased().hasPrefix($0) }
    if isHeadline(text), !isDoing { return true }
    let told = isDoing ? title(of: i, in: anchors, isBlocked) : Told()
    return told.rank < titleOfLink && isHeadline(told.title ?? "") || rowTitle(of: anchors[i]) != nil
  }

  /// The rank of a link's own text that does not read like a headline.
  private static let titleOfLink = 5

  private static func isHeadline(_ text: String) -> Bool {
    TitleText.isTitleLike(text) && text.split(separator: " ").count >= 4
  }

  /// The headline in another cell of a table's row: number, headline, date, "Unduh"; or in the term that a list defines.
  private static func rowTitle(of anchor: Anchor) -> (String, Node)? { besides(anchor).first { isHeadline($0.0) } }

  /// The first of these places that says something and is no date: "SK Relawan".
  private static func shortRowTitle(of anchor: Anchor) -> (String, Node)? {
    besides(anchor).first { text, _ in
      // One word alone is no day.
      let isDate = text.contains(where: \.isNumber) && TitleText.isDate(text.split(separator: " "), besides: 0)
      return text.contains(where: \.isLetter) && !isDate && !TitleText.isMore(text)
    }
  }

  /// The other cells of the row of a table where a link stands, with their texts; of a list's definition its term.
  private static func besides(_ anchor: Anchor) -> [(String, Node)] {
    let chain = LinkCard.chain(of: anchor.node, levels: 4)
    if let row = chain.first(where: { $0.isElement("tr") }) {
      let cells = row.elements(named: "td").prefix(8).filter { !chain.contains($0) }
      return cells.map { (TitleMarkup.text(of: $0), $0) }
    }
    if LinkKind.isDocument(anchor.url, site: anchor.url.siteKey), let line = lineBefore(anchor.node) { return [line] }
    guard let definition = chain.first(where: { $0.isElement("dd") }), let term = definition.previousElement,
      term.isElement("dt")
    else { return [] }
    return [(TitleMarkup.text(of: term), term)]
  }

  /// The text before a document's link in a line that breaks part from others: "3. Undangan rapat (29-11-2026) [unduh]".
  private static func lineBefore(_ link: Node) -> (String, Node)? {
    var after = link.next
    while let node = after, node.kind != .element { after = node.next }
    guard let text = link.previous, text.kind == .text, after.map({ $0.isElement("br") }) ?? true else { return nil }
    var before = text.previous
    while let node = before, node.kind != .element { before = node.previous }
    guard before.map({ $0.isElement("br") }) ?? (after != nil) else { return nil }
    let line = TitleMarkup.collapsed(String(decoding: text.text(limit: Limits.standard.titleBytes), as: UTF8.self))
    let name = TitleText.parted(line).title.drop { !$0.isLetter }
    return (String(name), text)
  }

  /// Levels above a link that its card may reach.
  private static let levels = 8

  /// The heading in the smallest surrounding element that has one and no link to another article.
  private static func cardHeading(of i: Int, in anchors: [Anchor], _ isBlocked: [Bool]) -> (String, Node)? {
    for element in frames(of: i, in: anchors, isBlocked) {
      if let heading = TitleMarkup.heading(within: element) {
        let text = TitleMarkup.text(of: heading)
        return TitleText.isMore(text) ? nil : (text, heading)
      }
    }
    return nil
  }

  /// The elements around a link that hold no link to another article, the smallest first.
  private static func frames(of i: Int, in anchors: [Anchor], _ isBlocked: [Bool]) -> some Sequence<Node> {
    let others = [-1, 1].flatMap { step in
      neighbour(of: i, step: step, in: anchors, isBlocked).map { LinkCard.chain(of: $0.node, levels: levels + 4) } ?? []
    }
    return LinkCard.chain(of: anchors[i].node, levels: levels).dropFirst().prefix {
      !$0.isElement("body") && !others.contains($0)
    }
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
}

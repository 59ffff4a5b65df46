import Text

/// Cards of other articles between a headline and its text: a link with another headline, a day, a name. What stands in them
/// tells nothing of the article.
struct CardsAboveText {
  private let page: Page
  /// The blocks between headline and text.
  private let front: Range<Int>
  private let title: String

  /// Blocks behind the headline that are looked at.
  private static let reach = 60
  /// Blocks of a card at most.
  private static let most = 6
  /// Words of a headline: what a page is filed under has fewer.
  private static let words = 5

  /// Marks the blocks of such cards, and what stands in them, as those of related articles.
  static func mark(_ page: inout Page, headline: Int?) {
    guard let headline, page.blocks.indices.contains(headline) else { return }
    let last = min(page.blocks.count, headline + 1 + reach)
    let end =
      page.blocks[(headline + 1)..<last].firstIndex { $0.words >= 20 && $0.linkBytes * 3 < $0.count }
      ?? last
    guard page.blocks[(headline + 1)..<end].contains(where: { $0.links > 0 && $0.words >= words }) else { return }
    let cards = CardsAboveText(
      page: page, front: (headline + 1)..<end, title: PlainText.folded(page.string(page.blocks[headline]))
    ).found()
    guard !cards.isEmpty else { return }
    for i in cards { page.blocks[i].far.insert(.related) }
    page.facts.relate(cards)
  }

  /// The blocks of two cards or more, or of one under a heading that says what it is.
  private func found() -> Set<Int> {
    var cards: [Range<Int>] = []
    for i in front where linkOfHeadline(i) && cards.last.map({ !$0.contains(i) }) ?? true {
      cards.append(card(around: i))
    }
    if let first = cards.first, cards.count > 1 || isUnderHeading(first) {
      // Title and day may be paragraphs side by side, one after the other.
      let areAlone = cards.count > 1 && cards.allSatisfy { $0.count == 1 && page.blocks[$0.lowerBound].isLink }
      return cards.reduce(into: []) { blocks, card in
        blocks.formUnion(card)
        let next = card.upperBound
        if areAlone, front.contains(next), page.blocks[next].words <= 12, page.blocks[next].digits >= 3 {
          blocks.insert(next)
        }
      }
    }
    return []
  }

  private func isUnderHeading(_ card: Range<Int>) -> Bool {
    front.contains(card.lowerBound - 1) && OtherArticles.isHeading(page.blocks[card.lowerBound - 1], page)
  }

  /// Whether a block holds a link with the headline of another article.
  private func linkOfHeadline(_ i: Int) -> Bool {
    let block = page.blocks[i]
    guard block.links > 0, block.words >= Self.words, block.linkBytes >= 20, !block.near.contains(.breadcrumb) else {
      return false
    }
    var place = block.text.lowerBound
    while place < block.text.upperBound {
      guard let link = page.link(at: place) else {
        place += 1
        continue
      }
      let text = String(decoding: page.text[link.clamped(to: block.text)], as: UTF8.self)
      if text.split(separator: " ").count >= Self.words, !Self.holdsDays(text) {
        return PlainText.folded(text) != title
      }
      place = max(place + 1, link.upperBound)
    }
    return false
  }

  /// Whether a link is rather a day, or two: "28. Juni 2019 14. Januar 2020".
  private static func holdsDays(_ link: String) -> Bool {
    link.utf8.count(where: \.isASCIIDigit) * 4 >= link.utf8.count
  }

  /// The largest region around a link that holds no other, nor what lies before the headline or in the text.
  private func card(around i: Int) -> Range<Int> {
    var found = i..<(i + 1)
    var region = page.blocks[i].region
    for _ in 0..<5 where region >= 0 {
      let blocks = page.regions[region].blocks
      guard blocks.count <= Self.most, blocks.lowerBound >= front.lowerBound, blocks.upperBound <= front.upperBound,
        blocks.count(where: { linkOfHeadline($0) }) <= 1
      else { break }
      if blocks.contains(i) { found = blocks }
      region = page.regions[region].parent
    }
    return found
  }
}

/// The author as the first, bold line of a text: "**Tari Wulandari/Ranu Wijaya**", then the first paragraph.
enum NameAboveText {
  /// Words of the paragraph below at least.
  private static let paragraph = 15

  /// The names; nil where no such line stands above the text, or where several do (a page of short portraits).
  static func find(_ page: Page, body: Range<Int>, site: SiteNames) -> [String]? {
    let blocks = page.blocks
    let title = PlainText.folded(page.facts.title ?? "")
    var found: [String]?
    for i in max(0, body.lowerBound - 3)..<min(body.upperBound, blocks.count) {
      guard i + 1 < blocks.count, let names = names(page, i, site) else { continue }
      if found != nil { return nil }
      guard i <= body.lowerBound + 4, blocks[i + 1].words >= paragraph,
        blocks[body.lowerBound..<max(i, body.lowerBound)].allSatisfy({ $0.words < paragraph || $0.tag.isHeading })
      else { return nil }
      // Whom the headline names is written about.
      if names.contains(where: { PlainText.contains(title, PlainText.folded($0)) }) { return nil }
      found = names
    }
    return found
  }

  private static func names(_ page: Page, _ i: Int, _ site: SiteNames) -> [String]? {
    let block = page.blocks[i]
    guard (2...8).contains(block.words), block.digits == 0, !block.endsSentence, !block.isLink,
      block.strongBytes * 10 >= block.count * 9, !block.tag.isHeading,
      block.ancestors.isDisjoint(with: [.list, .table, .figure, .quote, .nav, .aside, .heading])
    else { return nil }
    let text = page.string(block)
    // Pieces of a line side by side are no one name.
    guard page.partedLines(block) == page.lines(block) else { return nil }
    guard text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || " /.,&'’-".unicodeScalars.contains($0) })
    else {
      return nil
    }
    let names = NameShape.names(text, site: site, isCertain: false)
    guard !names.isEmpty, names.allSatisfy({ NameShape.isPerson($0) && !site.isSitePart($0) }),
      !SubjectLine.isOne(text, in: page)
    else { return nil }
    return names
  }
}

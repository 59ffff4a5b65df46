import Text

/// The author as a line of its own right above or below that of the day, without a label: "Tari Wulandari", "5 April 2025".
struct NameBesideDate {
  private let page: Page
  private let site: SiteNames

  /// Words of a line with a day at most.
  private static let dateWords = 8

  /// The name in such a line between headline and text, `book` aside: the rows of a book's data. Nil without one.
  static func find(
    _ page: Page, _ place: ArticlePlace, body: Range<Int>, book: Set<Int>, site: SiteNames
  ) -> [String]? {
    let finder = NameBesideDate(page: page, site: site)
    for i in place.front where i < body.lowerBound && !book.contains(i) && finder.isName(i, shared: place.shared) {
      let dates = [finder.neighbour(of: i, step: 1), finder.neighbour(of: i, step: -1)].filter(finder.isDate)
      guard !dates.isEmpty else { continue }
      // Among what a page is filed under only the first of a row that goes on with the day may be a name.
      let block = page.blocks[i]
      if block.far.subtracting(place.shared).contains(.labels) {
        guard let day = dates.first.flatMap({ $0 }), day > i, page.blocks[day].far == block.far,
          i == 0 || page.blocks[i - 1].far != block.far
        else { continue }
      }
      let text = finder.line(i)
      let names = NameShape.names(text, site: site, isCertain: false)
      if names.count == 1, NameShape.isPerson(names[0]), !site.isSitePart(text), !finder.isTopic(text) { return names }
    }
    return nil
  }

  /// The line in a block, without a trade in an element of its own behind the name.
  private func line(_ i: Int) -> String {
    let pieces = (page.partedLines(page.blocks[i]).first ?? "").split(separator: "|").map {
      PlainText.trimmed(String($0))
    }
    if pieces.count == 2, AuthorTrades.begins(pieces[1]) { return pieces[0] }
    let text = page.string(page.blocks[i])
    // "Tari Wulandari - Kabar Lereng"
    let parts = text.split(separator: " - ")
    return parts.count == 2 && site.isSitePart(String(parts[1])) ? String(parts[0]) : text
  }

  private func isName(_ i: Int, shared: Hints) -> Bool {
    let block = page.blocks[i]
    guard (2...7).contains(block.words), (2...4).contains(line(i).split(separator: " ").count), block.digits == 0,
      !block.isLink, !block.endsSentence, !block.tag.isHeading,
      block.ancestors.isDisjoint(with: [.nav, .aside, .figure, .quote, .heading, .footer]),
      block.far.subtracting(shared).isDisjoint(with: [.comments, .related, .caption, .breadcrumb])
    else { return false }
    return !LoneLabel.isOther(i, in: page)
  }

  /// The next block that has words.
  private func neighbour(of i: Int, step: Int) -> Int? {
    let next = i + step
    guard page.blocks.indices.contains(next) else { return nil }
    if page.blocks[next].words > 0 { return next }
    return page.blocks.indices.contains(next + step) ? next + step : nil
  }

  /// Whether a block is hardly more than a day.
  private func isDate(_ i: Int?) -> Bool {
    guard let i, page.blocks[i].words <= 2 * Self.dateWords, page.blocks[i].digits >= 3 else { return false }
    let text = page.string(page.blocks[i])
    if LeftOver.isRowOfDays(text) { return true }
    guard page.blocks[i].words <= Self.dateWords else { return false }
    let found = PageDate.all(in: text, now: Moment(Instant(seconds: 0), offset: 0))
    return found.contains { !$0.date.isMonthOnly && $0.range.count * 2 >= text.utf8.count }
  }

  /// Whether a text rather names a subject: the page has its words in small letters, or links to it elsewhere.
  private func isTopic(_ text: String) -> Bool {
    let folded = PlainText.folded(text)
    // Whom the headline names is written about.
    if PlainText.contains(PlainText.folded(page.facts.title ?? ""), folded) { return true }
    // The text begins with the place that it comes from.
    if let first = page.blocks.first(where: HeadedText.isRunning),
      PlainText.folded(String(page.string(first).prefix(60))).hasPrefix(folded)
    {
      return true
    }
    if page.blocks.contains(where: { $0.isLink && $0.words <= 4 && PlainText.folded(page.string($0)) == folded }) {
      return true
    }
    return SubjectLine.isOne(text, in: page)
  }
}

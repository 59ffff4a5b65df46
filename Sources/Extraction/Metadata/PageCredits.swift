/// Who is printed around an article as its editor, photographer and the like, and as its writer.
struct PageCredits {
  private let page: Page
  private let place: ArticlePlace
  private let site: SiteNames
  /// What stands behind labels of somebody who did not write. Which names it holds is only looked at when one is asked for:
  /// most words with a colon behind them name nobody.
  private var others: [(text: String, isLine: Bool)] = []
  private var writers: Set<String> = []
  /// Who stands behind a label with the trade of who wrote.
  private var labelled: Set<String> = []

  /// Words of a line of credits at most.
  private static let most = 30

  /// Reads the short lines around an article; those of a book's data credit nobody with it.
  init(_ page: Page, _ place: ArticlePlace, book: Set<Int>, site: SiteNames) {
    (self.page, self.place, self.site) = (page, place, site)
    let range = place.front.lowerBound..<max(place.front.upperBound, place.behind.upperBound)
    for i in range where page.blocks[i].words <= Self.most && page.blocks[i].count <= 1_000 {
      let block = page.blocks[i]
      guard mayHoldCredit(block), !book.contains(i) else { continue }
      if block.words <= 4, CreditLine.isOtherAlone(page.string(block)) {
        // The names are a block of their own: "Contributions from", "Tari Wulandari".
        if let name = LoneLabel.name(of: i, in: page), page.blocks[name].words <= 8 {
          others.append((page.string(page.blocks[name]), true))
        }
        continue
      }
      for line in page.partedLines(block) {
        if CreditLine.beginsOtherwise(line) { others.append((Self.behindBy(line), true)) }
        for credit in CreditLine(line).credits {
          guard credit.role == .writer else {
            others.append((credit.text, false))
            continue
          }
          let names = Self.folded(BylineLines.cut(credit.text[...]), site)
          writers.formUnion(names)
          if credit.isTrade { labelled.formUnion(names) }
        }
      }
    }
  }

  /// Whether a name is printed, but only as that of somebody who did not write.
  func signsOtherwise(_ name: String) -> Bool {
    let name = PlainText.folded(name)
    guard !writers.contains(name), let first = name.split(separator: " ").first.map(String.init) else { return false }
    let isOther = others.contains { text, isLine in
      PlainText.contains(PlainText.folded(text), first)
        && (isLine && Self.folded(text, site).contains(name)
          || Self.folded(BylineLines.cut(text[...]), site).contains(name))
    }
    return isOther && !isNamedAsWriter(name)
  }

  /// Whether a line or a marked element that is no credit of others names somebody: who took the pictures may have written
  /// too, and a line under the headline says so without a label.
  private func isNamedAsWriter(_ name: String) -> Bool {
    for i in place.front where page.blocks[i].words <= 12 && !follows(i) {
      let line = page.string(page.blocks[i])
      if CreditLine(line).credits.isEmpty, !CreditLine.beginsOtherwise(line), Self.holds(line, name) { return true }
    }
    for label in page.facts.bylines + page.facts.properties.filter({ $0.property.contains("author") })
    where (place.isInFront(label.block) || place.isBehind(label.block)) && !isOther(label) {
      // An element around all credits: only who wrote.
      let line = CreditLine(label.text)
      let text = line.credits.isEmpty ? CreditLine.beforeOthers(label.text) : line.writer
      if let text, Self.holds(text, name) { return true }
    }
    return false
  }

  private static func holds(_ text: String, _ name: String) -> Bool {
    PlainText.contains(PlainText.folded(text), name)
  }

  /// The names that a label says wrote, where names without one stand beside them: editors often stand first.
  func labelled(of names: [String]) -> [String] {
    let writers = names.filter { labelled.contains(PlainText.folded($0)) }
    return writers.isEmpty ? names : writers
  }

  /// Whether a label says that others wrote.
  func isWrittenByOthers(_ names: [String]) -> Bool {
    !labelled.isEmpty && labelled.isDisjoint(with: names.map(PlainText.folded))
  }

  /// Whether an element stands in a credit of somebody who did not write.
  func isOther(_ label: PageFacts.Label) -> Bool {
    guard page.blocks.indices.contains(label.block) else { return false }
    let block = page.blocks[label.block]
    guard block.words <= Self.most, block.count <= 1_000 else { return false }
    let text = PlainText.folded(label.text)
    // The label before it may not have been ended when the element was met.
    let next = label.block + 1
    if follows(label.block) || follows(next) && PlainText.folded(page.string(page.blocks[next])) == text { return true }
    var isFound = false
    for line in page.partedLines(block) {
      if CreditLine.beginsOtherwise(line), PlainText.contains(PlainText.folded(line), text) { return true }
      for credit in CreditLine(line).credits where PlainText.contains(PlainText.folded(credit.text), text) {
        if credit.role == .writer { return false }
        isFound = true
      }
    }
    return isFound
  }

  /// Whether a block may hold a credit: few blocks of a page do.
  private func mayHoldCredit(_ block: Block) -> Bool {
    let text = page.text[block.text]
    return text.contains(.colon) || CreditLine.mayBeginOtherwise(text) || page.isBroken(block)
  }

  /// Whether the block before is the label of somebody who did not write, for this one.
  private func follows(_ block: Int) -> Bool { LoneLabel.isOther(block, in: page) }

  private static func behindBy(_ line: String) -> String {
    if let glued = CreditLine.behindGluedOther(line) { return String(glued) }
    for word in [" by ", " oleh ", " from "] {
      if let offset = PlainText.offset(of: word, in: PlainText.lowercased(line)) {
        return String(decoding: Array(line.utf8)[(offset + word.utf8.count)...], as: UTF8.self)
      }
    }
    return line
  }

  private static func folded(_ text: String, _ site: SiteNames) -> Set<String> {
    Set(NameShape.names(text, site: site, isCertain: true, allowsOneWord: true).map(PlainText.folded))
  }
}

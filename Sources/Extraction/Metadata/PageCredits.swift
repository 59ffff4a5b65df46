/// Who is printed around an article as its editor, photographer and the like, and as its writer.
struct PageCredits {
  private let page: Page
  private var others: Set<String> = []
  private var writers: Set<String> = []
  /// Who stands behind a label with the trade of who wrote.
  private var labelled: Set<String> = []

  /// Words of a line of credits at most.
  private static let most = 30

  /// Reads the short lines around an article.
  init(_ page: Page, _ place: ArticlePlace, site: SiteNames) {
    self.page = page
    let range = place.front.lowerBound..<max(place.front.upperBound, place.behind.upperBound)
    for i in range where page.blocks[i].words <= Self.most && page.blocks[i].count <= 1_000 {
      let block = page.blocks[i]
      if block.words <= 4, CreditLine.isOtherAlone(page.string(block)) {
        // The names are a block of their own: "Contributions from", "Tari Wulandari".
        if let name = LoneLabel.name(of: i, in: page), page.blocks[name].words <= 8 {
          others.formUnion(Self.folded(page.string(page.blocks[name]), site))
        }
        continue
      }
      for line in page.partedLines(block) {
        if CreditLine.beginsOtherwise(line) { others.formUnion(Self.folded(Self.behindBy(line), site)) }
        for credit in CreditLine(line).credits {
          let names = Self.folded(BylineLines.cut(credit.text[...]), site)
          if credit.role == .writer {
            writers.formUnion(names)
            if credit.isTrade { labelled.formUnion(names) }
          } else {
            others.formUnion(names)
          }
        }
      }
    }
    guard !others.isEmpty else { return }
    // Who took the pictures may have written too: a line under the headline says so without a label.
    for i in place.front where page.blocks[i].words <= 12 && !follows(i) {
      let line = page.string(page.blocks[i])
      if CreditLine(line).credits.isEmpty, !CreditLine.beginsOtherwise(line) { addWriters(in: line) }
    }
    for label in page.facts.bylines + page.facts.properties.filter({ $0.property.contains("author") })
    where (place.isInFront(label.block) || place.isBehind(label.block)) && !isOther(label) {
      // An element around all credits: only who wrote.
      let line = CreditLine(label.text)
      if line.credits.isEmpty {
        addWriters(in: CreditLine.beforeOthers(label.text))
      } else {
        line.writer.map { addWriters(in: $0) }
      }
    }
  }

  private mutating func addWriters(in text: String) {
    let text = PlainText.folded(text)
    for name in others where PlainText.contains(text, name) { writers.insert(name) }
  }

  /// Whether a name is printed, but only as that of somebody who did not write.
  func signsOtherwise(_ name: String) -> Bool {
    let name = PlainText.folded(name)
    return others.contains(name) && !writers.contains(name)
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

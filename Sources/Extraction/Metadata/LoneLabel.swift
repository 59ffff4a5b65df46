import Text

/// Finds whom a label stands for that has a block of its own, above or below the name: "Penulis" and "Tari Wulandari".
enum LoneLabel {
  /// The block of the name that belongs to the label in a block. Rows of credits have it on one side throughout: below,
  /// unless the row begins with a name and ends with a label.
  static func name(of label: Int, in page: Page) -> Int? {
    var first = label
    while first >= 2, isLabel(first - 2, page), isName(first - 1, page) { first -= 2 }
    var last = label
    while isLabel(last + 2, page), isName(last + 1, page) { last += 2 }
    let below = behind(last, page)
    if isNoun(label, page), isName(first - 1, page), !isName(below, page), !isOneWord(below, page) { return label - 1 }
    let next = behind(label, page)
    return next < page.blocks.count ? next : nil
  }

  /// The block behind a label: a colon may have a cell of its own.
  private static func behind(_ label: Int, _ page: Page) -> Int {
    page.blocks.indices.contains(label + 1) && page.blocks[label + 1].words == 0 ? label + 2 : label + 1
  }

  /// Whether a block is nothing but a label.
  static func isLabel(_ block: Int, _ page: Page) -> Bool {
    guard page.blocks.indices.contains(block), page.blocks[block].words <= 4, !page.blocks[block].isLink else {
      return false
    }
    let text = page.string(page.blocks[block])
    return isWriter(text) || CreditLine.isOtherAlone(text)
  }

  /// Whether the block before one is the label of somebody who did not write, and stands for it.
  static func isOther(_ block: Int, in page: Page) -> Bool {
    guard block > 0, block < page.blocks.count else { return false }
    let label = block > 1 && page.blocks[block - 1].words == 0 ? block - 2 : block - 1
    guard page.blocks[label].words <= 4, CreditLine.isOtherAlone(page.string(page.blocks[label])) else { return false }
    return name(of: label, in: page) == block
  }

  /// Whether a line is nothing but the label of whoever wrote.
  static func isWriter(_ line: String) -> Bool { writers.contains(PlainText.folded(line)) }

  /// Whether a line is nothing but the trade of whoever wrote: "Reporter", not "By".
  static func isTrade(_ line: String) -> Bool { CreditLine.trades.contains(PlainText.folded(line)) }

  /// The name before a trade in an element of its own, which are all of a block: "**Tari Wulandari** *Reporter*".
  static func nameBeforeTrade(_ block: Block, _ page: Page) -> String? {
    guard (3...6).contains(block.words), block.digits == 0, !block.endsSentence,
      let space = page.text[block.text].lastIndex(of: .space), page.beginsInline(at: space + 1),
      isTrade(String(decoding: page.text[(space + 1)..<block.text.upperBound], as: UTF8.self))
    else { return nil }
    let name = String(decoding: page.text[block.text.lowerBound..<space], as: UTF8.self)
    return NameShape.isPerson(name) ? name : nil
  }

  /// Whether a block is nothing but the label of whoever wrote, in a card or beside the text, and no other of the page is:
  /// cards of other articles have one each.
  static func isOnly(_ block: Int, in page: Page) -> Bool {
    func isOne(_ i: Int) -> Bool {
      let block = page.blocks[i]
      return block.words <= 2 && block.words > 0 && !block.isLink && isWriter(page.string(block))
    }
    guard page.blocks.indices.contains(block + 1), isOne(block),
      page.blocks[block].ancestors.isDisjoint(with: [.nav, .figure, .quote]),
      !page.blocks[block].far.contains(.comments), !page.blocks[block + 1].isLink
    else { return false }
    return page.blocks.indices.allSatisfy { $0 == block || !isOne($0) }
  }

  /// Whether a label may stand below its name: "Penulis", but not "By" or "Edited by".
  private static func isNoun(_ block: Int, _ page: Page) -> Bool {
    let words = PlainText.folded(page.string(page.blocks[block])).split(separator: " ")
    return words.count == 1 && !["by", "von", "oleh", "par", "por"].contains(words[0])
  }

  /// Whether a block is one word that may be a name.
  static func isOneWord(_ block: Int, _ page: Page) -> Bool {
    page.blocks.indices.contains(block) && page.blocks[block].words == 1 && !page.blocks[block].isLink
      && NameShape.isOneWord(page.string(page.blocks[block]))
  }

  private static func isName(_ block: Int, _ page: Page) -> Bool {
    guard page.blocks.indices.contains(block), page.blocks[block].words <= 8 else { return false }
    let block = page.blocks[block]
    return block.digits == 0 && block.ancestors.isDisjoint(with: .heading) && NameShape.isPerson(page.string(block))
  }

  private static let writers = Set(BylineLeads.all).union([
    "written by", "by", "author", "words by", "von", "oleh", "penulis", "text by", "autor", "autorin", "par", "por",
    "posted by", "verfasst von", "geschrieben von", "article by", "story by", "ditulis oleh", "escrito por", "authors",
    "écrit par", "reporter", "pewarta", "wartawan", "kontributor", "jurnalis", "writer", "pewawancara", "interviewer",
  ])
}

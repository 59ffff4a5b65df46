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
    if isNoun(label, page), isName(first - 1, page), !isName(last + 1, page), !isOneWord(last + 1, page) {
      return label - 1
    }
    // A colon may have a cell of its own.
    let next = page.blocks.indices.contains(label + 1) && page.blocks[label + 1].words == 0 ? label + 2 : label + 1
    return next < page.blocks.count ? next : nil
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

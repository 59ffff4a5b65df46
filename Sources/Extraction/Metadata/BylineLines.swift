import Text

/// Finds authors in the short lines around a text that begin with "By", "Oleh", "Von" and their kin.
struct BylineLines {
  private let page: Page
  private let site: SiteNames

  /// Words and bytes that a line with a byline has at most.
  private static let most = 30
  private static let mostBytes = 1_000

  /// A finder for a page.
  init(_ page: Page, site: SiteNames) { (self.page, self.site) = (page, site) }

  /// The names between headline and text.
  func near(headline: Int?, body: Range<Int>) -> [String]? {
    let start = max(0, min(headline ?? body.lowerBound, body.lowerBound) - 4)
    // What holds the headline too is not something else, however it is named.
    let shared = page.blocks.indices.contains(headline ?? -1) ? page.blocks[headline ?? 0].far : []
    return names(start..<min(page.blocks.count, max(body.lowerBound, headline ?? 0) + 3), shared: shared)
  }

  /// The names in the lines that follow the text.
  func after(_ body: Range<Int>) -> [String]? {
    guard body.upperBound < page.blocks.count else { return nil }
    return names(body.upperBound..<min(page.blocks.count, body.upperBound + 5), shared: [])
  }

  private func names(_ range: Range<Int>, shared: Hints) -> [String]? {
    for i in range {
      let block = page.blocks[i]
      guard block.words <= Self.most, block.count <= Self.mostBytes,
        block.far.subtracting(shared).intersection([.comments, .related, .caption]).isEmpty,
        block.ancestors.intersection([.aside, .nav, .figure]).isEmpty
      else { continue }
      let line = page.string(block)
      // "Written by" alone: the name is the next block.
      if block.words <= 2, Self.alone.contains(PlainText.folded(line)) {
        guard i + 1 < page.blocks.count, page.blocks[i + 1].words <= 8 else { continue }
        let names = NameShape.names(page.string(page.blocks[i + 1]), site: site, isCertain: false, allowsSite: true)
        if !names.isEmpty { return names }
        continue
      }
      guard block.ancestors.isDisjoint(with: .heading) || block.words <= 6, let rest = Self.behindLead(line) else {
        continue
      }
      let names = NameShape.names(Self.cut(rest), site: site, isCertain: false, allowsSite: true)
      if !names.isEmpty, names.allSatisfy({ NameShape.isPerson($0) && (site.isPersonal || !site.isSitePart($0)) }) {
        return names
      }
    }
    return nil
  }

  /// What stands behind "By" at the start of a line, or behind a date in it: "posted on 2023-12-20 by Tari Wulandari".
  private static func behindLead(_ line: String) -> Substring? {
    let lower = PlainText.lowercased(line)
    for lead in leads where lower.utf8.starts(with: lead.utf8) {
      return line[line.utf8.index(line.startIndex, offsetBy: lead.utf8.count)...]
    }
    // "By" and the name in two elements without a space between them.
    for lead in ["By", "Von", "Oleh", "Par", "Por"] where line.utf8.starts(with: lead.utf8) {
      let rest = line.dropFirst(lead.count)
      if let first = rest.unicodeScalars.first, first.properties.isUppercase { return rest }
    }
    // Looking for all of them is slow, and most lines have neither.
    guard hasYearOrClock(lower[...]) || posted.contains(where: { PlainText.contains(lower, $0) }) else { return nil }
    for lead in leads {
      guard let found = PlainText.offset(of: " " + lead, in: lower) else { continue }
      let before = lower[..<lower.utf8.index(lower.startIndex, offsetBy: found)]
      guard hasYearOrClock(before) || posted.contains(where: before.hasSuffix) else { continue }
      return line[line.utf8.index(line.startIndex, offsetBy: found + 1 + lead.utf8.count)...]
    }
    return nil
  }

  /// Whether a text has four digits in a row, or a colon between digits.
  private static func hasYearOrClock(_ text: Substring) -> Bool {
    var digits = 0
    var wasClock = false
    for byte in text.utf8 {
      if byte.isASCIIDigit {
        digits += 1
        if digits == 4 || wasClock { return true }
      } else {
        wasClock = byte == .colon && digits > 0
        digits = 0
      }
    }
    return false
  }

  /// The text up to the first date, sign or word that ends a name.
  private static func cut(_ text: Substring) -> String {
    var result = PlainText.squeezed(Array(text.utf8.prefix(200)))
    for end in ends {
      guard let length = PlainText.offset(of: end, in: PlainText.lowercased(result)) else { continue }
      result = String(decoding: result.utf8.prefix(length), as: UTF8.self)
    }
    guard let digit = result.utf8.firstIndex(where: { $0.isASCIIDigit }) else { return result }
    // The month before the day: "By Tari Wulandari Dec. 12".
    var words = result[..<digit].split(separator: " ")
    if words.count >= 3 { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static let ends = [
    " | ", " • ", " · ", " – ", " — ", " - ", " on ", " am ", " in ", " pada ", " le ", " el ", " (", " tags",
    " updated",
    " published", " posted", " released", " share", " for ", " from ", " about ",
  ]
  private static let leads = [
    "by ", "by: ", "by:", "written by ", "posted by ", "oleh ", "oleh: ", "oleh:", "von ", "von: ", "par ", "por ",
    "door ", "penulis: ", "penulis:", "reporter: ", "text: ", "author: ", "autor: ", "autorin: ", "words by ",
    "story by ", "article by ", "ditulis oleh ", "av ",
  ]
  private static let posted = ["posted", "published", "written", "veröffentlicht", "publié", "ditulis"]
  private static let alone: Set<String> = [
    "written by", "by", "author", "words by", "von", "oleh", "penulis", "text by", "autor", "autorin", "par", "por",
    "posted by", "verfasst von", "geschrieben von", "article by", "story by", "ditulis oleh", "escrito por", "authors",
    "écrit par",
  ]
}

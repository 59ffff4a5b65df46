/// Finds authors in the short lines around a text that begin with "By", "Oleh", "Von" and their kin.
struct BylineLines {
  private let page: Page
  private let site: SiteNames

  /// Words that a line with a byline has at most.
  private static let most = 30

  /// A finder for a page.
  init(_ page: Page, site: SiteNames) { (self.page, self.site) = (page, site) }

  /// The names between headline and text.
  func near(headline: Int?, body: Range<Int>) -> [String]? {
    let start = max(0, min(headline ?? body.lowerBound, body.lowerBound) - 4)
    return names(start..<min(page.blocks.count, max(body.lowerBound, headline ?? 0) + 3))
  }

  /// The names in the lines that follow the text.
  func after(_ body: Range<Int>) -> [String]? {
    names(body.upperBound..<min(page.blocks.count, body.upperBound + 5))
  }

  private func names(_ range: Range<Int>) -> [String]? {
    for i in range {
      let block = page.blocks[i]
      guard block.words <= Self.most, block.far.intersection([.comments, .related, .caption]).isEmpty,
        block.ancestors.intersection([.aside, .nav, .figure]).isEmpty
      else { continue }
      let line = page.string(block)
      // "Written by" alone: the name is the next block.
      if block.words <= 2, Self.alone.contains(PlainText.folded(line)) {
        guard i + 1 < page.blocks.count, page.blocks[i + 1].words <= 8 else { continue }
        let names = NameShape.names(page.string(page.blocks[i + 1]), site: site, isCertain: false)
        if !names.isEmpty { return names }
        continue
      }
      guard let rest = Self.behindLead(line) else { continue }
      let names = NameShape.names(Self.cut(rest), site: site, isCertain: false)
      if !names.isEmpty, names.allSatisfy(NameShape.isPerson) { return names }
    }
    return nil
  }

  /// What stands behind "By" at the start of a line, or behind a date in it: "posted on 2023-12-20 by Tari Wulandari".
  private static func behindLead(_ line: String) -> Substring? {
    let lower = PlainText.lowercased(line)
    for lead in leads where lower.hasPrefix(lead) {
      return line[line.utf8.index(line.startIndex, offsetBy: lead.utf8.count)...]
    }
    for lead in leads {
      guard let found = lower.firstRange(of: " " + lead) else { continue }
      let before = lower[..<found.lowerBound]
      guard before.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) || posted.contains(where: before.hasSuffix) else {
        continue
      }
      let offset = lower.utf8.distance(from: lower.startIndex, to: found.upperBound)
      return line[line.utf8.index(line.startIndex, offsetBy: offset)...]
    }
    return nil
  }

  /// The text up to the first date, sign or word that ends a name.
  private static func cut(_ text: Substring) -> String {
    var result = String(text.prefix(200))
    for end in [" | ", " • ", " · ", " – ", " — ", " - ", " on ", " am ", " in ", " pada ", " le ", " el ", " ("] {
      if let found = result.firstRange(of: end) { result = String(result[..<found.lowerBound]) }
    }
    if let digit = result.utf8.firstIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) { result = String(result[..<digit]) }
    // The month before the day: "By Tari Wulandari, Dec. 12".
    if let comma = result.lastIndex(of: ","), result.count - result.distance(from: result.startIndex, to: comma) <= 12,
      text.utf8.count > result.utf8.count
    {
      result = String(result[..<comma])
    }
    return result
  }

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

/// Makes the content of a message small enough: Gmail cuts what is over 102 KB of HTML, and with it the end of the digest.
enum MailFit {
  /// Bytes of HTML that a message may have.
  static let limit = 100_000

  /// The content and its page, the first of these that fits: whole; later items in one line each; all in one line, lists
  /// cut; fewer and fewer. What is left out is counted in `leftOut`.
  static func fitted(
    _ content: DigestContent, page: (DigestContent) -> String
  ) -> (content: DigestContent, page: String) {
    func fits(_ smaller: DigestContent) -> (DigestContent, String)? {
      let text = page(smaller)
      return text.utf8.count <= limit ? (smaller, text) : nil
    }
    if let whole = fits(content) { return whole }
    for whole in [30, 20, 12, 6, 2, 0] where whole < content.items.count {
      if let smaller = fits(brief(content, after: whole)) { return smaller }
    }
    var keep = 200
    while keep > 0 {
      if let smaller = fits(cut(brief(content, after: 0), to: keep)) { return smaller }
      keep /= 2
    }
    let least = cut(brief(content, after: 0), to: 0)
    return (least, page(least))
  }

  private static func brief(_ content: DigestContent, after whole: Int) -> DigestContent {
    var content = content
    var seen = 0
    for s in content.sections.indices {
      for i in content.sections[s].items.indices {
        seen += 1
        if seen > whole { content.sections[s].items[i].isBrief = true }
      }
    }
    return content
  }

  private static func cut(_ content: DigestContent, to keep: Int) -> DigestContent {
    var cut = content
    var left = keep
    for s in cut.sections.indices {
      cut.sections[s].items = Array(cut.sections[s].items.prefix(left))
      left -= cut.sections[s].items.count
    }
    cut.sections.removeAll { $0.items.isEmpty }
    cut.more = Array(cut.more.prefix(keep / 2))
    cut.maybe = Array(cut.maybe.prefix(keep / 4))
    cut.corrections = Array(cut.corrections.prefix(keep / 4))
    cut.agenda = content.agenda?.cut(to: keep / 8)
    // Troubles are shown with their text; a report without is only counted, and the count is a sentence already.
    cut.sources = Array(cut.troubles.prefix(keep / 4))
    func size(_ c: DigestContent) -> Int { c.items.count + c.more.count + c.maybe.count + c.corrections.count }
    let lost = size(content) - size(cut)
    if lost > 0 { cut.leftOut = Wording.fill(content.words.notShown, ["n": "\(lost)"]) }
    return cut
  }
}

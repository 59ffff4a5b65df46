import Markup

/// Which parts that a page does not show at first are its article, or the rest of it.
enum HiddenText {
  /// Bytes of text that is shown below which it is no article.
  private static let leastShown = 300
  /// Names of what is hidden since it is no part of the article.
  private static let foreign: Hints = [
    .comments, .related, .share, .labels, .chrome, .advertisement, .breadcrumb, .biography, .caption, .consent, .author,
    .date,
  ]

  /// The elements to read although they are not shown; empty where what is shown is all of the article.
  static func parts(_ page: Page, _ text: BodyText, title: String?) -> Set<Node.ID> {
    guard !page.hidden.isEmpty else { return [] }
    let bytes = text.bytes
    let headline = PlainText.folded(title ?? "")
    let isShown = page.facts.headings.contains { PlainText.folded($0.text) == headline }
    if !isShown, !headline.isEmpty, let whole = page.hidden.first(where: { $0.headings.contains(headline) }) {
      return [whole.id]
    }
    let usable = page.hidden.filter { $0.hints.isDisjoint(with: foreign) }
    if bytes < leastShown {
      guard let best = usable.max(by: { $0.bytes < $1.bytes }), best.bytes > bytes else { return [] }
      return Set(usable.filter { $0.id == best.id || $0.kind == best.kind && $0.region == best.region }.map(\.id))
    }
    return Set(usable.filter { continues($0, page, text, bytes) }.map(\.id))
  }

  /// Whether a part goes on with a text that is shown: it stands in or right behind it and is made like it.
  private static func continues(_ part: HiddenPart, _ page: Page, _ text: BodyText, _ bytes: Int) -> Bool {
    guard !part.isInert, text.range.contains(max(0, part.block - 1)), part.block > text.extent.lowerBound else {
      return false
    }
    if part.hints.contains(.promotion), part.bytes * 5 < bytes * 2 { return false }
    // The paragraph before it, of which it is a neighbour or whose container it is like.
    guard let last = text.kept.last(where: { $0 < part.block }) else { return false }
    if last < part.block - 3 { return false }
    let own = page.regions[page.blocks[last].region]
    if own.parent == part.region || page.blocks[last].region == part.region { return true }
    guard own.parent >= 0 else { return false }
    // Panes beside each other are different things unless their names say text.
    let container = page.regions[own.parent]
    let isText = !part.hints.isDisjoint(with: [.body, .bodyWord, .content, .promotion])
    return container.parent == part.region && (container.kind == part.kind || isText && last == part.block - 1)
  }

  /// Whether a text that was read with such parts is better than what is shown alone: it is longer, and not by a copy.
  static func isBetter(_ page: Page, _ text: BodyText, than shown: BodyText) -> Bool {
    guard text.bytes >= 250, text.bytes > shown.bytes + 100 else { return false }
    var seen: Set<String> = []
    var (own, copied) = (0, 0)
    for i in text.kept where !page.regions[page.blocks[i].region].isHidden { seen.insert(page.string(page.blocks[i])) }
    for i in text.kept where page.regions[page.blocks[i].region].isHidden {
      let line = page.string(page.blocks[i])
      own += line.utf8.count
      if seen.contains(line) { copied += line.utf8.count }
    }
    return copied * 3 < own
  }
}

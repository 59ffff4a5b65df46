import Markup

/// Which parts that a page does not show at first are its article, or the rest of it.
enum HiddenText {
  /// Bytes of text that is shown below which it is no article.
  private static let leastShown = 300
  /// Bytes of running text in parts of one kind that make them worth a look.
  private static let leastHidden = 150
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
    let usable = usable(page, title: headline)
    if bytes < leastShown {
      guard let best = usable.max(by: { $0.bytes < $1.bytes }) else { return [] }
      let group = usable.filter { $0.kind == best.kind && $0.region == best.region }
      if group.reduce(0, { $0 + $1.bytes }) > bytes { return Set(group.map(\.id)) }
    }
    return Set(usable.filter { continues($0, page, text, bytes) }.map(\.id))
  }

  /// The parts that may be text: like ones beside each other count together.
  private static func usable(_ page: Page, title: String) -> [HiddenPart] {
    struct Key: Hashable {
      var kind: UInt64
      var region: Int
    }
    var parts = page.hidden.filter { $0.hints.isDisjoint(with: foreign) && !$0.isOffPage }
    // An article on such things names them in its headline or where a reader sees it.
    if parts.contains(where: \.isSpam), !SmuggledText.isFound(in: Array(title.utf8)[...]),
      !page.blocks.contains(where: { $0.words >= 8 && SmuggledText.isFound(in: page.text[$0.text]) })
    {
      parts.removeAll(where: \.isSpam)
    }
    var sums: [Key: Int] = [:]
    for part in parts { sums[Key(kind: part.kind, region: part.region), default: 0] += part.bytes }
    return parts.filter { sums[Key(kind: $0.kind, region: $0.region), default: 0] >= leastHidden }
  }

  /// Whether a part goes on with a text that is shown: it stands in or right behind it and is made like it.
  private static func continues(_ part: HiddenPart, _ page: Page, _ text: BodyText, _ bytes: Int) -> Bool {
    guard !part.isInert, text.range.contains(max(0, part.block - 1)), part.block > text.extent.lowerBound else {
      return false
    }
    if part.hints.contains(.gallery) { return false }
    if part.hints.contains(.promotion), part.bytes * 5 < bytes * 2 { return false }
    // The paragraph before it, of which it is a neighbour or whose container it is like.
    guard let last = text.kept.last(where: { $0 < part.block }) else { return false }
    if last < part.block - 3 { return false }
    let own = page.regions[page.blocks[last].region]
    if isAmid(part, page, text, after: last) { return false }
    if own.parent == part.region || page.blocks[last].region == part.region { return true }
    guard own.parent >= 0 else { return false }
    // Panes beside each other are different things unless their names say text.
    let container = page.regions[own.parent]
    let isText = !part.hints.isDisjoint(with: [.body, .bodyWord, .content, .promotion])
    return container.parent == part.region && (container.kind == part.kind || isText && last == part.block - 1)
  }

  /// Whether a paragraph beside the one before it goes on behind it: a fold hides the rest of a text, or what its own
  /// heading names, and nothing between two paragraphs.
  private static func isAmid(_ part: HiddenPart, _ page: Page, _ text: BodyText, after last: Int) -> Bool {
    guard let next = text.kept.first(where: { $0 >= part.block }) else { return false }
    return next <= part.block + 1
      && [last, next].allSatisfy {
        let block = page.blocks[$0]
        let isBeside = block.region == part.region || page.regions[block.region].parent == part.region
        return isBeside && block.words >= 8 && block.endsSentence && !block.tag.isHeading
      }
  }

  /// Whether a text that was read with such parts is better than what is shown alone: it is longer, and not by a copy.
  static func isBetter(_ page: Page, _ text: BodyText, than shown: BodyText) -> Bool {
    guard text.bytes >= 250, text.bytes > shown.bytes + 100 else { return false }
    // A copy may be cut into other paragraphs: it is known by its sentences.
    let known = Set(shown.paragraphs.flatMap { sentences(Array($0.utf8)[...]) })
    var (own, copied) = (0, 0)
    for i in text.kept where page.regions[page.blocks[i].region].isHidden {
      for sentence in sentences(page.text[page.blocks[i].text]) {
        own += sentence.count
        if known.contains(sentence) { copied += sentence.count }
      }
    }
    return copied * 3 < own
  }

  /// A text cut behind each stop, without the space there.
  private static func sentences(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.split { $0 == .period || $0 == .questionMark || $0 == .exclamationMark }.map { $0.drop { $0 <= .space } }
  }
}

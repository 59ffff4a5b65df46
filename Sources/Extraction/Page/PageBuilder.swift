import Markup

/// Reads a document into blocks, regions and facts: one walk, no recursion, every list bounded.
struct PageBuilder {
  private struct Frame {
    var tag: Tag
    var region: Int
    var ancestors: Ancestors
    var own: Hints
    var near: Hints
    var far: Hints
    var isHidden: Bool
    /// Whether it is a button or in one: its text is no text of the page.
    var isButton: Bool
    var isChosen = false
    /// Whether it is, or stands in, an element that is read although the page does not show it at first.
    var isUncovered = false
  }

  private(set) var page = Page()
  private let reading: Reading
  private var chosenDepth = 0
  private var chosenStart = 0
  private var frames: [Frame] = []
  private var linkDepth = 0
  /// Where the text of the outermost open link began.
  private var linkStart = 0
  /// Bytes of text up to which a link is believed: one that was never closed would make all that follows a link.
  private static let linkBytes = 1_500
  private var strongDepth = 0
  private var emphasisDepth = 0
  private var cache: [UInt64: Hints] = [:]
  private var facts = FactCollector()
  private var builder = BlockBuilder()

  /// What of a document is read.
  struct Reading {
    /// Whether text that is not shown is read too.
    var isAll = false
    /// The elements that a selector names as the text; which blocks lie in them is noted.
    var chosen: Set<Node.ID> = []
    /// Elements that are read although the page does not show them at first.
    var shown: Set<Node.ID> = []
    /// Elements of which nothing is read.
    var omitted: Set<Node.ID> = []
  }

  private init(_ reading: Reading) { self.reading = reading }

  /// Reads a document.
  static func read(_ document: borrowing Document, _ reading: Reading = Reading()) -> Page {
    var reader = PageBuilder(reading)
    _ = document.withRoot { reader.walk($0) }
    reader.page.facts = reader.facts.facts
    return reader.page
  }

  private mutating func walk(_ root: Node) {
    page.text.reserveCapacity(65_536)
    var node = root
    while true {
      var descends = false
      switch node.kind {
      case .element: descends = enter(node)
      case .text: appendText(node)
      default: break
      }
      if descends, let child = node.firstChild {
        node = child
        continue
      }
      if descends { leave() }
      while node != root, node.next == nil, let parent = node.parent {
        node = parent
        leave()
        if node == root { break }
      }
      if node == root { break }
      guard let next = node.next else { break }
      node = next
    }
    while !frames.isEmpty { leave() }
  }

  /// Opens an element. False: nothing of it is read, and it is not on the stack.
  private mutating func enter(_ node: Node) -> Bool {
    let tag = node.withName { Tag($0) }
    if tag == .br {
      lineBreak()
      return false
    }
    let above = frames.last
    if !reading.omitted.isEmpty, reading.omitted.contains(node.id) { return false }
    var attributes = ElementAttributes(node, &cache)
    if attributes.hints.contains(.card), isRelated(node, in: above) { attributes.hints.insert(.related) }
    let isShown = !reading.shown.isEmpty && reading.shown.contains(node.id)
    let far = above.map { $0.far.union($0.own) } ?? []
    let context = FactCollector.Context(
      tag: tag, block: page.blocks.count, around: far, ancestors: above?.ancestors ?? [],
      isHidden: above?.isHidden ?? false)
    facts.element(node, attributes, context)
    var isHidden = above?.isHidden ?? false
    if !isShown, attributes.isHidden, tag != .body, tag != .html { isHidden = true }
    if tag == .field, !attributes.isUnseenField, let above, above.region >= 0 {
      page.regions[above.region].hasField = true
    }
    if !isShown, tag.isSkipped || isHidden && !reading.isAll {
      noteHidden(node, tag, attributes, in: above)
      return false
    }
    if isAside(node, tag, attributes, in: above) { return false }
    var ancestors = (above?.ancestors ?? []).union(Ancestors(tag))
    if attributes.isArticleBody { ancestors.insert(.articleBody) }
    // The page's own class names say what kind of page it is, not what stands in an element.
    let own = tag == .html || tag == .body ? [] : attributes.hints
    var frame = Frame(
      tag: tag, region: above?.region ?? -1, ancestors: ancestors, own: own, near: own, far: far, isHidden: isHidden,
      isButton: tag == .button || above?.isButton == true && !tag.endsButton,
      isUncovered: isShown || above?.isUncovered == true)
    if let above {
      frame.near.formUnion(above.own)
      if frames.count > 1 { frame.near.formUnion(frames[frames.count - 2].own) }
    }
    if tag.isBlock {
      open(node, attributes, &frame)
    } else if page.joints.count < 20_000, page.joints.last != page.text.count {
      page.joints.append(page.text.count)
    }
    if !reading.chosen.isEmpty, reading.chosen.contains(node.id) {
      frame.isChosen = true
      flush()
      if chosenDepth == 0 { chosenStart = page.blocks.count }
      chosenDepth += 1
    }
    // The rest of a paragraph that unfolds.
    if isShown, !tag.isBlock, frame.region >= 0, page.regions[frame.region].tag == .p {
      page.regions[frame.region].isHidden = true
    }
    count(tag)
    frames.append(frame)
    return true
  }

  /// Whether a card, or a part of one that is named so, is that of another article; the card as a whole tells.
  private func isRelated(_ card: Node, in above: Frame?) -> Bool {
    let around = above.map { $0.own.union($0.far) } ?? []
    if around.contains(.card) { return around.contains(.related) }
    // Behind the page's own headline cards stand, or parts of the article that are all alike.
    return Self.leadsOn(card, mayBeArticle: !facts.facts.headings.contains { $0.level == 1 })
  }

  /// Whether a card is that of another article, as most are: not one that unfolds and leads nowhere, a question of many.
  private static func leadsOn(_ card: Node, mayBeArticle: Bool) -> Bool {
    var next = card.following(within: card)
    var (unfolds, leads) = (false, false)
    var paragraphs = 0
    var left = cardNodes
    while let node = next, left > 0 {
      if node.isElement("a"), node.attribute("href")?.hasPrefix("#") != true { leads = true }
      // What has running text is the article itself, with links to pass it on.
      if mayBeArticle, node.isElement("p"), node.text(limit: cardLine).count >= cardLine {
        paragraphs += 1
        if paragraphs == cardParagraphs { return false }
      }
      if node.kind == .element {
        unfolds = unfolds || node.attribute("class").map { PlainText.contains($0, "collapse") } ?? false
      }
      next = node.following(within: card)
      left -= 1
    }
    return leads || left == 0 || !unfolds
  }

  /// Nodes of a card that are looked at.
  private static let cardNodes = 200
  /// Bytes of a paragraph of running text, and how many of them no card of another article has.
  private static let cardLine = 100
  private static let cardParagraphs = 4

  /// Opens a block's region, within the one that its frame was given of the element above.
  private mutating func open(_ node: Node, _ attributes: ElementAttributes, _ frame: inout Frame) {
    flush()
    let start = page.blocks.count
    page.regions.append(
      Region(
        id: node.id, parent: frame.region, tag: frame.tag, hints: frame.own, kind: attributes.kind(of: frame.tag),
        blocks: start..<start, isArticleBody: attributes.isArticleBody,
        isHidden: frame.isHidden || frame.isUncovered))
    frame.region = page.regions.count - 1
  }

  /// Notes that a link or an emphasis begins.
  private mutating func count(_ tag: Tag) {
    switch tag {
    case .a:
      if linkDepth == 0 { linkStart = page.text.count }
      linkDepth += 1
      builder.links += 1
    case .strong: strongDepth += 1
    case .em: emphasisDepth += 1
    default: break
    }
  }

  /// Keeps a hidden block for those who look whether the text goes on there.
  private mutating func noteHidden(_ node: Node, _ tag: Tag, _ attributes: ElementAttributes, in above: Frame?) {
    guard tag.isBlock || tag == .inline, page.hidden.count < HiddenPart.limit,
      let part = HiddenPart(node, tag, attributes, around: above?.region ?? -1, block: page.blocks.count)
    else { return }
    page.hidden.append(part)
  }

  /// Whether an inline element is no part of the sentence around it: a card about a name, a note for those who listen, what
  /// leads to another article.
  private func isAside(_ node: Node, _ tag: Tag, _ attributes: ElementAttributes, in above: Frame?) -> Bool {
    guard !tag.isBlock else { return false }
    if attributes.hints.contains(.popup) { return true }
    // What a picture shows, beside it without an element of its own for both.
    if tag == .inline, attributes.hints.contains(.caption), !builder.hasText(in: page.text), Self.isBehindPicture(node)
    {
      return true
    }
    // "Baca juga: …" right behind a sentence.
    if tag == .inline, attributes.hints.contains(.related), builder.hasText(in: page.text),
      LeftOver.isOne(PlainText.squeezed(node.text(limit: 300)))
    {
      return true
    }
    return attributes.hints.contains(.hidden) && builder.hasText(in: page.text)
      && above?.ancestors.contains(.heading) != true
  }

  /// Whether nothing but white space lies between an element and a picture in front of it.
  private static func isBehindPicture(_ node: Node) -> Bool {
    var before = node.previous
    while let other = before, other.kind != .element {
      guard other.kind != .text || PlainText.squeezed(other.text(limit: 20)).isEmpty else { return false }
      before = other.previous
    }
    guard let before else { return false }
    return before.isElement("img") || before.isElement("picture")
      || before.isElement("a") && before.firstChild?.isElement("img") == true
  }

  private mutating func leave() {
    guard let frame = frames.last else { return }
    if frame.tag.isBlock {
      flush()
      let start = page.regions[frame.region].blocks.lowerBound
      page.regions[frame.region].blocks = start..<page.blocks.count
    }
    if frame.isChosen {
      flush()
      chosenDepth -= 1
      if chosenDepth == 0 { page.chosen.append(chosenStart..<page.blocks.count) }
    }
    switch frame.tag {
    case .a:
      linkDepth -= 1
      if linkDepth == 0, linkStart < page.text.count, page.links.count < 20_000 {
        page.links.append(linkStart..<page.text.count)
      }
    case .strong: strongDepth -= 1
    case .em: emphasisDepth -= 1
    default: break
    }
    frames.removeLast()
  }

  private mutating func appendText(_ node: Node) {
    guard let frame = frames.last, frame.region >= 0, !frame.isButton else { return }
    let isLink = linkDepth > 0 && page.text.count - linkStart < Self.linkBytes
    if builder.isBehindBreak, node.withText({ $0.count <= BlockBuilder.longestLine && LeftOver.isOne(Array($0)[...]) })
    {
      flush()
    }
    node.withText { bytes in
      builder.append(
        bytes, to: &page.text, isLink: isLink, isStrong: strongDepth > 0, isEmphasis: emphasisDepth > 0)
    }
  }

  /// Two line breaks end a paragraph; one does so after a sentence, as old systems write paragraphs.
  private mutating func lineBreak() {
    if builder.lineBreak(in: &page.text) {
      flush()
    } else if page.lineEnds.count < 20_000, page.lineEnds.last != page.text.count {
      page.lineEnds.append(page.text.count)
    }
  }

  private mutating func flush() {
    // Text between blocks belongs to the element on top; an inline element there has the region of its block.
    guard let frame = frames.last, frame.region >= 0 else {
      builder.reset(at: page.text.count)
      return
    }
    let block = Block(
      text: 0..<0, tag: page.regions[frame.region].tag, region: frame.region, depth: frames.count,
      ancestors: frame.ancestors, near: frame.near, far: frame.far.union(frame.own))
    if let done = builder.finish(block, in: &page.text) { page.blocks.append(done) }
    // The end of the text may have been cut: what is noted beyond it would lie in the next block.
    while let last = page.joints.last, last > page.text.count { page.joints.removeLast() }
  }
}

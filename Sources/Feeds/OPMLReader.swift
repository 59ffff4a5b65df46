import Markup

/// Builds a list of subscriptions out of the events of its XML.
final class OPMLReader: XMLHandler {
  /// Whether it was a list at all.
  private(set) var isList = false
  private(set) var isDone = false
  /// The outlines that are open, the outermost first, at most `OPML.depthLimit`.
  private var open: [OPML.Outline] = []
  /// For each element that is open, whether an outline ends with it.
  private var elements: [Bool] = []
  private var result = OPML()
  private var count = 0
  private var isTooDeep = false
  private var title: [UInt8]?

  /// The list as far as it was read.
  var list: OPML {
    var list = result
    if isTooDeep {
      list.diagnostics.append("folders further in than \(OPML.depthLimit) levels were put into the last one")
    }
    if count >= OPML.outlineLimit { list.diagnostics.append("only the first \(OPML.outlineLimit) outlines were read") }
    return list
  }

  func start(_ tag: XMLTag) {
    if tag.name.equalsAnyCase("opml") { isList = true }
    if tag.name.equalsAnyCase("title"), result.title == nil, count == 0 { title = [] }
    guard tag.name.equalsAnyCase("outline") else {
      elements.append(false)
      return
    }
    isList = true
    count += 1
    let outline = Self.outline(tag)
    if open.count < OPML.depthLimit {
      open.append(outline)
      elements.append(true)
    } else {
      isTooDeep = true
      open[open.count - 1].children.append(outline)
      elements.append(false)
    }
    if count >= OPML.outlineLimit { endAll() }
  }

  func end() {
    if let bytes = title {
      result.title = FeedText.plain(bytes[...])
      title = nil
    }
    guard elements.popLast() == true, let outline = open.popLast() else { return }
    if open.isEmpty { result.outlines.append(outline) } else { open[open.count - 1].children.append(outline) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let count = title?.count, count < 4000 { title?.append(contentsOf: bytes) }
  }

  /// Ends what is open: the list is over, or cut off.
  func endAll() {
    while !elements.isEmpty { end() }
    isDone = true
  }

  private static func outline(_ tag: XMLTag) -> OPML.Outline {
    let names = [tag.string("text"), tag.string("title")].compactMap { $0.map(cleaned) }.filter { !$0.isEmpty }
    let feed = tag.string("xmlurl").map(cleaned).flatMap { $0.isEmpty ? nil : $0 }
    let site = (tag.string("htmlurl") ?? tag.string("url")).map(cleaned).flatMap { $0.isEmpty ? nil : $0 }
    return OPML.Outline(title: names.first ?? feed ?? site ?? "", feed: feed, site: site)
  }

  private static func cleaned(_ text: String) -> String { FeedText.plain(Array(text.utf8.prefix(4000))[...]) }
}

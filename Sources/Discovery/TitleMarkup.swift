import Markup
import Text
import Web

/// What the markup says about titles: headings, classes, texts of elements.
enum TitleMarkup {
  /// Nodes looked at below one element.
  private static let nodes = 200

  static func isHeading(_ node: Node) -> Bool {
    node.isElement("h2") || node.isElement("h3") || node.isElement("h1") || node.isElement("h4") || node.isElement("h5")
      || node.isElement("h6")
  }

  private static let titleWords: Set<String> = ["title", "judul", "headline", "heading", "tit", "jdl"]

  /// Whether a class of the element says that it holds a title.
  static func isNamedTitle(_ node: Node) -> Bool {
    guard let value = node.attribute("class"), value.utf8.count < 1_000 else { return false }
    return value.lowercased().split { " -_\n\t".contains($0) }.prefix(40).contains { titleWords.contains(String($0)) }
  }

  /// The first heading inside an element that has text, else the first element named a title.
  static func heading(within top: Node) -> Node? {
    var named: Node?
    // The innermost heading and named element that were opened last: their first text makes them the answer.
    var open: Node?
    var openNamed: Node?
    var budget = nodes
    var node = top.following(within: top)
    while let current = node, budget > 0 {
      budget -= 1
      if current.kind == .element {
        if isHeading(current) { open = current } else if named == nil, isNamedTitle(current) { openNamed = current }
      } else if current.kind == .text, open != nil || openNamed != nil, !isBlank(current) {
        if let heading = open {
          if isInside(current, heading, top) { return heading }
          open = nil
        }
        if named == nil, let title = openNamed {
          if isInside(current, title, top) { named = title }
          openNamed = nil
        }
      }
      node = current.following(within: top)
    }
    return named
  }

  private static func isBlank(_ text: Node) -> Bool {
    text.withText { $0.allSatisfy { $0 <= .space } }
  }

  private static func isInside(_ node: Node, _ element: Node, _ top: Node) -> Bool {
    var current = node
    for _ in 0..<32 {
      if current == element { return true }
      guard current != top, let parent = current.parent else { return false }
      current = parent
    }
    return false
  }

  /// The text of an element, white space collapsed, at most `Limits.titleBytes` bytes.
  static func text(of top: Node) -> String {
    var out: [UInt8] = []
    var budget = nodes
    var node: Node? = top
    while let current = node, budget > 0, out.count < Limits.standard.titleBytes {
      budget -= 1
      if current.kind == .text {
        current.withText { append($0, to: &out) }
      } else if current.kind == .element, current.isElement("br") || current.isElement("p") || current.isElement("div")
      {
        appendSpace(to: &out)
      }
      node = current.following(within: top, skippingChildren: current.isElement("script") || current.isElement("style"))
    }
    while out.last == .space { out.removeLast() }
    return String(decoding: out, as: UTF8.self).truncated(toBytes: Limits.standard.titleBytes)
  }

  /// A text with white space collapsed, at most `bytes` long.
  static func collapsed(_ text: String, bytes limit: Int = Limits.standard.titleBytes) -> String {
    var out: [UInt8] = []
    var text = text
    text.withUTF8 { append($0, to: &out, limit: limit) }
    while out.last == .space { out.removeLast() }
    return String(decoding: out, as: UTF8.self).truncated(toBytes: limit)
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8], limit: Int = Limits.standard.titleBytes
  ) {
    var i = 0
    while i < text.count, out.count <= limit + 4 {
      let byte = text[i]
      // A no-break space is a space here.
      if byte == 0xC2, i + 1 < text.count, text[i + 1] == 0xA0 {
        appendSpace(to: &out)
        i += 2
        continue
      }
      if byte.isASCIISpace { appendSpace(to: &out) } else { out.append(byte) }
      i += 1
    }
  }

  private static func appendSpace(to out: inout [UInt8]) {
    if let last = out.last, last != .space { out.append(.space) }
  }

  /// What an image inside an element is said to show: the first text that may be a headline, else the first one.
  static func imageText(within top: Node) -> String {
    let texts = top.elements(named: "img").prefix(3).flatMap { image in
      ["alt", "title"].map { collapsed(image.attribute($0) ?? "") }.filter { !$0.isEmpty }
    }
    return texts.first(where: TitleText.isTitleLike) ?? texts.first ?? ""
  }
}

import Markup

/// Reads a byline element by element: what follows the names (a paper, a role, a share button) is often an element of its own.
enum BylinePieces {
  /// The text up to the first piece behind the names; empty where the byline is one piece.
  static func read(_ node: Node) -> String {
    var pieces: [(text: String, isLink: Bool)] = []
    var isLink = false
    var current: Node? = node
    var left = 60
    while let place = current, left > 0, pieces.count < 16 {
      let skips = place.isElement("style") || place.isElement("script")
      if place.kind == .text {
        var bytes: [UInt8] = []
        place.withText { bytes.append(contentsOf: $0.prefix(200)) }
        let text = PlainText.squeezed(bytes)
        if !text.isEmpty { pieces.append((text, isLink)) }
      }
      if place.kind == .element { isLink = place.isElement("a") }
      current = place.following(within: node, skippingChildren: skips)
      left -= 1
    }
    guard pieces.count > 1 else { return "" }
    return names(pieces)
  }

  /// The text of an element with a bar where two of its elements meet without a space: "Tim Redaksi | Tari Wulandari".
  static func parted(_ node: Node, limit: Int) -> String {
    var result: [UInt8] = []
    var isBehindElement = false
    var next = node.following(within: node)
    while let place = next, result.count < limit {
      if place.kind == .text {
        place.withText { bytes in
          if isBehindElement, let last = result.last, let first = bytes.first, last.isASCIILetterOrDigit,
            !last.isASCIIUppercase, first.isASCIIUppercase
          {
            result += " | ".utf8
          }
          result += bytes.prefix(limit)
        }
        isBehindElement = false
      } else if place.kind == .element {
        isBehindElement = true
      }
      let skips = place.isElement("style") || place.isElement("script")
      next = place.following(within: node, skippingChildren: skips)
    }
    return PlainText.squeezed(result)
  }

  private static func names(_ pieces: [(text: String, isLink: Bool)]) -> String {
    var result = ""
    var expectsName = true
    var wasLink = false
    for (piece, isLink) in pieces {
      // Two links beside each other are two authors.
      if !expectsName, wasLink, isLink, NameShape.isPerson(piece) {
        result += " , " + piece
        continue
      }
      let isJoin = NameShape.isJoin(piece)
      // Behind a name a trade says what its bearer is.
      if !isJoin, !expectsName, NameShape.isLead(piece) { break }
      if isJoin || NameShape.isLead(piece) {
        if isJoin, !result.isEmpty { result += " , " }
        expectsName = true
        continue
      }
      // A name in two pieces is left to the text as a whole.
      guard expectsName else { break }
      guard piece.contains(" ") else { return "" }
      result += (result.isEmpty ? "" : " ") + piece
      wasLink = isLink
      expectsName = piece.hasSuffix(",") || piece.hasSuffix(" and") || piece.hasSuffix(" dan")
    }
    return result
  }
}

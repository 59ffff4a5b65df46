import Text

/// The content of an element whose tags are made to match: what is opened in it is closed in it, and nothing else is.
enum BalancedMarkup {
  /// Elements open at once up to which content is read.
  private static let depth = 100
  /// Start tags up to which content is read.
  private static let tags = 5_000
  private static let void = NameTable(
    "area base br col embed hr img input link meta param source track wbr html head body")
  /// Elements whose end may be left out before another of the kind.
  private static let optional = NameTable("p li td th tr dt dd option tbody")

  /// The content of a `noscript`, guarded and balanced; nil where a reader has nothing in it (no link, no paragraph: the
  /// picture or counter of a page without scripts) or where it is no page's work.
  static func balanced(_ content: UnsafeBufferPointer<UInt8>, keepsUnread: Bool) -> [UInt8]? {
    guard keepsUnread || holdsText(content) else { return nil }
    let bytes = HTMLGuard.guarded(content, keepsUnread: keepsUnread, isInNoscript: true)
    return bytes.withUnsafeBufferPointer { balanced($0) }
  }

  private static func holdsText(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = ByteScan.first(.lessThan, in: content, from: 0)
    while i + 2 < content.count {
      if RawTextScanner.isName(content, at: i, "<a") || RawTextScanner.isName(content, at: i, "<p") { return true }
      i = ByteScan.first(.lessThan, in: content, from: i + 1)
    }
    return content.count > 400
  }

  private static func balanced(_ html: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 64)
    var tag = TagScanner(html, keepsUnread: true)
    var open: [Range<Int>] = []
    var left = tags
    var from = 0
    var i = ByteScan.first(.lessThan, in: html, from: 0)
    while i + 1 < html.count {
      let isEnd = html[i + 1] == .slash
      let name = isEnd ? i + 2 : i + 1
      guard name < html.count, html[name].isASCIILetter else {
        i = ByteScan.first(.lessThan, in: html, from: i + 1)
        continue
      }
      let end = tag.scan(name)
      var nameEnd = name
      while nameEnd < end, html[nameEnd].isASCIILetterOrDigit || html[nameEnd] == .hyphen { nameEnd += 1 }
      let own = name..<nameEnd
      left -= 1
      guard left > 0 else { return nil }
      if isEnd {
        if let place = open.lastIndex(where: { isSame(html, $0, own) }) {
          // What was opened after it and not closed ends first.
          result.append(contentsOf: html[from..<i])
          for inner in open[(place + 1)...].reversed() { appendEnd(html, inner, to: &result) }
          from = i
          open.removeSubrange(place...)
        } else {
          result.append(contentsOf: html[from..<i])
          from = end
        }
      } else if !isAlone(html, own, in: open.last) {
        open.append(own)
        guard open.count <= depth else { return nil }
      }
      i = ByteScan.first(.lessThan, in: html, from: end)
    }
    result.append(contentsOf: html[from...])
    for inner in open.reversed() { appendEnd(html, inner, to: &result) }
    return result
  }

  /// Whether an element has no end tag, or ends the one before of its kind.
  private static func isAlone(_ html: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, in last: Range<Int>?) -> Bool {
    let bytes = UnsafeBufferPointer(rebasing: html[name])
    if void.contains(bytes) { return true }
    guard let last, optional.contains(bytes) else { return false }
    return isSame(html, last, name)
  }

  private static func isSame(_ html: UnsafeBufferPointer<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && zip(html[a], html[b]).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }

  private static func appendEnd(_ html: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, to result: inout [UInt8]) {
    result.append(.lessThan)
    result.append(.slash)
    result.append(contentsOf: html[name])
    result.append(.greaterThan)
  }
}

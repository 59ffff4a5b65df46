import Markup
import Text

extension HTMLSanitizer {
  /// The text of a fragment: paragraphs separated by one newline, entities decoded, white space joined, scripts and styles
  /// dropped. For teasers, and for articles that a feed carries whole.
  public static func plainText(fromHTML html: String) -> String {
    var html = html
    return html.withUTF8 { HTMLText.plain($0) }
  }
}

/// Reads the text out of HTML.
enum HTMLText {
  /// Elements that begin and end a paragraph.
  private static let blocks = NameTable(
    """
    address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul
    """)
  /// Elements whose content is no text.
  private static let silent = NameTable("script style template iframe object noembed noframes textarea select svg math")

  static func plain(_ html: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var decoded: [UInt8] = []
    var pendingSpace = false
    var scanner = HTMLScanner(html)
    while let token = scanner.next() {
      switch token {
      case .text(let range):
        decoded.removeAll(keepingCapacity: true)
        decode(UnsafeBufferPointer(rebasing: html[range]), into: &decoded)
        append(decoded, to: &result, &pendingSpace)
      case .start(let name, let isEmpty):
        let word = UnsafeBufferPointer(rebasing: html[name])
        if blocks.contains(word) { breakLine(&result, &pendingSpace) }
        if !isEmpty, silent.contains(word) { scanner.skipContent(of: name) }
      case .end(let name):
        if blocks.contains(UnsafeBufferPointer(rebasing: html[name])) { breakLine(&result, &pendingSpace) }
      case .comment: break
      }
    }
    if result.last == .lineFeed { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  private static func breakLine(_ result: inout [UInt8], _ pendingSpace: inout Bool) {
    pendingSpace = false
    if let last = result.last, last != .lineFeed { result.append(.lineFeed) }
  }

  /// Appends text with runs of white space, no-break spaces too, as one space.
  private static func append(_ text: [UInt8], to result: inout [UInt8], _ pendingSpace: inout Bool) {
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte <= .space {
        pendingSpace = true
        i += 1
        continue
      }
      if byte == 0xC2, i + 1 < text.count, text[i + 1] == 0xA0 {
        pendingSpace = true
        i += 2
        continue
      }
      if pendingSpace, let last = result.last, last != .lineFeed { result.append(.space) }
      pendingSpace = false
      result.append(byte)
      i += 1
    }
  }

  /// Appends text with its references decoded.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) {
    var from = 0
    var i = 0
    while i < text.count {
      guard text[i] == .ampersand, let found = HTMLEntities.reference(text, at: i) else {
        i += 1
        continue
      }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<i]))
      CharsetUTF8.append(found.scalar, to: &result)
      i += found.length
      from = i
    }
    result.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...]))
  }
}

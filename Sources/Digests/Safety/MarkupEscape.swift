import Text

/// Text as HTML and XML write it.
enum MarkupEscape {
  /// The text with the five characters of markup replaced; good for content and for attributes in either quotes.
  static func text(_ text: String) -> String {
    if !text.utf8.contains(where: isMarkup) { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case .ampersand: out += "&amp;".utf8
      case .lessThan: out += "&lt;".utf8
      case .greaterThan: out += "&gt;".utf8
      case .quotationMark: out += "&quot;".utf8
      case .apostrophe: out += "&#39;".utf8
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case .ampersand, .lessThan, .greaterThan, .quotationMark, .apostrophe: true
    default: false
    }
  }
}

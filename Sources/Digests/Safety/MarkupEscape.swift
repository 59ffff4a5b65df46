import Text

/// Text as HTML and XML write it.
enum MarkupEscape {
  /// The text with the five characters of markup replaced; good for content and for attributes in either quotes.
  static func text(_ text: String) -> String {
    if !text.utf8.contains(where: isMarkup) { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if byte == .apostrophe {
        out.append("&#39;")
      } else if let reference = byte.markupReference {
        out.append(reference)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == .apostrophe || byte.markupReference != nil
  }
}

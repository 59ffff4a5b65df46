import Markup
import Text

/// Makes the text fields of feeds out of captured bytes.
enum FeedText {
  /// Sanitised HTML of a body: summary, content, subtitle.
  static func html(_ bytes: ArraySlice<UInt8>, _ form: TextForm, base: LinkBase, isAtom: Bool) -> String {
    withDecoded(bytes, form) { text in
      switch form {
      case .plain:
        let isMarkup = isAtom ? TextForm.looksLikeHTML(text) : TextForm.hasTag(text) || TextForm.looksLikeHTML(text)
        return isMarkup ? HTMLSanitizer.clean(text, base: base) : escaped(text)
      case .html, .xhtml, .base64: return HTMLSanitizer.clean(text, base: base)
      }
    }
  }

  /// A title: plain text where the feed gives plain text without tags, else sanitised HTML.
  static func title(_ bytes: ArraySlice<UInt8>, _ form: TextForm, base: LinkBase, isAtom: Bool) -> String {
    withDecoded(bytes, form) { text in
      guard form == .plain else { return HTMLSanitizer.clean(text, base: base) }
      if !text.contains(where: { $0 == .lessThan || $0 == .ampersand }) {
        return String(decoding: text, as: UTF8.self)
      }
      if isAtom { return TextForm.hasTag(text) ? escaped(text) : String(decoding: text, as: UTF8.self) }
      if TextForm.looksLikeHTML(text) || TextForm.hasTag(text, known: true) {
        return HTMLSanitizer.clean(text, base: base)
      }
      if TextForm.hasTag(text) { return escaped(text) }
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// Bytes without white space around them, as a String.
  static func plain(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: trimmed(bytes), as: UTF8.self) }

  /// Bytes without ASCII white space around them.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.trimmed { $0 <= .space }
  }

  private static func withDecoded(
    _ bytes: ArraySlice<UInt8>, _ form: TextForm, _ body: (UnsafeBufferPointer<UInt8>) -> String
  ) -> String {
    let bytes = trimmed(bytes)
    if form == .base64, let text = unpacked(bytes) { return trimmed(text[...]).withUnsafeBufferPointer(body) }
    return bytes.withUnsafeBufferPointer(body)
  }

  /// The text behind Base64. Nil where it is none: a type that nobody knows stands before plain words as well, and many of
  /// those could be Base64.
  private static func unpacked(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard let decoded = Base64.decode(bytes) else { return nil }
    let text = Transcoder.utf8(decoded, contentType: nil, as: .html).bytes
    let isBinary = text.contains { $0 < .space && !$0.isASCIISpace } || decoded.isEmpty
    return isBinary || String(validating: decoded, as: UTF8.self) == nil && bytes.count < 64 ? nil : text
  }

  private static func escaped(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var writer = HTMLWriter()
    writer.text(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

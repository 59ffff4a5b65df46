import Markup
import Text
import Web

/// The address that relative links of a piece of a feed are read against.
struct LinkBase: Sendable, Hashable {
  /// Nil: nothing is known, relative links stay as they are.
  var url: WebURL?

  /// The base that `xml:base` or the like sets within this one.
  func applying(_ text: String) -> LinkBase {
    let text = Self.cleaned(text)
    if text.isEmpty { return self }
    return LinkBase(url: WebURL(text, base: url) ?? url)
  }

  /// The absolute form of a link; as written where it has a scheme of its own or there is no base.
  func absolute(_ text: String) -> String {
    let text = withScheme(Self.cleaned(text))
    if text.isEmpty || Self.scheme(text) != nil { return text }
    guard let url, let resolved = WebURL(text, base: url) else { return text }
    return resolved.href
  }

  /// A link whose scheme was forgotten (`www.contoh.org/berita/1`, `contoh.org/berita/1` in the feed of that site): no path
  /// begins so.
  private func withScheme(_ text: String) -> String {
    guard let url else { return text }
    let site = url.host + (url.port.map { ":" + String($0) } ?? "") + "/"
    return text.hasPrefix("www.") || text.hasPrefix(site) ? url.scheme + "://" + text : text
  }

  /// The same for an address inside HTML; nil when its scheme may not be kept.
  func safe(_ text: String) -> String? {
    if text.utf8.count > Limits.standard.urlBytes { return nil }
    let text = Self.cleaned(text)
    // A colon before any slash is a scheme, or something that only looks harmless to us.
    if let colon = text.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }), text.utf8[colon] == .colon {
      let scheme = Array(text.utf8[..<colon])
      guard scheme.withUnsafeBufferPointer(SanitizerRules.schemes.contains) else { return nil }
      return text
    }
    return absolute(text)
  }

  /// Whether an address inside HTML is absolute, of a scheme that may be kept, and needs no cleaning: most are.
  static func isSafe(_ text: [UInt8]) -> Bool {
    guard text.count <= Limits.standard.urlBytes else { return false }
    return text.withUnsafeBufferPointer { bytes in
      var end: Int?
      for (i, byte) in bytes.enumerated() {
        if byte <= .space || byte == .delete || byte == 0xC2 { return false }
        if end == nil,
          byte == .colon || byte == .slash || byte == .questionMark
            || byte == .numberSign
        {
          guard byte == .colon, SanitizerRules.schemes.contains(UnsafeBufferPointer(rebasing: bytes[..<i]))
          else {
            return false
          }
          end = i
        }
      }
      return end != nil
    }
  }

  /// The scheme before the first colon, if that is one (RFC 3986 section 3.1).
  static func scheme(_ text: String) -> Substring? {
    guard let colon = text.utf8.firstIndex(of: .colon), text.utf8.first?.isASCIILetter == true
    else { return nil }
    let isScheme = text.utf8[..<colon].allSatisfy { byte in
      byte.isASCIILetterOrDigit
        || [.plusSign, .hyphen, .period].contains(byte)
    }
    return isScheme ? text[..<colon] : nil
  }

  /// An address without the white space and controls that browsers drop too.
  static func cleaned(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isClean = bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes where byte <= .space || byte == .delete { return false }
      return true
    }
    if isClean { return text }
    let kept = bytes.trimmed { $0 <= .space }.filter { $0 >= .space && $0 != .delete }
    return String(decoding: kept, as: UTF8.self)
  }
}

import Text

/// An address from outside that may be linked: http or https, printable ASCII, no character that any view gives a meaning,
/// no user before the host (`https://bank.test@evil.test` reads as another site than it is).
enum SafeLink {
  /// Bytes of an address that is linked; mail programs and browsers cut longer ones.
  static let limit = 2_000

  /// The address as all views write it, or nil when it must not be a link. Bytes outside of the characters of RFC 3986
  /// are percent-encoded (its section 2.1), so that the address is one word everywhere.
  static func address(_ text: String) -> String? {
    let bytes = Array(Array(text.utf8.prefix(limit + 1)).trimmed { $0 <= .space })
    guard bytes.count <= limit, let start = authorityStart(bytes) else { return nil }
    guard start < bytes.count, !"/?#:@".utf8.contains(bytes[start]) else { return nil }
    var out: [UInt8] = Array((bytes[4] == .colon ? "http://" : "https://").utf8)
    var inAuthority = true
    for byte in bytes[start...] {
      if byte == .slash || byte == .questionMark || byte == .numberSign { inAuthority = false }
      if inAuthority && byte == .atSign { return nil }
      if isPlain(byte) || (inAuthority && (byte == .openBracket || byte == .closeBracket)) {
        out.append(byte)
      } else if inAuthority && byte < 0x80 {
        return nil
      } else {
        out.append(escaped: byte)
      }
      if out.count > limit { return nil }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// An address with a directive behind it that leads to a place in its text (WICG, Scroll to Text Fragment); the address
  /// alone where the directive is none, or makes it too long.
  static func passage(_ address: String, _ directive: String) -> String {
    let isPlain = directive.utf8.allSatisfy { $0.isASCIILetterOrDigit || "%,-._~=".utf8.contains($0) }
    guard isPlain, directive.hasPrefix("text="), address.utf8.count + directive.utf8.count < limit else {
      return address
    }
    return address + (address.utf8.contains(.numberSign) ? ":~:" : "#:~:") + directive
  }

  /// Where the host begins, after `http://` or `https://` in any case.
  private static func authorityStart(_ bytes: [UInt8]) -> Int? {
    if bytes.count > 7, bytes.matchesAnyCase("http://", at: 0) { return 7 }
    return bytes.count > 8 && bytes.matchesAnyCase("https://", at: 0) ? 8 : nil
  }

  /// Unreserved, and the reserved characters that are safe in HTML text, Markdown and headers once escaped there.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || "-._~:/?#@!$&()*+,;=%".utf8.contains(byte)
  }
}

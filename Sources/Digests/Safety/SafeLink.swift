/// An address from outside that may be linked: http or https, printable ASCII, no character that any view gives a meaning,
/// no user before the host (`https://bank.test@evil.test` reads as another site than it is).
enum SafeLink {
  /// Bytes of an address that is linked; mail programs and browsers cut longer ones.
  static let limit = 2_000

  /// The address as all views write it, or nil when it must not be a link. Bytes outside of the characters of RFC 3986
  /// are percent-encoded (its section 2.1), so that the address is one word everywhere.
  static func address(_ text: String) -> String? {
    let bytes = trimmed(Array(text.utf8.prefix(limit + 1)))
    guard bytes.count <= limit, let start = authorityStart(bytes) else { return nil }
    guard start < bytes.count, !"/?#:@".utf8.contains(bytes[start]) else { return nil }
    var out: [UInt8] = Array((bytes[4] == UInt8(ascii: ":") ? "http://" : "https://").utf8)
    var inAuthority = true
    for byte in bytes[start...] {
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { inAuthority = false }
      if inAuthority && byte == UInt8(ascii: "@") { return nil }
      if isPlain(byte) || (inAuthority && (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]"))) {
        out.append(byte)
      } else if inAuthority && byte < 0x80 {
        return nil
      } else {
        out += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
      if out.count > limit { return nil }
    }
    return String(decoding: out, as: UTF8.self)
  }

  static let hexadecimal = Array("0123456789ABCDEF".utf8)

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return Array(rest)
  }

  /// Where the host begins, after `http://` or `https://` in any case.
  private static func authorityStart(_ bytes: [UInt8]) -> Int? {
    for scheme in ["http://", "https://"] {
      let wanted = Array(scheme.utf8)
      guard bytes.count > wanted.count else { continue }
      if zip(bytes, wanted).allSatisfy({ $0 == $1 || ($1 >= 0x61 && $0 | 0x20 == $1) }) { return wanted.count }
    }
    return nil
  }

  /// Unreserved, and the reserved characters that are safe in HTML text, Markdown and headers once escaped there.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?#@!$&()*+,;=%".utf8.contains(byte)
    }
  }
}

import Text

/// The host of a special URL (WHATWG URL Standard, "host parser").
enum HostReader {
  /// The serialised host; nil when it is not one.
  static func read(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    if text.first == .openBracket {
      guard text.count > 2, text.last == .closeBracket, let bytes = IPv6.parse(text.dropFirst().dropLast())
      else { return nil }
      return Array(IPv6.serialised(bytes).utf8)
    }
    guard let domain = domain(PercentEncoding.decoded(text)) else { return nil }
    guard !domain.isEmpty, !domain.contains(where: isForbidden) else { return nil }
    return IPv4.isMeant(domain) ? IPv4.canonical(domain) : domain
  }

  private static func domain(_ decoded: [UInt8]) -> [UInt8]? {
    if decoded.allSatisfy({ $0 < 0x80 }) { return decoded.map(\.asciiLowercased) }
    return IDNA.ascii(decoded)
  }

  /// Forbidden domain code points.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case ...0x20, 0x7F...: true
    case .numberSign, .slash, .colon, .lessThan, .greaterThan, .questionMark, .atSign, .openBracket, .backslash,
      .closeBracket, .caret, .verticalBar, .percentSign:
      true
    default: false
    }
  }
}

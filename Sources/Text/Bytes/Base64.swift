/// Base 64 (RFC 4648, section 4).
public enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes as text on one line, padded.
  public static func encode(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var i = 0
    while i < bytes.count {
      let rest = bytes.count - i
      let bits =
        UInt32(bytes[i]) << 16 | (rest > 1 ? UInt32(bytes[i + 1]) << 8 : 0) | (rest > 2 ? UInt32(bytes[i + 2]) : 0)
      for place in 0..<4 {
        out.append(place <= rest ? alphabet[Int(bits >> UInt32(18 - 6 * place)) & 63] : .equalsSign)
      }
      i += 3
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The decoded bytes, read as documents hold it: white space anywhere, padding or not, and the alphabet of addresses
  /// (section 5) as well. Nil when there is a byte that does not belong.
  public static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      if byte.isASCIISpace || byte == .equalsSign { continue }
      guard let value = value(of: byte) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 1
      if count == 4 {
        result.append(UInt8(truncatingIfNeeded: bits >> 16))
        result.append(UInt8(truncatingIfNeeded: bits >> 8))
        result.append(UInt8(truncatingIfNeeded: bits))
        (bits, count) = (0, 0)
      }
    }
    if count == 2 { result.append(UInt8(truncatingIfNeeded: bits >> 4)) }
    if count == 3 {
      result.append(UInt8(truncatingIfNeeded: bits >> 10))
      result.append(UInt8(truncatingIfNeeded: bits >> 2))
    }
    return result
  }

  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8.asciiCapitals: byte - UInt8(ascii: "A")
    case UInt8.asciiSmallLetters: byte - UInt8(ascii: "a") + 26
    case UInt8.asciiDigits: byte - UInt8(ascii: "0") + 52
    case .plusSign, .hyphen: 62
    case .slash, .underscore: 63
    default: nil
    }
  }
}

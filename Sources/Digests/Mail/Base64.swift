import Text

/// Base64 (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
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
}

import Text

/// Base 64 as feeds hold it (RFC 4648 section 4): white space anywhere, padding or not.
enum Base64 {
  /// The decoded bytes; nil when there is a byte that does not belong.
  static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value: UInt32
      switch byte {
      case UInt8.asciiCapitals: value = UInt32(byte) - 0x41
      case UInt8.asciiSmallLetters: value = UInt32(byte) - 0x61 + 26
      case UInt8.asciiDigits: value = UInt32(byte) - 0x30 + 52
      case .plusSign, .hyphen: value = 62
      case .slash, .underscore: value = 63
      case 0x09...0x0D, .space, .equalsSign: continue
      default: return nil
      }
      bits = bits << 6 | value
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
}

import Text

/// A set of ASCII characters that are percent-encoded in one part of a URL; controls and bytes beyond ASCII always are.
/// The sets are those of the WHATWG URL Standard, section 1.3.
struct PercentEncoding {
  private let low: UInt64
  private let high: UInt64

  private init(_ characters: StaticString) {
    var (low, high): (UInt64, UInt64) = (0xFFFF_FFFF, 1 << 63)
    for i in 0..<characters.utf8CodeUnitCount {
      let byte = characters.utf8Start[i]
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
    (self.low, self.high) = (low, high)
  }

  static let fragment = PercentEncoding(" \"<>`")
  static let query = PercentEncoding(" \"#<>'")
  static let path = PercentEncoding(" \"#<>?^`{}")
  static let userinfo = PercentEncoding(" \"#<>?^`{}/:;=@[\\]|")
  /// Everything but letters, digits and `-._~` and what only separates inside a segment: one spelling for keys.
  static let keyPath = PercentEncoding(" \"#%/<>?[\\]^`{|}")
  static let keyQuery = PercentEncoding(" \"#%&'+;<=>[\\]^`{|}")

  @inline(__always) func encodes(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return true }
    return byte < 64 ? low >> UInt64(byte) & 1 == 1 : high >> UInt64(byte - 64) & 1 == 1
  }

  /// Appends the text, encoding what the set names. Existing escapes stay as they are.
  @inline(__always) func append(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
    for byte in text {
      if encodes(byte) { out.append(escaped: byte) } else { out.append(byte) }
    }
  }

  /// The bytes with all well-formed escapes taken out; with `plusIsSpace` a `+` becomes a space (form encoding).
  static func decoded(_ text: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var i = text.startIndex
    while i < text.endIndex {
      let byte = text[i]
      if byte == .percentSign, i + 2 < text.endIndex, let a = text[i + 1].hexDigitValue,
        let b = text[i + 2].hexDigitValue
      {
        out.append(a << 4 | b)
        i += 3
        continue
      }
      out.append(plusIsSpace && byte == .plusSign ? .space : byte)
      i += 1
    }
    return out
  }
}

/// windows-1252, which is what pages and feeds mean by ISO-8859-1 and by the references `&#128;` to `&#159;`
/// (WHATWG Encoding Standard, index-windows-1252).
public enum CharsetWindows1252 {
  /// The scalars of the bytes 0x80 to 0x9F.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// The scalar that a byte, or a C1 code written as a reference, means; others stay.
  public static func scalar(_ code: UInt32) -> UInt32 { (0x80...0x9F).contains(code) ? upper[Int(code) - 0x80] : code }

  /// The byte beyond ASCII that stands for a scalar; nil: there is none.
  static func byte(_ code: UInt32) -> UInt8? {
    if (0x80...0xFF).contains(code) { return UInt8(code) }
    return upper.firstIndex(of: code).map { UInt8($0 + 0x80) }
  }

  /// The text, which is valid UTF-8, with every C1 control replaced by what its code means in windows-1252: nobody writes
  /// those controls, many write `&#146;`. Nil: there is none.
  public static func withoutControls(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let first = text.withUnsafeBufferPointer { bytes -> Int? in
      var i = ByteScan.first(0xC2, in: bytes, from: 0)
      while i + 1 < bytes.count {
        if bytes[i + 1] < 0xA0 { return i }
        i = ByteScan.first(0xC2, in: bytes, from: i + 1)
      }
      return nil
    }
    guard let first else { return nil }
    var result = Array(text.prefix(first))
    result.reserveCapacity(text.count + 16)
    var i = text.startIndex + first
    while i < text.endIndex {
      if text[i] == 0xC2, i + 1 < text.endIndex, text[i + 1] < 0xA0 {
        CharsetUTF8.append(scalar(UInt32(text[i + 1])), to: &result)
        i += 2
      } else {
        result.append(text[i])
        i += 1
      }
    }
    return result
  }

  /// The text as UTF-8.
  public static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { result.append(byte) } else { CharsetUTF8.append(scalar(UInt32(byte)), to: &result) }
    }
    return result
  }
}

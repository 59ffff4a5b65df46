import CLibXML2
import Text

/// The named character references of HTML 4 (section 24), from libxml2's own table; `apos` beside them.
public enum HTMLEntities {
  /// Name, packed into eight bytes, to scalar: no name of HTML 4 is longer.
  private static let table: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [pack(Array("apos".utf8)[...]): UInt32(UInt8.apostrophe)]
    for code in UInt32(0x22)...0x2666 {
      guard let entity = htmlEntityValueLookup(code), let name = entity.pointee.name else { continue }
      table[pack(Array(String(cString: name).utf8)[...])] = code
    }
    return table
  }()

  /// The scalar that a reference at `i` (where the `&` stands) means and how many bytes it takes.
  ///
  /// References without `;` are taken where no letter, digit or `=` follows (an address may hold `&copy=2`). The codes of
  /// windows-1252 are put right; codes that are no scalar give U+FFFD. Nil: not a reference, the `&` stands for itself.
  public static func reference(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (scalar: UInt32, length: Int)? {
    var j = i + 1
    guard j < bytes.count else { return nil }
    if bytes[j] == .numberSign { return numeric(bytes, at: i) }
    var key: UInt64 = 0
    while j < bytes.count, j - i <= 9, bytes[j].isASCIILetterOrDigit {
      key = key << 8 | UInt64(bytes[j])
      j += 1
    }
    guard (2...8).contains(j - i - 1) else { return nil }
    guard let scalar = table[key] else { return nil }
    if j < bytes.count, bytes[j] == .semicolon { return (scalar, j + 1 - i) }
    if j < bytes.count, bytes[j] == .equalsSign { return nil }
    return (scalar, j - i)
  }

  /// Text whose references were written twice (`&amp;quot;`), so that some are left: those that end with `;` resolved, a
  /// no-break space as a space.
  public static func resolved(_ text: String) -> String {
    guard text.holds(.ampersand) else { return text }
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var i = 0
      while i < bytes.count {
        if bytes[i] == .ampersand, let found = reference(bytes, at: i), bytes[i + found.length - 1] == .semicolon {
          CharsetUTF8.append(found.scalar == 0xA0 ? 0x20 : found.scalar, to: &result)
          i += found.length
        } else {
          result.append(bytes[i])
          i += 1
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static func numeric(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (scalar: UInt32, length: Int)? {
    var j = i + 2
    var code: UInt32 = 0
    var digits = 0
    let hex = j < bytes.count && bytes[j].asciiLowercased == UInt8(ascii: "x")
    if hex { j += 1 }
    while j < bytes.count {
      guard let digit = bytes[j].hexDigitValue, hex || digit < 10 else { break }
      if code < 0x11_0000 { code = code * (hex ? 16 : 10) + UInt32(digit) }
      digits += 1
      j += 1
    }
    guard digits > 0 else { return nil }
    if j < bytes.count, bytes[j] == .semicolon { j += 1 }
    if code == 0 || code > 0x10_FFFF || (0xD800...0xDFFF).contains(code) { code = 0xFFFD }
    return (CharsetWindows1252.scalar(code), j - i)
  }

  private static func pack(_ name: ArraySlice<UInt8>) -> UInt64 { name.reduce(0) { $0 << 8 | UInt64($1) } }
}

// NFC has no public form in the standard library; Foundation's is not for this floor.
@_spi(_Unicode) import Swift

/// Unicode normalisation form C: one spelling for characters that can be written composed or decomposed (UAX #15).
enum Normalisation {
  /// UTF-8 bytes in NFC; bytes that are not UTF-8 stay as they are.
  static func bytes(_ bytes: [UInt8]) -> [UInt8] {
    // No character below U+0300 changes, and those are of two bytes up to CB.
    guard bytes.contains(where: { $0 >= 0xCC }), let text = String(validating: bytes, as: UTF8.self) else {
      return bytes
    }
    var out = String.UnicodeScalarView()
    out.append(contentsOf: text._nfc)
    return Array(String(out).utf8)
  }
}

/// Text that was made UTF-8 twice: its UTF-8 bytes were taken for windows-1252 ("RÃ¼ckkehr", "donâ€™t").
public enum CharsetDoubled {
  /// The text as it was meant, where every character beyond ASCII belongs to a sequence that was doubled; nil for any other
  /// text. `text` is valid UTF-8.
  public static func mended(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard hasLead(text) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var sequences = 0
    var i = text.startIndex
    while i < text.endIndex {
      if text[i] < 0x80 {
        result.append(text[i])
        i += 1
        continue
      }
      guard let lead = byte(text, &i), let count = following(lead) else { return nil }
      result.append(lead)
      for _ in 0..<count {
        guard let next = byte(text, &i), next & 0xC0 == 0x80 else { return nil }
        result.append(next)
      }
      sequences += 1
    }
    // Overlong forms and surrogates are no text.
    return sequences > 0 && String(validating: result, as: UTF8.self) != nil ? result : nil
  }

  /// Whether a character is there that begins a doubled sequence: U+00C2 to U+00F4, with something beyond ASCII behind it.
  private static func hasLead(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var i = ByteScan.first(0xC3, in: bytes, from: 0)
      while i + 2 < bytes.count {
        if (0x82...0xB4).contains(bytes[i + 1]), bytes[i + 2] >= 0x80 { return true }
        i = ByteScan.first(0xC3, in: bytes, from: i + 1)
      }
      return false
    }
  }

  /// How many bytes follow a first byte of UTF-8.
  private static func following(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 1
    case 0xE0...0xEF: 2
    case 0xF0...0xF4: 3
    default: nil
    }
  }

  /// The windows-1252 byte of the character at `i`; nil where it has none.
  private static func byte(_ text: ArraySlice<UInt8>, _ i: inout Int) -> UInt8? {
    guard i < text.endIndex, let count = following(text[i]), i + count < text.endIndex else { return nil }
    var code = UInt32(text[i]) & (0x3F >> UInt32(count))
    for next in text[(i + 1)...(i + count)] { code = code << 6 | UInt32(next & 0x3F) }
    i += count + 1
    return CharsetWindows1252.byte(code)
  }
}

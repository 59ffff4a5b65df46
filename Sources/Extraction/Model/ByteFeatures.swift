/// What a look at the bytes of a block shows, each as 0 or 1 or a small number.
struct ByteFeatures {
  private(set) var startsSmall: Float = 0
  private(set) var startsWithDigit: Float = 0
  /// Bullets, brackets, dashes.
  private(set) var startsWithSign: Float = 0
  private(set) var hasAt: Float = 0
  /// A web address in the text.
  private(set) var hasAddress: Float = 0
  private(set) var endsWithColon: Float = 0
  /// Bars, bullets and slashes between words, at most 4.
  private(set) var bars: Float = 0
  /// Quotation marks, at most 4.
  private(set) var quotes: Float = 0

  init(_ text: ArraySlice<UInt8>) {
    guard let first = text.first, let last = text.last else { return }
    if first >= 0x61 && first <= 0x7A { startsSmall = 1 }
    if first >= 0x30 && first <= 0x39 { startsWithDigit = 1 }
    if first < 0x30 && first != 0x22 && first != 0x27 || first == 0x5B || first == 0x7C { startsWithSign = 1 }
    if last == 0x3A { endsWithColon = 1 }
    let bytes = text.prefix(2_000)
    bytes.withUnsafeBufferPointer { bytes in
      var i = 0
      while i < bytes.count {
        switch bytes[i] {
        case 0x40: hasAt = 1
        case 0x7C, 0x2F: bars += 1
        case 0x22: quotes += 1
        case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x80:
          if bytes[i + 2] == 0xA2 { bars += 1 }
          if bytes[i + 2] >= 0x9C && bytes[i + 2] <= 0x9F { quotes += 1 }
        case 0x3A where i + 2 < bytes.count && bytes[i + 1] == 0x2F && bytes[i + 2] == 0x2F: hasAddress = 1
        case 0x77 where i + 3 < bytes.count && bytes[i + 1] == 0x77 && bytes[i + 2] == 0x77 && bytes[i + 3] == 0x2E:
          hasAddress = 1
        default: break
        }
        i += 1
      }
    }
    bars = min(4, bars)
    quotes = min(4, quotes)
  }
}

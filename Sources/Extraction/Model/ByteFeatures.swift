import Text

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
    if first.isASCIILowercase { startsSmall = 1 }
    if first.isASCIIDigit { startsWithDigit = 1 }
    if first < UInt8(ascii: "0") && first != .quotationMark && first != .apostrophe || first == .openBracket
      || first == .verticalBar
    {
      startsWithSign = 1
    }
    if last == .colon { endsWithColon = 1 }
    let bytes = text.prefix(2_000)
    bytes.withUnsafeBufferPointer { bytes in
      var i = 0
      while i < bytes.count {
        switch bytes[i] {
        case .atSign: hasAt = 1
        case .verticalBar, .slash: bars += 1
        case .quotationMark: quotes += 1
        case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x80:
          if bytes[i + 2] == 0xA2 { bars += 1 }
          if bytes[i + 2] >= 0x9C && bytes[i + 2] <= 0x9F { quotes += 1 }
        case .colon where i + 2 < bytes.count && bytes[i + 1] == .slash && bytes[i + 2] == .slash: hasAddress = 1
        case UInt8(ascii: "w")
        where i + 3 < bytes.count && bytes[i + 1] == UInt8(ascii: "w") && bytes[i + 2] == UInt8(ascii: "w")
          && bytes[i + 3] == .period:
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

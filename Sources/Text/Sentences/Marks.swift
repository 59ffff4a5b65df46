/// Spaces, quotes and brackets around a full stop, in UTF-8.
enum Marks {
  /// Bytes of the space that stands here, 0 for none; ends of lines are no spaces.
  static func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    switch bytes[at] {
    case .space, .tab, 0x0B, .formFeed: 1
    case 0xC2: at + 1 < bytes.count && bytes[at + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      at + 2 < bytes.count && bytes[at + 1] == 0x80
        && ((0x80...0x8B).contains(bytes[at + 2]) || bytes[at + 2] == 0xAF) ? 3 : 0
    case 0xE3: at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80 ? 3 : 0
    case 0xEF: at + 2 < bytes.count && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF ? 3 : 0
    default: 0
    }
  }

  /// Bytes of the space that ends here, 0 for none.
  static func spaceWidthBefore(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    for width in 1...3 where end >= width && spaceWidth(bytes, end - width) == width { return width }
    return 0
  }

  /// Bytes of the closing quote or bracket that stands here, 0 for none.
  static func closingWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    switch bytes[at] {
    case .quotationMark, .apostrophe, .closeParenthesis, .closeBracket: 1
    case 0xC2: at + 1 < bytes.count && bytes[at + 1] == 0xBB ? 2 : 0
    // ’ and ”
    case 0xE2: at + 2 < bytes.count && bytes[at + 1] == 0x80 && (bytes[at + 2] == 0x99 || bytes[at + 2] == 0x9D) ? 3 : 0
    default: 0
    }
  }

  /// Bytes of the opening quote or bracket that stands here, 0 for none.
  static func openingWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    switch bytes[at] {
    case .quotationMark, .apostrophe, .openParenthesis, .openBracket: 1
    case 0xC2: at + 1 < bytes.count && bytes[at + 1] == 0xAB ? 2 : 0
    // ‘ “ „ and, where pages mix them up, ”
    case 0xE2:
      at + 2 < bytes.count && bytes[at + 1] == 0x80 && [0x98, 0x9C, 0x9D, 0x9E].contains(bytes[at + 2]) ? 3 : 0
    default: 0
    }
  }
}

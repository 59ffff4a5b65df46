import Text

/// Counts over the bytes of a text that scoring needs, in one pass.
enum TextCounts {
  /// Counts the text in `range` into `block`.
  static func count(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into block: inout Block) {
    var isInWord = false
    var wide = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      switch byte {
      case UInt8.asciiDigits:
        block.digits += 1
        if !isInWord { block.words += 1 }
        isInWord = true
      case UInt8.asciiCapitals:
        block.capitals += 1
        if !isInWord { block.words += 1 }
        isInWord = true
      case UInt8.asciiSmallLetters:
        if !isInWord { block.words += 1 }
        isInWord = true
      case .comma, .period, .exclamationMark, .questionMark, .semicolon, .colon:
        block.punctuation += 1
        isInWord = false
      case 0..<0x80: isInWord = false
      case 0xE2 where i + 1 < range.upperBound && text[i + 1] == 0x80:
        isInWord = false
        i += 2
      case 0xC2:
        isInWord = false
        i += 1
      case 0xEF where i + 1 < range.upperBound && text[i + 1] == 0xBF:
        // The replacement character is no word.
        isInWord = false
        i += 2
      case 0xE3...0xED:
        // Scripts without spaces: kana, ideographs, hangul.
        if byte == 0xE3, i + 2 < range.upperBound, text[i + 1] == 0x80, text[i + 2] == 0x81 || text[i + 2] == 0x82 {
          block.punctuation += 1
        }
        wide += 1
        if wide % 3 == 0 { block.words += 1 }
        i += 2
      default:
        if !isInWord { block.words += 1 }
        isInWord = true
      }
      i += 1
    }
    block.endsSentence = endsSentence(text, range)
  }

  /// Whether the last sign that is no quote or bracket ends a sentence.
  static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = text[end - 1]
      if last == .period || last == .exclamationMark || last == .questionMark { return true }
      if last == .quotationMark || last == .apostrophe || last == .closeParenthesis || last == .closeBracket
        || last == .space
      {
        end -= 1
      } else if end - range.lowerBound >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80 {
        if last == 0xA6 { return true }
        guard last >= 0x98, last <= 0x9F else { return false }
        end -= 3
      } else if end - range.lowerBound >= 3, text[end - 3] == 0xE3, text[end - 2] == 0x80 {
        return last == 0x82 || last == 0x8D
      } else if end - range.lowerBound >= 2, text[end - 2] == 0xC2, last == 0xBB || last == 0xAB || last == 0xA0 {
        end -= 2
      } else {
        return false
      }
    }
    return false
  }
}

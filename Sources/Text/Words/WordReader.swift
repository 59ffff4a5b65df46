/// Cuts bytes into words for `WordTokens`: one pass, no string.
struct WordReader {
  private var wordStart: Int?
  /// Where an apostrophe was left out of the current word, as an offset into the word buffer.
  private var apostrophe: Int?
  private var wordLength = 0
  private var breakPending = true

  mutating func read(_ source: UnsafeBufferPointer<UInt8>, into words: inout WordTokens) {
    var at = 0
    while at < source.count {
      let byte = source[at]
      if byte < 0x80 {
        ascii(byte, at: at, source, &words)
        at += 1
      } else {
        let (scalar, length) = CharsetUTF8.scalar(in: source, at: at)
        if let scalar {
          other(scalar, at: at, length: length, source, &words)
        } else {
          finish(at, &words)
        }
        at += length
      }
    }
    finish(source.count, &words)
  }

  private mutating func ascii(
    _ byte: UInt8, at: Int, next following: Int? = nil, _ source: UnsafeBufferPointer<UInt8>, _ words: inout WordTokens
  ) {
    let next = following ?? at + 1
    switch byte {
    case UInt8.asciiSmallLetters, UInt8.asciiDigits: add(byte, at: at, &words)
    case UInt8.asciiCapitals: add(byte.asciiLowercased, at: at, &words)
    case .apostrophe, .backtick: skipApostrophe(at: at, next: next, source, &words)
    case .period, .comma:
      if wordStart != nil, at > 0, source[at - 1].isASCIIDigit, next < source.count, source[next].isASCIIDigit {
        add(byte, at: at, &words)
      } else {
        let length = wordLength
        finish(at, &words)
        // "Dr." and "No." do not end a phrase, "sanksi." does.
        if byte == .period, length != 1, length != 2, length != 3,
          next >= source.count || source[next] <= .space
        {
          breakPending = true
        }
      }
    case .lineFeed, .carriageReturn, .exclamationMark, .questionMark, .semicolon, .verticalBar:
      finish(at, &words)
      breakPending = true
    default: finish(at, &words)
    }
  }

  private mutating func other(
    _ scalar: Unicode.Scalar, at: Int, length: Int, _ source: UnsafeBufferPointer<UInt8>, _ words: inout WordTokens
  ) {
    switch Letters.role(of: scalar) {
    case .letter(let lower):
      begin(at)
      for byte in lower { words.append(byte) }
      wordLength += 1
    case .ascii(let byte): ascii(byte, at: at, next: at + length, source, &words)
    case .apostrophe: skipApostrophe(at: at, next: at + length, source, &words)
    case .mark:
      guard wordStart != nil, let last = words.bytes.last else { return }
      if let composed = Letters.composed(last, with: scalar) { words.replaceLast(with: composed, dropping: 1) }
    case .ignored: break
    case .separator: finish(at, &words)
    case .lineEnd:
      finish(at, &words)
      breakPending = true
    }
  }

  private mutating func skipApostrophe(
    at: Int, next: Int, _ source: UnsafeBufferPointer<UInt8>, _ words: inout WordTokens
  ) {
    let isInside = wordStart != nil && next < source.count && (source[next] >= 0x80 || source[next].isASCIILetter)
    if isInside { apostrophe = words.bytes.count } else { finish(at, &words) }
  }

  private mutating func add(_ byte: UInt8, at: Int, _ words: inout WordTokens) {
    begin(at)
    words.append(byte)
    wordLength += 1
  }

  private mutating func begin(_ at: Int) {
    if wordStart == nil { (wordStart, wordLength) = (at, 0) }
  }

  private mutating func finish(_ end: Int, _ words: inout WordTokens) {
    guard let start = wordStart else { return }
    words.close(from: start, to: end, apostrophe: apostrophe, afterBreak: breakPending)
    (wordStart, apostrophe, wordLength, breakPending) = (nil, nil, 0, false)
  }
}

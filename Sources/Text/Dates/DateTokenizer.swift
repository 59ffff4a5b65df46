/// Cuts a text into the pieces that dates are made of.
enum DateTokenizer {
  /// The pieces of a text in order. Damaged UTF-8 ends a word and is passed over.
  static func tokens(_ text: [UInt8], knowing words: DateWords = .all) -> [DateToken] {
    var tokens: [DateToken] = []
    tokens.reserveCapacity(min(text.count / 5 + 8, 20_000))
    text.withUnsafeBufferPointer { bytes in
      var at = 0
      var hasGap = false
      var startsLine = true
      while at < bytes.count {
        let byte = bytes[at]
        if byte <= .space {
          hasGap = true
          if byte == .lineFeed { startsLine = true }
          at += 1
          continue
        }
        var token: DateToken
        if byte.isASCIIDigit {
          token = number(bytes, &at)
        } else {
          let (scalar, length) = decode(bytes, at)
          if scalar == 0xA0 || scalar == 0x202F || scalar == 0x3000 || (0x2000...0x200F).contains(scalar)
            || scalar == 0xFEFF
          {
            hasGap = true
            at += length
            continue
          }
          if DateFolding.fold(scalar) != nil {
            token = word(bytes, &at)
            token.word = words[token.hash]
          } else {
            token = DateToken(kind: .sign, start: at, end: at + length, value: Int(scalar))
            at += length
          }
        }
        token.hasGap = hasGap
        token.startsLine = startsLine
        (hasGap, startsLine) = (false, false)
        tokens.append(token)
      }
    }
    return tokens
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> DateToken {
    let start = at
    var value = 0
    while at < bytes.count, bytes[at].isASCIIDigit {
      if at - start < 14 { value = value * 10 + bytes[at].digitValue }
      at += 1
    }
    return DateToken(kind: .number, start: start, end: at, value: value)
  }

  /// A word from its first letter: letters, inner apostrophes ("jum'at") and underscores ("Los_Angeles").
  static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> DateToken {
    let start = at
    var hash = StableHash.seed
    var isUpper = true
    var end = at
    while at < bytes.count {
      let (scalar, length) = decode(bytes, at)
      if let folded = DateFolding.fold(scalar) {
        if scalar == folded { isUpper = false }
        let alone = DateFolding.standsAlone(scalar)
        if alone, at > start { break }
        hash = StableHash.mix(hash, folded)
        at += length
        end = at
        if alone { break }
      } else if (0x300...0x36F).contains(scalar) {
        at += length
        end = at
      } else if scalar == 0x27 || scalar == 0x2019 || scalar == 0x2018 || scalar == 0x60 || scalar == 0x5F {
        // Only between two letters.
        let next = at + length
        guard next < bytes.count, DateFolding.fold(decode(bytes, next).scalar) != nil else { break }
        if scalar == 0x5F { hash = StableHash.mix(hash, scalar) }
        at = next
      } else {
        break
      }
    }
    at = end
    var token = DateToken(kind: .word, start: start, end: end)
    token.hash = hash
    token.isUpper = isUpper
    return token
  }

  /// The scalar at a place and its bytes; U+FFFD and one byte where the text is damaged.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (scalar: UInt32, length: Int) {
    let (scalar, length) = CharsetUTF8.scalar(in: bytes, at: at)
    return (scalar?.value ?? 0xFFFD, length)
  }
}

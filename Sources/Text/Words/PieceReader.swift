/// Cuts UTF-8 bytes into pieces in one pass.
struct PieceReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var pieces: [Piece] = []
  private var startsLine = true

  /// Pieces of one text at most.
  static let most = 20_000

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    pieces.reserveCapacity(min(bytes.count / 5 + 8, Self.most))
  }

  /// The pieces of bytes in order, at most `most`.
  static func pieces(of bytes: [UInt8]) -> [Piece] {
    bytes.withUnsafeBufferPointer { all in
      var reader = PieceReader(all)
      reader.read()
      return reader.pieces
    }
  }

  private mutating func read() {
    var at = 0
    while at < bytes.count, pieces.count < Self.most {
      let byte = bytes[at]
      if byte <= .space {
        if byte == .lineFeed { startsLine = true }
        at += 1
      } else if byte >= 0x80 {
        let (scalar, length) = CharsetUTF8.scalar(in: bytes, at: at)
        guard let scalar, !Self.isSpace(scalar) else {
          at += length
          continue
        }
        if Self.isLetter(scalar) { word(&at) } else { sign(&at, length) }
      } else if Self.classes[Int(byte)] == Self.none {
        sign(&at, 1)
      } else {
        word(&at)
      }
    }
  }

  private mutating func sign(_ at: inout Int, _ length: Int) {
    append(at..<(at + length), WordKey(lowercase: bytes[at..<(at + length)]), [])
    at += length
  }

  private mutating func append(_ range: Range<Int>, _ key: WordKey, _ marks: Piece.Marks) {
    pieces.append(Piece(range: range, key: key, marks: startsLine ? marks.union(.startsLine) : marks))
    startsLine = false
  }

  /// A word from its first letter or digit.
  private mutating func word(_ at: inout Int) {
    let start = at
    var hash = StableHash.seed
    var marks: Piece.Marks = [.word]
    var isUpper = true
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= 0x80 {
        let (scalar, length) = CharsetUTF8.scalar(in: bytes, at: at)
        guard let scalar, Self.isLetter(scalar) else {
          if let scalar, scalar == "\u{2019}", joinsLetters(at, length) {
            for place in at..<(at + length) { hash = StableHash.mix(hash, bytes[place]) }
            at += length
            continue
          }
          break
        }
        isUpper = false
        if scalar.properties.isUppercase { marks.insert(at == start ? [.capital, .anyCapital] : .anyCapital) }
        for lower in scalar.properties.lowercaseMapping.utf8 { hash = StableHash.mix(hash, lower) }
        at += length
        continue
      }
      switch Self.classes[Int(byte)] {
      case Self.small: isUpper = false
      case Self.capital: marks.insert(at == start ? [.capital, .anyCapital] : .anyCapital)
      case Self.digit:
        marks.insert(at == start ? [.number, .digit] : .digit)
        isUpper = false
      default:
        guard joins(byte, at) else {
          finish(start, at, hash, marks, isUpper)
          return
        }
        isUpper = false
      }
      hash = StableHash.mix(hash, byte.asciiLowercased)
      at += 1
    }
    finish(start, at, hash, marks, isUpper)
  }

  private mutating func finish(_ start: Int, _ end: Int, _ hash: UInt64, _ marks: Piece.Marks, _ isUpper: Bool) {
    append(start..<end, WordKey(hash: hash), isUpper ? marks.union(.upper) : marks)
  }

  /// Whether a sign belongs to the word around it: "Jum'at", "in-person", "1.250".
  private func joins(_ byte: UInt8, _ at: Int) -> Bool {
    guard at + 1 < bytes.count else { return false }
    let next = bytes[at + 1]
    if byte == .period || byte == .comma {
      return at > 0 && bytes[at - 1].isASCIIDigit && next.isASCIIDigit
    }
    return (byte == .apostrophe || byte == .hyphen) && joinsLetters(at, 1)
  }

  private func joinsLetters(_ at: Int, _ length: Int) -> Bool {
    let next = at + length
    guard next < bytes.count else { return false }
    if bytes[next] < 0x80 { return Self.classes[Int(bytes[next])] != Self.none }
    return CharsetUTF8.scalar(in: bytes, at: next).0.map { Self.isLetter($0) } ?? false
  }

  private static let none: UInt8 = 0
  private static let small: UInt8 = 1
  private static let capital: UInt8 = 2
  private static let digit: UInt8 = 3

  /// What each byte of ASCII is.
  private static let classes: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8.asciiSmallLetters: small
    case UInt8.asciiCapitals: capital
    case UInt8.asciiDigits: digit
    default: none
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xA0 || scalar.value == 0x85 || (0x2000...0x200B).contains(scalar.value)
      || (0x2028...0x202F).contains(scalar.value) || scalar.value == 0x3000 || scalar.value == 0xFEFF
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if (0x2000...0x2BFF).contains(scalar.value) { return false }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }
}

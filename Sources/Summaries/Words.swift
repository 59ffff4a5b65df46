/// Plain words of a sentence, for comparing and for patterns.
enum Words {
  /// Lower-case words of at least four letters, and all words with a digit.
  static func content(of text: String) -> Set<String> {
    Set(pieces(of: text).map(\.lower).filter { $0.utf8.count >= 4 || $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } })
  }

  /// A word or a sign of a text.
  struct Piece {
    /// As printed.
    var text: Substring
    /// In lower case.
    var lower: String
    /// Whether it is made of letters or digits.
    var isWord: Bool
    /// Whether a line ends before it.
    var startsLine = false

    /// Whether it is a number as printed: digits, perhaps grouped.
    var isNumber: Bool { text.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
    /// Whether it begins with a capital.
    var isCapital: Bool { text.unicodeScalars.first.map { $0.properties.isUppercase } ?? false }
  }

  /// Words (letters and digits with inner apostrophes, hyphens, and dots or commas between digits) and signs in order.
  static func pieces(of text: String, most: Int = 20_000) -> [Piece] {
    var pieces: [Piece] = []
    let view = text.unicodeScalars
    var at = view.startIndex
    var startsLine = true
    while at < view.endIndex, pieces.count < most {
      let scalar = view[at]
      if scalar == "\n" { startsLine = true }
      if scalar.properties.isWhitespace {
        at = view.index(after: at)
        continue
      }
      let start = at
      let isWord = isLetter(scalar)
      at = view.index(after: at)
      while isWord, at < view.endIndex {
        let next = view[at]
        if isLetter(next) {
          at = view.index(after: at)
          continue
        }
        let after = view.index(after: at)
        guard after < view.endIndex, isLetter(view[after]) else { break }
        let before = view[view.index(before: at)]
        let joins =
          next == "'" || next == "’" || next == "-"
          || ((next == "." || next == ",") && isDigit(before) && isDigit(view[after]))
        guard joins else { break }
        at = after
      }
      let piece = text[start..<at]
      pieces.append(
        Piece(text: piece, lower: isWord ? piece.lowercased() : String(piece), isWord: isWord, startsLine: startsLine))
      startsLine = false
    }
    return pieces
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? (scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A) || isDigit(scalar)
      : scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }
}

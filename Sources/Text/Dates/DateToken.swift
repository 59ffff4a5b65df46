/// A piece of a text in which a date is looked for: a number, a word or a sign. Spaces are not kept.
struct DateToken {
  /// What the piece is.
  enum Kind { case number, word, sign }

  let kind: Kind
  private let storedStart: Int32
  private let storedEnd: Int32
  /// The number (at most 14 digits), or the scalar of a sign.
  let value: Int
  /// Whether white space stands before it.
  var hasGap = false
  /// Whether a line break stands before it.
  var startsLine = false
  /// Whether a word is written in capitals throughout.
  var isUpper = false
  /// The word without case and accents, as a number.
  var hash: UInt64 = 0
  /// What a word means for dates.
  var word = DateWord()

  /// A piece from byte to byte; positions beyond 2 GB do not occur (`Limits.bodyBytes`).
  init(kind: Kind, start: Int, end: Int, value: Int = 0) {
    (self.kind, self.value) = (kind, value)
    (storedStart, storedEnd) = (Int32(clamping: start), Int32(clamping: end))
  }

  /// Where it starts, in bytes.
  var start: Int { Int(storedStart) }
  /// Where it ends, in bytes.
  var end: Int { Int(storedEnd) }
  /// Digits of a number.
  var digits: Int { kind == .number ? end - start : 0 }

  /// Whether it is this ASCII sign.
  func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign && value == Int(sign.value) }

  /// Whether it is a hyphen or dash.
  var isDash: Bool { kind == .sign && (value == 0x2D || (0x2010...0x2015).contains(value)) }

  /// Whether it is this word; the word is given by `DateWords.hash(of:)`.
  func isWord(_ wanted: UInt64) -> Bool { kind == .word && hash == wanted }
}

/// A piece of a text in which a date is looked for: a number, a word or a sign. Spaces are not kept.
struct DateToken {
  /// What the piece is.
  enum Kind { case number, word, sign }

  var kind: Kind
  /// Where it starts, in bytes.
  var start: Int
  /// Where it ends, in bytes.
  var end: Int
  /// The number (at most 14 digits), or the scalar of a sign.
  var value = 0
  /// Digits of a number.
  var digits = 0
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

  /// Whether it is this ASCII sign.
  func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign && value == Int(sign.value) }

  /// Whether it is a hyphen or dash.
  var isDash: Bool { kind == .sign && (value == 0x2D || (0x2010...0x2015).contains(value)) }

  /// Whether it is this word; the word is given by `DateWords.hash(of:)`.
  func isWord(_ wanted: UInt64) -> Bool { kind == .word && hash == wanted }
}

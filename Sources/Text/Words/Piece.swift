/// A word or a sign of a text: letters and digits with inner apostrophes, hyphens, and dots or commas between digits; any
/// other character that is no space is a sign by itself.
public struct Piece: Sendable {
  private let first: Int32
  private let end: Int32
  /// The piece without case.
  public let key: WordKey
  private var marks: Marks

  /// Where it stands in the text's bytes.
  public var range: Range<Int> { Int(first)..<Int(end) }

  /// How many bytes it has.
  public var length: Int { Int(end - first) }

  /// Whether it is made of letters or digits.
  public var isWord: Bool { marks.contains(.word) }

  /// Whether it begins with a digit.
  public var isNumber: Bool { marks.contains(.number) }

  /// Whether it holds a digit.
  public var hasDigit: Bool { marks.contains(.digit) }

  /// Whether it begins with a capital.
  public var isCapital: Bool { marks.contains(.capital) }

  /// Whether all of it is capitals of ASCII.
  public var isUpper: Bool { marks.contains(.upper) }

  /// Whether no letter of it is a capital.
  public var isLower: Bool { !marks.contains(.anyCapital) }

  /// Whether a line ends before it.
  public var startsLine: Bool { marks.contains(.startsLine) }

  init(range: Range<Int>, key: WordKey, marks: Marks) {
    (first, end) = (Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound))
    (self.key, self.marks) = (key, marks)
  }

  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    static let word = Marks(rawValue: 1)
    static let number = Marks(rawValue: 2)
    static let digit = Marks(rawValue: 4)
    static let capital = Marks(rawValue: 8)
    static let upper = Marks(rawValue: 16)
    static let anyCapital = Marks(rawValue: 32)
    static let startsLine = Marks(rawValue: 64)
  }
}

extension Piece {
  /// The words and signs of UTF-8 bytes, at most 20,000.
  public static func all(in bytes: [UInt8]) -> [Piece] { PieceReader.pieces(of: bytes) }
}

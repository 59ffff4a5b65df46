/// Reads numbers of a known width and the signs between them.
struct DigitReader {
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  /// A reader at the start of the bytes.
  init(_ bytes: ArraySlice<UInt8>) { (self.bytes, at) = (bytes, bytes.startIndex) }

  /// The next byte; nil at the end.
  var next: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  var isAtEnd: Bool { at == bytes.endIndex }

  var isAtDigit: Bool { next?.isASCIIDigit == true }

  /// The number of the next `width` digits, in front of `sign` if that is given; nil, and nothing is read, when they are no
  /// digits.
  mutating func number(_ width: Int, before sign: UInt8? = nil) -> Int? {
    let end = at + width
    guard end <= bytes.endIndex, let number = bytes[at..<end].decimalNumber else { return nil }
    if let sign, end == bytes.endIndex || bytes[end] != sign { return nil }
    at = end
    return number
  }

  /// Passes over a byte if it comes next.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  mutating func skipSpace() { while skip(.space) {} }

  mutating func skipDigits() { while isAtDigit { at += 1 } }
}

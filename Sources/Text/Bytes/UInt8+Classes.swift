/// Classes of bytes of ASCII, and what follows from them. A byte of a character outside ASCII is in none of the classes.
extension UInt8 {
  /// Whether it is a digit, `0` to `9`.
  @inlinable @inline(__always) public var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is a digit of a hexadecimal number, of either case.
  @inlinable @inline(__always) public var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }

  /// Whether it is a letter, `A` to `Z` or `a` to `z`.
  @inlinable @inline(__always) public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether it is a capital letter.
  @inlinable @inline(__always) public var isASCIIUppercase: Bool { self &- 0x41 < 26 }

  /// Whether it is a small letter.
  @inlinable @inline(__always) public var isASCIILowercase: Bool { self &- 0x61 < 26 }

  /// Whether it is a letter or a digit.
  @inlinable @inline(__always) public var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  /// Whether it is white space of ASCII: space, tab, line feed, vertical tab, form feed, carriage return. Readers that take
  /// all controls for space compare with `.space` instead.
  @inlinable @inline(__always) public var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }

  /// The small letter of a capital one; any other byte as it is.
  @inlinable @inline(__always) public var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }

  /// The capital letter of a small one; any other byte as it is.
  @inlinable @inline(__always) public var asciiUppercased: UInt8 { isASCIILowercase ? self & 0xDF : self }

  /// The value of a digit. Only for a byte that is one.
  @inlinable @inline(__always) public var digitValue: Int { Int(self &- 0x30) }

  /// The value of a hexadecimal digit; nil for any other byte.
  @inlinable @inline(__always) public var hexDigitValue: UInt8? {
    if isASCIIDigit { return self &- 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }

  /// The digits, for a `case`.
  @inlinable @inline(__always) public static var asciiDigits: ClosedRange<UInt8> { 0x30...0x39 }
  /// The capital letters, for a `case`.
  @inlinable @inline(__always) public static var asciiCapitals: ClosedRange<UInt8> { 0x41...0x5A }
  /// The small letters, for a `case`.
  @inlinable @inline(__always) public static var asciiSmallLetters: ClosedRange<UInt8> { 0x61...0x7A }
}

/// The same classes for the characters of a text.
extension Unicode.Scalar {
  /// Whether it is a digit, `0` to `9`.
  @inlinable public var isASCIIDigit: Bool { value < 0x80 && UInt8(truncatingIfNeeded: value).isASCIIDigit }

  /// Whether it is a letter or a digit of ASCII.
  @inlinable public var isASCIILetterOrDigit: Bool {
    value < 0x80 && UInt8(truncatingIfNeeded: value).isASCIILetterOrDigit
  }
}

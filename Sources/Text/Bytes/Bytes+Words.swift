// Known words and numbers in bytes, found without making a String of them.

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether a text stands at a place, byte for byte.
  @inlinable public func matches(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= endIndex else { return false }
    for i in 0..<text.utf8CodeUnitCount where self[start + i] != text.utf8Start[i] { return false }
    return true
  }

  /// Whether a text, in small letters here, stands at a place, letters of either case.
  @inlinable public func matchesAnyCase(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= endIndex else { return false }
    for i in 0..<text.utf8CodeUnitCount where self[start + i].asciiLowercased != text.utf8Start[i] { return false }
    return true
  }

  /// Where a text, in small letters here, first stands from a place on, letters of either case; nil when it does not.
  @inlinable public func firstIndex(ofAnyCase text: StaticString, from start: Int) -> Int? {
    var i = start
    while i + text.utf8CodeUnitCount <= endIndex {
      if matchesAnyCase(text, at: i) { return i }
      i += 1
    }
    return nil
  }
}

extension Collection<UInt8> {
  /// Whether these bytes are a text.
  @inlinable public func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    var i = 0
    for byte in self {
      if byte != text.utf8Start[i] { return false }
      i += 1
    }
    return true
  }

  /// Whether these bytes are a text, in small letters here, letters of either case.
  @inlinable public func equalsAnyCase(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    var i = 0
    for byte in self {
      if byte.asciiLowercased != text.utf8Start[i] { return false }
      i += 1
    }
    return true
  }

  /// The number that these bytes spell in decimal digits; nil for none, for anything else among them, and for more than
  /// 18 digits.
  @inlinable public var decimalNumber: Int? {
    guard !isEmpty, count <= 18 else { return nil }
    var value = 0
    for byte in self {
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + byte.digitValue
    }
    return value
  }
}

extension BidirectionalCollection<UInt8> {
  /// The bytes without those at both ends that are space to the caller.
  @inlinable public func trimmed(_ isSpace: (UInt8) -> Bool) -> SubSequence {
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }
}

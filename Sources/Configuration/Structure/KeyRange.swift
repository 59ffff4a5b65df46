import Text

extension StructureScanner {
  /// A key and where its value begins.
  struct KeyRange {
    /// The bytes of the key without quotes.
    var name: Range<Int>
    /// The first byte behind the colon.
    var valueStart: Int
  }

  /// The key that begins at `i`, or nil when no colon with a space behind it ends one on this line.
  func keyRange(at i: Int) -> KeyRange? {
    guard let first = byte(i) else { return nil }
    if first == .quotationMark || first == .apostrophe {
      var j = i + 1
      while !isLineEnd(j), byte(j) != first { j += first == .quotationMark && byte(j) == .backslash ? 2 : 1 }
      guard byte(j) == first else { return nil }
      var k = j + 1
      while byte(k) == .space { k += 1 }
      guard byte(k) == .colon, isValueStart(k + 1) else { return nil }
      return KeyRange(name: i + 1..<j, valueStart: k + 1)
    }
    if first == .openBracket || first == .openBrace || first == .numberSign { return nil }
    var j = i
    while !isLineEnd(j) {
      if byte(j) == .colon, isValueStart(j + 1) {
        var end = j
        while end > i, byte(end - 1) == .space { end -= 1 }
        return end > i ? KeyRange(name: i..<end, valueStart: j + 1) : nil
      }
      if byte(j) == .numberSign, j > i, byte(j - 1) == .space { return nil }
      j += 1
    }
    return nil
  }

  /// Whether what stands behind a colon makes it the end of a key.
  func isValueStart(_ i: Int) -> Bool { byte(i) == .space || byte(i) == .tab || isLineEnd(i) }
}

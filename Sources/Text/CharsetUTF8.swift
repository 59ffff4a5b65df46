/// Checking UTF-8 and making it valid (Unicode 3.9, table 3-7).
public enum CharsetUTF8 {
  /// How the bytes of a text look when they are read as UTF-8.
  public struct Census: Sendable, Hashable {
    /// Sequences of two to four bytes that are right.
    public var wide = 0
    /// Whether there are characters written as two surrogates of three bytes each (CESU-8), as some databases do.
    public var hasPairs = false
    /// Bytes that belong to no right sequence.
    public var bad = 0
    /// Whether there is a NUL.
    public var hasNUL = false
    /// Whether there is an escape character, as ISO-2022-JP has.
    public var hasEscape = false
  }

  /// Counts right and wrong sequences; one pass, eight ASCII bytes at a time.
  public static func census(_ bytes: [UInt8]) -> Census {
    bytes.withUnsafeBufferPointer { source in
      var result = Census()
      let escapes = ByteScan.wide(.escape)
      var i = 0
      while i < source.count {
        if i + 8 <= source.count {
          let word = UnsafeRawBufferPointer(source).loadUnaligned(fromByteOffset: i, as: UInt64.self)
          // No byte has its top bit, none is NUL or an escape character.
          if word & 0x8080_8080_8080_8080 | ByteScan.zeros(word) | ByteScan.zeros(word ^ escapes) == 0 {
            i += 8
            continue
          }
        }
        let byte = source[i]
        if byte < 0x80 {
          if byte == 0 { result.hasNUL = true }
          if byte == .escape { result.hasEscape = true }
          i += 1
          continue
        }
        let length = sequenceLength(source, at: i)
        if length > 0 {
          result.wide += 1
          i += length
        } else if pair(source, at: i) != nil {
          result.wide += 1
          result.hasPairs = true
          i += 6
        } else {
          result.bad += 1
          i += 1
        }
      }
      return result
    }
  }

  /// The text with every bad sequence replaced by U+FFFD (once per maximal subpart, as browsers do), and every NUL too
  /// where `replacingNUL`; characters written as two surrogates become what they mean.
  public static func repaired(_ bytes: [UInt8], replacingNUL: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    bytes.withUnsafeBufferPointer { source in
      var i = 0
      var start = 0
      while i < source.count {
        let byte = source[i]
        if byte < 0x80 && (byte != 0 || !replacingNUL) {
          i += 1
          continue
        }
        let length = byte == 0 ? 0 : sequenceLength(source, at: i)
        if length > 0 {
          i += length
          continue
        }
        result.append(contentsOf: source[start..<i])
        if let scalar = pair(source, at: i) {
          append(scalar, to: &result)
          i += 6
          start = i
          continue
        }
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        i += byte == 0 ? 1 : badLength(source, at: i)
        start = i
      }
      result.append(contentsOf: source[start...])
    }
    return result
  }

  /// The length of the right sequence of two to four bytes at `i`, or 0.
  @inlinable public static func sequenceLength(_ source: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    guard let (need, second) = form(source[i]), i + need <= source.count, second.contains(source[i + 1]) else {
      return 0
    }
    if need > 2, !UTF8.isContinuation(source[i + 2]) { return 0 }
    if need > 3, !UTF8.isContinuation(source[i + 3]) { return 0 }
    return need
  }

  /// How long a sequence is that begins with a byte, and what its second byte may be; nil for a byte that begins none.
  @inlinable static func form(_ first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (3, 0x80...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }

  /// The character at a place and its length in bytes; nil and 1 where the bytes are not UTF-8.
  @inlinable public static func scalar(
    in source: UnsafeBufferPointer<UInt8>, at i: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    if source[i] < 0x80 { return (Unicode.Scalar(source[i]), 1) }
    let length = sequenceLength(source, at: i)
    guard length > 0 else { return (nil, 1) }
    var code = UInt32(source[i] & 0xFF >> UInt8(length + 1))
    for place in (i + 1)..<(i + length) { code = code << 6 | UInt32(source[place] & 0x3F) }
    return (Unicode.Scalar(code), length)
  }

  /// The scalar that two surrogates at `i`, each written as three bytes, make together.
  private static func pair(_ source: UnsafeBufferPointer<UInt8>, at i: Int) -> UInt32? {
    guard i + 6 <= source.count, source[i] == 0xED, source[i + 1] & 0xF0 == 0xA0, UTF8.isContinuation(source[i + 2]),
      source[i + 3] == 0xED, source[i + 4] & 0xF0 == 0xB0, UTF8.isContinuation(source[i + 5])
    else { return nil }
    let high = UInt32(source[i + 1] & 0x0F) << 6 | UInt32(source[i + 2] & 0x3F)
    let low = UInt32(source[i + 4] & 0x0F) << 6 | UInt32(source[i + 5] & 0x3F)
    return 0x10000 + high << 10 + low
  }

  /// How many bytes of a broken sequence one U+FFFD stands for.
  private static func badLength(_ source: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    guard let (want, second) = form(source[i]), i + 1 < source.count, want > 2, second.contains(source[i + 1]) else {
      return 1
    }
    return want == 4 && i + 2 < source.count && UTF8.isContinuation(source[i + 2]) ? 3 : 2
  }

  /// Appends one scalar as UTF-8; U+FFFD for what is no scalar.
  @inlinable public static func append(_ code: UInt32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: (Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
  }
}

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
    let first = source[i]
    let need: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: need = 2
    case 0xE0: (need, low) = (3, 0xA0)
    case 0xE1...0xEC, 0xEE, 0xEF: need = 3
    case 0xED: (need, high) = (3, 0x9F)
    case 0xF0: (need, low) = (4, 0x90)
    case 0xF1...0xF3: need = 4
    case 0xF4: (need, high) = (4, 0x8F)
    default: return 0
    }
    guard i + need <= source.count, source[i + 1] >= low, source[i + 1] <= high else { return 0 }
    if need > 2, !UTF8.isContinuation(source[i + 2]) { return 0 }
    if need > 3, !UTF8.isContinuation(source[i + 3]) { return 0 }
    return need
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
    let want: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch source[i] {
    case 0xE0: (want, low) = (3, 0xA0)
    case 0xE1...0xEC, 0xEE, 0xEF: want = 3
    case 0xED: (want, high) = (3, 0x9F)
    case 0xF0: (want, low) = (4, 0x90)
    case 0xF1...0xF3: want = 4
    case 0xF4: (want, high) = (4, 0x8F)
    default: return 1
    }
    guard i + 1 < source.count, source[i + 1] >= low, source[i + 1] <= high else { return 1 }
    guard want == 4, i + 2 < source.count, UTF8.isContinuation(source[i + 2]) else { return 2 }
    return 3
  }

  /// Appends one scalar as UTF-8; U+FFFD for what is no scalar.
  @inlinable public static func append(_ code: UInt32, to bytes: inout [UInt8]) {
    switch code {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: code))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | code >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    case 0xD800..<0xE000, 0x11_0000...:
      bytes.append(0xEF)
      bytes.append(0xBF)
      bytes.append(0xBD)
    case 0x800..<0x1_0000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | code >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | code >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    }
  }
}

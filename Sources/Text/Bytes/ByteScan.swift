/// Looks for single bytes in long texts, eight at a time (the zero-byte test of "Bit Twiddling Hacks").
public enum ByteScan {
  /// The place of the first of three bytes from `start` on; the end when there is none.
  @inlinable public static func first(
    _ a: UInt8, _ b: UInt8, _ c: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let (wideA, wideB, wideC) = (wide(a), wide(b), wide(c))
    let raw = UnsafeRawBufferPointer(bytes)
    var i = start
    while i + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      if (zeros(word ^ wideA) | zeros(word ^ wideB) | zeros(word ^ wideC)) != 0 { break }
      i += 8
    }
    while i < raw.count, bytes[i] != a, bytes[i] != b, bytes[i] != c { i += 1 }
    return i
  }

  /// The place of the first `byte` from `start` on; the end when there is none.
  @inlinable public static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let wideByte = wide(byte)
    let raw = UnsafeRawBufferPointer(bytes)
    var i = start
    while i + 8 <= raw.count, zeros(raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) ^ wideByte) == 0 { i += 8 }
    while i < raw.count, bytes[i] != byte { i += 1 }
    return i
  }

  /// The place of the first byte below 0x20 or equal to one of two others; the end when there is none.
  @inlinable public static func control(
    or a: UInt8, _ b: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let (wideA, wideB) = (wide(a), wide(b))
    let raw = UnsafeRawBufferPointer(bytes)
    var i = start
    while i + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      let controls = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      if (controls | zeros(word ^ wideA) | zeros(word ^ wideB)) != 0 { break }
      i += 8
    }
    while i < raw.count, bytes[i] >= 0x20, bytes[i] != a, bytes[i] != b { i += 1 }
    return i
  }

  /// Where a text that begins with no letter, its letters small here, first stands from `start` on, letters of either
  /// case; nil when it does not.
  @inlinable public static func first(
    anyCase text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var i = first(text.utf8Start[0], in: bytes, from: start)
    while i < bytes.count {
      if bytes.matchesAnyCase(text, at: i) { return i }
      i = first(text.utf8Start[0], in: bytes, from: i + 1)
    }
    return nil
  }

  @inlinable static func wide(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Not zero when a byte of the word is zero.
  @inlinable static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}

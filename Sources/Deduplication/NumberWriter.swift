/// Writes numbers as bytes, the least significant first: the same on every machine.
struct NumberWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(_ number: UInt64) {
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * place))) }
  }

  /// Their count, then the numbers.
  mutating func write(_ numbers: [UInt32]) {
    write(UInt32(clamping: numbers.count))
    bytes.reserveCapacity(bytes.count + 4 * numbers.count)
    for number in numbers { write(number) }
  }

  /// Their count, then the numbers.
  mutating func write(_ numbers: [UInt16]) {
    write(UInt32(clamping: numbers.count))
    for number in numbers {
      bytes.append(UInt8(truncatingIfNeeded: number))
      bytes.append(UInt8(truncatingIfNeeded: number >> 8))
    }
  }

  private mutating func write(_ number: UInt32) {
    for place in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(8 * place))) }
  }
}

/// Reads what a `NumberWriter` wrote; nil where the bytes do not hold it.
struct NumberReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func byte() -> UInt8? {
    guard at < bytes.count else { return nil }
    at += 1
    return bytes[at - 1]
  }

  mutating func number() -> UInt64? {
    guard bytes.count - at >= 8 else { return nil }
    let number = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) }
    at += 8
    return number
  }

  mutating func numbers() -> [UInt32]? {
    guard let count = count(width: 4) else { return nil }
    defer { at += 4 * count }
    return (0..<count).map { four(at + 4 * $0) }
  }

  mutating func shortNumbers() -> [UInt16]? {
    guard let count = count(width: 2) else { return nil }
    defer { at += 2 * count }
    return (0..<count).map { UInt16(bytes[at + 2 * $0]) | UInt16(bytes[at + 2 * $0 + 1]) << 8 }
  }

  /// The count of numbers that follow, where that many are there.
  private mutating func count(width: Int) -> Int? {
    guard bytes.count - at >= 4 else { return nil }
    let count = Int(four(at))
    guard count <= (bytes.count - at - 4) / width else { return nil }
    at += 4
    return count
  }

  private func four(_ at: Int) -> UInt32 {
    UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
  }
}

import Markup
import Text

/// Finds a word among a fixed list by its bytes, ASCII case ignored: one hash and one comparison.
struct NameTable: Sendable {
  private let words: [[UInt8]]
  /// The words one after another; the one at `index` from `starts[index]` to `starts[index + 1]`.
  private let letters: [UInt8]
  private let starts: [Int]
  private let slots: [Int16]
  private let mask: Int

  /// A table of lower-case words, given in a text with spaces between them; fewer than 30,000.
  init(_ text: String) {
    words = text.utf8.split { $0 == .space || $0 == .lineFeed }.map(Array.init)
    letters = words.flatMap(\.self)
    starts = words.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    var size = 16
    while size < words.count * 3 { size *= 2 }
    mask = size - 1
    var slots = [Int16](repeating: -1, count: size)
    for (index, word) in words.enumerated() {
      var slot = Int(truncatingIfNeeded: word.withUnsafeBufferPointer { Self.hash($0) }) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int16(index)
    }
    self.slots = slots
  }

  /// The place of a word in the list, or nil.
  func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes.count > 40 { return nil }
    var slot = Int(truncatingIfNeeded: Self.hash(bytes)) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if isSame(index, bytes) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Whether a word is in the list.
  func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { index(of: bytes) != nil }

  /// How many words there are.
  var count: Int { words.count }

  /// The word at a place.
  func word(_ index: Int) -> [UInt8] { words[index] }

  private func isSame(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == bytes.count else { return false }
    for i in 0..<bytes.count where letters[start + i] != bytes[i].asciiLowercased { return false }
    return true
  }

  /// FNV-1a over the lower-case bytes.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }
}

import Text

/// Phrases of small letters to be found anywhere in a text, in one pass over it.
struct PhraseSet: Sendable {
  /// The phrases by a number for their first three bytes.
  private var phrases: [Int: [[UInt8]]] = [:]
  /// Whether any phrase has that number: most places of a text need no more than this.
  private var begins = [Bool](repeating: false, count: numbers)

  /// How many numbers there are, a power of two: three bytes that are shifted leave no trace of the one before them.
  private static let numbers = 1 << (3 * shift)
  private static let shift = 4

  /// A set from phrases of three bytes and more, parted by bars and line ends.
  init(_ lines: String) {
    for line in lines.utf8.split(separator: .lineFeed) {
      for part in line.split(separator: .verticalBar) where part.count >= 3 {
        let phrase = Array(part)
        let key = phrase.prefix(3).reduce(0, Self.next)
        begins[key] = true
        phrases[key, default: []].append(phrase)
      }
    }
  }

  /// Whether one of the phrases stands in a text, letters of either case.
  func isFound(in text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 3 else { return false }
    return text.withUnsafeBufferPointer { text in
      begins.withUnsafeBufferPointer { begins in
        var key = Self.next(Self.next(0, text[0]), text[1])
        for i in 2..<text.count {
          key = Self.next(key, text[i])
          if begins[key], isFound(in: text, at: i - 2, key) { return true }
        }
        return false
      }
    }
  }

  private func isFound(in text: UnsafeBufferPointer<UInt8>, at start: Int, _ key: Int) -> Bool {
    let rest = text[start...].lazy.map(\.asciiLowercased)
    return phrases[key]?.contains { rest.starts(with: $0) } ?? false
  }

  /// The number of three bytes from that of those before and the next one, the same for letters of either case.
  private static func next(_ key: Int, _ byte: UInt8) -> Int {
    (key << shift ^ Int(byte | 0x20)) & (numbers - 1)
  }
}

import Text

/// Phrases of small letters to be found anywhere in a text, in one pass over it.
struct PhraseSet: Sendable {
  /// The phrases by a number for their first three bytes.
  private var phrases: [Int: [[UInt8]]] = [:]
  /// Whether any phrase has that number: most places of a text need no more than this.
  private var begins = [Bool](repeating: false, count: 4_096)

  /// A set from phrases of three bytes and more, parted by bars and line ends.
  init(_ lines: String) {
    for line in lines.utf8.split(separator: .lineFeed) {
      for part in line.split(separator: .verticalBar) where part.count >= 3 {
        let phrase = Array(part)
        let key = Self.key(phrase[0], phrase[1], phrase[2])
        begins[key] = true
        phrases[key, default: []].append(phrase)
      }
    }
  }

  /// Whether one of the phrases stands in a text, letters of either case.
  func isFound(in text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 3 else { return false }
    return text.withUnsafeBufferPointer { text in
      var (a, b) = (text[0].asciiLowercased, text[1].asciiLowercased)
      for i in 2..<text.count {
        let c = text[i].asciiLowercased
        let key = Self.key(a, b, c)
        if begins[key], let candidates = phrases[key] {
          let rest = text[(i - 2)...].lazy.map(\.asciiLowercased)
          if candidates.contains(where: { rest.starts(with: $0) }) { return true }
        }
        (a, b) = (b, c)
      }
      return false
    }
  }

  private static func key(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    (Int(a) &* 257 &+ Int(b) &* 31 &+ Int(c) &* 7) & 4_095
  }
}

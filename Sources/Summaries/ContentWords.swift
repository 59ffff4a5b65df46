import Text

/// The words of a sentence or headline that carry meaning: at least four bytes long, or with a digit.
struct ContentWords {
  /// Their numbers, ascending, each once.
  private let keys: [UInt64]
  /// Whether one of them holds a digit.
  let hasDigit: Bool

  init(_ pieces: some Sequence<Piece>) {
    var all: [UInt64] = []
    var hasDigit = false
    for piece in pieces where piece.isWord && (piece.length >= 4 || piece.hasDigit) {
      all.append(piece.key.hash)
      if piece.hasDigit { hasDigit = true }
    }
    all.sort()
    var keys: [UInt64] = []
    keys.reserveCapacity(all.count)
    for key in all where key != keys.last { keys.append(key) }
    (self.keys, self.hasDigit) = (keys, hasDigit)
  }

  var count: Int { keys.count }
  var isEmpty: Bool { keys.isEmpty }

  /// How many words both have.
  func shared(with other: ContentWords) -> Int {
    var (a, b, shared) = (0, 0, 0)
    while a < keys.count, b < other.keys.count {
      if keys[a] == other.keys[b] {
        shared += 1
        a += 1
        b += 1
      } else if keys[a] < other.keys[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return shared
  }
}

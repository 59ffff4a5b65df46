/// A fixed set of words that is looked into for most words of a text: open addressing by the words' own numbers.
public struct WordTable: Sendable, ExpressibleByArrayLiteral {
  /// The numbers in their places; 0 for an empty one.
  @usableFromInline let places: [UInt64]
  @usableFromInline let mask: Int

  /// A table of words in lower case.
  public init(arrayLiteral words: WordKey...) { self.init(words) }

  /// A table of words.
  public init(_ words: [WordKey]) {
    var size = 8
    while size < words.count * 4 { size *= 2 }
    var places = [UInt64](repeating: 0, count: size)
    for word in words {
      var at = Self.place(word.hash, size - 1)
      while places[at] != 0, places[at] != word.hash { at = (at + 1) & (size - 1) }
      places[at] = word.hash
    }
    (self.places, mask) = (places, size - 1)
  }

  /// The words, in no order.
  public var words: [WordKey] { places.filter { $0 != 0 }.map { WordKey(hash: $0) } }

  /// Whether the word is in the table.
  @inlinable public func contains(_ word: WordKey) -> Bool {
    var at = Self.place(word.hash, mask)
    while places[at] != 0 {
      if places[at] == word.hash { return true }
      at = (at + 1) & mask
    }
    return false
  }

  /// FNV's high bits depend on all bytes of a word.
  @inlinable static func place(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 29 ^ hash >> 47) & mask
  }
}

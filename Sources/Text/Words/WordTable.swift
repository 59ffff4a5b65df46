/// A fixed set of words that is looked into for most words of a text.
public struct WordTable: Sendable, ExpressibleByArrayLiteral {
  /// The words, in the order given.
  public let words: [WordKey]
  @usableFromInline let table: HashedTable<Bool>

  /// A table of words in lower case.
  public init(arrayLiteral words: WordKey...) { self.init(words) }

  /// A table of words.
  public init(_ words: [WordKey]) {
    self.words = words
    var table = HashedTable<Bool>()
    for word in words { table[word.hash] = true }
    self.table = table
  }

  /// Whether the word is in the table.
  @inlinable public func contains(_ word: WordKey) -> Bool { table.contains(word.hash) }
}

/// A word or sign as a number: the same for words that differ in case only, on every machine. Words are compared and looked
/// up by it, so that no string is made of what is only passed over.
public struct WordKey: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The number.
  public let hash: UInt64

  /// A key with a known number.
  @inlinable public init(hash: UInt64) { self.hash = hash }

  /// The key of a word written in lower case.
  @inlinable public init(stringLiteral word: StaticString) {
    self = word.withUTF8Buffer { WordKey(lowercase: $0) }
  }

  /// The key of lower-case UTF-8 bytes.
  @inlinable public init(lowercase bytes: some Sequence<UInt8>) {
    hash = StableHash.of(bytes)
  }
}

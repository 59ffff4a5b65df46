import Text

/// A value in quotes in a tag, read by one rule for quotes that somebody forgot to close: one that closes nowhere, or only
/// where another value opens (`="`), is none, and the tag ends at the first `>` behind it. Better to lose the end of a
/// value than the text behind.
struct QuotedValue {
  /// The value without its quotes.
  let range: Range<Int>
  /// Where the tag goes on: behind the closing quote, at the `>` that ends the tag, or at the end.
  let next: Int
  /// Whether the quote was closed.
  let isClosed: Bool

  /// Reads on from a quote.
  /// - Parameter isXML: whether a `<` cannot stand in a value: one behind a `>` begins another tag, so that the quote was
  ///   never closed.
  init(_ bytes: UnsafeBufferPointer<UInt8>, quote: Int, isXML: Bool = false) {
    var end = quote + 1
    var firstEnd: Int?
    while end < bytes.count, bytes[end] != bytes[quote] {
      if bytes[end] == .greaterThan, firstEnd == nil { firstEnd = end }
      if isXML, bytes[end] == .lessThan, firstEnd != nil { break }
      end += 1
    }
    let isClosed = end < bytes.count && bytes[end] == bytes[quote]
    if let firstEnd, !isClosed || bytes[end - 1] == .equalsSign {
      (range, next, self.isClosed) = (quote + 1..<firstEnd, firstEnd, false)
    } else {
      (range, next, self.isClosed) = (quote + 1..<end, min(end + 1, bytes.count), isClosed)
    }
  }
}

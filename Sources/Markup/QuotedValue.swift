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
    let close = ByteScan.first(bytes[quote], in: bytes, from: quote + 1)
    let value = UnsafeBufferPointer(rebasing: bytes[..<close])
    // Where the tag may end is only asked where it matters.
    let isDoubtful = isXML || close == bytes.count || bytes[close - 1] == .equalsSign
    let tagEnd = isDoubtful ? ByteScan.first(.greaterThan, in: value, from: quote + 1) : close
    let firstEnd = tagEnd < close ? tagEnd : nil
    let end = isXML ? ByteScan.first(.lessThan, in: value, from: tagEnd) : close
    let isClosed = end == close && close < bytes.count
    if let firstEnd, !isClosed || bytes[end - 1] == .equalsSign {
      (range, next, self.isClosed) = (quote + 1..<firstEnd, firstEnd, false)
    } else {
      (range, next, self.isClosed) = (quote + 1..<end, min(end + 1, bytes.count), isClosed)
    }
  }
}

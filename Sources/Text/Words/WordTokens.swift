/// The words of a text in the form that words are compared in: lower case, one spelling of quotes and widths, without the
/// Indonesian clitics `-nya -lah -kah -pun`. Prefixes stay: `pekerja sosial` (a profession) and `kerja sosial` (a sentence
/// of a court) must not become one.
///
/// Words lie back to back in one byte buffer with a hash each, so that a matcher compares numbers and not strings.
public struct WordTokens: Sendable {
  /// The normalised words back to back, UTF-8; clitics are there, outside of the words' ranges.
  public private(set) var bytes: [UInt8] = []
  /// Where each word ends in `bytes`, without and with its clitic.
  private(set) var ends: [Int32] = []
  private(set) var fullEnds: [Int32] = []
  /// Where each word starts and ends in the source's bytes.
  private(set) var sourceStarts: [Int32] = []
  private(set) var sourceEnds: [Int32] = []
  /// Whether a line or a sentence ends before the word: no phrase reaches across.
  private(set) var breaks: [Bool] = []
  /// FNV-1a of each word.
  private(set) var hashes: [UInt64] = []

  /// The words of a text, at most 2 GB of it. Linear in its length.
  public init(_ text: String) {
    var copy = text
    self = copy.withUTF8 { WordTokens(utf8: $0) }
  }

  /// The words of UTF-8 bytes; bytes that are not UTF-8 separate words.
  public init(utf8 source: [UInt8]) {
    self = source.withUnsafeBufferPointer { WordTokens(utf8: $0) }
  }

  /// The words of UTF-8 bytes; bytes that are not UTF-8 separate words.
  public init(utf8 source: UnsafeBufferPointer<UInt8>) {
    let guess = source.count / 6 + 4
    bytes.reserveCapacity(source.count)
    ends.reserveCapacity(guess)
    fullEnds.reserveCapacity(guess)
    sourceStarts.reserveCapacity(guess)
    sourceEnds.reserveCapacity(guess)
    breaks.reserveCapacity(guess)
    hashes.reserveCapacity(guess)
    var reader = WordReader()
    reader.read(source, into: &self)
  }

  /// How many words there are.
  public var count: Int { ends.count }

  /// Whether there is no word.
  public var isEmpty: Bool { ends.isEmpty }

  /// A word as normalised.
  public subscript(index: Int) -> String { String(decoding: bytes[range(of: index)], as: UTF8.self) }

  /// Where a word lies in the source, in bytes.
  public func sourceRange(of index: Int) -> Range<Int> { Int(sourceStarts[index])..<Int(sourceEnds[index]) }

  /// Whether a line or a sentence ends before this word.
  public func startsAfterBreak(_ index: Int) -> Bool { breaks[index] }

  /// A number that is the same for equal words, on every machine and in every run.
  public func hash(of index: Int) -> UInt64 { hashes[index] }

  /// The numbers of a table's words, written with white space between.
  public static func hashes(of words: String) -> Set<UInt64> { Set(WordTokens(words).hashes) }

  /// All words as strings; for tests and explanations.
  public var words: [String] { (0..<count).map { self[$0] } }

  /// Where a word lies in `bytes`.
  func range(of index: Int) -> Range<Int> { start(of: index)..<Int(ends[index]) }

  /// Where a word lies in `bytes`, its clitic included.
  func fullRange(of index: Int) -> Range<Int> { start(of: index)..<Int(fullEnds[index]) }

  private func start(of index: Int) -> Int { index == 0 ? 0 : Int(fullEnds[index - 1]) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func replaceLast(with scalar: Unicode.Scalar, dropping length: Int) {
    bytes.removeLast(length)
    bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
  }

  /// Closes the word that was appended since the last one; drops its clitic and its English `'s`.
  mutating func close(from start: Int, to end: Int, apostrophe: Int?, afterBreak: Bool) {
    let first = fullEnds.last.map { Int($0) } ?? 0
    if let apostrophe, bytes.count == apostrophe + 1, bytes.last == UInt8(ascii: "s"), apostrophe > first {
      bytes.removeLast()
    }
    guard bytes.count > first else { return }
    // Again and again: "masalah" looks as if it had a clitic, so "masalahnya" must lose two to stay the same word.
    var stemEnd = bytes.count
    while stemEnd - first > 5, Self.endsInClitic(bytes, stemEnd) { stemEnd -= 3 }
    ends.append(Int32(truncatingIfNeeded: stemEnd))
    fullEnds.append(Int32(truncatingIfNeeded: bytes.count))
    sourceStarts.append(Int32(truncatingIfNeeded: start))
    sourceEnds.append(Int32(truncatingIfNeeded: end))
    breaks.append(afterBreak)
    hashes.append(Self.hash(bytes, first..<stemEnd))
  }

  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    bytes.withUnsafeBufferPointer { StableHash.of(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private static func endsInClitic(_ bytes: [UInt8], _ n: Int) -> Bool {
    switch (bytes[n - 3], bytes[n - 2], bytes[n - 1]) {
    case (UInt8(ascii: "n"), UInt8(ascii: "y"), UInt8(ascii: "a")),
      (UInt8(ascii: "l"), UInt8(ascii: "a"), UInt8(ascii: "h")),
      (UInt8(ascii: "k"), UInt8(ascii: "a"), UInt8(ascii: "h")),
      (UInt8(ascii: "p"), UInt8(ascii: "u"), UInt8(ascii: "n")):
      return true
    default: return false
    }
  }
}

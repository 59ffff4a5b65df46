/// The word before a full stop: does the stop end a sentence or belong to the word?
struct StopWord {
  /// The word as printed, at most 24 bytes, without quotes and brackets before it.
  private let word: [UInt8]
  /// Whether the sentence so far, or the item of a list, is just this word.
  private let isFirst: Bool
  /// Whether it numbers an item of a list within the sentence, and the number before has one there: "1. Panti 2. Sekolah".
  private let continuesList: Bool
  /// Whether the word before is a number: "Rp 1,5 M.", where a single letter is a unit and no initial.
  private let followsNumber: Bool
  /// The word in lower case (ASCII letters only).
  let lower: String

  init(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int, sentence: Int) {
    var from = end
    while from > sentence, end - from < 24, Self.belongs(bytes[from - 1]) { from -= 1 }
    word = Array(bytes[from..<end])
    var before = from
    while before > sentence, !Self.isLetterOrDigit(bytes[before - 1]) { before -= 1 }
    // "Pembicara: 1. Budi; 2. Ani": an item of a list within a sentence.
    isFirst = before == sentence || (before < from && Self.opensItem(bytes[before..<from]))
    continuesList = Self.follows(word, in: bytes, sentence..<before)
    followsNumber = before > sentence && before < from && bytes[before - 1].isASCIIDigit
    lower = String(decoding: word.map { $0.asciiLowercased }, as: UTF8.self)
  }

  /// Four small letters or more, nothing else.
  var isPlainLowercase: Bool {
    let letters = word.drop { $0.isASCIIUppercase }
    return letters.count >= 4 && word.count - letters.count <= 1 && letters.allSatisfy { $0.isASCIILowercase }
  }

  /// Whether the stop belongs to the word and the sentence goes on.
  func isAbbreviation(before next: FollowingWord) -> Bool {
    guard let first = word.first else { return false }
    let isCapital = first.isASCIIUppercase
    if continuesList || isFirst && isEnumerator { return true }
    if Abbreviations.beforeNames.contains(lower) {
      return isCapital || Abbreviations.smallBeforeNames.contains(lower)
    }
    if Abbreviations.smallBeforeNames.contains(lower) { return true }
    if next.startsWithDigit || Self.isRoman(next.text) { return Abbreviations.beforeNumbers.contains(lower) }
    if Abbreviations.afterLists.contains(lower) { return false }
    let startsSentence = SentenceStarters.words.contains(next.text)
    if Abbreviations.afterNames.contains(lower) { return !startsSentence }
    // "Komisi V." is a number; hardly a name begins with V or X.
    if word.count == 1, first == UInt8(ascii: "V") || first == UInt8(ascii: "X") { return false }
    if word.count == 1 { return isCapital && !startsSentence && !followsNumber }
    return isDotted && !startsSentence
  }

  /// `1`, `12`, `a`, `IV` at the start of a line: the number of an item.
  private var isEnumerator: Bool {
    if word.count == 1 { return true }
    if word.count <= 3, word.allSatisfy({ $0.isASCIIDigit }) { return true }
    return word.count <= 4 && Self.isRoman(String(decoding: word, as: UTF8.self))
  }

  /// Short parts with dots between them, the first a capital or single letter: `S.Sos`, `Ph.D`, `p.m`, `U.S`.
  private var isDotted: Bool {
    let parts = word.split(separator: .period, omittingEmptySubsequences: false)
    guard parts.count >= 2, let first = parts.first else { return false }
    return first.count <= 2
      && parts.allSatisfy { part in part.count <= 5 && part.allSatisfy { $0.isASCIILetter } }
  }

  /// Bytes of a sentence in which the item before is looked for.
  private static let reach = 400

  /// Whether the number before a word stands with a full stop in a range: "1." before "2".
  private static func follows(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard (1...2).contains(word.count), word.allSatisfy(\.isASCIIDigit) else { return false }
    let number = word.reduce(0) { $0 * 10 + Int($1 & 15) }
    guard number > 1 else { return false }
    let item = Array("\(number - 1). ".utf8)
    let first = max(range.lowerBound, range.upperBound - reach)
    guard range.upperBound - first >= item.count else { return false }
    return (first...(range.upperBound - item.count)).contains { at in
      (at == range.lowerBound || !isLetterOrDigit(bytes[at - 1]) && bytes[at - 1] != .period)
        && item.indices.allSatisfy { bytes[at + $0] == item[$0] }
    }
  }

  private static func opensItem(_ between: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    between.first == .colon || between.first == .semicolon
  }

  private static func isRoman(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { "IVXLC".utf8.contains($0) }
  }

  private static func belongs(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == .period }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetterOrDigit
  }
}

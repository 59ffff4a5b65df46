/// Tells an article's own lines from what the page puts around them: menus, labels, share buttons, bylines, link lists.
/// Extraction has done most of this; feeds and texts copied from page to page have not.
public enum Boilerplate {
  /// Words below which a line without a full stop is a label or heading.
  private static let shortest = 7
  /// Words of a label or link line at most: a page may be one line, and begin with "Laporan wartawan".
  private static let longestLabel = 30
  /// Words of a note at most: it may quote a headline.
  private static let longestNote = 45
  /// Lines in which a text may open with its author's name.
  private static let front = 4
  /// Words from which a line counts as text, after which an ending line may end it.
  private static let paragraph = 15

  /// Where the lines that belong to the article lie in UTF-8 bytes, trimmed, in order. All lines where none looks like text.
  public static func textRanges(of bytes: [UInt8]) -> [Range<Int>] {
    let lines = lineRanges(of: bytes)
    var kept: [Range<Int>] = []
    var hasText = false
    for (place, line) in lines.enumerated() {
      // The author's name may run on into the text.
      let line = place < front ? (line.lowerBound + AuthorLine.length(in: bytes[line]))..<line.upperBound : line
      let count = words(bytes, line)
      if hasText, count <= longestLabel, begins(bytes, line, with: ends) { break }
      guard isText(bytes, line, words: count) else { continue }
      kept.append(line)
      if count >= paragraph { hasText = true }
    }
    return kept.isEmpty ? lines : kept
  }

  /// Whether a line of UTF-8 bytes, trimmed, reads as part of an article.
  public static func isText(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    isText(bytes, line, words: words(bytes, line))
  }

  private static func isText(_ bytes: [UInt8], _ line: Range<Int>, words count: Int) -> Bool {
    if count <= longestLabel, begins(bytes, line, with: beginnings) { return false }
    if count <= longestNote, holds(disclaimers, bytes, line) || isNote(bytes, line) { return false }
    return count >= shortest || (count >= 3 && endsSentence(bytes, line))
  }

  /// The lines that hold something, trimmed.
  static func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
      var (first, last) = (start, end)
      while first < last, bytes[first] <= .space { first += 1 }
      while last > first, bytes[last - 1] <= .space { last -= 1 }
      if first < last { lines.append(first..<last) }
      start = end + 1
    }
    return lines
  }

  private static func words(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
    var count = 0
    var inside = false
    for byte in bytes[line] {
      let isLetter = byte >= 0x80 || byte.isASCIILetterOrDigit
      if isLetter, !inside { count += 1 }
      if isLetter || byte <= .space { inside = isLetter }
    }
    return count
  }

  private static func endsSentence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let tail = bytes[line].suffix(8)
    for byte in tail.reversed() {
      switch byte {
      case .period, .exclamationMark, .questionMark: return true
      // Closing quotes and brackets, in ASCII or UTF-8.
      case .quotationMark, .apostrophe, .closeParenthesis, 0x80...0xFF: continue
      default: return false
      }
    }
    return false
  }

  private static func holds(_ index: Index, _ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    // A line of few words; longer ones are long words, not a disclaimer.
    line.count <= 400
      && line.contains { start in
        index.phrases[Int(bytes[start].asciiLowercased)].contains { stands($0, in: bytes, at: start, of: line) }
      }
  }

  private static func isNote(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    notes.contains { begins(bytes, line, with: $0.beginnings) && holds($0.sayings, bytes, line) }
  }

  private static let disclaimers = Index(BoilerplatePhrases.disclaimers)
  private static let notes = BoilerplatePhrases.notes.map {
    (beginnings: Index($0.beginnings), sayings: Index($0.sayings))
  }
  private static let beginnings = Index(BoilerplatePhrases.lines)
  private static let ends = Index(BoilerplatePhrases.ends)

  /// Whether a phrase stands at a place of a line, letters of either case.
  private static func stands(_ phrase: [UInt8], in bytes: [UInt8], at start: Int, of line: Range<Int>) -> Bool {
    line.upperBound - start >= phrase.count
      && phrase.indices.allSatisfy { bytes[start + $0].asciiLowercased == phrase[$0] }
  }

  private static func begins(_ bytes: [UInt8], _ line: Range<Int>, with index: Index) -> Bool {
    var start = line.lowerBound
    // "- Baca juga", "(Baca juga", "[…"
    while start < line.upperBound,
      [.openParenthesis, .openBracket, .hyphen, .asterisk, .greaterThan, .space].contains(bytes[start])
    { start += 1 }
    guard start < line.upperBound else { return false }
    return index.phrases[Int(bytes[start].asciiLowercased)].contains { phrase in
      guard stands(phrase, in: bytes, at: start, of: line) else { return false }
      // Whole words only: "iklan" does not begin "iklannya".
      let next = start + phrase.count
      guard next < line.upperBound, let last = phrase.last, isWord(last) else { return true }
      return !isWord(bytes[next])
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetter }

  /// Phrases by their first byte.
  private struct Index: Sendable {
    var phrases = [[[UInt8]]](repeating: [], count: 256)

    init(_ list: [String]) {
      for phrase in list {
        let bytes = [UInt8](phrase.utf8)
        if let first = bytes.first { phrases[Int(first)].append(bytes) }
      }
    }
  }
}

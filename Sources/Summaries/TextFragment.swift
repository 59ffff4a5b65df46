import Text

/// A directive that leads a browser to a sentence in a page (WICG, Scroll to Text Fragment): `text=[prefix-,]start[,end][,-suffix]`.
///
/// Browsers take the first place where the start stands as whole words, and behind it the first end. What is written here is
/// checked against the text in that way; what stands twice gets a prefix and a suffix.
public enum TextFragment {
  /// Words of a sentence that is given whole.
  private static let wholeWords = 8
  /// Words of start and end.
  private static let (startWords, endWords) = (4, 3)
  /// Words of prefix and suffix at most.
  private static let contextWords = 6

  /// The directive for a sentence, or nil where it is not in the text. `before` is what stands above the text in the page: the
  /// headline.
  public static func directive(to sentence: String, in text: String, before: String = "") -> String? {
    let page = Words(before + "\n" + text)
    let own = Words(sentence)
    guard !own.isEmpty, own.count < 400 else { return nil }
    let places = page.places(of: own.keys, most: 3)
    guard let first = places.first else { return nil }
    // Not the headline that says the same.
    let head = Words(before).count
    let place = places.first { $0 >= head } ?? first
    if places.count > 1 { return withContext(own, page, place) }
    // Given whole, or by its ends where these lead to it alone.
    if own.count > wholeWords {
      for words in startWords..<min(own.count - endWords, 12) {
        guard page.places(of: Array(own.keys.prefix(words)), most: 1) == [place] else { continue }
        for last in endWords..<min(own.count - words, 12) {
          let end = Array(own.keys.suffix(last))
          guard page.first(of: end, from: place + words) == place + own.count - last else { continue }
          return "text=" + encoded(own.text(0..<words)) + "," + encoded(own.text((own.count - last)..<own.count))
        }
      }
    }
    return "text=" + encoded(own.text(0..<own.count))
  }

  /// A sentence that stands in the page more than once: between its neighbours of the same paragraph. What stands above or
  /// below that in the text may be far from it in the page (a byline, a picture). Between context and sentence browsers pass
  /// over white space alone, so signs belong to the context.
  private static func withContext(_ own: Words, _ page: Words, _ place: Int) -> String {
    let whole = encoded(own.text(0..<own.count))
    let line = page.line(around: place..<(place + own.count))
    for words in 1...contextWords {
      let before = max(line.lowerBound, place - words)..<place
      let after = (place + own.count)..<min(line.upperBound, place + own.count + words)
      let keys = Array(page.keys[before.lowerBound..<after.upperBound])
      guard page.places(of: keys, most: 2).count == 1 else { continue }
      let prefix = before.isEmpty ? "" : encoded(page.text(before, upTo: place)) + "-,"
      let suffix = after.isEmpty ? "" : ",-" + encoded(page.text(after, behind: place + own.count - 1))
      return "text=" + prefix + whole + suffix
    }
    return "text=" + whole
  }

  /// Percent-encoded: dash, comma and ampersand part a directive, and what RFC 3986 does not let into a fragment.
  static func encoded(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      if byte.isASCIILetterOrDigit || byte == .period || byte == .underscore || byte == .tilde {
        out.append(byte)
      } else {
        out.append(escaped: byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A text as words between spaces, without the signs at the edges of each in its key.
  private struct Words {
    /// What is compared: the word without case and outer signs.
    private(set) var keys: [WordKey] = []
    /// Where the word stands without its outer signs.
    private var ranges: [Range<Int>] = []
    private var startsLine: [Bool] = []
    private let bytes: [UInt8]
    private var first: [WordKey: [Int]] = [:]

    var count: Int { keys.count }
    var isEmpty: Bool { keys.isEmpty }

    init(_ text: String) {
      bytes = Array(text.utf8)
      var startsNext = false
      for piece in Piece.all(in: bytes) {
        guard piece.isWord else {
          startsNext = startsNext || piece.startsLine
          continue
        }
        first[piece.key, default: []].append(keys.count)
        keys.append(piece.key)
        ranges.append(piece.range)
        startsLine.append(startsNext || piece.startsLine)
        startsNext = false
      }
    }

    /// What stands from the first to the last of some words.
    func text(_ words: Range<Int>) -> String {
      guard let last = words.last else { return "" }
      return String(decoding: bytes[ranges[words.lowerBound].lowerBound..<ranges[last].upperBound], as: UTF8.self)
    }

    /// The words of the line in which some words stand.
    func line(around words: Range<Int>) -> Range<Int> {
      let start = (0...words.lowerBound).last { startsLine[$0] } ?? 0
      let end = (words.upperBound..<count).first { startsLine[$0] } ?? count
      return start..<end
    }

    /// From the first of some words up to another one, with the signs between.
    func text(_ words: Range<Int>, upTo next: Int) -> String {
      trimmed(ranges[words.lowerBound].lowerBound..<ranges[next].lowerBound)
    }

    /// From behind a word to the last of some, with the signs between.
    func text(_ words: Range<Int>, behind last: Int) -> String {
      trimmed(ranges[last].upperBound..<ranges[words.upperBound - 1].upperBound)
    }

    private func trimmed(_ range: Range<Int>) -> String {
      String(decoding: Array(bytes[range]).trimmed { $0 <= .space }, as: UTF8.self)
    }

    /// The first places of words in a row.
    func places(of row: [WordKey], most: Int) -> [Int] {
      guard let head = row.first else { return [] }
      var found: [Int] = []
      for place in first[head] ?? [] where stands(row, at: place) {
        found.append(place)
        if found.count == most { break }
      }
      return found
    }

    func first(of row: [WordKey], from: Int) -> Int? {
      guard let head = row.first else { return nil }
      return (first[head] ?? []).first { $0 >= from && stands(row, at: $0) }
    }

    private func stands(_ row: [WordKey], at place: Int) -> Bool {
      place + row.count <= keys.count && keys[place..<(place + row.count)].elementsEqual(row)
    }
  }
}

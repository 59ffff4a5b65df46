/// Finds many phrases in a text in one pass over its words: at each word the longest phrase that starts there, and no
/// word in two phrases. `*` at the end of a word of a phrase stands for any ending (`rehabilit* sosial`).
///
/// Phrases and text are normalised alike (`WordTokens`), so case, quotes, hyphens and clitics make no difference. A phrase
/// never reaches across the end of a line or sentence.
public struct PhraseMatcher: Sendable {
  /// A phrase found in a text.
  public struct Match: Sendable, Hashable {
    /// The place of the phrase in the list given to `init`; the first of those that are alike.
    public var phrase: Int
    /// Which words of the text it covers.
    public var words: Range<Int>

    /// A match.
    public init(phrase: Int, words: Range<Int>) { (self.phrase, self.words) = (phrase, words) }
  }

  private struct Word: Sendable {
    var bytes: [UInt8]
    var id: UInt32
  }

  private var words: [UInt64: Word] = [:]
  private var prefixes: [UInt64: Word] = [:]
  /// One bit for the low bits of each word's hash: most words of a text are in no phrase and are passed over here.
  private var mayBeWord = [UInt64](repeating: 0, count: 64)
  /// The first bytes of the prefixes.
  private var prefixInitials: Set<UInt8> = []
  /// The lengths that prefixes have, ascending.
  private var prefixLengths: [Int] = []
  /// Node and word to the next node: a trie as one table.
  private var edges: [UInt64: UInt32] = [:]
  /// The phrase that ends at a node, -1 for none.
  private var endings: [Int32] = [-1]

  /// Most words of a phrase; what is beyond is not matched.
  public static let longest = 12

  /// A matcher for phrases; those without a word are never found.
  public init(_ phrases: [String]) {
    for (index, phrase) in phrases.enumerated() { add(phrase, index) }
    prefixLengths = Set(prefixes.values.map { $0.bytes.count }).sorted()
    prefixInitials = Set(prefixes.values.compactMap { $0.bytes.first })
    for hash in words.keys { mayBeWord[Int(hash >> 6 & 63)] |= 1 << (hash & 63) }
  }

  /// The phrases in a text from left to right.
  public func matches(in text: WordTokens) -> [Match] { matches(in: text, words: 0..<text.count) }

  /// The phrases in some words of a text from left to right.
  public func matches(in text: WordTokens, words range: Range<Int>) -> [Match] {
    var found: [Match] = []
    var at = range.lowerBound
    while at < range.upperBound {
      var best: (end: Int, phrase: Int)?
      search(text, at: at, node: 0, start: at, limit: range.upperBound, best: &best)
      if let best {
        found.append(Match(phrase: best.phrase, words: at..<best.end))
        at = best.end
      } else {
        at += 1
      }
    }
    return found
  }

  /// The words of a phrase in the form compared, joined by spaces; the same for phrases that match the same texts.
  public static func key(_ phrase: String) -> String {
    pieces(phrase).map { $0.isPrefix ? $0.text + "*" : $0.text }.joined(separator: " ")
  }

  private func search(
    _ text: WordTokens, at: Int, node: UInt32, start: Int, limit: Int, best: inout (end: Int, phrase: Int)?
  ) {
    guard at < limit, at == start || !text.breaks[at] else { return }
    let range = text.range(of: at)
    let hash = text.hashes[at]
    if mayBeWord[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 1, let word = words[hash],
      word.bytes.elementsEqual(text.bytes[range])
    {
      follow(word.id, text, at: at, node: node, start: start, limit: limit, best: &best)
    }
    guard !prefixLengths.isEmpty, prefixInitials.contains(text.bytes[range.lowerBound]) else { return }
    let full = text.fullRange(of: at)
    for length in prefixLengths {
      guard length <= full.count else { return }
      let part = range.lowerBound..<(range.lowerBound + length)
      if let prefix = prefixes[WordTokens.hash(text.bytes, part)], prefix.bytes.elementsEqual(text.bytes[part]) {
        follow(prefix.id, text, at: at, node: node, start: start, limit: limit, best: &best)
      }
    }
  }

  private func follow(
    _ word: UInt32, _ text: WordTokens, at: Int, node: UInt32, start: Int, limit: Int,
    best: inout (end: Int, phrase: Int)?
  ) {
    guard let next = edges[UInt64(node) << 32 | UInt64(word)] else { return }
    let phrase = Int(endings[Int(next)])
    if phrase >= 0, at + 1 > (best?.end ?? 0) { best = (at + 1, phrase) }
    search(text, at: at + 1, node: next, start: start, limit: limit, best: &best)
  }

  private mutating func add(_ phrase: String, _ index: Int) {
    var node: UInt32 = 0
    let pieces = Self.pieces(phrase)
    guard !pieces.isEmpty, pieces.count <= Self.longest else { return }
    for piece in pieces {
      let key = UInt64(node) << 32 | UInt64(id(of: piece))
      if let next = edges[key] {
        node = next
      } else {
        node = UInt32(truncatingIfNeeded: endings.count)
        endings.append(-1)
        edges[key] = node
      }
    }
    if endings[Int(node)] < 0 { endings[Int(node)] = Int32(truncatingIfNeeded: index) }
  }

  private mutating func id(of piece: (text: String, isPrefix: Bool)) -> UInt32 {
    let bytes = Array(piece.text.utf8)
    let hash = WordTokens.hash(bytes, 0..<bytes.count)
    if let known = piece.isPrefix ? prefixes[hash] : words[hash] { return known.id }
    let word = Word(bytes: bytes, id: UInt32(truncatingIfNeeded: words.count + prefixes.count))
    if piece.isPrefix { prefixes[hash] = word } else { words[hash] = word }
    return word.id
  }

  private static func pieces(_ phrase: String) -> [(text: String, isPrefix: Bool)] {
    var pieces: [(text: String, isPrefix: Bool)] = []
    for part in phrase.split(whereSeparator: \.isWhitespace) {
      let isPrefix = part.hasSuffix("*")
      let tokens = WordTokens(String(part))
      for index in 0..<tokens.count {
        // A prefix may end in what looks like a clitic: "sekolah*" is not "seko*".
        let isLast = isPrefix && index == tokens.count - 1
        let range = isLast ? tokens.fullRange(of: index) : tokens.range(of: index)
        pieces.append((String(decoding: tokens.bytes[range], as: UTF8.self), isLast))
      }
    }
    return pieces
  }
}

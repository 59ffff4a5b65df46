/// An article's title and text, cut into words and lines once for all who judge them: relevance, language, summary, key
/// facts, fingerprint.
public struct ReadText: Sendable {
  /// The headline; empty where there is none.
  public let title: String
  /// The words of the headline.
  public let titleWords: WordTokens
  /// The text's bytes without lines that are links to other articles.
  public let linked: [UInt8]
  /// The words of those bytes.
  public let words: WordTokens
  /// The lines that belong to the article, one newline between them.
  public let body: [UInt8]
  /// Where these lines lie in `body`.
  public let lines: [Range<Int>]
  /// The words and signs of `body`.
  public let pieces: [Piece]
  /// The words and signs of the headline.
  public let titlePieces: [Piece]

  /// Bytes of a text of which words and signs are told apart.
  static let longest = 60_000

  /// Reads an article; `text` has one newline between paragraphs.
  public init(title: String, text: String) {
    self.title = title
    titleWords = WordTokens(title)
    titlePieces = PieceReader.pieces(of: Array(title.utf8))
    let bytes = Array(text.utf8)
    linked = LinkLines.removed(from: bytes, title: titleWords)
    words = WordTokens(utf8: linked)
    var body: [UInt8] = []
    var lines: [Range<Int>] = []
    body.reserveCapacity(bytes.count)
    for line in Boilerplate.textRanges(of: bytes) {
      if !body.isEmpty { body.append(.lineFeed) }
      lines.append(body.count..<(body.count + line.count))
      body.append(contentsOf: bytes[line])
    }
    (self.body, self.lines) = (body, lines)
    pieces = PieceReader.pieces(of: body.count > Self.longest ? Array(body[..<Self.longest]) : body)
  }

  /// The printed form of some bytes of `body`.
  public func string(_ range: Range<Int>) -> String { String(decoding: body[range], as: UTF8.self) }
}

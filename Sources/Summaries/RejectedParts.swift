import Text

/// Parts of a text that tell what is not so, or was another time: what a correction takes back, "bukan di Aula Sawo melainkan …",
/// a rumour that the next sentence calls false, a day that somebody only asks for, what an earlier year's event was like.
/// No fact, day or figure comes out of them.
struct RejectedParts {
  /// Pieces of the text, in order, with what is wrong with them.
  private let parts: [Part]
  /// Bytes of the sentences that a summary must not quote as what is so.
  private let takenBack: [Range<Int>]
  /// Bytes of the sentences that tell of another time or event.
  private let aside: [Range<Int>]

  private typealias Part = (bytes: Range<Int>, isOfAnotherTime: Bool)

  /// Pieces of a text that are read.
  private static let reach = 1_500

  /// Looks through a text.
  ///
  /// - Parameter published: its day, by which an earlier year is known; nil where nobody knows it.
  init(_ read: ReadText, published: CalendarDay? = nil) {
    let pieces = read.pieces.prefix(Self.reach)
    guard
      (pieces + read.titlePieces).contains(where: {
        Self.signs.contains($0.key) || Self.year(of: $0, in: read) != nil
      })
    else {
      (parts, takenBack, aside) = ([], [], [])
      return
    }
    let sentences = Self.sentences(of: pieces)
    var found: [Part] = []
    var (back, others): ([Range<Int>], [Range<Int>]) = ([], [])
    func bytes(_ pieces: ArraySlice<Piece>) -> Range<Int>? {
      guard let first = pieces.first, let last = pieces.last else { return nil }
      return first.range.lowerBound..<last.range.upperBound
    }
    let correction = CorrectionSentence.isCorrection(read.titlePieces[...], Array(sentences.prefix(3)))
    let thisYear = published?.year ?? pieces.compactMap { Self.year(of: $0, in: read) }.max()
    for (place, sentence) in sentences.enumerated() {
      for part in Contrast.rejected(in: sentence) {
        if let range = bytes(part) { found.append((range, false)) }
      }
      if correction, let part = CorrectionSentence.rejected(in: sentence), let range = bytes(part) {
        found.append((range, false))
        if part.count * 2 > sentence.count, let whole = bytes(sentence) { back.append(whole) }
      }
      let next = sentences[min(place + 1, sentences.count)...].prefix(2)
      if Rumour.isOne(sentence, next), let range = bytes(sentence) { found.append((range, false)) }
      if let part = Demand.rejected(in: sentence, next.first), let range = bytes(part) { found.append((range, false)) }
      let part = OtherTime.rejected(in: sentence, isLead: place == 0) { Self.isEarlier($0, thisYear, read) }
      if let part, let range = bytes(part) {
        found.append((range, true))
        if part.count == sentence.count { others.append(range) }
      }
    }
    (parts, takenBack, aside) = (found, back, others)
  }

  /// Whether something at a byte is not to be believed, or of another time or event.
  func has(_ byte: Int) -> Bool { parts.contains { $0.bytes.contains(byte) } }

  /// Whether something at a byte is told as not so, or not decided, whatever time it is of.
  func denies(_ byte: Int) -> Bool { parts.contains { !$0.isOfAnotherTime && $0.bytes.contains(byte) } }

  /// Whether a sentence is what a correction takes back.
  func takesBack(_ sentence: Range<Int>) -> Bool { takenBack.contains { $0.overlaps(sentence) } }

  /// Whether a sentence tells of another time or event than its article.
  func putsAside(_ sentence: Range<Int>) -> Bool { aside.contains { $0.overlaps(sentence) } }

  // MARK: Words

  /// Without one of these, and without a year, there is nothing to find.
  private static let signs = WordTable(
    Contrast.denials.words + CorrectionSentence.names.words + EventForm.tidings.words + Demand.verbs.words
      + Demand.plans.words + OtherTime.signs.words)

  private static func year(of piece: Piece, in read: ReadText) -> Int? {
    guard piece.isNumber, piece.length == 4, piece.range.upperBound <= read.body.count else { return nil }
    let bytes = read.body[piece.range]
    guard bytes.allSatisfy(\.isASCIIDigit) else { return nil }
    let value = bytes.reduce(0) { $0 * 10 + $1.digitValue }
    return (1950...2099).contains(value) ? value : nil
  }

  private static func isEarlier(_ piece: Piece, _ thisYear: Int?, _ read: ReadText) -> Bool? {
    guard let thisYear, let year = year(of: piece, in: read) else { return nil }
    return year < thisYear
  }

  /// The pieces of each sentence. A full stop behind a short word may be that of an abbreviation.
  private static func sentences(of pieces: ArraySlice<Piece>) -> [ArraySlice<Piece>] {
    var sentences: [ArraySlice<Piece>] = []
    var start = pieces.startIndex
    func end(at place: Int) {
      if place > start { sentences.append(pieces[start..<place]) }
      start = place
    }
    for place in pieces.indices {
      let piece = pieces[place]
      if piece.startsLine { end(at: place) }
      guard piece.key == "." || piece.key == "?" || piece.key == "!" else { continue }
      let before = place > start ? pieces[place - 1] : piece
      let isShort = before.isWord && before.length < 4 && before.isCapital
      if place + 1 == pieces.endIndex || !isShort && !pieces[place + 1].isLower { end(at: place + 1) }
    }
    end(at: pieces.endIndex)
    return sentences
  }
}

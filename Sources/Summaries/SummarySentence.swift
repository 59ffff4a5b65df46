import Text

/// A sentence of an article that may speak for it.
struct SummarySentence {
  /// The sentence as it stands in the text.
  var text: String
  /// Its place among all sentences.
  var place: Int
  /// Its words that carry meaning.
  var words: ContentWords
  /// Characters.
  var length: Int
  var opening: Opening
  /// Whether it seems to have no verb, as captions have.
  var isCaption: Bool
  /// Whether it says what something is, as explainers do.
  var isDefinition: Bool
  /// Whether it tells what research found.
  var isFinding: Bool
  /// Whether it opens with one person whom it does not name: "Ia", "Menurutnya".
  var isOfSomebody: Bool
  /// Whether it names one, or somebody of whom the next may say "ia".
  var namesSomebody: Bool
  /// Whether its line ends without a full stop, so that nothing can follow it.
  var isOpenEnded: Bool

  /// Whether it tells of another time or event than its article: "Pada 2019, pelatihan serupa …".
  var isAside = false

  /// Characters of a sentence at least.
  private static let shortest = 30
  /// Characters of a sentence at most; what is longer is a text without full stops.
  private static let longest = 600
  /// Sentences of a text that are looked at; no summary comes from further down.
  static let most = 14

  /// How a sentence begins, which tells whether it can stand alone.
  enum Opening {
    /// It names what it speaks of.
    case plain
    /// It leans on the sentence before ("Ia", "Selain itu").
    case leaning
    /// It begins with what somebody said.
    case quote
  }

  /// The first sentences of a text that are whole and say something, in order; datelines are cut off.
  static func all(in read: ReadText, most: Int = most) -> [SummarySentence] {
    let strict = find(in: read, most: most, anyCase: false)
    // A text without capitals.
    return strict.isEmpty ? find(in: read, most: most, anyCase: true) : strict
  }

  private static func find(in read: ReadText, most: Int, anyCase: Bool) -> [SummarySentence] {
    let titleWords = ContentWords(read.titlePieces)
    let rejected = RejectedParts(read)
    var candidates: [SummarySentence] = []
    var place = 0
    var cursor = 0
    for (index, line) in read.lines.enumerated() {
      var bytes = Array(read.body[line])
      var start = line.lowerBound
      if index < 4 {
        var length = Dateline.length(in: Array(bytes.prefix(200)))
        length += labelLength(bytes[length...])
        bytes.removeFirst(length)
        start += length
      }
      let greeting = Salutation.length(in: bytes.prefix(160))
      bytes.removeFirst(greeting)
      start += greeting
      var isQuoted = false
      // Where a mark lacks its partner, none tells what is inside a quotation.
      let marks = bytes.isEmpty ? 0 : SentenceShape.quoteMarks(in: bytes)
      for range in Sentences.ranges(in: bytes) {
        let sentence = (start + range.lowerBound)..<(start + range.upperBound)
        while cursor < read.pieces.count, read.pieces[cursor].range.lowerBound < sentence.lowerBound { cursor += 1 }
        let first = cursor
        while cursor < read.pieces.count, read.pieces[cursor].range.lowerBound < sentence.upperBound { cursor += 1 }
        let pieces = read.pieces[first..<cursor]
        // A sentence in the middle of what somebody says does not stand for itself.
        let isInside = isQuoted
        isQuoted = marks % 2 == 0 && SentenceShape.quoteIsOpen(after: pieces, open: isQuoted)
        // A lead that somebody forgot to end: behind a dateline, since a caption looks alike.
        let isLead = start > line.lowerBound && range.lowerBound == 0 && range.upperBound == bytes.count
        if !isInside, !rejected.takesBack(sentence),
          var candidate = SummarySentence(read, sentence, pieces, place, titleWords, anyCase, isLead)
        {
          candidate.isAside = rejected.putsAside(sentence)
          // "Yang benar, …" stands alone: what it corrects is left out.
          if candidate.opening == .leaning, CorrectionSentence.opensWithRight(pieces) { candidate.opening = .plain }
          candidates.append(candidate)
        }
        place += 1
        if candidates.count >= most || place > 200 || cursor >= read.pieces.count { return candidates }
      }
    }
    return candidates
  }

  /// "Abstrak Penelitian ini …": the bytes of a label that runs into the sentence which it stands over.
  private static func labelLength(_ line: ArraySlice<UInt8>) -> Int {
    let word = line.prefix { $0.isASCIILetter }
    guard labels.contains(WordKey(lowercase: word.map(\.asciiLowercased))), line.dropFirst(word.count).first == .space,
      line.dropFirst(word.count + 1).first?.isASCIIUppercase ?? false
    else { return 0 }
    return word.count + 1
  }

  private static let labels: WordTable = ["abstrak", "abstract"]

  private init?(
    _ read: ReadText, _ sentence: Range<Int>, _ pieces: ArraySlice<Piece>, _ place: Int, _ titleWords: ContentWords,
    _ anyCase: Bool, _ isLead: Bool
  ) {
    length = SentenceShape.characters(read.body[sentence])
    let isWhole = SentenceShape.isWhole(pieces, anyCase: anyCase)
    guard length >= Self.shortest, length <= Self.longest,
      isWhole || isLead && SentenceShape.isUnended(pieces, in: read.body),
      !SentenceShape.isAddress(read.body[sentence]), Boilerplate.isText(read.body, sentence)
    else { return nil }
    let words = ContentWords(pieces)
    guard words.count >= 4 else { return nil }
    // A sentence that only repeats the headline.
    if !titleWords.isEmpty, words.count - words.shared(with: titleWords) <= max(1, titleWords.count / 6),
      words.count <= titleWords.count + 2
    {
      return nil
    }
    text = read.string(sentence)
    self.place = place
    self.words = words
    let opening = SentenceShape.opening(of: pieces, in: read)
    let leans =
      SentenceShape.isPartOfNumber(pieces) || SentenceShape.pointsWithin(pieces)
      || SentenceShape.hasUnnamedObject(pieces, in: read)
    self.opening = opening == .plain && place > 0 && leans ? .leaning : opening
    isOfSomebody = SentenceShape.isOfSomebody(pieces)
    namesSomebody = SentenceShape.namesSomebody(pieces)
    isDefinition = SentenceShape.isDefinition(pieces)
    isFinding = SentenceShape.isFinding(pieces)
    isOpenEnded = !isWhole
    isCaption = pieces.lazy.filter(\.isWord).count < 14 && !SentenceShape.hasVerb(pieces, in: read.body)
  }

  /// Shared words as a part of all words of both.
  func likeness(_ other: SummarySentence) -> Double {
    let shared = words.shared(with: other.words)
    let all = words.count + other.words.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// Whether one of both says little that the other does not: a standfirst and the sentence that repeats it.
  func repeats(_ other: SummarySentence) -> Bool {
    let least = min(words.count, other.words.count)
    return least > 0 && Double(words.shared(with: other.words)) >= 0.6 * Double(least)
  }
}

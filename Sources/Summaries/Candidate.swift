import Text

/// A sentence of an article that may speak for it.
struct Candidate {
  /// The sentence as it stands in the text.
  var text: String
  /// Its place among all sentences.
  var place: Int
  /// Its words of at least four letters and its numbers, without case.
  var words: Set<String>
  /// Characters.
  var length: Int
  var opening: Opening
  /// Whether it seems to have no verb, as captions have.
  var isCaption: Bool

  /// Characters of a sentence at least.
  private static let shortest = 30
  /// Characters of a sentence at most; what is longer is a text without full stops.
  private static let longest = 600

  /// How a sentence begins, which tells whether it can stand alone.
  enum Opening {
    /// It names what it speaks of.
    case plain
    /// It leans on the sentence before ("Ia", "Selain itu").
    case leaning
    /// It begins with what somebody said.
    case quote
  }

  /// The sentences of a text that are whole and say something, in order; datelines are cut off.
  static func all(title: String, text: String, most: Int = 40) -> [Candidate] {
    let strict = read(title: title, text: text, most: most, anyCase: false)
    // A text without capitals.
    return strict.isEmpty ? read(title: title, text: text, most: most, anyCase: true) : strict
  }

  private static func read(title: String, text: String, most: Int, anyCase: Bool) -> [Candidate] {
    let titleWords = Words.content(of: title)
    var candidates: [Candidate] = []
    var place = 0
    for (index, line) in Boilerplate.textLines(of: text).enumerated() {
      let body = index < 4 ? Dateline.removed(from: line) : line
      var isQuoted = false
      for sentence in Sentences.split(body) {
        // A sentence in the middle of what somebody says does not stand for itself.
        let isInside = isQuoted
        isQuoted = SentenceShape.quoteIsOpen(after: sentence, open: isQuoted)
        if isInside {
          place += 1
          continue
        }
        if let candidate = Candidate(sentence, place, titleWords, anyCase) { candidates.append(candidate) }
        place += 1
        if candidates.count >= most || place > 200 { return candidates }
      }
    }
    return candidates
  }

  private init?(_ sentence: String, _ place: Int, _ titleWords: Set<String>, _ anyCase: Bool) {
    length = sentence.count
    guard length >= Self.shortest, length <= Self.longest, SentenceShape.isWhole(sentence, anyCase: anyCase),
      !SentenceShape.isAddress(sentence),
      Boilerplate.isText(sentence)
    else { return nil }
    let words = Words.content(of: sentence)
    guard words.count >= 4 else { return nil }
    // A sentence that only repeats the headline.
    if !titleWords.isEmpty, words.subtracting(titleWords).count <= max(1, titleWords.count / 6),
      words.count <= titleWords.count + 2
    {
      return nil
    }
    self.text = sentence
    self.place = place
    self.words = words
    opening = SentenceShape.opening(of: sentence)
    let pieces = sentence.split(separator: " ")
    isCaption = pieces.count < 14 && !SentenceShape.hasVerb(pieces[...])
  }

  /// Shared words as a part of all words of both.
  func likeness(_ other: Candidate) -> Double {
    let shared = words.intersection(other.words).count
    let all = words.count + other.words.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }
}

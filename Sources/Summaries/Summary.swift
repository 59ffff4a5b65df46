import Text

/// What the digest says of an article: one or two sentences out of it, whole, as they stand there.
public enum Summary {
  /// Characters of two sentences at most.
  static let longest = 360

  /// The summary; empty where the text has no whole sentence. A dateline in front is cut off; nothing else is changed.
  /// Sentences that greet, ask, or repeat the title are passed over. `sentences` is 1 or 2; two are taken only if
  /// together they have at most 360 characters and do not repeat each other.
  public static func of(_ read: ReadText, sentences: Int = 2) -> String {
    let candidates = SummarySentence.all(in: read)
    let titleWords = ContentWords(read.titlePieces)
    guard let first = best(candidates, titleWords) else { return "" }
    guard sentences > 1, let second = second(after: first, candidates, titleWords) else { return first.text }
    return first.place < second.place ? first.text + " " + second.text : second.text + " " + first.text
  }

  /// The sentence that tells the article's subject best: early, on the title's subject, standing alone.
  static func best(_ candidates: [SummarySentence], _ titleWords: ContentWords) -> SummarySentence? {
    let early = candidates.prefix(8)
    let short = early.filter { $0.length <= longest }
    let pool = short.isEmpty ? Array(early) : Array(short)
    return pool.enumerated().max {
      score($0.element, $0.offset, titleWords) < score($1.element, $1.offset, titleWords)
    }?.element
  }

  private static func score(_ candidate: SummarySentence, _ rank: Int, _ titleWords: ContentWords) -> Double {
    var score = 1 / (1 + 0.35 * Double(rank))
    if !titleWords.isEmpty {
      score += 0.5 * Double(candidate.words.shared(with: titleWords)) / Double(titleWords.count)
    }
    switch candidate.opening {
    case .plain: break
    case .leaning: score -= 0.5
    case .quote: score -= 0.45
    }
    if candidate.length < 60 { score -= 0.15 }
    if candidate.isCaption { score -= 0.6 }
    if candidate.words.hasDigit { score += 0.05 }
    return score
  }

  /// A sentence that adds to the first: near it, about the subject, and fitting.
  private static func second(after first: SummarySentence, _ candidates: [SummarySentence], _ titleWords: ContentWords)
    -> SummarySentence?
  {
    var chosen: (candidate: SummarySentence, score: Double)?
    for candidate in candidates where candidate.place != first.place {
      guard first.length + 1 + candidate.length <= longest, candidate.likeness(first) < 0.5,
        !candidate.repeats(first)
      else { continue }
      let distance = candidate.place - first.place
      // What leans on another sentence may only follow it.
      if candidate.opening != .plain, distance != 1 { continue }
      if distance < 0, first.opening != .plain { continue }
      var score = 1 / (1 + 0.3 * Double(abs(distance)))
      if distance < 0 { score -= 0.2 }
      if candidate.opening == .quote { score -= 0.2 }
      if !titleWords.isEmpty {
        score += 0.4 * Double(candidate.words.shared(with: titleWords)) / Double(titleWords.count)
      }
      if candidate.length < 50 { score -= 0.2 }
      if candidate.isCaption { score -= 0.4 }
      if score > chosen?.score ?? 0.2 { chosen = (candidate, score) }
    }
    return chosen?.candidate
  }
}

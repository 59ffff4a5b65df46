import Text

/// What the digest says of an article: a few sentences out of it, whole, as they stand there.
public enum Summary {
  /// Characters of two sentences at most.
  static let longest = 360
  /// Characters of a lead that stands alone at most.
  static let longestLead = 480

  /// The summary; empty where the text has no whole sentence. A dateline in front is cut off; nothing else is changed.
  /// Sentences that greet, ask, or repeat the title are passed over. Further ones up to `sentences` are taken only where
  /// they do not repeat each other and all have 180 characters each on average at most.
  public static func of(_ read: ReadText, sentences: Int = 2) -> String {
    guard sentences > 0 else { return "" }
    let candidates = SummarySentence.all(in: read)
    let titleWords = ContentWords(read.titlePieces)
    guard let first = best(candidates, titleWords) else { return "" }
    var chosen = [first]
    while chosen.count < sentences,
      let next = next(to: chosen, of: candidates, titleWords, limit: longest / 2 * sentences)
    {
      chosen.append(next)
    }
    return chosen.sorted { $0.place < $1.place }.map(\.text).joined(separator: " ")
  }

  /// The first sentence that says something; empty where the text has none. For what is listed and not told: choosing the best
  /// costs ten times as much.
  public static func lead(of read: ReadText) -> String { SummarySentence.all(in: read, most: 1).first?.text ?? "" }

  /// The sentence that tells the article's subject best: early, on the title's subject, standing alone.
  static func best(_ candidates: [SummarySentence], _ titleWords: ContentWords) -> SummarySentence? {
    let early = candidates.prefix(8)
    // A long lead names who did what where; what follows it leans on it.
    let short = early.filter { $0.length <= longest || ($0.place == 0 && $0.length <= longestLead) }
    let pool = short.isEmpty ? Array(early) : Array(short)
    // What leans on another sentence says nothing alone; better a later one, or none.
    // Where all else leans, even a longer lead.
    guard let standing = standing(pool) ?? standing(Array(candidates.dropFirst(8))) ?? standing(Array(early)) else {
      return nil
    }
    return standing.enumerated().max {
      score($0.element, $0.offset, titleWords) < score($1.element, $1.offset, titleWords)
    }?.element
  }

  private static func standing(_ pool: [SummarySentence]) -> [SummarySentence]? {
    let standing = pool.filter { $0.opening != .leaning }
    return standing.isEmpty ? nil : standing
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
    if candidate.isAside { score -= 0.5 }
    if candidate.isDefinition { score -= 0.4 }
    if candidate.isFinding { score += 0.6 }
    if candidate.words.hasDigit { score += 0.05 }
    return score
  }

  /// A sentence that adds to the chosen ones: near one of them, about the subject, and fitting.
  private static func next(
    to chosen: [SummarySentence], of candidates: [SummarySentence], _ titleWords: ContentWords, limit: Int
  ) -> SummarySentence? {
    if chosen.contains(where: \.isOpenEnded) { return nil }
    let length = chosen.reduce(0) { $0 + $1.length + 1 }
    var best: (candidate: SummarySentence, score: Double)?
    for candidate in candidates where length + candidate.length <= limit && !candidate.isOpenEnded {
      let distances = chosen.map { candidate.place - $0.place }
      guard let distance = distances.min(by: { abs($0) < abs($1) }), distance != 0,
        chosen.allSatisfy({ candidate.likeness($0) < 0.5 && !candidate.repeats($0) })
      else { continue }
      // What leans on another sentence may only follow it, and the first only what it leans on.
      if candidate.opening != .plain, !distances.contains(1) { continue }
      // "Menurutnya" only behind one who has a name.
      if candidate.isOfSomebody, !chosen.contains(where: { $0.place < candidate.place && $0.namesSomebody }) {
        continue
      }
      if distances[0] < 0, chosen[0].opening != .plain { continue }
      // No definition opens what has news.
      if candidate.isDefinition, distances.allSatisfy({ $0 < 0 }) { continue }
      var score = 1 / (1 + 0.3 * Double(abs(distance)))
      if distance < 0 { score -= 0.2 }
      if candidate.opening == .quote { score -= 0.2 }
      if !titleWords.isEmpty {
        score += 0.4 * Double(candidate.words.shared(with: titleWords)) / Double(titleWords.count)
      }
      if candidate.length < 50 { score -= 0.2 }
      if candidate.isCaption { score -= 0.4 }
      if candidate.isAside { score -= 0.7 }
      if score > best?.score ?? 0.2 { best = (candidate, score) }
    }
    return best?.candidate
  }
}

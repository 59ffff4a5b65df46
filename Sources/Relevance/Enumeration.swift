import Text

/// Lists of people and offices: "camat, kepala puskesmas, pekerja sosial, dan pengurus masjid". A profession named as one
/// member of three or more is not what the text is about.
struct Enumeration {
  private let words: WordTokens
  private let bytes: [UInt8]

  /// Words in front of a member's name: who of it is meant.
  private static let people = WordTokens.hashes(
    of: """
      para anggota pengurus ketua kader perwakilan wakil koordinator petugas relawan unsur tim kepala forum sejumlah seorang a an
      the several local
      """)

  /// Lists in a text's words; `bytes` are what the words were read from.
  init(_ words: WordTokens, in bytes: [UInt8]) { (self.words, self.bytes) = (words, bytes) }

  /// Words of one member of a list at most.
  private static let longestMember = 5
  private static let joiners = WordTokens.hashes(of: "dan serta atau maupun hingga sampai and or")

  /// Whether some words are a member of a list, but not its first, which may be the subject.
  func holds(_ mention: Range<Int>) -> Bool {
    guard let before = separator(endingAt: start(of: mention)) else { return false }
    if before.isJoiner { return comma(before: before.start) && !isSubject(mention, behind: before.start) }
    guard let after = separator(startingAt: mention.upperBound) else { return false }
    // An apposition ("Siti, pekerja sosial, berkata") has commas on both sides, too; a list has a third separator.
    return after.isJoiner || comma(before: before.start) || more(after: after.end)
  }

  /// Whether a mention begins a clause behind a conjunction: "…, dan pekerja sosial menjemput anak itu".
  func beginsClause(_ mention: Range<Int>) -> Bool {
    guard let before = separator(endingAt: start(of: mention)), before.isJoiner else { return false }
    return isSubject(mention, behind: before.start)
  }

  /// The first word of the member that a mention is: "…, para TKSK, dan pengurus karang taruna" begins with its people.
  private func start(of mention: Range<Int>) -> Int {
    var first = mention.lowerBound
    while first > 0, mention.lowerBound - first < Self.longestMember, !words.startsAfterBreak(first),
      !hasComma(before: first), Self.people.contains(words.hash(of: first - 1))
    {
      first -= 1
    }
    return first
  }

  /// Whether a mention behind a conjunction is the subject of a clause, since what stands in front is one, too, or only opens
  /// the sentence ("Setelah banjir surut, relawan dan pekerja sosial membersihkan lumpur").
  private func isSubject(_ mention: Range<Int>, behind joiner: Int) -> Bool {
    guard goesOn(behind: mention.upperBound) else { return false }
    let hasOwnComma = hasComma(before: joiner)
    var from = joiner
    while from > 0, !words.startsAfterBreak(from), from == joiner || !hasComma(before: from) { from -= 1 }
    let isWhole = from == 0 || words.startsAfterBreak(from)
    let isClause = (from..<joiner).contains {
      ClauseWords.isVerb($0, in: words) || $0 == from && ClauseWords.isConjunction($0, in: words)
    }
    // Behind a comma of its own the conjunction joins no two nouns: a list has another comma in front.
    if hasOwnComma { return isWhole || isClause || joiner - from > Self.longestMember }
    return hasVerb(behind: mention.upperBound) && (isClause || opensSentence(before: from))
  }

  /// Whether the words in front of the comma before a word only open its sentence.
  private func opensSentence(before index: Int) -> Bool {
    var from = index
    while from > 0, !words.startsAfterBreak(from) {
      from -= 1
      if index - from > Self.longestOpening || hasComma(before: from) { return false }
    }
    return from < index && ClauseWords.isOpener(from, in: words)
  }

  /// Words that open a sentence in front of its subject, at most.
  private static let longestOpening = 6

  /// Whether a sentence goes on behind a mention, and not with what only says which people are meant.
  private func goesOn(behind index: Int) -> Bool {
    index < words.count && !words.startsAfterBreak(index) && !hasComma(before: index)
      && !Self.joiners.contains(words.hash(of: index)) && !ClauseWords.isAddendum(index, in: words)
  }

  private func hasVerb(behind index: Int) -> Bool {
    for at in index..<min(words.count, index + Self.longestMember) {
      if words.startsAfterBreak(at) || hasComma(before: at) { return false }
      if ClauseWords.isVerb(at, in: words) { return true }
    }
    return false
  }

  /// Phrases found, but where a comma stands within one those on its sides: "pekerja sosial, masyarakat" are two.
  func apart(_ found: [PhraseMatcher.Match], _ matcher: PhraseMatcher) -> [PhraseMatcher.Match] {
    found.flatMap { match -> [PhraseMatcher.Match] in
      guard let comma = match.words.dropFirst().first(where: hasComma) else { return [match] }
      return matcher.matches(in: words, words: match.words.lowerBound..<comma)
        + matcher.matches(in: words, words: comma..<match.words.upperBound)
    }
  }

  /// The comma or conjunction in front of a word.
  private func separator(endingAt index: Int) -> (start: Int, isJoiner: Bool)? {
    guard index > 0, !words.startsAfterBreak(index) else { return nil }
    if Self.joiners.contains(words.hash(of: index - 1)) { return (index - 1, true) }
    return hasComma(before: index) ? (index, false) : nil
  }

  /// The comma or conjunction behind the word before `index`.
  private func separator(startingAt index: Int) -> (end: Int, isJoiner: Bool)? {
    guard index < words.count, !words.startsAfterBreak(index) else { return nil }
    if Self.joiners.contains(words.hash(of: index)) { return (index + 1, true) }
    return hasComma(before: index) ? (index, false) : nil
  }

  /// Whether a comma lies a member's length before a word.
  private func comma(before index: Int) -> Bool {
    var at = index
    while at > 0, index - at < Self.longestMember, !words.startsAfterBreak(at) {
      if at < index || Self.joiners.contains(words.hash(of: at)), hasComma(before: at) { return true }
      at -= 1
    }
    return false
  }

  /// Whether another separator lies a member's length behind.
  private func more(after index: Int) -> Bool {
    for at in index..<min(words.count, index + Self.longestMember) {
      if words.startsAfterBreak(at) { return false }
      if Self.joiners.contains(words.hash(of: at)) || (at > index && hasComma(before: at)) { return true }
    }
    return false
  }

  private func hasComma(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = words.sourceRange(of: index - 1).upperBound..<words.sourceRange(of: index).lowerBound
    return gap.upperBound <= bytes.count && bytes[gap].contains(.comma)
  }
}

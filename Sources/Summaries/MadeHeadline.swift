import Text

/// A headline for a page that has none: the first telling sentence of the article, shortened in its own words.
public enum MadeHeadline {
  /// Characters at most.
  static let longest = 110
  /// Characters at least before a cut.
  static let shortest = 35

  /// The headline; empty where the text has no words. Remarks in brackets and a dateline are left out, a long name gives
  /// way to the abbreviation that stands in brackets behind it; a long sentence ends before a clause.
  public static func make(from read: ReadText) -> String {
    let candidates = SummarySentence.all(in: read, most: 8)
    let best = Summary.best(candidates, ContentWords([]))
    // The best sentence, or else another early one that can be cut without breaking it.
    for candidate in [best].compactMap({ $0 }) + candidates.prefix(5)
    where candidate.opening == .plain && !candidate.isCaption && !isCondition(candidate.text) {
      if let headline = shortened(withoutBrackets(candidate.text)) ?? shortened(LongNames.abbreviated(candidate.text)) {
        return headline
      }
    }
    let sentence = best?.text ?? read.lines.first.map { Dateline.removed(from: read.string($0)) } ?? ""
    return broken(withoutBrackets(sentence))
  }

  private static let conditions: Set<Substring> = [
    "jika", "bila", "apabila", "ketika", "saat", "setelah", "seiring", "meski", "meskipun", "walaupun", "if", "when",
    "although", "while",
    "secara", "usai", "demi",
  ]

  /// Whether it begins with a side clause, which a cut would leave alone.
  private static func isCondition(_ sentence: String) -> Bool {
    conditions.contains(sentence.lowercased().prefix { $0 != " " })
  }

  /// Without what stands in brackets; one within a word stays, since its halves alone are no word.
  private static func withoutBrackets(_ text: String) -> String {
    var result = ""
    var depth = 0
    var bracket = ""
    for character in text {
      if depth == 0, !bracket.isEmpty {
        if character.isLetter { result += bracket }
        bracket = ""
      }
      if character == "(" { depth += 1 }
      if depth > 0 {
        bracket.append(character)
        if character == ")" { depth -= 1 }
      } else {
        if character == " ", result.last == " " { continue }
        if character == "," || character == ".", result.last == " " { result.removeLast() }
        result.append(character)
      }
    }
    return result
  }

  private static let clauses: Set<String> = [
    "yang", "melalui", "sebagai", "karena", "sehingga", "agar", "supaya", "untuk", "guna", "dengan", "dalam", "pada",
    "saat", "ketika",
    "setelah", "sebelum", "serta", "sementara", "sedangkan", "di", "which", "who", "after", "before", "because",
    "while", "as",
    "during", "bertema", "bertajuk", "bertempat", "on", "through", "when", "amid", "following", "where", "to",
  ]
  private static let weak: Set<String> = [
    "dan", "atau", "yang", "di", "ke", "dari", "untuk", "dengan", "pada", "oleh", "serta", "the", "a", "an", "of",
    "and", "to",
    "in", "bahwa", "that", "para", "sebuah", "telah", "akan", "sudah", "tidak",
  ]

  /// The sentence up to where a clause begins, the later the better; a comma is better than a preposition. Nil where
  /// nothing whole is short enough.
  static func shortened(_ sentence: String) -> String? {
    let words: [Substring] = sentence.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return nil }
    let whole = trimmed(words[...])
    if whole.count <= longest { return whole }
    var best: (count: Int, value: Double)?
    var length = words[0].count
    for index in words.indices.dropFirst() {
      guard length <= longest else { break }
      let word = words[index].lowercased()
      let previous = words[index - 1]
      let isComma = previous.hasSuffix(",") || previous.hasSuffix(";") || previous.hasSuffix(":")
      if length >= shortest, isComma || clauses.contains(word), !weak.contains(previous.lowercased()) {
        let part = words[..<index]
        if tells(part.joined(separator: " ")), !isOpen(part), !(isComma && isList(words[index...])) {
          let value = Double(length) + (isComma ? 25 : 0)
          if value > best?.value ?? 0 { best = (index, value) }
        }
      }
      length += 1 + words[index].count
    }
    return best.map { trimmed(words[..<$0.count]) }
  }

  /// Whether the words are whole and have a verb before the last one.
  private static func tells(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let pieces = Piece.all(in: bytes)
    return SentenceShape.isBalanced(pieces) && SentenceShape.hasVerb(pieces.dropLast(), in: bytes)
  }

  private static let reporting: Set<String> = [
    "bahwa", "that", "mengatakan", "menyatakan", "mengakui", "menilai", "menyebut", "menegaskan", "said", "says",
  ]

  /// Whether the end waits for more: "mengakui bahwa Sari", "menyisihkan".
  private static func isOpen(_ words: ArraySlice<Substring>) -> Bool {
    if words.suffix(5).contains(where: { reporting.contains($0.lowercased()) }) { return true }
    guard let last = words.last, last == last.lowercased(), last.hasPrefix("me") else { return false }
    return last.hasSuffix("kan") || last.hasSuffix("i")
  }

  /// Whether a comma is followed by further members of a list: "berpikir, hidup, dan bekerja".
  private static func isList(_ rest: ArraySlice<Substring>) -> Bool {
    if let first = rest.first?.lowercased(), first == "dan" || first == "and" || first == "serta" || first == "atau" {
      return true
    }
    return rest.prefix(4).contains { $0.hasSuffix(",") || $0 == "dan" || $0 == "and" || $0 == "serta" || $0 == "atau" }
  }

  /// The first words that fit, where no clause begins early enough: not ending inside a name, nor where a verb or a
  /// small word waits for more.
  private static func broken(_ sentence: String) -> String {
    var length = -1
    let all: [Substring] = sentence.split(whereSeparator: \.isWhitespace)
    let fitting = all.prefix { word in
      length += word.count + 1
      return length <= longest
    }
    if fitting.count == all.count { return trimmed(fitting) }
    var words = fitting
    while words.count > 3, let next = all.dropFirst(words.count).first, !endsCleanly(words, before: next) {
      words.removeLast()
    }
    return trimmed(words.count > 3 ? words : fitting)
  }

  private static func endsCleanly(_ words: ArraySlice<Substring>, before next: Substring) -> Bool {
    guard let last = words.last, !weak.contains(last.lowercased()), !isOpen(words), last != "&", next != "&" else {
      return false
    }
    // Between two capitals lies the inside of a name, unless a comma parts them.
    let isInside = last.first?.isUppercase == true && (next.first?.isUppercase == true || next.first?.isNumber == true)
    return !isInside || last.hasSuffix(",")
  }

  private static func trimmed(_ words: ArraySlice<Substring>) -> String {
    var text = words.joined(separator: " ")
    while let last = text.last, ".,;:-–—".contains(last) || last == " " { text.removeLast() }
    return text
  }
}

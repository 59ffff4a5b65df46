import Text

/// A headline for a page that has none: the first telling sentence of the article, shortened in its own words.
public enum MadeHeadline {
  /// Characters at most.
  static let longest = 110
  /// Characters at least before a cut.
  static let shortest = 35

  /// The headline; empty where the text has no words. Remarks in brackets and a dateline are left out; a long sentence
  /// ends before a clause.
  public static func make(from text: String) -> String {
    let candidates = Candidate.all(title: "", text: text)
    let sentence =
      Summary.best(candidates, [])?.text ?? Boilerplate.textLines(of: text).first.map { Dateline.removed(from: $0) }
      ?? ""
    return shortened(withoutBrackets(sentence))
  }

  private static func withoutBrackets(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in text {
      if character == "(" {
        depth += 1
      } else if character == ")", depth > 0 {
        depth -= 1
      } else if depth == 0 {
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
    "during", "on", "through", "when", "amid", "following", "where", "to",
  ]
  private static let weak: Set<String> = [
    "dan", "atau", "yang", "di", "ke", "dari", "untuk", "dengan", "pada", "oleh", "serta", "the", "a", "an", "of",
    "and", "to",
    "in", "bahwa", "that", "para", "sebuah", "telah", "akan", "sudah", "tidak",
  ]

  static func shortened(_ sentence: String) -> String {
    var words = sentence.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return "" }
    if sentence.count <= longest + 1 {
      let whole = trimmed(words)
      if whole.count <= longest { return whole }
    }
    // Where a clause begins, the later the better; a comma is better than a preposition.
    var best: (count: Int, value: Double)?
    var length = 0
    for index in words.indices {
      if index > 0 {
        let word = words[index].lowercased()
        let previous = words[index - 1]
        let isComma = previous.hasSuffix(",") || previous.hasSuffix(";") || previous.hasSuffix(":")
        let isWeak = weak.contains(previous.lowercased())
        if length <= longest, length >= shortest, isComma || clauses.contains(word), !isWeak {
          let part = words[..<index]
          if SentenceShape.isBalanced(part.joined(separator: " ")), hasVerb(part) {
            let value = Double(length) + (isComma ? 25 : 0)
            if value > best?.value ?? 0 { best = (index, value) }
          }
        }
        length += 1
      }
      length += words[index].count
      if length > longest { break }
    }
    if let best {
      words = Array(words[..<best.count])
    } else {
      var count = 0
      words = Array(
        words.prefix { word in
          count += word.count + 1
          return count <= longest + 1
        })
      while let last = words.last, words.count > 3, weak.contains(last.lowercased()) { words.removeLast() }
    }
    return trimmed(words)
  }

  private static func trimmed(_ words: [Substring]) -> String {
    var text = words.joined(separator: " ")
    while let last = text.last, ".,;:-–—".contains(last) || last == " " { text.removeLast() }
    return text
  }

  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "says", "said", "gelar", "adalah", "merupakan", "telah",
    "akan", "jadi",
    "ikut", "hadir", "masih", "bisa", "dapat", "harus",
  ]

  /// Whether a word looks like a verb: an Indonesian prefix or an English ending.
  private static func hasVerb(_ words: ArraySlice<Substring>) -> Bool {
    words.dropFirst().contains { word in
      let lower = word.lowercased()
      guard word == lower else { return false }
      if verbs.contains(lower) { return true }
      guard lower.count >= 5 else { return false }
      return ["me", "ber", "di", "ter"].contains { lower.hasPrefix($0) } || lower.hasSuffix("ed")
        || lower.hasSuffix("es")
    }
  }
}

/// Judges whether a link's text could be a headline.
enum TitleText {
  /// Whether the text only says "go on" (`Selengkapnya`, `Read more …`).
  static func isMore(_ text: String) -> Bool {
    let lower = text.lowercased()
    return LinkWords.verbs.contains(lower)
      || LinkWords.more.contains { phrase in
        guard lower.hasPrefix(phrase) else { return false }
        let rest = lower.dropFirst(phrase.count)
        if let next = rest.first, next.isLetter || next == "-" { return false }
        // A headline may begin with a word such as "Komentar"; it does not begin with "read more".
        return phrase.contains(" ") || rest.split(separator: " ").count <= 1
      }
  }

  /// Whether the text reads like a headline: at least 4 words or 25 letters, not a date, not "go on", not a whole paragraph.
  static func isTitleLike(_ text: String) -> Bool {
    let count = text.utf8.count
    guard count >= 15, count <= 250 else { return false }
    let words = text.split(separator: " ")
    guard words.count >= 4 || (count >= 25 && words.count >= 2) else { return false }
    return !isDate(words) && !isMore(text)
  }

  /// Whether the words are those of a date and time.
  static func isDate(_ words: [Substring]) -> Bool {
    guard words.count <= 10 else { return false }
    let others = words.filter { word in
      let bare = word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "'" }
      return !(bare.isEmpty || bare.contains(where: \.isNumber) || LinkWords.dateWords.contains(bare))
    }
    return others.count < 2
  }
}

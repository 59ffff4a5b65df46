import Text

/// Judges whether a link's text could be a headline.
enum TitleText {
  /// Whether the text only says "go on" (`Selengkapnya`, `Read more …`).
  static func isMore(_ text: String) -> Bool {
    let lower = text.lowercased()
    return isDoing(lower)
      || LinkWords.more.contains { phrase in
        guard lower.hasPrefix(phrase) else { return false }
        let rest = lower.dropFirst(phrase.count)
        if let next = rest.first, next.isLetter || next == "-" { return false }
        // A headline may begin with a word such as "Komentar"; it does not begin with "read more".
        return phrase.contains(" ") || rest.split(separator: " ").count <= 1
      }
  }

  /// Whether all words only say what a click does, or to what kind of file: "Lihat", "[unduh]", "Unduh berkas (PDF, 2 MB)".
  private static func isDoing(_ text: String) -> Bool {
    guard text.utf8.count <= longestDoing else { return false }
    let words = text.split { !($0.isLetter || $0.isNumber) }
    return words.contains { LinkWords.verbs.contains(String($0)) || LinkWords.fileWords.contains(String($0)) }
      && words.allSatisfy {
        LinkWords.verbs.contains(String($0)) || LinkWords.fileWords.contains(String($0)) || $0.allSatisfy(\.isNumber)
          || LinkWords.besideVerbs.contains(String($0))
      }
  }

  private static let longestDoing = 40

  /// Whether the text reads like a headline: at least 4 words or 25 letters, not a date, not "go on", not a whole paragraph.
  static func isTitleLike(_ text: String) -> Bool {
    let count = text.utf8.count
    guard count >= 15, count <= 250 else { return false }
    let words = text.split(separator: " ")
    guard words.count >= 4 || (count >= 25 && words.count >= 2) else { return false }
    return !isDate(words) && !isMore(text)
  }

  /// A line without the date that stands in brackets behind its headline, or before it: "Judul (26/11/2026)",
  /// "26/11/2026 – Judul". A day that the headline itself names stays.
  static func withoutDate(_ line: String) -> String { parted(line).title }

  /// A headline without the kind and size of its file in brackets behind it: "Judul (PDF, 2,3 MB)".
  static func withoutFile(_ title: String) -> String {
    guard let last = title.last, ")]".contains(last), let open = title.lastIndex(where: { "([".contains($0) }) else {
      return title
    }
    let words = title[open...].lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let sizes: Set<String> = ["kb", "mb", "gb", "kib", "mib"]
    guard words.contains(where: LinkWords.documents.union(LinkWords.fileWords).union(sizes).contains),
      words.allSatisfy({
        LinkWords.files.contains($0) || LinkWords.fileWords.contains($0) || sizes.contains($0)
          || $0.first?.isNumber ?? false
      })
    else { return title }
    let rest = title[..<open]
    return rest.contains(where: \.isLetter) ? TitleMarkup.collapsed(String(rest)) : title
  }

  /// The line and that date; nil where none stands there.
  ///
  /// - Parameter lacksSign: whether the date may stand before the headline without a sign: "12 November 2026 Judul".
  static func parted(_ line: String, lacksSign: Bool = false) -> (title: String, date: String?) {
    func isDay(_ text: Substring) -> Bool {
      text.utf8.count <= longestDay && LinkCard.isDate(Array(text.utf8)[...])
    }
    // Most lines have no number; looking for texts is slow.
    guard line.utf8.contains(where: \.isASCIIDigit) else { return (line, nil) }
    var (text, date): (Substring, Substring?) = (line[...], nil)
    if let last = text.last, ")]".contains(last), let open = text.lastIndex(where: { "([".contains($0) }) {
      let inside = text[text.index(after: open)...].dropLast()
      if isDay(inside) { (text, date) = (text[..<open], inside) }
    }
    if let sign = separators.lazy.compactMap({ text.prefix(longestDay).firstRange(of: $0) }).first,
      isDay(text[..<sign.lowerBound])
    {
      (text, date) = (text[sign.upperBound...], date ?? text[..<sign.lowerBound])
    }
    if lacksSign, date == nil, let end = endOfDate(text) {
      (text, date) = (text[end...].drop(while: \.isWhitespace), text[..<end])
    }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text.isEmpty ? (line, nil) : (String(text), date.map(String.init))
  }

  /// Where the date ends that a line begins with, where three words or more follow it.
  private static func endOfDate(_ line: Substring) -> Substring.Index? {
    let found = PageDate.all(in: String(line.prefix(60)), now: Moment(Instant(seconds: 0), offset: 0)).first
    guard let found, found.range.lowerBound == 0, !found.date.isMonthOnly, !found.isRelative,
      let end = line.utf8.index(line.startIndex, offsetBy: found.range.upperBound, limitedBy: line.endIndex),
      end < line.endIndex, line[end].isWhitespace, line[end...].split(separator: " ").count >= 3
    else { return nil }
    return end
  }

  private static let longestDay = 40
  private static let separators = [" – ", " — ", " - ", " | ", ": "]

  /// Whether the words are those of a date and time, with `besides` others at most.
  static func isDate(_ words: [Substring], besides: Int = 1) -> Bool {
    guard words.count <= 10 else { return false }
    let others = words.filter { word in
      let bare = word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "'" }
      return !(bare.isEmpty || bare.contains(where: \.isNumber) || LinkWords.dateWords.contains(bare))
    }
    return others.count <= besides
  }
}

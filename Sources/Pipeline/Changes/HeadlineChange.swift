import Text

/// Tells a new headline from the old one in another dress.
enum HeadlineChange {
  /// Labels that sites put before or after a headline.
  private static let labels: Set<String> = [
    "update", "updated", "foto", "video", "breaking", "news", "berita", "terkini", "live", "infografis", "eksklusif",
    "exclusive", "populer", "terpopuler", "galeri", "photo", "photos", "cek", "fakta", "advertorial", "opini",
  ]

  /// Whether the headline says something else. Case, punctuation, labels, the site's name at the end and a slip of the
  /// pen that the text had right are nothing.
  static func isReal(from: String, to: String, oldText: String) -> Bool {
    let (old, new) = (words(from), words(to))
    if old == new || old.isEmpty || new.isEmpty { return false }
    if old.count == new.count {
      let pairs = zip(old, new).filter { $0 != $1 }
      let known = Set(WordTokens(oldText.truncated(toBytes: ArticleChange.bytes)).words)
      return !pairs.allSatisfy { from, to in
        known.contains(to) && !known.contains(from) && !hasDigit(from) && isOneSlip(from, to)
      }
    }
    return true
  }

  /// The words of a headline without labels and the site's name.
  private static func words(_ title: String) -> [String] {
    var parts: [Substring] = []
    var rest = title[...]
    while let cut = nextCut(rest) {
      parts.append(rest[..<cut.lowerBound])
      rest = rest[cut.upperBound...]
    }
    parts.append(rest)
    // " - Warta Desa" at the end names the site; a part with a figure in it says something.
    while parts.count > 1, let last = parts.last {
      let tail = WordTokens(String(last)).words
      guard tail.count <= 3, !tail.contains(where: hasDigit) else { break }
      parts.removeLast()
    }
    var words = parts.flatMap { WordTokens(String($0)).words }
    while words.count > 2, let first = words.first, labels.contains(first) { words.removeFirst() }
    while words.count > 2, let last = words.last, labels.contains(last) { words.removeLast() }
    return words
  }

  private static func nextCut(_ text: Substring) -> Range<Substring.Index>? {
    var at = text.startIndex
    while at < text.endIndex {
      let next = text.index(after: at)
      if "-–—|»".contains(text[at]), at > text.startIndex, text[text.index(before: at)] == " ", next < text.endIndex,
        text[next] == " "
      {
        return at..<next
      }
      at = next
    }
    return nil
  }

  private static func hasDigit(_ word: String) -> Bool { word.utf8.contains { $0.isASCIIDigit } }

  /// Whether one letter more, less or other turns one word into the other.
  static func isOneSlip(_ a: String, _ b: String) -> Bool {
    let (one, two) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard abs(one.count - two.count) <= 1, min(one.count, two.count) >= 4 else { return false }
    let head = zip(one, two).prefix { $0 == $1 }.count
    let tail = zip(one[head...].reversed(), two[head...].reversed()).prefix { $0 == $1 }.count
    return max(one.count, two.count) - head - tail <= 1
  }
}

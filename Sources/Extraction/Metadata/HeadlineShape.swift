/// Mends headlines that a page prints with something that is no part of them.
enum HeadlineShape {
  /// A headline once, where an element holds it twice: for eyes and for screen readers.
  static func once(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count >= 24 else { return text }
    let half = bytes.count / 2
    // Without a space between the two, or with one sign.
    let second = bytes.count % 2 == 0 ? half : half + 1
    guard bytes[..<half].elementsEqual(bytes[second...]), second == half || bytes[half] == .space else { return text }
    return String(decoding: bytes[..<half], as: UTF8.self)
  }

  /// Whether a heading is a headline with its section before a sign that no headline has: "Opini » …", "Opini | …". The
  /// `title` element may have both, too.
  static func isBehindSection(_ headline: String, in heading: String) -> Bool {
    guard headline.utf8.count >= 12, heading.hasSuffix(headline) else { return false }
    let section = heading.dropLast(headline.count).split(separator: " ")
    guard (2...5).contains(section.count), let sign = section.last else { return false }
    return ["»", "›", "|", "•", "·", "::", "//", ">"].contains(sign)
  }

  /// A headline without dashes and bars at its ends.
  static func trimmed(_ text: String) -> String {
    // "»" at the end closes a quotation.
    let signs: Set<Character> = ["-", "–", "—", "|", "»", "•", "·", "~", "*"]
    var rest = Substring(text)
    while let first = rest.first, signs.contains(first),
      rest.dropFirst().first.map({ $0 == " " || signs.contains($0) }) ?? true
    {
      rest = rest.dropFirst().drop { $0 == " " }
    }
    while let last = rest.last, last != "»", signs.contains(last), rest.dropLast().last == " " {
      rest = rest.dropLast()
      while rest.last == " " { rest.removeLast() }
    }
    return String(rest)
  }
}

/// Names that a text itself abbreviates: "Himpunan Mahasiswa Kesejahteraan Sosial (HIMAKESOS)".
enum LongNames {
  /// Words that stand inside a name in small letters.
  private static let inside: Set<Substring> = ["dan", "of", "the", "for", "and", "&", "untuk"]
  /// Words of an abbreviation at most.
  private static let longest = 4

  /// The text with each name of three words or more replaced by its abbreviation, and other brackets as they are.
  static func abbreviated(_ text: String) -> String {
    var words: [Substring] = []
    var rest = text.split(separator: " ")[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("("),
        let length = ([word] + rest.prefix(longest - 1)).firstIndex(where: { $0.contains(")") }).map({ $0 + 1 })
      else {
        words.append(word)
        continue
      }
      let bracket = ([word] + rest.prefix(length - 1)).joined(separator: " ")
      let name = bracket.dropFirst().prefix { $0 != ")" }
      let tail = bracket.dropFirst(name.count + 2)
      guard let start = start(of: name, in: words) else {
        words.append(word)
        continue
      }
      words.removeSubrange(start...)
      words.append(Substring(name + tail))
      rest = rest.dropFirst(length - 1)
    }
    return words.joined(separator: " ")
  }

  /// Where the name begins that an abbreviation behind it stands for.
  private static func start(of abbreviation: Substring, in words: [Substring]) -> Int? {
    guard let initial = abbreviation.first, initial.isUppercase,
      abbreviation.filter(\.isUppercase).count >= 2
        || abbreviation.count >= 4
    else { return nil }
    var found: Int?
    for index in words.indices.reversed() {
      guard let first = words[index].first, first.isUppercase || inside.contains(words[index]) else { break }
      if first == initial, words.count - index >= 3 { found = index }
    }
    return found
  }
}

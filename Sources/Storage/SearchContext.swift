import Text

/// The line of an article that has most of what was sought.
struct SearchContext {
  /// Bytes of the line at most.
  private static let longest = 220
  /// Bytes before the first word found.
  private static let before = 60

  let words: SearchWords
  private var stems = WordStems()

  init(_ words: SearchWords) { self.words = words }

  /// The line; nil where nothing is found in these texts. The first of equal ones counts.
  mutating func line(of texts: [String], language: String?) -> String? {
    let isEnglish = language.map { $0.hasPrefix("en") } ?? false
    var best: (score: Int, line: Substring, place: Int)?
    for text in texts {
      for line in text.split(separator: "\n") {
        let placed = stems.stems(of: String(line), isEnglish: isEnglish)
        let roots = placed.map(\.stem)
        var found = Set<Int>()
        var first: Int?
        for place in roots.indices {
          for (number, term) in words.wanted.enumerated() where !found.contains(number) {
            guard words.length(of: term, in: roots, at: place) != nil else { continue }
            found.insert(number)
            if first == nil { first = place }
          }
        }
        guard let first, found.count > best?.score ?? 0 else { continue }
        best = (found.count, line, placed[first].place)
        if found.count == words.wanted.count { break }
      }
    }
    return best.map { Self.cut($0.line, around: $0.place) }
  }

  /// The part of a line around a byte, whole words, with an ellipsis where something is left out.
  private static func cut(_ line: Substring, around place: Int) -> String {
    let bytes = Array(line.utf8)
    guard bytes.count > longest else { return String(line) }
    var start = max(0, min(place - before, bytes.count - longest))
    while start > 0, start < place, bytes[start - 1] != .space { start += 1 }
    var end = min(bytes.count, start + longest)
    let full = end
    while end < bytes.count, end > place + 1, bytes[end] != .space { end -= 1 }
    // A word without end is cut, lest nothing but its beginning is shown.
    if full - end > longest / 3 { end = full }
    // Words without blanks: never within a character.
    while start > 0, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return (start > 0 ? "… " : "") + String(decoding: bytes[start..<end], as: UTF8.self)
      + (end < bytes.count ? " …" : "")
  }
}

import Text

/// Tells whether a page prints a name where readers see it.
struct PrintedNames {
  private let page: Page

  /// Looks in the text blocks and the labels of a page.
  init(_ page: Page) { self.page = page }

  /// Whether the name stands on the page, capitals or not; of a long name its longest word is enough.
  func has(_ name: String) -> Bool {
    let word = name.split(separator: " ").max { $0.utf8.count < $1.utf8.count } ?? ""
    let bytes = Array(word.utf8)
    guard bytes.count >= 2 else { return false }
    return Self.holds(page.text, bytes) || page.facts.bylines.contains { Self.holds(Array($0.text.utf8), bytes) }
  }

  /// Whether `word` stands in `text`, ASCII letters compared without their case.
  private static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    let last = text.count - word.count
    guard last >= 0, let first = word.first.map(\.asciiLowercased) else { return false }
    return text.withUnsafeBufferPointer { text in
      var start = 0
      while start <= last {
        if text[start].asciiLowercased == first {
          var i = 1
          while i < word.count, text[start + i].asciiLowercased == word[i].asciiLowercased { i += 1 }
          if i == word.count { return true }
        }
        start += 1
      }
      return false
    }
  }
}

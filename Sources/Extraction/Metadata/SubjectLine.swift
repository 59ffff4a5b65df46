import Text

/// Tells a short line with capitals that names a subject ("Human Rights", "Flawed Approach") from one that names a person.
enum SubjectLine {
  /// Whether a line of a page rather names a subject: the page has one of its words in small letters.
  static func isOne(_ line: String, in page: Page) -> Bool {
    PlainText.folded(line).split(separator: " ").contains { $0.utf8.count >= 4 && hasSmall(Array($0.utf8), page) }
  }

  private static func hasSmall(_ word: [UInt8], _ page: Page) -> Bool {
    page.text.withUnsafeBufferPointer { text in
      var start = 0
      let last = text.count - word.count
      while start <= last {
        if text[start] == word[0], start == 0 || !text[start - 1].isASCIILetterOrDigit,
          text[start..<(start + word.count)].elementsEqual(word),
          start == last || !text[start + word.count].isASCIILetterOrDigit
        {
          return true
        }
        start += 1
      }
      return false
    }
  }
}

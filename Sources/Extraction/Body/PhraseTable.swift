import Text

/// Phrases in small letters that blocks begin with, parted by bars and line ends.
struct PhraseTable: Sendable {
  /// The phrases by their first byte.
  private let phrases: [[[UInt8]]]

  /// A table of a text's phrases.
  init(_ lines: String) {
    var phrases = [[[UInt8]]](repeating: [], count: 256)
    for line in lines.utf8.split(separator: .lineFeed) {
      for phrase in line.split(separator: .verticalBar) {
        if let first = phrase.first { phrases[Int(first)].append(Array(phrase)) }
      }
    }
    self.phrases = phrases
  }

  /// Whether one of the phrases begins a text in small letters, and is not the first part of a longer word there.
  ///
  /// - Parameter mayBegin: whether a phrase may begin this text.
  func matches(_ start: [UInt8], where mayBegin: (_ phrase: [UInt8]) -> Bool = { _ in true }) -> Bool {
    guard let first = start.first else { return false }
    return phrases[Int(first)].contains { start.starts(with: $0) && Self.isEnd(start, $0) && mayBegin($0) }
  }

  private static func isEnd(_ text: [UInt8], _ phrase: [UInt8]) -> Bool {
    guard text.count > phrase.count, let last = phrase.last, last.isASCIILowercase else { return true }
    return !text[phrase.count].isASCIILowercase
  }
}

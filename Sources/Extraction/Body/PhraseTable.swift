import Text

/// Phrases in small letters that blocks begin with, parted by bars and line ends.
struct PhraseTable: Sendable {
  /// The phrases by a number for their first two bytes.
  private let phrases: [[[UInt8]]]

  /// A table of a text's phrases of two bytes and more.
  init(_ lines: String) {
    var phrases = [[[UInt8]]](repeating: [], count: Self.numbers)
    for line in lines.utf8.split(separator: .lineFeed) {
      for phrase in line.split(separator: .verticalBar) where phrase.count >= 2 {
        phrases[Self.number(Array(phrase))].append(Array(phrase))
      }
    }
    self.phrases = phrases
  }

  /// Whether one of the phrases begins a text in small letters, and is not the first part of a longer word there.
  ///
  /// - Parameter mayBegin: whether a phrase may begin this text.
  func matches(_ start: [UInt8], where mayBegin: (_ phrase: [UInt8]) -> Bool = { _ in true }) -> Bool {
    guard start.count >= 2 else { return false }
    return phrases[Self.number(start)].contains { start.starts(with: $0) && Self.isEnd(start, $0) && mayBegin($0) }
  }

  private static let numbers = 1_024

  private static func number(_ start: [UInt8]) -> Int { (Int(start[0]) << 5 ^ Int(start[1])) & (numbers - 1) }

  private static func isEnd(_ text: [UInt8], _ phrase: [UInt8]) -> Bool {
    guard text.count > phrase.count, let last = phrase.last, last.isASCIILowercase else { return true }
    return !text[phrase.count].isASCIILowercase
  }
}

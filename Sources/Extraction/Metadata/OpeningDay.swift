import Text

/// A day with which a sentence begins ("Bandung (12/11/2021) – …", "Pada Selasa, 12 November 2021, …"): it is about that of the
/// article. One that the sentence goes on to tell ("Panti itu diresmikan pada 17 Agustus 2020") is of anything.
enum OpeningDay {
  /// Small words before a day.
  private static let fillings: Set<String> = ["pada", "hari", "on", "the", "di", "in"]
  /// Words that make of a day the beginning or end of something.
  private static let spans: Set<String> = [
    "sejak", "semenjak", "mulai", "terhitung", "per", "setelah", "sebelum", "hingga", "sampai", "since", "from",
    "until",
    "after", "before", "by",
  ]
  /// Words before it at most.
  private static let most = 8

  /// Whether the day at a range opens a text.
  static func isOne(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    let words = text[..<range.lowerBound].split { !$0.isASCIILetter && $0 < 0x80 }
    guard words.count <= most else { return false }
    return words.allSatisfy { word in
      let lower = String(decoding: word.map(\.asciiLowercased), as: UTF8.self)
      return !spans.contains(lower) && (word.first.map { !$0.isASCIILowercase } ?? true || fillings.contains(lower))
    }
  }
}

import Text

/// How long an article takes to read.
public enum ReadingTime {
  /// Words a minute.
  static let pace = 200

  /// Whole minutes, at least 1.
  public static func minutes(text: String) -> Int {
    var words = 0
    var inside = false
    for byte in text.utf8 {
      let isSpace = byte <= .space
      if !isSpace, !inside { words += 1 }
      inside = !isSpace
    }
    return max(1, (words + pace / 2) / pace)
  }
}

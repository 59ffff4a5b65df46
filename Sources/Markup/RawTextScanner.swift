import Text

/// Finds the ends of scripts, styles and comments. What was not found once is not looked for again, so that a page of
/// a million unclosed scripts is still read in one pass.
struct RawTextScanner {
  /// The end of a comment.
  static let commentEnd: StaticString = "-->"

  private var missing: Set<Int> = []

  /// Where a text in small letters next stands, letters of either case; nil when it does not.
  mutating func find(_ text: StaticString, _ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let key = text.utf8CodeUnitCount
    guard start < html.count, !missing.contains(key) else { return nil }
    var i = ByteScan.first(text.utf8Start[0], in: html, from: start)
    while i + key <= html.count {
      if Self.starts(html, at: i, with: text) { return i }
      i = ByteScan.first(text.utf8Start[0], in: html, from: i + 1)
    }
    missing.insert(key)
    return nil
  }

  /// Whether a text in small letters stands at a place.
  static func starts(_ html: UnsafeBufferPointer<UInt8>, at start: Int, with text: StaticString) -> Bool {
    guard start + text.utf8CodeUnitCount <= html.count else { return false }
    for i in 0..<text.utf8CodeUnitCount {
      let byte = html[start + i]
      if (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) != text.utf8Start[i] { return false }
    }
    return true
  }

  /// Whether an element's name, in small letters here, stands at a place.
  static func isName(_ html: UnsafeBufferPointer<UInt8>, at start: Int, _ name: StaticString) -> Bool {
    let end = start + name.utf8CodeUnitCount
    guard starts(html, at: start, with: name), end < html.count else { return false }
    return html[end] <= 0x20 || html[end] == 0x3E || html[end] == 0x2F
  }
}

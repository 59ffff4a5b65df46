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
    if let found = ByteScan.first(anyCase: text, in: html, from: start) { return found }
    missing.insert(key)
    return nil
  }

  /// Whether an element's name, in small letters here, stands at a place.
  static func isName(_ html: UnsafeBufferPointer<UInt8>, at start: Int, _ name: StaticString) -> Bool {
    let end = start + name.utf8CodeUnitCount
    guard html.matchesAnyCase(name, at: start), end < html.count else { return false }
    return html[end] <= .space || html[end] == .greaterThan || html[end] == .slash
  }
}

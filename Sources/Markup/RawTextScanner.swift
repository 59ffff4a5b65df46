import Text

/// Finds the ends of scripts, styles and comments. What was not found once is not looked for again, so that a page of
/// a million unclosed scripts is still read in one pass.
struct RawTextScanner {
  /// The end of a comment.
  static let commentEnd: StaticString = "-->"

  private var missing: Set<Int> = []
  /// Whether some script took the rest of the page for a comment of its own: none after it is believed to.
  private var endsInEscape = false

  /// Where a text in small letters next stands, letters of either case; nil when it does not.
  mutating func find(_ text: StaticString, _ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let key = text.utf8CodeUnitCount
    guard start < html.count, !missing.contains(key) else { return nil }
    if let found = ByteScan.first(anyCase: text, in: html, from: start) { return found }
    missing.insert(key)
    return nil
  }

  /// Where the end tag of a raw element next stands: its name ends with white space, `/` or `>` as HTML wants, so that
  /// `</script\>` in a string ends nothing. Nil when there is none.
  mutating func findEnd(_ close: StaticString, _ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let key = -close.utf8CodeUnitCount
    guard !missing.contains(key) else { return nil }
    var place = start
    while let found = find(close, html, from: place) {
      if Self.isTag(html, at: found, close) { return found }
      place = found + 1
    }
    missing.insert(key)
    return nil
  }

  /// Where a script ends: at its end tag, but inside `<!-- … -->` not at that of a script begun there (HTML, script data
  /// double escaped state). Nil when it does not end.
  mutating func findScriptEnd(_ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = findEnd("</script", html, from: start) else { return nil }
    let content = UnsafeBufferPointer(rebasing: html[..<first])
    guard !endsInEscape, let comment = ByteScan.first(anyCase: "<!--", in: content, from: start) else { return first }
    var (isEscaped, isTwice) = (true, false)
    var i = comment + 2
    while i < html.count {
      i = ByteScan.first(.lessThan, .hyphen, .hyphen, in: html, from: i)
      guard i < html.count else { break }
      if html[i] == .hyphen {
        if isEscaped, html.matchesAnyCase(Self.commentEnd, at: i) { (isEscaped, isTwice) = (false, false) }
      } else if Self.isTag(html, at: i, "</script") {
        if !isTwice { return i }
        isTwice = false
      } else if isEscaped, Self.isTag(html, at: i, "<script") {
        isTwice = true
      } else if !isEscaped, html.matchesAnyCase("<!--", at: i) {
        isEscaped = true
        i += 1
      }
      i += 1
    }
    endsInEscape = true
    return first
  }

  /// Whether a tag's beginning, in small letters here, stands at a place, with the end of its name behind it.
  private static func isTag(_ html: UnsafeBufferPointer<UInt8>, at start: Int, _ tag: StaticString) -> Bool {
    let end = start + tag.utf8CodeUnitCount
    return html.matchesAnyCase(tag, at: start)
      && (end >= html.count || html[end] <= .space || html[end] == .greaterThan || html[end] == .slash)
  }

  /// Whether an element's name, in small letters here, stands at a place.
  static func isName(_ html: UnsafeBufferPointer<UInt8>, at start: Int, _ name: StaticString) -> Bool {
    let end = start + name.utf8CodeUnitCount
    guard html.matchesAnyCase(name, at: start), end < html.count else { return false }
    return html[end] <= .space || html[end] == .greaterThan || html[end] == .slash
  }
}

import Feeds
import Model
import Text

extension Entry {
  /// A number that changes with what the entry says: by it a later change is noticed.
  var mark: UInt64 {
    var hash = StableHash.seed
    for part in [updated.map { String($0.seconds) }, title, contentHTML ?? summaryHTML] {
      hash = StableHash.mix(StableHash.of((part ?? "").utf8, from: hash), 0xFF)
    }
    return hash
  }

  /// Its headline as plain text, without a title the heading that its text begins with; empty where it has none.
  var headline: String {
    let text = title.map(HTMLSanitizer.plainText(fromHTML:)) ?? ""
    if text.allSatisfy(\.isWhitespace) { return leadingHeading }
    // Escaped once too often; looking for texts is slow, and most have no such sign.
    guard text.holds(.ampersand) else { return text }
    return ["&#", "&amp;", "&quot;"].contains(where: text.contains) ? HTMLSanitizer.plainText(fromHTML: text) : text
  }

  private var leadingHeading: String {
    guard let html = contentHTML ?? summaryHTML, html.hasPrefix("<h"), let end = html.firstRange(of: "</h")?.lowerBound,
      let level = html.dropFirst(2).first?.wholeNumberValue, (1...6).contains(level)
    else { return "" }
    let text = HTMLSanitizer.plainText(fromHTML: String(html[..<end]))
    return text.utf8.count <= Self.longestHeadline ? text : ""
  }

  /// What it tells, as plain text; empty where that is nothing or only its headline again.
  var text: String {
    let texts = [contentHTML, summaryHTML].lazy.compactMap { $0.map(HTMLSanitizer.plainText(fromHTML:)) }
    guard let text = texts.first(where: { !$0.isEmpty }) else { return "" }
    // Longer than a headline can be: no need to look.
    if text.utf8.count > Self.longestHeadline { return text }
    let told = Set(WordTokens(headline).words)
    // Most tell more with their first words; the last of these may be cut.
    let first = WordTokens(text.truncated(toBytes: 80))
    if (0..<max(0, first.count - 1)).contains(where: { !told.contains(first[$0]) }) { return text }
    return WordTokens(text).words.allSatisfy(told.contains) ? "" : text
  }

  /// The same for two entries with the same text.
  var textHash: UInt64 { StableHash.of((contentHTML ?? summaryHTML ?? "").utf8) }

  private static let longestHeadline = 600
}

import Text

/// Cuts titles at the signs that sites put between headline and name.
enum TitleParts {
  /// A headline without the site's name after (or before) a separator.
  ///
  /// - Parameter always: whether a short last part goes even when it is not known as the site's name.
  static func withoutSite(_ text: String, _ site: SiteNames, always: Bool) -> String {
    var parts = split(text)
    guard parts.count > 1 else { return text }
    // "Headline - Headline"
    if parts.count == 2, PlainText.folded(parts[0].text) == PlainText.folded(parts[1].text) { return parts[0].text }
    func isSites(_ part: String) -> Bool { site.isSitePart(part) || OfficeNames.isOne(part) }
    while parts.count > 1, isSites(parts[parts.count - 1].text) { parts.removeLast() }
    while parts.count > 1, isSites(parts[0].text) { parts.removeFirst() }
    if always, parts.count > 1, split(text).count == parts.count {
      let last = parts[parts.count - 1]
      // A bar stands before the site's name more often than a dash does.
      let words = [" | ", " » ", " « "].contains(last.separator) ? 8 : 3
      if last.text.split(separator: " ").count <= words, last.text.utf8.count * 2 < text.utf8.count {
        parts.removeLast()
      }
    }
    var result = ""
    for (i, part) in parts.enumerated() { result += (i == 0 ? "" : part.separator) + part.text }
    return result
  }

  /// The parts of a title, each with the separator before it.
  static func split(_ text: String) -> [(separator: String, text: String)] {
    var parts: [(String, String)] = []
    var separator = ""
    let bytes = Array(text.utf8)
    var start = 0
    var i = 1
    while i < bytes.count {
      // Every separator begins with a space; at the start of a part it is none.
      if bytes[i] == .space, i > start, let found = separators.first(where: { bytes[i...].starts(with: $0) }) {
        parts.append((separator, String(decoding: bytes[start..<i], as: UTF8.self)))
        separator = String(decoding: found, as: UTF8.self)
        i += found.count
        start = i
      } else {
        i += 1
      }
    }
    if start < bytes.count { parts.append((separator, String(decoding: bytes[start...], as: UTF8.self))) }
    return parts
  }

  private static let separators: [[UInt8]] = [
    " | ", " - ", " – ", " — ", " :: ", " • ", " » ", " · ", " « ", " / ",
  ].map { Array($0.utf8) }
}

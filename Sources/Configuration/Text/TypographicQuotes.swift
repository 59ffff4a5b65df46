/// Quotes as word processors set them, which are letters like others for YAML.
enum TypographicQuotes {
  static let message = "typographic quotes (“ ”) are part of the text; write straight ones: \"…\""

  private static let marks = Set("“”„‟«»‘’‚″".unicodeScalars)

  /// Whether a text begins with one.
  static func begin(_ text: some StringProtocol) -> Bool { text.unicodeScalars.first.map(marks.contains) ?? false }

  /// What stands between a pair of them, or nil where the text is not between quotes.
  static func inside(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, scalars.count > 2, marks.contains(first),
      marks.contains(last) || last == "\"" || last == "'"
    else { return nil }
    return String(scalars.dropFirst().dropLast())
  }
}

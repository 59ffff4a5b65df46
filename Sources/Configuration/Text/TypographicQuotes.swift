/// Quotes as word processors set them, which are letters like others for YAML.
enum TypographicQuotes {
  static let message = "typographic quotes (“ ”) are part of the text; write straight ones: \"…\""

  private static let double = Set("“”„‟«»″".unicodeScalars)
  private static let single = Set("‘’‚".unicodeScalars)

  /// Whether a text begins with one.
  static func begin(_ text: String) -> Bool {
    text.unicodeScalars.first.map { double.contains($0) || single.contains($0) } ?? false
  }

  /// What is meant by a text that stands between a pair of them as a whole, or that has one of a pair: a comma or bracket
  /// has cut off the other. Nil for any other text: quotes around some of its words belong there.
  static func meant(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last else { return nil }
    let count = scalars.count(where: double.contains)
    let isPair =
      double.contains(first) && (double.contains(last) ? count == 2 : last == "\"" && count == 1)
      || single.contains(first) && (single.contains(last) || last == "'") && count == 0
    if isPair { return String(scalars.dropFirst().dropLast()) }
    return count == 1 && (double.contains(first) || double.contains(last)) && last != "″" ? text : nil
  }
}

/// Checks `articles:`, the pattern that the paths of articles match: `/berita/*`, `/*/*/`, `/[0-9]*/`.
enum ArticlePattern {
  /// Whether the value is a pattern; reports what is wrong with it.
  static func check(_ value: Value, _ log: ProblemLog) -> Bool {
    guard let text = value.text else { return false }
    var opened: Int?
    for (i, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "[" where opened == nil: opened = i + 1
      case "]" where opened == i:
        log.add("E209", at: value, "\"[]\" in pattern is empty (column \(i))")
        return false
      case "]": opened = nil
      case " ":
        log.add("E209", at: value, "space in pattern (column \(i + 1))")
        return false
      default: break
      }
    }
    if let opened {
      log.add("E209", at: value, "\"[\" in pattern is never closed (column \(opened))")
      return false
    }
    guard text.hasPrefix("/") || text.hasPrefix("*") else {
      let path = text.range(of: "://").map { text[$0.upperBound...].drop { $0 != "/" } } ?? text[...]
      let guess = path.hasPrefix("/") ? String(path) : "/" + path
      log.add("E209", at: value, "a pattern begins with \"/\"; did you mean \"\(guess.prefix(200))\"?")
      return false
    }
    return true
  }
}

/// Lines of a terminal's tables: texts set, cut and wrapped to columns.
enum Columns {
  /// The text with spaces behind it up to a column, and at least so many of them.
  static func left(_ text: String, _ width: Int, least: Int = 0) -> String {
    text + blank(max(least, width - text.count))
  }

  /// The text with spaces in front of it so that it ends at a column, and at least so many of them.
  static func right(_ text: String, _ width: Int, least: Int = 0) -> String {
    blank(max(least, width - text.count)) + text
  }

  /// The text cut so that it ends at a column.
  static func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(max(1, width - 1)) + "…"
  }

  /// Words under a label, wrapped under themselves and never cut.
  static func wrapped(_ words: String, label: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = label
    for word in words.split(separator: " ") {
      if line.count > label.count, line.count + word.count > width {
        while line.last == " " { line.removeLast() }
        lines.append(line)
        line = blank(label.count)
      }
      line += word + " "
    }
    while line.last == " " { line.removeLast() }
    return lines + [line]
  }

  private static func blank(_ count: Int) -> String { String(repeating: " ", count: count) }
}

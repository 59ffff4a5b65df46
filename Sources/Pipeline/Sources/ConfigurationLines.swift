import Model

/// The text of a configuration as lines, and where its sources stand. What is not touched stays as it is, comments and line
/// ends included.
struct ConfigurationLines {
  var lines: [String]
  private let end: String
  /// A byte order mark at the beginning.
  private let mark: String

  /// Where the list of sources stands.
  struct SourceList {
    /// The line behind its last source.
    var end: Int
    /// Columns before its dashes.
    var indent: Int
    /// The lines of each source, without comments and empty lines around it.
    var items: [Range<Int>]
  }

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    mark = text.unicodeScalars.first == "\u{FEFF}" ? "\u{FEFF}" : ""
    end = text.contains("\r\n") ? "\r\n" : "\n"
    // Not by Character: "\r\n" is one, and only the "\n" is looked for.
    lines = text.unicodeScalars.dropFirst(mark.isEmpty ? 0 : 1).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { String($0) }
    if lines.last == "" { lines.removeLast() }
    lines = lines.map {
      $0.unicodeScalars.last == "\r" ? String(String.UnicodeScalarView($0.unicodeScalars.dropLast())) : $0
    }
  }

  var bytes: [UInt8] { Array((mark + lines.joined(separator: end) + end).utf8) }

  /// Columns before what stands in a line; nil where nothing or only a comment does.
  func depth(of line: Int) -> Int? {
    let content = lines[line].drop { $0 == " " }
    return content.isEmpty || content.first == "#" ? nil : lines[line].count - content.count
  }

  /// The lines of a source with the comments that speak of it alone: those further in than its dash below it, and those
  /// right above it. Above several sources that stand together a comment is their heading, unless it names this one.
  func whole(_ item: Range<Int>, of source: Source, in list: SourceList) -> Range<Int> {
    var (start, end) = (item.lowerBound, item.upperBound)
    while end < lines.count, let depth = commentDepth(of: end), depth > list.indent { end += 1 }
    while start > 0, commentDepth(of: start - 1) == list.indent, !isSetting(start - 1) { start -= 1 }
    let comments = lines[start..<item.lowerBound].joined(separator: " ").lowercased()
    let words = source.name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }
    let isNamed = comments.contains(source.url.host) || words.contains { comments.contains($0) }
    let isAlone = !list.items.contains { $0.lowerBound == end }
    return (isNamed || isAlone ? start : item.lowerBound)..<end
  }

  /// Columns before the comment that fills a line; nil where it is none.
  private func commentDepth(of line: Int) -> Int? {
    let content = lines[line].drop { $0 == " " }
    return content.first == "#" ? lines[line].count - content.count : nil
  }

  /// Whether a comment is a setting or a source that somebody has taken out of use: `# - https://warta.example/`.
  private func isSetting(_ line: Int) -> Bool {
    let content = lines[line].drop { $0 == " " || $0 == "#" }
    if content.hasPrefix("- ") || content == "-" { return true }
    let key = content.prefix { $0.isLetter || $0 == "_" }
    return !key.isEmpty && content[key.endIndex...].hasPrefix(": ") && key.lowercased() == key
  }

  /// The list of sources; nil where there is none.
  ///
  /// - Throws: `.form` where it is written on one line.
  func sourceList() throws(SourceAddition.Failure) -> SourceList? {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("sources:") }) else { return nil }
    let rest = lines[start].dropFirst("sources:".count).drop { $0 == " " }
    guard rest.isEmpty || rest.first == "#" else { throw .form(line: start + 1) }
    var list = SourceList(end: start + 1, indent: 2, items: [])
    for line in lines.indices.dropFirst(start + 1) {
      guard let depth = depth(of: line) else { continue }
      let content = lines[line].dropFirst(depth)
      let isItem = content == "-" || content.hasPrefix("- ")
      // The next block, or the end of the document.
      if depth == 0, !isItem { break }
      if list.items.isEmpty, isItem { list.indent = depth }
      if isItem, depth == list.indent {
        list.items.append(line..<line + 1)
      } else if let last = list.items.indices.last {
        list.items[last] = list.items[last].lowerBound..<line + 1
      }
      list.end = line + 1
    }
    return list
  }
}

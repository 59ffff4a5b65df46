import Foundation

/// The project's source files, for tests that read them.
enum SourceFiles {
  /// A file below `Sources`.
  struct File {
    /// The folders below `Sources` and the name: `["Pipeline", "Reading", "ArticleReader.swift"]`.
    var path: [String]
    /// Its lines without comments and texts.
    var code: [Substring]

    var place: String { path.joined(separator: "/") }
    var target: String { path[0] }
    /// The folder within the target; empty for a file beside the folders.
    var room: String { path.count > 2 ? path[1] : "" }

    /// The types that it declares outside of others.
    var types: [String] {
      code.compactMap { line in
        let words = line.split { $0 == " " || $0 == ":" || $0 == "<" || $0 == "{" || $0 == "(" }
        guard line.first != " ", let kind = words.firstIndex(where: Self.kinds.contains), kind + 1 < words.count,
          words[..<kind].allSatisfy(Self.modifiers.contains)
        else { return nil }
        return String(words[kind + 1])
      }
    }

    /// Every word of the code that begins with a capital letter.
    var names: Set<String> {
      var names: Set<String> = []
      for line in code {
        for word in line.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })
        where word.first?.isUppercase == true { names.insert(String(word)) }
      }
      return names
    }

    private static let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    private static let modifiers: Set<Substring> = ["public", "package", "private", "fileprivate", "final", "indirect"]
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file of ours.
  static func all() throws -> [File] {
    let sources = root.appendingPathComponent("Sources")
    guard let files = FileManager.default.enumerator(atPath: sources.path) else { return [] }
    var found: [File] = []
    for case let path as String in files where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      found.append(File(path: path.split(separator: "/").map(String.init), code: code(of: text)))
    }
    return found.sorted { $0.place < $1.place }
  }

  private static func code(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var isInText = false
    for line in text.split(separator: "\n") {
      if line.contains("\"\"\"") {
        isInText.toggle()
      } else if !isInText {
        lines.append(withoutTexts(line))
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// A line without its comment and the contents of its texts; what is interpolated goes with them.
  private static func withoutTexts(_ line: Substring) -> Substring {
    var code = ""
    var isInText = false
    var before: Character = " "
    for character in line {
      if character == "\"", before != "\\" { isInText.toggle() }
      if !isInText {
        if character == "/", before == "/" { return Substring(code.dropLast()) }
        code.append(character)
      }
      before = character
    }
    return Substring(code)
  }
}

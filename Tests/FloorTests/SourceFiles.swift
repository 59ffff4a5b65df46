import Foundation

/// The project's Swift files, for tests that read them.
enum SourceFiles {
  /// A file below `Sources`.
  struct File {
    /// The folders below `Sources` and the name: `["Pipeline", "Reading", "ArticleReader.swift"]`.
    var path: [String]
    /// As it stands on the disk.
    var text: String
    /// Its lines without comments and texts.
    var code: [Substring]

    var place: String { path.joined(separator: "/") }
    var target: String { path[0] }
    /// The folder within the target; empty for a file beside the folders.
    var room: String { path.count > 2 ? path[1] : "" }

    /// The types that it declares outside of others.
    var types: [String] {
      code.compactMap { line in
        guard line.utf8.first != UInt8(ascii: " ") else { return nil }
        let words = line.split { $0 == " " || $0 == ":" || $0 == "<" || $0 == "{" || $0 == "(" }
        guard let kind = words.firstIndex(where: Self.kinds.contains), kind + 1 < words.count,
          words[..<kind].allSatisfy(Self.modifiers.contains)
        else { return nil }
        return String(words[kind + 1])
      }
    }

    /// Every word of the code that begins with a capital letter.
    var names: Set<String> {
      var names: Set<String> = []
      for line in code {
        for word in line.utf8.split(whereSeparator: { !SourceFiles.isOfWord($0) }) {
          if let first = word.first, (0x41...0x5A).contains(first) { names.insert(String(Substring(word))) }
        }
      }
      return names
    }

    private static let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    private static let modifiers: Set<Substring> = ["public", "package", "private", "fileprivate", "final", "indirect"]
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  // Read once for all tests.
  private static let sources = Result { try read("Sources").map(File.init) }
  private static let tests = Result { try read("Tests") }

  /// Every Swift file of ours below `Sources`, in order.
  static func all() throws -> [File] { try sources.get() }

  /// Every Swift file below `Tests`: its place there, and its text.
  static func ofTests() throws -> [(place: String, text: String)] { try tests.get() }

  /// Letters, digits and what else is in an identifier; what is not ASCII counts as a letter.
  static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
    default: false
    }
  }

  /// The lines, the empty ones too.
  static func lines(_ text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
  }

  private static func read(_ name: String) throws -> [(place: String, text: String)] {
    let folder = root.appendingPathComponent(name)
    let files = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return try files.filter { $0.hasSuffix(".swift") }.sorted().map {
      ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
  }
}

extension SourceFiles.File {
  init(place: String, text: String) {
    self.init(path: place.split(separator: "/").map(String.init), text: text, code: Self.code(of: text))
  }

  private static func code(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var isInText = false
    for line in SourceFiles.lines(text) {
      if line.utf8.contains(UInt8(ascii: "\"")), line.contains("\"\"\"") {
        isInText.toggle()
      } else if !isInText {
        lines.append(withoutTexts(line))
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// A line without its comment and the contents of its texts; what is interpolated goes with them.
  private static func withoutTexts(_ line: Substring) -> Substring {
    var code: [UInt8] = []
    var isInText = false
    var before = UInt8(ascii: " ")
    for byte in line.utf8 {
      if byte == UInt8(ascii: "\""), before != UInt8(ascii: "\\") { isInText.toggle() }
      if !isInText {
        if byte == UInt8(ascii: "/"), before == byte { return Substring(decoding: code.dropLast(), as: UTF8.self) }
        code.append(byte)
      }
      before = byte
    }
    return Substring(decoding: code, as: UTF8.self)
  }
}

import Foundation
import Testing

/// What a newcomer must read at once stays short: files of at most 400 lines, functions of at most 60.
@Suite struct SizeTests {
  @Test func noFileIsOver400Lines() throws {
    let long = try Self.files.get().filter { $0.lines.count > 400 }
    #expect(long.map { "\($0.path): \($0.lines.count) lines" } == [])
  }

  @Test func noFunctionIsOver60Lines() throws {
    let files = try Self.files.get().filter { $0.path.hasPrefix("Sources/") }
    let long = files.flatMap { file in
      Self.functions(in: file.lines).filter { $0.lines > 60 }.map { "\(file.path):\($0.line): \($0.lines) lines" }
    }
    #expect(long == [])
  }

  @Test func functionsAreFoundAndCounted() {
    let text = """
      struct Room {
        func one() -> Int { 1 }

        init<Each>(
          of each: Each
        ) {
          let inner = [each].map {
            $0
          }
        }
      }
      """
    let found = Self.functions(in: SourceFiles.lines(text))
    #expect(found.map(\.line) == [2, 4])
    #expect(found.map(\.lines) == [1, 7])
  }

  /// The functions, by the form that swift-format gives them: one ends at the first line with its own indentation that
  /// closes a brace.
  static func functions(in lines: [Substring]) -> [(line: Int, lines: Int)] {
    lines.indices.compactMap { start in
      let line = lines[start]
      guard begins(line) else { return nil }
      let close = line.prefix { $0 == " " } + "}"
      let isWhole = line.hasSuffix("}")
      let end =
        isWhole
        ? start : lines[start...].firstIndex { $0.hasPrefix(close) && !$0.hasSuffix("{") } ?? lines.endIndex - 1
      return (start + 1, end - start + 1)
    }
  }

  /// Whether a line begins a function: attributes and modifiers, then `func` or `init`.
  private static func begins(_ line: Substring) -> Bool {
    for word in line.utf8.split(separator: UInt8(ascii: " ")).lazy.map(Substring.init) {
      if word == "func" || ["init(", "init<", "init?(", "init!("].contains(where: word.hasPrefix) { return true }
      guard word.utf8.allSatisfy({ (0x61...0x7A).contains($0) || "@()".utf8.contains($0) }) else { return false }
    }
    return false
  }

  private static let files = Result {
    try SourceFiles.all().map { (path: "Sources/" + $0.place, lines: SourceFiles.lines($0.text)) }
      + SourceFiles.ofTests().map { (path: "Tests/" + $0.place, lines: SourceFiles.lines($0.text)) }
  }
}

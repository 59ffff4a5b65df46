/// One thing that is wrong in a configuration, and where. Messages never contain a secret.
public struct Problem: Error, Sendable, Hashable, Codable {
  /// Whether the file can be used all the same.
  public enum Severity: String, Sendable, Hashable, Codable {
    /// The file is refused.
    case error
    /// The file is used; the line is worth a look.
    case warning
  }

  /// The number in the manual: `E102`, `W501`.
  public var code: String
  /// Whether it keeps the file from being used.
  public var severity: Severity
  /// The file as the operator named it.
  public var file: String
  /// From 1; 0 when the problem is the file as a whole.
  public var line: Int
  /// From 1, counted in Unicode scalars; 0 when the problem is the file as a whole.
  public var column: Int
  /// How many scalars are meant, at least 1.
  public var length: Int
  /// What is wrong, and where it can be told what to write instead.
  public var message: String
  /// The line, with secrets masked and control characters replaced; shortened when long.
  public var excerpt: String?
  /// Where in the excerpt the problem begins, from 1.
  public var excerptColumn: Int

  /// A problem at a place.
  public init(
    code: String, severity: Severity = .error, file: String, line: Int = 0, column: Int = 0, length: Int = 1,
    message: String, excerpt: String? = nil, excerptColumn: Int = 1
  ) {
    (self.code, self.severity, self.file) = (code, severity, file)
    (self.line, self.column, self.length) = (line, column, length)
    (self.message, self.excerpt, self.excerptColumn) = (message, excerpt, excerptColumn)
  }

  /// The problem as compilers print one: the place and message, the line, a caret under what is meant.
  public var rendered: String {
    guard line > 0 else { return "\(file): \(severity.rawValue): \(message) [\(code)]" }
    let head = "\(file):\(line):\(column): \(severity.rawValue): \(message) [\(code)]"
    guard let excerpt else { return head }
    let width = 5
    let number = String(line)
    let gutter = String(repeating: " ", count: max(0, width - number.count)) + number
    let available = max(1, excerpt.unicodeScalars.count - excerptColumn + 1)
    let tildes = String(repeating: "~", count: max(0, min(length, available) - 1))
    let blank = String(repeating: " ", count: max(width, number.count))
    return head + "\n\(gutter) | \(excerpt)\n\(blank) | "
      + String(repeating: " ", count: max(0, excerptColumn - 1)) + "^" + tildes
  }
}

import Model

/// What came out of reading a configuration: the settings, and all that is wrong.
public struct Reading: Sendable, Hashable {
  /// Nil when there is an error.
  public var settings: Settings?
  /// In the order of the file.
  public var problems: [Problem]

  /// A number for the bytes that were read; nil where there was no file to read.
  public var hash: UInt64?

  /// What came out of reading a configuration.
  public init(settings: Settings?, problems: [Problem]) { (self.settings, self.problems) = (settings, problems) }

  /// Whether a problem is an error.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// The problems for a terminal or journal, each with its line and a caret, at most `limit` of them.
  public func report(limit: Int = 20) -> String {
    var parts = problems.prefix(max(0, limit)).map(\.rendered)
    if problems.count > limit { parts.append("and \(problems.count - limit) more") }
    return parts.joined(separator: "\n")
  }
}

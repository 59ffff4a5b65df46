import Text

/// The header lines of one answer, in order; names compared without case (RFC 9110 section 5.1).
public struct HTTPHeaders: Sendable, Hashable {
  /// One header line.
  public struct Line: Sendable, Hashable {
    /// The name as sent.
    public var name: String
    /// The value without surrounding white space.
    public var value: String

    /// A header line.
    public init(name: String, value: String) { (self.name, self.value) = (name, value) }

    /// Whether it has this name, however either is written.
    public func isNamed(_ other: String) -> Bool {
      name.utf8.count == other.utf8.count
        && zip(name.utf8, other.utf8).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }
  }

  /// All lines, in order.
  public var lines: [Line]

  /// Headers out of lines.
  public init(_ lines: [Line] = []) { self.lines = lines }

  /// The value of the last line of that name, or nil.
  public subscript(name: String) -> String? { lines.last { $0.isNamed(name) }?.value }
}

/// A value of JSON (RFC 8259).
public enum JSONValue: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// The number as written: those of feeds and pages are dates and ids.
  case number(String)
  /// The text with its escapes resolved.
  case string(String)
  /// The elements in order.
  case array([JSONValue])
  /// Members in order; a name may stand twice.
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: JSONValue
  }

  /// The first member of that name; nil when there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

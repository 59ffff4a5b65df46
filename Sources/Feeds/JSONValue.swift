import Text

/// A JSON value (RFC 8259), read without Foundation and within limits.
enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// The number as written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in order; the first of a name counts.
  case object([Member])

  /// A member of an object.
  struct Member: Sendable, Hashable {
    var name: String
    var value: JSONValue
  }

  /// The member of that name; nil for other values.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string or number that is not empty.
  var text: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let text): text
    default: nil
    }
  }

  /// The elements of an array; none for other values.
  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}

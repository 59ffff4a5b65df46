import Text

extension JSONValue {
  /// The text of a string or number, or of the first one in a list, or of an object's `@value`.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .array(let items): items.first?.text
    case .object: self["@value"]?.text
    default: nil
    }
  }

  /// The members of a list, or the value itself as a list of one.
  var items: [JSONValue] {
    if case .array(let items) = self { return items }
    return [self]
  }
}

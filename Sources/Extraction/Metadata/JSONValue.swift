/// A value of JSON, as structured data of pages holds it.
indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// As written: numbers of pages are dates and ids.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in order; a key may stand twice.
  case object([(key: String, value: JSONValue)])

  /// The first member of that name, when this is an object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string or number, or of the first one in a list.
  var text: String? {
    switch self {
    case .string(let text): text
    case .number(let text): text
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

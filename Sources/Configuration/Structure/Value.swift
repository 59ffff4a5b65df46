/// A value of the file with its place: text, a list or a map. Numbers and yes/no are text until a key asks for them.
struct Value: Located {
  /// What a value is.
  indirect enum Kind {
    case text(String, isQuoted: Bool)
    case list([Value])
    case map([Field])
  }

  var kind: Kind
  var place: Place
  /// Scalars of the file that it covers; 1 for lists and maps.
  var length: Int
  /// Whether it is unquoted text that goes on over several lines.
  var spansLines = false

  /// The text, or nil for lists and maps.
  var text: String? {
    if case .text(let text, _) = kind { return text }
    return nil
  }

  /// The entries of a list; any other value alone.
  var items: [Value] {
    if case .list(let items) = kind { return items }
    return [self]
  }

  /// Whether there is a key without a value.
  var isEmpty: Bool {
    if case .text(let text, let isQuoted) = kind {
      return !isQuoted && (text.isEmpty || text == "~" || text == "null")
    }
    return false
  }

  /// What the value is called in messages.
  var description: String {
    switch kind {
    case .text(let text, _): isEmpty ? "nothing" : "\"\(text.prefix(60))\""
    case .list: "a list"
    case .map: "a map"
    }
  }
}

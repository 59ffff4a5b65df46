import Text

/// The fields of one map of the file, read by key. Keys that do not belong here are reported when it is made.
struct Section {
  let schema: Schema
  let context: ReadingContext
  /// Where the map begins.
  let place: Place
  private let fields: [String: Field]

  /// The fields of a map; empty, with a problem, when the value is none. A key without value is an empty map.
  init(_ value: Value, _ schema: Schema, named name: String, _ context: ReadingContext) {
    (self.schema, self.context, place) = (schema, context, value.place)
    let log = context.log
    var fields: [String: Field] = [:]
    switch value.kind {
    case .map(let all):
      for field in all where !log.isFull {
        if schema.keys.contains(field.key) {
          fields[field.key] = field
        } else {
          Self.reportUnknown(field, in: schema, log)
        }
      }
    default:
      if !value.isEmpty {
        log.add("E104", at: value, "\"\(name)\" must be a map of \"key: value\" lines, found \(value.description)")
      }
    }
    self.fields = fields
  }

  /// Nothing: all keys at their defaults.
  init(emptyAt place: Place, _ schema: Schema, _ context: ReadingContext) {
    (self.schema, self.place, self.context, fields) = (schema, place, context, [:])
  }

  /// Where problems go.
  var log: ProblemLog { context.log }

  /// Reads all that is given into its owner; returns the names of the keys whose values were right.
  @discardableResult
  func read<Owner>(_ keys: [Key<Owner>], into owner: inout Owner) -> Set<String> {
    var right: Set<String> = []
    for key in keys where fields[key.name] != nil && key.read(self, &owner) { right.insert(key.name) }
    return right
  }

  /// A field by its key, or nil when the file does not give it.
  subscript(key: String) -> Field? {
    assert(schema.keys.contains(key), "\(key) is missing in Schema")
    return fields[key]
  }

  private static func reportUnknown(_ field: Field, in schema: Schema, _ log: ProblemLog) {
    let key = String(field.key.prefix(60))
    // `{weight: 2,5}`: the comma ended the number.
    if field.value.isEmpty, !key.isEmpty, key.utf8.allSatisfy({ $0.isASCIIDigit }) {
      log.add("E105", at: field, "write numbers with a point, as in 2.5")
      return
    }
    // `https: //warta.example/`: the space made a key of the scheme.
    if ["http", "https"].contains(key.lowercased()), let rest = field.value.text, rest.hasPrefix("//") {
      log.add("E205", at: field, "space in the address; write \"\(key):\(rest.prefix(200))\"")
      return
    }
    let guess = schema.suggestion(for: field.key)
    let isNear = guess.map { Spelling.distance($0, field.key.lowercased(), atMost: 1) != nil } ?? false
    if !isNear, let home = schema.home(of: field.key) {
      let here = schema == .root ? "the top of the file" : schema.description
      log.add("E103", at: field, "\"\(key)\" belongs to \(home.description), not to \(here)")
    } else if let guess {
      log.add("E102", at: field, "unknown key \"\(key)\"; did you mean \"\(guess)\"?")
    } else {
      let most = schema.keys.count > 12 ? schema.keys.prefix(12) + ["…"] : schema.keys[...]
      log.add("E102", at: field, "unknown key \"\(key)\"; \(schema.description) has \(most.joined(separator: ", "))")
    }
  }
}

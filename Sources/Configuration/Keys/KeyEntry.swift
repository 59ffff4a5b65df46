/// What of a key can be told without its owner.
struct KeyEntry: Sendable {
  let name: String
  let synonyms: [String]
  let help: String
  let shown: String

  /// A key whose value is a section or a list of them.
  init(_ name: String, _ help: String, also synonyms: [String]) {
    (self.name, self.help, self.synonyms, shown) = (name, help, synonyms, "")
  }

  /// A key of an owner whose defaults are these.
  init<Owner>(_ key: Key<Owner>, of standard: Owner) {
    (name, synonyms, help, shown) = (key.name, key.synonyms, key.help, key.shown(standard))
  }
}

/// One key of the configuration and all that belongs to it: its name and the words people write instead, what its value
/// may be, where the value goes (and so its default), and the line that explains it. Reading, guesses at misspelt keys, the
/// commented configuration and the tests go by these entries.
struct Key<Owner>: Sendable {
  let name: String
  /// Other words for it, in English and Indonesian, as people write them who do not look into the manual.
  let synonyms: [String]
  /// One line that explains it.
  let help: String
  /// Whether it is a source's key that `defaults:` can set for all sources.
  let isForDefaults: Bool
  /// Reads its value into the owner, with a problem in the log where it is wrong. Returns whether it was right.
  let read: @Sendable (Section, inout Owner) -> Bool
  /// Its value as the commented configuration shows it: the default, or an example where there is none.
  let shown: @Sendable (Owner) -> String

  /// A key whose default is that of its owner; an `example` is shown in its place.
  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Owner, Value> & Sendable, _ form: Form<Value>, example: String? = nil,
    _ help: String, also synonyms: [String] = [], isForDefaults: Bool = false
  ) {
    (self.name, self.help, self.synonyms, self.isForDefaults) = (name, help, synonyms, isForDefaults)
    read = { section, owner in
      guard let value = form.read(section, name) else { return false }
      owner[keyPath: path] = value
      return true
    }
    shown = { example ?? form.write($0[keyPath: path]) }
  }

  /// A key that may be left unset.
  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Owner, Value?> & Sendable, _ form: Form<Value>, example: String,
    _ help: String, also synonyms: [String] = [], isForDefaults: Bool = false
  ) {
    let optional = Form<Value?>(read: { form.read($0, $1).map { .some($0) } }, write: { $0.map(form.write) ?? "" })
    self.init(name, path, optional, example: example, help, also: synonyms, isForDefaults: isForDefaults)
  }
}

extension Key {
  /// The key of a part of the owner.
  init<Part>(_ key: Key<Part>, of path: any WritableKeyPath<Owner, Part> & Sendable, _ help: String? = nil) {
    (name, synonyms, isForDefaults) = (key.name, key.synonyms, false)
    self.help = help ?? key.help
    read = { section, owner in key.read(section, &owner[keyPath: path]) }
    shown = { key.shown($0[keyPath: path]) }
  }
}

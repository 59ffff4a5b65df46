extension Section {
  /// Text of one line, not empty.
  func text(_ key: String, mayHaveControls: Bool = false) -> Value? {
    guard let value = present(key) else { return nil }
    guard let text = value.text else {
      return log.refuse("E104", at: value, "\"\(key)\" must be text, found \(value.description)")
    }
    let hasControls = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    guard mayHaveControls || !hasControls else {
      return log.refuse("E104", at: value, "\"\(key)\" must be one line without control characters")
    }
    guard text.utf8.count <= 4_000 else {
      return log.refuse("E104", at: value, "\"\(key)\" is longer than 4,000 bytes")
    }
    return value
  }

  /// One of some words; messages name only those of `shown`.
  func choice(_ key: String, _ choices: [String], shown: [String]? = nil) -> String? {
    guard let value = present(key) else { return nil }
    let words = (shown ?? choices).joined(separator: ", ")
    guard let text = value.text else {
      return log.refuse("E104", at: value, "\"\(key)\" must be one of \(words), found \(value.description)")
    }
    if let found = choices.first(where: { $0 == text.lowercased() }) { return found }
    var message = "\"\(text.prefix(60))\" is not one of \(words)"
    if let guess = Spelling.nearest(to: text, among: choices) { message += "; did you mean \"\(guess)\"?" }
    return log.refuse("E112", at: value, message)
  }

  /// A list of texts, or one text alone; `kind` names what may stand there ("a list or an address"). What is
  /// raw has a check of its own for control characters and for several entries in one text.
  func texts(_ key: String, _ kind: String = "a list or one text", isRaw: Bool = false) -> [Value]? {
    guard let field = self[key] else { return nil }
    switch field.value.kind {
    case .text:
      if field.value.isEmpty { return [] }
      return text(key, mayHaveControls: isRaw).map { isRaw || isOneEntry($0, of: key, isAlone: true) ? [$0] : [] }
    case .map:
      return log.refuse("E104", at: field.value, "\"\(key)\" must be \(kind), found \(field.value.description)")
    case .list(let items):
      return items.filter { item in
        guard let text = item.text, !text.isEmpty else {
          return log.refuse("E104", at: item, "an entry of \"\(key)\" must be text, found \(item.description)")
        }
        let hasControls = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard text.utf8.count <= 1_000, isRaw || !hasControls else {
          return log.refuse("E104", at: item, "an entry of \"\(key)\" must be one line of at most 1,000 bytes")
        }
        return isRaw || isOneEntry(item, of: key)
      }
    }
  }

  /// Whether a text is one entry of a list and not several with commas or line breaks between them, as beginners write
  /// lists. A comma within quotes is meant, unless the text `isAlone`: without a list around it.
  func isOneEntry(_ value: Value, of key: String, isAlone: Bool = false) -> Bool {
    guard case .text(let text, let isQuoted) = value.kind else { return true }
    if isAlone, value.spansLines {
      return log.refuse("E113", at: value, "\"\(key)\" is a list; put \"- \" before each entry")
    }
    let parts = text.split { $0 == "," || $0 == ";" }.map { $0.split(separator: " ").joined(separator: " ") }
    guard parts.count > 1, isAlone || !isQuoted else { return true }
    return log.refuse(
      "E113", at: value, "more than one entry in one text; write a list: [\(parts.joined(separator: ", ").prefix(200))]"
    )
  }

  /// The value of a key that is there and has one.
  func present(_ key: String) -> Value? {
    guard let field = self[key] else { return nil }
    guard field.value.isEmpty || field.value.text == "" else { return field.value }
    return log.refuse("E104", at: field, "\"\(key)\" has no value")
  }
}

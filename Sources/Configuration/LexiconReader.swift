import Model

/// Reads `lexicon.yaml`: `strong`, `support` and `negative` hold a map of phrase and weight for each language, `block` a
/// list of `{context, phrase, window}` for each language, `casework` its `offices`, `clients` and `actions`, `synonyms` and
/// `related` a list of lists.
public struct LexiconReader: Sendable {
  /// A lexicon, and all that is wrong with it.
  public struct Result: Sendable, Hashable {
    /// What could be read; use it only when there is no error.
    public var lexicon: Lexicon
    /// In the order of the file.
    public var problems: [Problem]

    /// Whether a problem is an error.
    public var hasErrors: Bool { problems.contains { $0.severity == .error } }
  }

  /// A reader.
  public init() {}

  /// Reads the phrases of some languages (`id`, `en`), in the order of the file; problems are left out.
  public func read(_ bytes: [UInt8], languages: [String]) -> Lexicon {
    check(bytes, file: "lexicon.yaml", languages: languages).lexicon
  }

  /// Reads the phrases of some languages and reports what is wrong; `file` is what messages call the file.
  public func check(_ bytes: [UInt8], file: String, languages: [String]) -> Result {
    var lexicon = Lexicon()
    guard bytes.count <= ConfigurationReader.mostBytes else {
      let message = "cannot read: \(bytes.count) bytes; the most is \(ConfigurationReader.mostBytes)"
      return Result(lexicon: lexicon, problems: [Problem(code: "E009", file: file, message: message)])
    }
    let (log, value) = ConfigurationReader.values(bytes, file: file)
    let keys = ["strong", "support", "negative", "casework", "block", "synonyms", "related"]
    for field in Self.fields(value, "the lexicon", log) {
      guard keys.contains(field.key) else {
        let guess = Spelling.nearest(to: field.key, among: keys)
        let hint = guess.map { "did you mean \"\($0)\"?" } ?? "use \(keys.joined(separator: ", "))"
        log.add("E102", at: field, "unknown key \"\(field.key.prefix(60))\"; \(hint)")
        continue
      }
      for language in Self.fields(field.value, field.key, log) where languages.contains(language.key) {
        switch field.key {
        case "strong": lexicon.strong += phrases(language.value, log)
        case "support": lexicon.support += phrases(language.value, log)
        case "negative": lexicon.negative += phrases(language.value, log)
        case "casework": add(language.value, to: &lexicon.casework, log)
        case "block": lexicon.block += blocks(language.value, log)
        case "synonyms": lexicon.synonyms += lists(language.value, "synonyms", of: "ways to say the same", log)
        default: lexicon.related += lists(language.value, "related", of: "words of one field", log)
        }
      }
    }
    return Result(lexicon: lexicon, problems: log.sorted)
  }

  private static func fields(_ value: Value?, _ name: String, _ log: ProblemLog) -> [Field] {
    guard let value, !value.isEmpty else { return [] }
    if case .map(let fields) = value.kind { return fields }
    log.add("E104", at: value, "\"\(name)\" must be a map, found \(value.description)")
    return []
  }

  private func phrases(_ value: Value, _ log: ProblemLog) -> [Lexicon.Phrase] {
    Self.fields(value, "a language", log).compactMap { field in
      guard let text = field.value.text, let weight = Double(text), weight.isFinite, abs(weight) <= 100 else {
        return log.refuse(
          "E105", at: field.value,
          "the weight of \"\(field.key.prefix(60))\" must be a number, found \(field.value.description)")
      }
      return Lexicon.Phrase(field.key, weight)
    }
  }

  private func add(_ value: Value, to casework: inout Lexicon.Casework, _ log: ProblemLog) {
    let keys = ["offices", "clients", "actions"]
    for field in Self.fields(value, "casework", log) {
      switch field.key {
      case "offices": casework.offices += texts(field.value, log)
      case "clients": casework.clients += texts(field.value, log)
      case "actions": casework.actions += lists(field.value, "actions", of: "ways to say what is done", log)
      default:
        let message = "unknown key \"\(field.key.prefix(60))\"; use \(keys.joined(separator: ", "))"
        log.add("E102", at: field, message)
      }
    }
  }

  private func texts(_ value: Value, _ log: ProblemLog) -> [String] {
    if case .list(let items) = value.kind { return items.compactMap(\.text) }
    if !value.isEmpty { log.add("E104", at: value, "must be a list of phrases, found \(value.description)") }
    return []
  }

  private func blocks(_ value: Value, _ log: ProblemLog) -> [Lexicon.Block] {
    guard case .list(let items) = value.kind else {
      if !value.isEmpty { log.add("E104", at: value, "\"block\" must hold lists, found \(value.description)") }
      return []
    }
    return items.compactMap { item in
      var texts: [String: String] = [:]
      for field in Self.fields(item, "block", log) { texts[field.key] = field.value.text }
      guard let context = texts["context"], let phrase = texts["phrase"],
        let window = texts["window"] == "anywhere" ? Lexicon.Block.anywhere : Int(texts["window"] ?? "4"),
        (0...100).contains(window) || window == Lexicon.Block.anywhere
      else {
        return log.refuse(
          "E104", at: item, "an entry of \"block\" needs context, phrase and window (0 to 100, or anywhere)")
      }
      return Lexicon.Block(context: context, phrase: phrase, window: window)
    }
  }

  private func lists(_ value: Value, _ key: String, of what: String, _ log: ProblemLog) -> [[String]] {
    guard case .list(let items) = value.kind else {
      if !value.isEmpty { log.add("E104", at: value, "\"\(key)\" must hold lists, found \(value.description)") }
      return []
    }
    return items.compactMap { item in
      var ways: [String] = []
      if case .list(let texts) = item.kind { ways = texts.compactMap(\.text) }
      guard ways.count > 1 else {
        return log.refuse("E104", at: item, "an entry of \"\(key)\" needs two or more \(what)")
      }
      return ways
    }
  }
}

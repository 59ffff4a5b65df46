import Text

/// Turns CSS selectors into XPath: types, classes, ids, attributes, all four combinators, groups, `:first-child`,
/// `:last-child`, `:nth-child()` and `:not()` of one compound.
struct CSSTranslator {
  private let scalars: [Unicode.Scalar]
  private var at = 0

  /// The XPath that finds what the selector names.
  static func xpath(_ text: String) throws(SelectorError) -> String {
    var translator = CSSTranslator(scalars: Array(text.unicodeScalars))
    return try translator.group()
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var current: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  private mutating func skipSpace() { while let scalar = current, scalar <= " " { at += 1 } }

  private mutating func group() throws(SelectorError) -> String {
    var paths: [String] = []
    while true {
      skipSpace()
      guard let scalar = current, scalar != "," else {
        throw SelectorError(
          paths.isEmpty ? "a selector is missing before \",\"" : "a selector is missing after \",\"", at: at)
      }
      paths.append(try path())
      guard current == "," else { break }
      at += 1
    }
    return paths.joined(separator: " | ")
  }

  /// Compounds with combinators between them, up to a comma or the end.
  private mutating func path() throws(SelectorError) -> String {
    var result = "/descendant::" + Self.step(try compound(inNot: false))
    while true {
      let hadSpace = current.map { $0 <= " " } ?? false
      skipSpace()
      guard let scalar = current, scalar != "," else { return result }
      switch scalar {
      case ">", "+", "~":
        let place = at
        at += 1
        skipSpace()
        guard let next = current, next != "," else {
          throw SelectorError("nothing stands behind \"\(scalar)\"", at: place)
        }
        let compound = try compound(inNot: false)
        switch scalar {
        case ">": result += "/child::" + Self.step(compound)
        case "+": result += "/following-sibling::*[1]/self::" + Self.step(compound)
        default: result += "/following-sibling::" + Self.step(compound)
        }
      default:
        guard hadSpace else { throw unexpected(scalar) }
        result += "/descendant::" + Self.step(try compound(inNot: false))
      }
    }
  }

  private static func step(_ compound: (type: String, conditions: [String])) -> String {
    compound.type + compound.conditions.map { "[\($0)]" }.joined()
  }

  /// A type and what follows it without a space.
  private mutating func compound(inNot: Bool) throws(SelectorError) -> (type: String, conditions: [String]) {
    let start = at
    var type = "*"
    var conditions: [String] = []
    if current == "*" {
      at += 1
    } else if let scalar = current, Self.startsName(scalar) {
      type = try name("element").lowercased()
    }
    while let scalar = current {
      switch scalar {
      case ".":
        at += 1
        conditions.append(Self.hasWord("class", try name("class")))
      case "#":
        at += 1
        conditions.append("@id = \(Self.literal(try name("id")))")
      case "[": conditions.append(try attribute())
      case ":":
        conditions.append(try pseudoClass(inNot: inNot))
      default:
        if at == start { throw unexpected(scalar) }
        return (type, conditions)
      }
    }
    if at == start { throw SelectorError("a selector is missing", at: at) }
    return (type, conditions)
  }

  private func unexpected(_ scalar: Unicode.Scalar) -> SelectorError {
    switch scalar {
    case "<": SelectorError("this is HTML; write the element's name and class as in \"div.content\"", at: at)
    case "]", ")": SelectorError("\"\(scalar)\" without its other half", at: at)
    case "@": SelectorError("\"@\" belongs to XPath, which begins with \"/\"; in CSS write [name=\"value\"]", at: at)
    case "/": SelectorError("\"/\" belongs to XPath; begin with \"//\", or write a space or \">\"", at: at)
    case "0"..."9": SelectorError("a name cannot begin with a digit", at: at)
    default: SelectorError("\"\(scalar)\" has no meaning here", at: at)
    }
  }

  // MARK: attributes

  private mutating func attribute() throws(SelectorError) -> String {
    let open = at
    at += 1
    skipSpace()
    let attribute = "@" + (try name("attribute")).lowercased()
    skipSpace()
    if current == "]" {
      at += 1
      return attribute
    }
    var sign: Unicode.Scalar = "="
    if let scalar = current, "^$*~|".unicodeScalars.contains(scalar) {
      sign = scalar
      at += 1
    }
    guard current == "=" else {
      throw current == nil
        ? neverClosed("[", open) : SelectorError("\"=\" or \"]\" is missing after \"\(attribute.dropFirst())\"", at: at)
    }
    at += 1
    skipSpace()
    let value = try self.value(open)
    skipSpace()
    guard current == "]" else {
      throw current == nil
        ? neverClosed("[", open) : SelectorError("\"]\" is missing; put a value with signs in \"quotes\"", at: at)
    }
    at += 1
    let text = Self.literal(value)
    // No attribute begins with, ends in or holds the empty text, says CSS.
    if value.isEmpty, sign != "=", sign != "|" { return "false()" }
    switch sign {
    case "^": return "starts-with(\(attribute), \(text))"
    case "$":
      return "substring(\(attribute), string-length(\(attribute)) - \(value.unicodeScalars.count - 1)) = \(text)"
    case "*": return "contains(\(attribute), \(text))"
    case "~": return Self.hasWord(String(attribute.dropFirst()), value)
    case "|": return "\(attribute) = \(text) or starts-with(\(attribute), \(Self.literal(value + "-")))"
    default: return "\(attribute) = \(text)"
    }
  }

  /// A name, or text in quotes.
  private mutating func value(_ open: Int) throws(SelectorError) -> String {
    guard let quote = current else { throw neverClosed("[", open) }
    guard quote == "\"" || quote == "'" else {
      var result = String.UnicodeScalarView()
      while let scalar = current, scalar != "]", scalar > " " {
        if scalar == "\"" || scalar == "'" { throw SelectorError("put the whole value in \"quotes\"", at: at) }
        result.append(scalar)
        at += 1
      }
      if result.isEmpty { throw SelectorError("a value is missing after \"=\"", at: at) }
      return String(result)
    }
    let start = at
    at += 1
    var result = String.UnicodeScalarView()
    while let scalar = current, scalar != quote {
      at += 1
      if scalar == "\\", let next = current {
        result.append(next)
        at += 1
      } else {
        result.append(scalar)
      }
    }
    guard current == quote else { throw neverClosed(quote, start) }
    at += 1
    return String(result)
  }

  private func neverClosed(_ sign: Unicode.Scalar, _ place: Int) -> SelectorError {
    SelectorError("\(sign == "\"" ? "the quote" : "\"\(sign)\"") is never closed", at: place)
  }

  // MARK: pseudo-classes

  private mutating func pseudoClass(inNot: Bool) throws(SelectorError) -> String {
    let place = at
    at += 1
    if current == ":" { throw SelectorError("\"::\" names no element; leave it out", at: place) }
    let word = (try name("pseudo-class")).lowercased()
    switch word {
    case "first-child": return "not(preceding-sibling::*)"
    case "last-child": return "not(following-sibling::*)"
    case "nth-child":
      let text = try argument(of: word, place)
      guard let condition = NthChild.condition(text) else {
        throw SelectorError(
          "\"\(text)\" is no place; write :nth-child(2), :nth-child(odd) or :nth-child(3n+1)", at: place)
      }
      return condition
    case "not":
      guard !inNot else { throw SelectorError("\":not\" in \":not\" is not supported", at: place) }
      guard current == "(" else { throw SelectorError("\":not\" needs a selector in brackets", at: place) }
      at += 1
      skipSpace()
      let inner = try compound(inNot: true)
      skipSpace()
      guard current == ")" else {
        throw current == nil
          ? SelectorError("\"(\" is never closed", at: place)
          : SelectorError("\":not\" takes one element without spaces or commas; write :not(.a):not(.b)", at: at)
      }
      at += 1
      var conditions = inner.conditions
      if inner.type != "*" { conditions.insert("self::\(inner.type)", at: 0) }
      return conditions.isEmpty ? "false()" : "not(" + conditions.map { "(\($0))" }.joined(separator: " and ") + ")"
    default:
      let known = [":first-child", ":last-child", ":nth-child()", ":not()"].joined(separator: ", ")
      throw SelectorError("\":\(word.prefix(40))\" is not supported (\(known) are); XPath can say more", at: place)
    }
  }

  private mutating func argument(of word: String, _ place: Int) throws(SelectorError) -> String {
    guard current == "(" else { throw SelectorError("\":\(word)\" needs a number in brackets", at: place) }
    at += 1
    var result = String.UnicodeScalarView()
    while let scalar = current, scalar != ")" {
      if scalar > " " { result.append(scalar) }
      at += 1
    }
    guard current == ")" else { throw SelectorError("\"(\" is never closed", at: place) }
    at += 1
    return String(result).lowercased()
  }

  // MARK: names

  private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.isASCII && scalar.properties.isAlphabetic) || scalar == "_" || scalar == "-" || scalar == "\\"
      || scalar.value >= 0x80
  }

  private mutating func name(_ kind: String) throws(SelectorError) -> String {
    let start = at
    var result = String.UnicodeScalarView()
    while let scalar = current {
      if scalar == "\\", at + 1 < scalars.count {
        result.append(scalars[at + 1])
        at += 2
      } else if Self.startsName(scalar) || scalar.isASCIIDigit {
        if result.isEmpty, !Self.startsName(scalar) {
          let attribute = kind == "id" ? "[id=\"…\"]" : "[class~=\"…\"]"
          throw SelectorError("a name cannot begin with a digit; write \(attribute)", at: start)
        }
        result.append(scalar)
        at += 1
      } else {
        break
      }
    }
    if result.isEmpty { throw SelectorError("the name of the \(kind) is missing", at: start) }
    // XPath has no escapes in names of elements and attributes.
    if kind == "element" || kind == "attribute",
      result.contains(where: {
        !Self.startsName($0) && !$0.isASCIIDigit || $0 == "\\"
      })
    {
      throw SelectorError("this cannot be the name of an \(kind)", at: start)
    }
    return String(result)
  }

  // MARK: XPath

  private static func hasWord(_ attribute: String, _ word: String) -> String {
    guard !word.isEmpty, !word.utf8.contains(.space) else { return "false()" }
    return "contains(concat(' ', normalize-space(@\(attribute)), ' '), \(literal(" " + word + " ")))"
  }

  /// A text as XPath writes it: in the quotes that it does not hold; put together where it holds both.
  static func literal(_ text: String) -> String {
    if !text.contains("'") { return "'\(text)'" }
    if !text.contains("\"") { return "\"\(text)\"" }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false).map { "'\($0)'" }
    return "concat(" + parts.joined(separator: ", \"'\", ") + ")"
  }
}

import CLibXML2
import Text

/// Checks XPath before it is used: brackets, quotes and functions first, whose mistakes have plain names, then by libxml2.
enum XPathCheck {
  /// Brackets in brackets at most: libxml2 descends once for each.
  private static let mostDepth = 32

  /// Throws with the first mistake.
  static func check(_ text: String) throws(SelectorError) {
    try scan(Array(text.unicodeScalars))
    guard let context = xmlXPathNewContext(nil) else { return }
    defer { xmlXPathFreeContext(context) }
    // Without a handler libxml2 prints to the terminal.
    context.pointee.error = { _, _ in }
    if let compiled = xmlXPathCtxtCompile(context, text) {
      xmlXPathFreeCompExpr(compiled)
      return
    }
    let bytes = Array(text.utf8)
    let place = min(max(0, Int(context.pointee.lastError.int1)), bytes.count)
    let offset = String(decoding: bytes[..<place], as: UTF8.self).unicodeScalars.count
    throw SelectorError(
      offset >= text.unicodeScalars.count ? "the XPath ends too early" : "XPath is not understood from here", at: offset
    )
  }

  private static func scan(_ scalars: [Unicode.Scalar]) throws(SelectorError) {
    var open: [(sign: Unicode.Scalar, at: Int)] = []
    var name = ""
    var nameStart = 0
    var i = 0
    while i < scalars.count {
      let scalar = scalars[i]
      switch scalar {
      case "\"", "'":
        let start = i
        i += 1
        while i < scalars.count, scalars[i] != scalar { i += 1 }
        if i == scalars.count { throw SelectorError("the quote is never closed", at: start) }
      case "(", "[":
        if scalar == "(", !name.isEmpty { try checkFunction(name, nameStart) }
        open.append((scalar, i))
        if open.count > mostDepth { throw SelectorError("more than \(mostDepth) brackets in brackets", at: i) }
      case ")", "]":
        guard let last = open.popLast(), (last.sign == "(") == (scalar == ")") else {
          throw SelectorError("\"\(scalar)\" without its other half", at: i)
        }
      default: break
      }
      if scalar.properties.isAlphabetic || scalar == "-" || scalar == "_"
        || (!name.isEmpty && scalar.isASCIIDigit)
      {
        if name.isEmpty { nameStart = i }
        name.unicodeScalars.append(scalar)
      } else if scalar > " " {
        name = ""
      }
      i += 1
    }
    if let last = open.last { throw SelectorError("\"\(last.sign)\" is never closed", at: last.at) }
  }

  private static func checkFunction(_ name: String, _ place: Int) throws(SelectorError) {
    if functions.contains(name) || words.contains(name) { return }
    let lower = name.lowercased()
    let meant = [
      "class": "@class", "has-class": "contains(@class, …)", "lower-case": "translate", "matches": "contains",
    ]
    let plain = lower.filter { $0 != "_" && $0 != "-" }
    let guess =
      meant[lower] ?? functions.first { $0.filter { $0 != "-" } == plain }
      ?? functions.first { plain.utf8.count >= 4 && ($0.hasPrefix(lower) || lower.hasPrefix($0)) }
    throw SelectorError(
      "XPath has no function \"\(name.prefix(40))\"" + (guess.map { "; did you mean \"\($0)\"?" } ?? ""), at: place)
  }

  private static let functions = [
    "last", "position", "count", "id", "local-name", "namespace-uri", "name", "string", "concat", "starts-with",
    "contains", "substring-before", "substring-after", "substring", "string-length", "normalize-space", "translate",
    "boolean", "not", "true", "false", "lang", "number", "sum", "floor", "ceiling", "round",
  ]
  /// What else stands before a bracket.
  private static let words: Set<String> = [
    "text", "node", "comment", "processing-instruction", "and", "or", "mod", "div", "self", "child", "parent",
  ]
}

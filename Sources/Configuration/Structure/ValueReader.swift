import Text
import Yams

/// Turns checked bytes into values. Yams decides what the YAML means; `StructureScanner` has found the mistakes before.
struct ValueReader {
  let log: ProblemLog

  /// The values of the file; nil when it is empty or cannot be read, which is then in the log.
  func read(_ bytes: [UInt8]) -> Value? {
    // Yams would send the tree through its number and date rules; the keys know better what they want.
    let yaml = String(decoding: bytes, as: UTF8.self)
    do {
      guard let node = try Yams.Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot() else { return nil }
      return value(of: node, depth: 0)
    } catch let error as YamlError {
      report(error)
    } catch {
      log.add("E003", at: Place(line: 1, column: 1), "this is not readable as YAML")
    }
    return nil
  }

  private func value(of node: Node, depth: Int) -> Value {
    let mark = node.mark
    let place = Place(line: mark?.line ?? 1, column: mark?.column ?? 1)
    guard depth <= StructureScanner.deepest else {
      return Value(kind: .text("", isQuoted: false), place: place, length: 1)
    }
    switch node {
    case .scalar(let scalar):
      var isQuoted = scalar.style != .plain && scalar.style != .any
      var text = scalar.string
      if !isQuoted, let meant = TypographicQuotes.meant(text) {
        log.add("E004", at: place, length: text.unicodeScalars.count, TypographicQuotes.message)
        (text, isQuoted) = (meant, true)
      }
      // A "|" or ">" text ends with a line break that nobody means.
      if scalar.style == .literal || scalar.style == .folded { while text.last == "\n" { text.removeLast() } }
      let length = text.unicodeScalars.count + (isQuoted ? 2 : 0)
      var value = Value(kind: .text(text, isQuoted: isQuoted), place: place, length: max(1, length))
      value.spansLines = !isQuoted && !isOnOneLine(text, place)
      return value
    case .sequence(let sequence):
      return Value(kind: .list(sequence.map { value(of: $0, depth: depth + 1) }), place: place, length: 1)
    case .mapping(let mapping):
      let fields = mapping.compactMap { pair -> Field? in
        let key = value(of: pair.key, depth: depth + 1)
        guard let text = key.text else {
          return log.refuse("E104", at: key, "a key must be text, found \(key.description)")
        }
        // The scanner has reported a second key and renamed it, so that reading goes on.
        if let first = text.unicodeScalars.first, StructureScanner.renamed.contains(first.value) { return nil }
        return Field(key: text, place: key.place, value: value(of: pair.value, depth: depth + 1))
      }
      return Value(kind: .map(fields), place: place, length: 1)
    case .alias:
      return Value(kind: .text("", isQuoted: false), place: place, length: 1)
    }
  }

  /// Whether unquoted text stands in the file as it was read: lines that go on are joined with a space.
  private func isOnOneLine(_ text: String, _ place: Place) -> Bool {
    guard text.utf8.contains(.space) else { return true }
    let line = String(decoding: log.source.line(place.line), as: UTF8.self).unicodeScalars
    return line.dropFirst(place.column - 1).starts(with: text.unicodeScalars)
  }

  /// Words for what only Yams noticed.
  private func report(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let at = Place(line: mark.line, column: mark.column)
      let opened = context.map { Place(line: $0.mark.line, column: $0.mark.column) } ?? at
      translate(problem, context: context?.text ?? "", at: at, opened: opened)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let at = Place(line: context.mark.line, column: context.mark.column)
      log.add("E008", at: at, "\"\(duplicates.first ?? "")\" given twice (first at \(at.text))")
    default:
      log.add("E003", at: Place(line: 1, column: 1), "this is not readable as YAML")
    }
  }

  private func translate(_ problem: String, context: String, at: Place, opened: Place) {
    if problem.contains("end of stream") {
      log.add("E005", at: opened, "quote opened at \(opened.text) is never closed")
    } else if context.contains("flow sequence") || context.contains("flow mapping") {
      log.add("E005", at: opened, "bracket opened at \(opened.text) is never closed, or a comma is missing in it")
    } else if problem.contains("mapping values are not allowed") {
      log.add("E004", at: at, "\": \" inside unquoted text; put the value in \"quotes\"")
    } else if problem.contains("tab") {
      log.add("E001", at: at, "tab used for indentation; use spaces")
    } else if problem.contains("escape") || problem.contains("hexdecimal") {
      log.add("E004", at: at, "unknown escape after \"\\\"; use 'single quotes', which have none")
    } else if problem.contains("cannot start any token") {
      log.add("E004", at: at, "this character cannot begin unquoted text; put the value in \"quotes\"")
    } else if problem.contains("anchor") || problem.contains("alias") || problem.contains("tag") {
      log.add("E007", at: at, "anchors (&a, *a) are not part of this format; write the value out")
    } else {
      log.add("E003", at: at, "expected \"key: value\" here; look at the indentation and the line above")
    }
  }
}

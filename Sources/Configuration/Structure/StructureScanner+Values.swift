import Text

extension StructureScanner {
  /// Scans the value that begins at or behind `i`; `indent` is that of the entry it belongs to. Returns where the next
  /// line begins.
  mutating func scanValue(at i: Int, indent: Int) -> Int {
    var i = i
    while byte(i) == .space || byte(i) == .tab { i += 1 }
    if isLineEnd(i) || isComment(i) {
      expectation = .value
      return endOfLine(i)
    }
    expectation = .nothing
    switch byte(i) {
    case .quotationMark, .apostrophe:
      let opened = place(i)
      guard let end = scanQuote(at: i) else { return bytes.count }
      if lineNumber > opened.line, !endsLine(end) {
        // The quote that ended it was to open another text.
        log.add("E005", at: opened, "quote opened at \(opened.text) is not closed in its line")
        return endOfLine(end)
      }
      return scanRest(at: end, after: "the closing quote")
    case .openBracket, .openBrace:
      guard let end = scanFlow(at: i) else { return bytes.count }
      return scanRest(at: end, after: "the closing bracket")
    case .verticalBar, .greaterThan:
      expectation = .literal(indent)
      return endOfLine(i)
    default:
      if reportSpecialStart(at: i) {
        // What an anchor or tag stands before may follow on deeper lines.
        expectation = .value
        return endOfLine(i)
      }
      expectation = .moreText(at: i, place(i))
      let problems = log.problems.count
      let next = scanPlain(at: i)
      // After a mistake anything may follow: it is not worth another.
      if log.problems.count > problems { expectation = .value }
      return next
    }
  }

  private func isComment(_ i: Int) -> Bool {
    byte(i) == .numberSign && i > 0 && (byte(i - 1) == .space || byte(i - 1) == .tab || byte(i - 1) == .lineFeed)
  }

  /// Reports anchors, aliases, tags and characters that YAML keeps for itself.
  func reportSpecialStart(at i: Int) -> Bool {
    switch byte(i) {
    case .ampersand, .asterisk:
      var message = "anchors (&a, *a) are not part of this format; write the value out"
      // A pattern such as */berita/* begins like an alias.
      if byte(i) == .asterisk, byte(i + 1).map({ $0 == .asterisk || $0 == .slash || $0 == .period }) ?? false {
        message = "\"*\" cannot begin unquoted text; put the value in \"quotes\""
      }
      log.add("E007", at: place(i), length: wordLength(i), message)
    case .exclamationMark:
      log.add(
        "E007", at: place(i), length: wordLength(i), "tags (!x) are not part of this format; write the plain value")
    case .atSign, .backtick, .percentSign, .closeBracket, .closeBrace, .comma:
      log.add("E004", at: place(i), "\"\(text(i..<i + 1))\" cannot begin unquoted text; put the value in \"quotes\"")
    case .questionMark where isValueStart(i + 1):
      log.add("E007", at: place(i), "\"? key\" is not part of this format; write \"key: value\"")
    default: return false
    }
    return true
  }

  private func wordLength(_ i: Int) -> Int { word(at: i).unicodeScalars.count }

  /// What stands between here and the next space, at most 60 bytes.
  func word(at i: Int) -> String {
    var j = i
    while !isLineEnd(j), byte(j) != .space, j - i < 60 { j += 1 }
    return text(i..<j)
  }

  private func scanPlain(at i: Int) -> Int {
    var j = i
    while !isLineEnd(j) {
      if byte(j) == .numberSign, byte(j - 1) == .space || byte(j - 1) == .tab { break }
      if byte(j) == .colon, isValueStart(j + 1) {
        let isQuoted = TypographicQuotes.begin(text(i..<j))
        log.add(
          "E004", at: place(isQuoted ? i : j),
          isQuoted ? TypographicQuotes.message : "\": \" inside unquoted text; put the value in \"quotes\"")
        break
      }
      j += 1
    }
    return endOfLine(j)
  }

  private func scanRest(at i: Int, after what: String) -> Int {
    if !endsLine(i) {
      let rest = word(at: afterBlanks(i))
      let isLink = rest.hasPrefix("(http") && rest.hasSuffix(")")
      let words =
        isLink
        ? "write the address alone: \"\(rest.dropFirst().dropLast())\"" : "put the whole value in one pair of quotes"
      log.add("E004", at: place(afterBlanks(i)), "text after \(what); \(words)")
    }
    return endOfLine(i)
  }

  private func afterBlanks(_ i: Int) -> Int {
    var i = i
    while byte(i) == .space || byte(i) == .tab { i += 1 }
    return i
  }

  /// Whether nothing but blanks and a comment follows in the line.
  private func endsLine(_ i: Int) -> Bool {
    let i = afterBlanks(i)
    return isLineEnd(i) || isComment(i)
  }

  /// Scans a quoted text, over lines if need be. Returns what follows the closing quote, nil when there is none.
  private mutating func scanQuote(at i: Int) -> Int? {
    let quote = byte(i)
    let opened = place(i)
    var j = i + 1
    while let byte = byte(j) {
      if byte == quote {
        if quote == .apostrophe, self.byte(j + 1) == .apostrophe {
          j += 2
          continue
        }
        return j + 1
      }
      if byte == .backslash, quote == .quotationMark, self.byte(j + 1) != .lineFeed {
        j += 2
        continue
      }
      if byte == .lineFeed { beginLine(at: j + 1) }
      j += 1
    }
    log.add("E005", at: opened, "quote opened at \(opened.text) is never closed")
    isLost = true
    return nil
  }

  private mutating func beginLine(at i: Int) {
    lineNumber += 1
    lineStart = i
  }

  /// A `[` or `{` that is open.
  private struct Bracket {
    var isMap: Bool
    var opened: Place
    var entries = 1
    var keys: [String: Place] = [:]
  }

  /// Scans a list or map in brackets. Returns what follows the closing bracket, nil when there is none.
  private mutating func scanFlow(at i: Int) -> Int? {
    var open: [Bracket] = []
    var j = i
    // Whether a key or value may begin here: after a bracket, a comma or a colon.
    var isStart = true
    while let byte = byte(j) {
      switch byte {
      case .openBracket, .openBrace:
        guard frames.count + open.count < Self.deepest else {
          log.add("E010", at: place(j), "nested deeper than \(Self.deepest) levels")
          isLost = true
          return nil
        }
        open.append(Bracket(isMap: byte == .openBrace, opened: place(j)))
        (j, isStart) = (j + 1, true)
        if byte == .openBrace { noteFlowKey(after: j, in: &open) }
      case .closeBracket, .closeBrace:
        guard let last = open.popLast(), last.isMap == (byte == .closeBrace) else {
          log.add("E005", at: place(j), "\"\(text(j..<j + 1))\" closes nothing that is open")
          isLost = true
          return nil
        }
        (j, isStart) = (j + 1, false)
        if open.isEmpty { return j }
      case .comma:
        open[open.count - 1].entries += 1
        guard open[open.count - 1].entries <= Self.longest else {
          log.add("E010", at: place(j), "more than 10,000 entries in one list")
          isLost = true
          return nil
        }
        (j, isStart) = (j + 1, true)
        if open[open.count - 1].isMap { noteFlowKey(after: j, in: &open) }
      case .colon where isValueStart(j + 1) || self.byte(j + 1) == .comma: (j, isStart) = (j + 1, true)
      case .quotationMark where isStart, .apostrophe where isStart:
        guard let end = scanQuote(at: j) else { return nil }
        (j, isStart) = (end, false)
      case .numberSign where isComment(j): j = endOfLine(j) - 1
      case .lineFeed:
        beginLine(at: j + 1)
        j += 1
      case .space, .carriageReturn, .tab: j += 1
      default:
        if isStart, reportSpecialStart(at: j) {
          isLost = true
          return nil
        }
        (j, isStart) = (j + 1, false)
      }
    }
    if let last = open.last {
      let bracket = last.isMap ? "{" : "["
      log.add("E005", at: last.opened, "\"\(bracket)\" opened at \(last.opened.text) is never closed")
    }
    isLost = true
    return nil
  }

  /// Remembers the key that begins behind `i` in a map in braces, and reports it when it is there already.
  private mutating func noteFlowKey(after i: Int, in open: inout [Bracket]) {
    var i = i
    while byte(i) == .space { i += 1 }
    guard let first = byte(i), first != .quotationMark, first != .apostrophe else { return }
    var j = i
    while !isLineEnd(j), let byte = byte(j), byte != .comma, byte != .closeBrace, byte != .closeBracket,
      byte != .openBracket, byte != .openBrace
    {
      if byte == .colon, isValueStart(j + 1) {
        let range = i..<j
        let (name, at) = (text(range), place(i))
        if let first = open[open.count - 1].keys[name] {
          let length = max(1, name.unicodeScalars.count)
          log.add("E008", at: at, length: length, "\"\(name)\" given twice (first at \(first.text))")
          duplicates.append(range)
        } else {
          open[open.count - 1].keys[name] = at
        }
        return
      }
      j += 1
    }
  }
}

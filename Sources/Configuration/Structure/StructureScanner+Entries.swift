import Text

extension StructureScanner {
  /// Scans a list item or key that begins at `i`. Returns where the next line begins.
  mutating func scanEntry(at i: Int, indent: Int, isNested: Bool) -> Int {
    hasContent = true
    if byte(i) == .hyphen, byte(i + 1) == .space || isLineEnd(i + 1) {
      return scanItem(at: i, indent: indent, isNested: isNested)
    }
    if !isNested, let bullet = bullet(at: i) {
      log.add("E003", at: place(i), "\"\(bullet)\" opens no entry; type \"- \", the plain dash")
      expectation = .value
      return endOfLine(i)
    }
    if !isContinuingText(indent: indent, isNested: isNested), reportSpecialStart(at: i) {
      expectation = .value
      return endOfLine(i)
    }
    if !isNested, isDashWithoutSpace(at: i) {
      let word = word(at: i)
      log.add(
        "E003", at: place(i), length: word.unicodeScalars.count,
        "a space is missing after \"-\"; write \"- \(word.dropFirst())\"")
      expectation = .value
      return endOfLine(i)
    }
    guard let key = keyRange(at: i) else { return scanLooseText(at: i, indent: indent, isNested: isNested) }
    return scanKey(key, at: i, indent: indent, isNested: isNested)
  }

  /// What a line begins with that word processors and Markdown put in the place of a plain dash.
  private func bullet(at i: Int) -> Unicode.Scalar? {
    guard let (scalar, length) = i < bytes.count ? TextCheck.decode(bytes, at: i) : nil,
      "–—−‐‑•·◦▪*+".unicodeScalars.contains(scalar), byte(i + length) == .space
    else { return nil }
    return scalar
  }

  /// Whether a line begins with a dash that is meant to open an entry: no number, no line of dashes.
  private func isDashWithoutSpace(at i: Int) -> Bool {
    guard byte(i) == .hyphen, let next = byte(i + 1) else { return false }
    return next >= 0x80 || next == .quotationMark || next == .apostrophe || next.isASCIILetter
  }

  private func isContinuingText(indent: Int, isNested: Bool) -> Bool {
    if case .moreText = expectation { return !isNested && indent > (frames.last?.indent ?? -1) }
    return false
  }

  private mutating func scanItem(at i: Int, indent: Int, isNested: Bool) -> Int {
    if case .moreText = expectation, !isNested, let top = frames.last, indent > top.indent, !top.takes(indent) {
      // Deeper than the text before: YAML would take "- x" as part of that text.
      reportIndentation(of: "-", at: i, indent: indent, against: frames.last)
      return endOfLine(i)
    }
    let left = isNested ? nil : close(above: indent, isItem: true)
    if let top = frames.last, !top.isList, top.indent == indent, isExpectingValue {
      open(isList: true, indent: indent, at: i)
    } else if let top = frames.last, top.isList, top.takes(indent), !isNested {
      // The next item of the list.
    } else if isNested || frames.isEmpty || (isExpectingValue && indent > (frames.last?.indent ?? -1)) {
      open(isList: true, indent: indent, at: i)
    } else {
      let list = frames.last { $0.isList }
      reportIndentation(of: "-", at: i, indent: indent, against: list ?? left ?? frames.last)
      adopt(indent, left: list == nil ? left : nil)
    }
    guard !isLost else { return endOfLine(i) }
    countEntry(at: i)
    expectation = .value
    var j = i + 1
    while byte(j) == .space { j += 1 }
    if byte(j) == .tab {
      log.add("E001", at: place(j), "tab used for indentation; use spaces")
      return endOfLine(j)
    }
    if isLineEnd(j) || byte(j) == .numberSign { return endOfLine(j) }
    // What follows the dash is an entry of its own, indented to where it stands.
    return scanEntry(at: j, indent: j - lineStart, isNested: true)
  }

  private mutating func scanKey(_ key: KeyRange, at i: Int, indent: Int, isNested: Bool) -> Int {
    let name = text(key.name)
    if case .moreText(let start, let before) = expectation, !isNested, let top = frames.last, indent > top.indent,
      !top.takes(indent), lastEnding?.frame.indent != indent
    {
      if !top.isList { frames[frames.count - 1].otherIndent = indent }
      reportContinuation(name, at: i, indent: indent, top: top, behind: start, before)
      return scanValue(at: key.valueStart, indent: top.indent)
    }
    let left = isNested ? nil : close(above: indent, isItem: false)
    let ending = lastEnding
    lastEnding = left.map { Ending(frame: $0, name: name, place: place(i)) }
    if frames.count > 1, !isNested, let top = frames.last, top.isList, top.indent == indent,
      frames[frames.count - 2].indent == indent
    {
      // The end of a list whose dashes stand under the key before.
      frames.removeLast()
    }
    if let left, frames.isEmpty {
      reportFirstEntry(left, against: name, indent: indent)
      frames.append(Frame(isList: false, indent: indent, firstLine: lineNumber))
    }
    if let top = frames.last, !top.isList, top.takes(indent), !isNested {
      // The next key of the map.
    } else if isNested || frames.isEmpty || (isExpectingValue && indent > (frames.last?.indent ?? -1)) {
      open(isList: false, indent: indent, at: i)
    } else if let ending, ending.frame.indent == indent, left == nil {
      // The map goes on after all: the key that seemed to end it is the one out of step.
      reportEnding(ending)
      frames.append(ending.frame)
    } else {
      reportIndentation(of: name, at: i, indent: indent, against: left ?? frames.last)
      adopt(indent, left: left)
    }
    guard !isLost else { return endOfLine(i) }
    countEntry(at: i)
    note(name, range: key.name)
    return scanValue(at: key.valueStart, indent: frames.last?.indent ?? indent)
  }

  /// A line that is neither an item nor `key: value`.
  private mutating func scanLooseText(at i: Int, indent: Int, isNested: Bool) -> Int {
    if case .moreText = expectation, !isNested, indent > (frames.last?.indent ?? -1) { return endOfLine(i) }
    let top = frames.last
    if !isNested, isExpectingValue, indent > (top?.indent ?? -1), isGluedKey(word(at: i)) {
      // The first line of a section, `title:Kabar`, is no text that is the section's value.
      open(isList: false, indent: indent, at: i)
      reportMissingColon(at: i)
      expectation = .nothing
      return endOfLine(i)
    }
    if isNested || (isExpectingValue && indent > (top?.indent ?? -1) && !frames.isEmpty) {
      return scanValue(at: i, indent: top?.indent ?? 0)
    }
    if let first = byte(i), first == .openBracket || first == .openBrace, frames.isEmpty {
      return scanValue(at: i, indent: 0)
    }
    reportMissingColon(at: i)
    // What stands below belongs to the key without a colon.
    expectation = .value
    return endOfLine(i)
  }

  /// Whether a word is a key and its value without the space between them.
  private func isGluedKey(_ word: String) -> Bool {
    guard let colon = word.firstIndex(of: ":"), !word[colon...].hasPrefix("://") else { return false }
    return Schema.allCases.contains { $0.keys.contains(String(word[..<colon])) }
  }

  /// Whether the entry before has no value yet.
  private var isExpectingValue: Bool {
    if case .value = expectation { return true }
    return false
  }

  /// Closes what is indented deeper; returns the outermost map or list closed, the likely neighbour of a line that
  /// fits nowhere.
  private mutating func close(above indent: Int, isItem: Bool) -> Frame? {
    var last: Frame?
    while let top = frames.last, top.indent > indent, top.isList != isItem || !top.takes(indent) {
      last = frames.removeLast()
      expectation = .nothing
    }
    return last
  }

  /// Takes entries indented like one that was reported, so that its neighbours are not reported as well.
  private mutating func adopt(_ indent: Int, left: Frame?) {
    if let left { frames.append(left) }
    if !frames.isEmpty { frames[frames.count - 1].otherIndent = indent }
  }

  private mutating func open(isList: Bool, indent: Int, at i: Int) {
    guard frames.count < Self.deepest else {
      log.add("E010", at: place(i), "nested deeper than \(Self.deepest) levels")
      isLost = true
      return
    }
    lastEnding = nil
    frames.append(Frame(isList: isList, indent: indent, firstLine: lineNumber))
  }

  private mutating func countEntry(at i: Int) {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].entries += 1
    guard frames[frames.count - 1].entries > Self.longest else { return }
    log.add("E010", at: place(i), "more than 10,000 entries in one \(frames[frames.count - 1].isList ? "list" : "map")")
    isLost = true
  }

  private mutating func note(_ name: String, range: Range<Int>) {
    guard !frames.isEmpty, !frames[frames.count - 1].isList else { return }
    let at = place(range.lowerBound)
    if let first = frames[frames.count - 1].keys[name] {
      log.add(
        "E008", at: at, length: name.unicodeScalars.count, "\"\(name)\" given twice (first at \(first.text))")
      duplicates.append(range)
      return
    }
    frames[frames.count - 1].keys[name] = at
    if frames[frames.count - 1].firstKey.isEmpty {
      frames[frames.count - 1].firstKey = name
      frames[frames.count - 1].firstLine = lineNumber
    }
  }

  // MARK: Messages

  private func reportIndentation(of name: String, at i: Int, indent: Int, against frame: Frame?) {
    var message = "\"\(name)\" is indented \(indent)"
    if let frame {
      message += ", its neighbours \(frame.indent)"
      if !frame.firstKey.isEmpty {
        message += "; line it up with \"\(frame.firstKey)\" above (line \(frame.firstLine))"
      } else {
        message += "; line it up with the \"-\" above (line \(frame.firstLine))"
      }
    }
    log.add("E002", at: place(i), length: name.unicodeScalars.count, message)
  }

  private func reportEnding(_ ending: Ending) {
    let frame = ending.frame
    var message = "\"\(ending.name)\" is indented \(ending.place.column - 1), its neighbours \(frame.indent)"
    if !frame.firstKey.isEmpty { message += "; line it up with \"\(frame.firstKey)\" above (line \(frame.firstLine))" }
    log.add("E002", at: ending.place, length: ending.name.unicodeScalars.count, message)
  }

  /// The file began deeper than it goes on.
  private func reportFirstEntry(_ first: Frame, against name: String, indent: Int) {
    let key = first.firstKey.isEmpty ? "-" : first.firstKey
    log.add(
      "E002", at: Place(line: first.firstLine, column: first.indent + 1), length: key.unicodeScalars.count,
      "\"\(key)\" is indented \(first.indent), its neighbours \(indent); line it up with \"\(name)\" below (line \(lineNumber))"
    )
  }

  /// A key below unquoted text and deeper: wrongly indented, or the line before has no colon.
  private func reportContinuation(
    _ name: String, at i: Int, indent: Int, top: Frame, behind start: Int, _ before: Place
  ) {
    if top.isList {
      reportMissingColon(at: start, on: before)
    } else {
      reportIndentation(of: name, at: i, indent: indent, against: top)
    }
  }

  /// What to say of `name:Warta`.
  static func missingSpace(in word: String, after colon: String.Index) -> String {
    let value = word[word.index(after: colon)...]
    let whole = value.isEmpty ? "" : "; write \"\(word[..<colon]): \(value.prefix(80))\""
    return "expected \"key: value\"; a space is missing after \"\(word[...colon])\"\(whole)"
  }

  private func reportMissingColon(at i: Int, on known: Place? = nil) {
    let word = word(at: i)
    let length = max(1, word.unicodeScalars.count)
    // A line of a table: its columns are told apart by more than spaces.
    let line = text(i..<max(i, min(endOfLine(i) - 1, bytes.count)))
    if known == nil, line.contains(where: { ",;|\t".contains($0) }), let problem = PastedRow.problem(in: line) {
      log.add("E213", at: place(i), length: length, problem)
    } else if ["http://", "https://"].contains(where: { word.lowercased().hasPrefix($0) }) {
      log.add(
        "E003", at: known ?? place(i), length: length,
        "expected \"key: value\"; put \"url: \" before this address, or \"- \" where it is a source of its own")
    } else if let colon = word.firstIndex(of: ":"), colon != word.startIndex {
      log.add("E003", at: known ?? place(i), length: length, Self.missingSpace(in: word, after: colon))
    } else {
      log.add(
        "E003", at: known ?? place(i), length: length,
        "expected \"key: value\"; is \":\" missing after \"\(word)\"?")
    }
  }
}

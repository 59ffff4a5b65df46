/// Reads JSON (RFC 8259) liberally, as feeds and pages have it: commas too many or missing, words that are none of JSON's.
/// At the first real error reading stops, and what was read so far remains. At most 64 levels.
public struct JSONReader {
  private static let depthLimit = 64
  private static let wordLimit = 100

  private let bytes: UnsafeBufferPointer<UInt8>
  private let valueLimit: Int
  /// Whether a control in a string, which JSON does not allow, is a space: in scripts of pages it comes from wrapped lines.
  private let hasSpaceForControls: Bool
  /// Whether it is the text of a script: names of members have no quotes there, and words may end at a bracket.
  private var isScript = false
  private var i = 0
  private var values = 0
  private var isRight = true
  private var isStopped = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, values: Int, hasSpaceForControls: Bool) {
    (self.bytes, i, valueLimit, self.hasSpaceForControls) = (bytes, start, values, hasSpaceForControls)
  }

  /// The value of a document of at most 500,000 values, and whether all of it was right; nil when it does not begin with a
  /// value. Controls in strings stay as they are.
  public static func document(_ bytes: [UInt8]) -> (value: JSONValue, isComplete: Bool)? {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer, from: 0, values: 500_000, hasSpaceForControls: false)
      return reader.value(depth: 0).map { ($0, reader.isRight) }
    }
  }

  /// The first object or list of at most 200,000 values in a script of a page, behind `<!--`, `//<![CDATA[`, `/* … */` and
  /// whatever else stands before it; nil when none begins. A flat list that stands for a state is that state.
  public static func embedded(in script: [UInt8]) -> JSONValue? {
    script.withUnsafeBufferPointer { bytes in
      if let value = returned(bytes) { return value }
      var start = 0
      while start < bytes.count, bytes[start] != .openBrace {
        if bytes[start] == .openBracket, !isSection(bytes, at: start) { break }
        start += 1
      }
      guard start < bytes.count else { return nil }
      var reader = JSONReader(bytes, from: start, values: 200_000, hasSpaceForControls: true)
      return reader.value(depth: 0).map(FlatState.told)
    }
  }

  /// Bytes before a function that is called at once, and of the names of what it is called with.
  private static let (mostBefore, mostOfNames) = (200, 500_000)
  /// Statements in such a function before what it returns, and members that they may set in one value.
  private static let (mostStatements, mostSet) = (20_000, 60)

  /// What a function returns that a script calls at once with the values that stand in it more than once, by a name for each:
  /// `window.__NUXT__=(function(a,b){b.id=1;return {posts:[{judul:"…",foto:a}]}}(null,{}))`. Nil where none stands there.
  private static func returned(_ bytes: UnsafeBufferPointer<UInt8>) -> JSONValue? {
    let start = (0..<min(bytes.count, mostBefore)).first {
      bytes[$0] == UInt8(ascii: "f") && bytes.matches("function(", at: $0)
    }
    guard let open = start.map({ $0 + 9 }),
      let close = bytes[open..<min(bytes.count, open + mostOfNames)].firstIndex(of: .closeParenthesis)
    else { return nil }
    let names = bytes[open..<close].split(separator: .comma).map { name in
      String(decoding: name.filter { $0 > .space }, as: UTF8.self)
    }
    var reader = JSONReader(bytes, from: close + 1, values: 200_000, hasSpaceForControls: true)
    reader.isScript = true
    guard reader.skips("{"), var made = reader.statements(), let value = reader.value(depth: 0) else { return nil }
    guard !reader.isStopped, reader.skips("}"), reader.skips("(") || reader.skips(")") && reader.skips("(") else {
      return value
    }
    var values: [String: JSONValue] = [:]
    for name in names {
      guard let value = reader.value(depth: 1) else { break }
      switch value {
      // What is not flat could grow without end.
      case .array: values[name] = .null
      case .object(let members):
        values[name] = .null
        made[name] = members.filter { $0.value.isFlat }.prefix(Self.mostSet) + made[name, default: []]
      default: values[name] = value
      }
      guard reader.skips(",") else { break }
    }
    // A value that holds others, with the members that statements give it; only those that hold none themselves.
    let flat = values
    for (name, members) in made { values[name] = JSONValue.object(members).replacing(flat) }
    return value.replacing(values)
  }

  /// The members that statements give to values (`a.judul="…";`), up to the function's `return`; nil where none follows.
  private mutating func statements() -> [String: [JSONValue.Member]]? {
    var made: [String: [JSONValue.Member]] = [:]
    for _ in 0..<Self.mostStatements {
      if skips("return") { return made }
      let target = bareName().split(separator: ".", maxSplits: 1).map(String.init)
      if target.count == 2, skips("="), let value = value(depth: 2) {
        if value.isFlat, made[target[0], default: []].count < Self.mostSet {
          made[target[0], default: []].append(JSONValue.Member(name: target[1], value: value))
        }
      }
      guard !isStopped, skipStatement() else { return nil }
    }
    return nil
  }

  /// Passes over the rest of a statement, up to behind its end; false where the script ends before.
  private mutating func skipStatement() -> Bool {
    while i < bytes.count, bytes[i] != .semicolon {
      if bytes[i] == .quotationMark { _ = string() } else { i += 1 }
    }
    i += 1
    return i < bytes.count
  }

  /// Passes over a sign or word, with the space before it; false where it does not stand there.
  private mutating func skips(_ text: StaticString) -> Bool {
    skipSpace()
    guard bytes.matches(text, at: i) else { return false }
    i += text.utf8CodeUnitCount
    return true
  }

  /// Whether a bracket belongs to `<![CDATA[`.
  private static func isSection(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    if i > 0, bytes[i - 1] == .exclamationMark || bytes[i - 1] == UInt8(ascii: "A") { return true }
    return i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "C")
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    values += 1
    guard i < bytes.count, depth < Self.depthLimit, values < valueLimit else { return stop() }
    switch bytes[i] {
    case .openBrace: return object(depth)
    case .openBracket: return array(depth)
    case .quotationMark: return .string(string())
    default: return word()
    }
  }

  private mutating func stop() -> JSONValue? {
    (isRight, isStopped) = (false, true)
    return nil
  }

  /// A number, `true`, `false`, `null`, or a word that is none of JSON's: that is kept as it is written.
  private mutating func word() -> JSONValue? {
    let from = i
    while i < bytes.count, !Self.endsWord(bytes[i]), !isScript || !Self.endsScriptWord(bytes[i]) { i += 1 }
    guard i > from, i - from < Self.wordLimit else { return stop() }
    let text = bytes[from..<i]
    if text.equals("true") { return .bool(true) }
    if text.equals("false") { return .bool(false) }
    if text.equals("null") { return .null }
    // `void 0` is nothing.
    if isScript, text.equals("void") { return skips("0") ? .null : stop() }
    if !text.allSatisfy(Self.isNumber) { isRight = false }
    return text.equals("undefined") ? .null : .number(String(decoding: text, as: UTF8.self))
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case ...UInt8.space, .comma, .colon, .quotationMark, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }

  private static func endsScriptWord(_ byte: UInt8) -> Bool {
    byte == .closeParenthesis || byte == .semicolon || byte == .equalsSign
  }

  private static func isNumber(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == .hyphen || byte == .plusSign || byte == .period
      || byte.asciiLowercased == UInt8(ascii: "e")
  }

  /// Moves to the next element; false behind the end of the list or object, and when reading stops.
  private mutating func hasNext(before end: UInt8) -> Bool {
    while !isStopped {
      skipSpace()
      guard i < bytes.count else { break }
      if bytes[i] != .comma, bytes[i] != end { return true }
      i += 1
      if bytes[i - 1] == end { return false }
    }
    _ = stop()
    return false
  }

  private mutating func array(_ depth: Int) -> JSONValue {
    i += 1
    var elements: [JSONValue] = []
    while hasNext(before: .closeBracket), let element = value(depth: depth + 1) { elements.append(element) }
    return .array(elements)
  }

  private mutating func object(_ depth: Int) -> JSONValue {
    i += 1
    var members: [JSONValue.Member] = []
    while hasNext(before: .closeBrace) {
      guard let name = name(), let value = value(depth: depth + 1) else {
        _ = stop()
        break
      }
      members.append(JSONValue.Member(name: name, value: value))
    }
    return .object(members)
  }

  /// The name of a member, up to behind its colon.
  private mutating func name() -> String? {
    guard bytes[i] == .quotationMark || isScript else { return nil }
    let name = bytes[i] == .quotationMark ? string() : bareName()
    skipSpace()
    guard i < bytes.count, bytes[i] == .colon else { return nil }
    i += 1
    return name
  }

  private mutating func bareName() -> String {
    skipSpace()
    let from = i
    while i < bytes.count, !Self.endsWord(bytes[i]), !Self.endsScriptWord(bytes[i]) { i += 1 }
    return String(decoding: bytes[from..<i], as: UTF8.self)
  }

  private mutating func string() -> String {
    i += 1
    var text: [UInt8] = []
    while i < bytes.count {
      let from = i
      while i < bytes.count, !endsRun(bytes[i]) { i += 1 }
      let run = bytes[from..<i]
      i += 1
      if text.isEmpty, i <= bytes.count, bytes[i - 1] == .quotationMark { return String(decoding: run, as: UTF8.self) }
      text.append(contentsOf: run)
      guard i <= bytes.count else { break }
      switch bytes[i - 1] {
      case .quotationMark: return String(decoding: text, as: UTF8.self)
      case .backslash: escape(into: &text)
      default: text.append(.space)
      }
    }
    _ = stop()
    return String(decoding: text, as: UTF8.self)
  }

  private func endsRun(_ byte: UInt8) -> Bool {
    byte == .quotationMark || byte == .backslash || hasSpaceForControls && byte < .space
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard i < bytes.count else { return }
    let byte = bytes[i]
    i += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(.lineFeed)
    case UInt8(ascii: "t"): text.append(.tab)
    case UInt8(ascii: "r"): text.append(.carriageReturn)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(.space)
    case UInt8(ascii: "u"): scalar(into: &text)
    default: text.append(byte)
    }
  }

  /// The character after `\u`, a surrogate pair read as one; U+FFFD for half of one and for NUL.
  private mutating func scalar(into text: inout [UInt8]) {
    guard var code = fourHexDigits() else { return }
    if (0xD800..<0xDC00).contains(code), bytes.matches("\\u", at: i) {
      i += 2
      if let low = fourHexDigits(), (0xDC00..<0xE000).contains(low) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
    }
    CharsetUTF8.append(code == 0 ? 0xFFFD : code, to: &text)
  }

  private mutating func fourHexDigits() -> UInt32? {
    guard i + 4 <= bytes.count else { return nil }
    var code: UInt32 = 0
    for byte in bytes[i..<(i + 4)] {
      guard let digit = byte.hexDigitValue else { return nil }
      code = code << 4 | UInt32(digit)
    }
    i += 4
    return code
  }

  private mutating func skipSpace() {
    while i < bytes.count, bytes[i] <= .space { i += 1 }
  }
}

extension JSONValue {
  /// Whether it holds no other values.
  fileprivate var isFlat: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// The value with words that are names replaced by what they stand for.
  fileprivate func replacing(_ values: [String: JSONValue]) -> JSONValue {
    switch self {
    case .number(let word): values[word] ?? self
    case .array(let items): .array(items.map { $0.replacing(values) })
    case .object(let members):
      .object(members.map { JSONValue.Member(name: $0.name, value: $0.value.replacing(values)) })
    default: self
    }
  }
}

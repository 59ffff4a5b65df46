import Text

/// Rewrites damaged XML so that a strict parser accepts it: junk around the document, bare `&` and `<`, HTML entities,
/// control characters, attributes without quotes, missing and stray end tags, document type declarations.
///
/// Works on valid UTF-8 in one pass, never fails, and its output is at most a small factor longer than its input.
public struct XMLRepair {
  /// Where a document may begin, in lower case, for finding it behind junk.
  private static let roots: [StaticString] = [
    "<?xml", "<!doctype", "<rss", "<rdf:rdf", "<feed", "<channel", "<atom:feed", "<r:rss",
  ]
  /// Elements of which one never lies in another of its kind.
  private static let items: [StaticString] = ["item", "entry"]
  /// Elements that hold text only, and are over when another of them starts.
  private static let fields: [StaticString] = [
    "title", "link", "guid", "pubdate", "author", "category", "comments", "description", "language", "ttl",
    "lastbuilddate",
  ]
  private static let voids: [StaticString] = ["br", "hr", "img", "input", "wbr", "area", "col"]
  /// More levels than this are flattened; libxml2 refuses more than 256.
  private static let depthLimit = 200

  private let source: UnsafeBufferPointer<UInt8>
  private var out: [UInt8] = []
  private var i = 0
  private var open: [Range<Int>] = []
  private var rootClosed = false
  /// Values of the entities that the document declares itself, without markup; bounded.
  private var entities: [[UInt8]: [UInt8]] = [:]
  /// Ends that were looked for and are not there: not looked for again, or hostile input makes it quadratic.
  private var noCommentEnd = false
  private var noCDATAEnd = false
  private var noInstructionEnd = false

  private init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// The document as well-formed XML without declaration, comments, processing instructions and document type; empty when
  /// there is no element in it.
  public static func wellFormed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      var repair = XMLRepair(buffer)
      repair.run()
      return repair.out
    }
  }

  private mutating func run() {
    out.reserveCapacity(source.count + source.count / 16 + 64)
    i = start()
    while i < source.count, !rootClosed {
      switch source[i] {
      case UInt8(ascii: "<"): markup()
      case UInt8(ascii: "&"): reference()
      default: run(until: source.count)
      }
    }
    while let name = open.popLast() { closeTag(name) }
  }

  /// The first place that looks like the start of a document; the first `<` when none does.
  private func start() -> Int {
    var first: Int?
    for k in 0..<min(source.count, 100_000) where source[k] == UInt8(ascii: "<") {
      if first == nil { first = k }
      for root in Self.roots where matches(root, at: k) { return k }
    }
    return first ?? source.count
  }

  // MARK: Text

  /// Copies text up to the next `<` or `&`, without what XML does not allow.
  private mutating func run(until end: Int) {
    var from = i
    while i < end {
      let byte = source[i]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
      if byte == UInt8(ascii: ">") || forbidden(at: i) {
        copy(from..<i)
        if byte == UInt8(ascii: ">") { append("&gt;") }
        i += byte >= 0x80 ? 3 : 1
        from = i
      } else {
        i += 1
      }
    }
    copy(from..<min(i, end))
  }

  /// Characters that XML 1.0 does not allow (section 2.2): controls, U+FFFE and U+FFFF.
  private func forbidden(at k: Int) -> Bool {
    let byte = source[k]
    if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
    return byte == 0xEF && k + 2 < source.count && source[k + 1] == 0xBF && source[k + 2] >= 0xBE
  }

  private mutating func copy(_ range: Range<Int>) {
    if open.isEmpty || range.isEmpty { return }
    out.append(contentsOf: source[range])
  }

  private mutating func append(_ text: StaticString) {
    if open.isEmpty { return }
    out.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes bytes as character data.
  private mutating func escaped(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20: break
      default: out.append(byte)
      }
    }
  }

  private mutating func reference() {
    if i + 1 < source.count, source[i + 1] == UInt8(ascii: "#"), let pair = surrogatePair() {
      var bytes: [UInt8] = []
      CharsetUTF8.append(pair.scalar, to: &bytes)
      out.append(contentsOf: bytes)
      i += pair.length
      return
    }
    if let own = ownEntity() {
      escaped(own.value)
      i += own.length
      return
    }
    guard let found = HTMLEntities.reference(source, at: i) else {
      append("&amp;")
      i += 1
      return
    }
    i += found.length
    if found.scalar == 0xFFFD || found.scalar == 0xFFFE || found.scalar == 0xFFFF { return }
    var bytes: [UInt8] = []
    CharsetUTF8.append(found.scalar, to: &bytes)
    if !open.isEmpty { escaped(bytes) }
  }

  /// Two references that spell a UTF-16 surrogate pair.
  private func surrogatePair() -> (scalar: UInt32, length: Int)? {
    guard let high = code(at: i), (0xD800..<0xDC00).contains(high.code), let low = code(at: i + high.length),
      (0xDC00..<0xE000).contains(low.code)
    else { return nil }
    return (0x10000 + (high.code - 0xD800) << 10 + (low.code - 0xDC00), high.length + low.length)
  }

  private func code(at k: Int) -> (code: UInt32, length: Int)? {
    guard k + 3 < source.count, source[k] == UInt8(ascii: "&"), source[k + 1] == UInt8(ascii: "#") else { return nil }
    let hex = source[k + 2] | 0x20 == UInt8(ascii: "x")
    var j = k + (hex ? 3 : 2)
    let from = j
    while j < source.count, j - from < 8, source[j] != UInt8(ascii: ";") { j += 1 }
    guard j < source.count, source[j] == UInt8(ascii: ";") else { return nil }
    let digits = String(decoding: source[from..<j], as: UTF8.self)
    return UInt32(digits, radix: hex ? 16 : 10).map { ($0, j + 1 - k) }
  }

  private func ownEntity() -> (value: [UInt8], length: Int)? {
    if entities.isEmpty { return nil }
    var j = i + 1
    while j < source.count, j - i < 64, isName(source[j]) { j += 1 }
    guard j < source.count, source[j] == UInt8(ascii: ";"), let value = entities[Array(source[(i + 1)..<j])] else {
      return nil
    }
    return (value, j + 1 - i)
  }

  // MARK: Markup

  private mutating func markup() {
    guard i + 1 < source.count else {
      i += 1
      return
    }
    switch source[i + 1] {
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"):
      if !noInstructionEnd, let end = find("?>", from: i + 2) {
        i = end + 2
      } else {
        noInstructionEnd = true
        i += 2
      }
    case UInt8(ascii: "/"): endTag()
    default: startTag()
    }
  }

  private mutating func declaration() {
    if matches("<!--", at: i) {
      if !noCommentEnd, let end = find("-->", from: i + 4) {
        i = end + 3
      } else {
        noCommentEnd = true
        i += 4
      }
    } else if matches("<![cdata[", at: i) {
      let end = noCDATAEnd ? nil : find("]]>", from: i + 9)
      noCDATAEnd = end == nil
      if !open.isEmpty { escapedText((i + 9)..<(end ?? source.count)) }
      i = end.map { $0 + 3 } ?? source.count
    } else if matches("<!doctype", at: i) {
      documentType()
    } else {
      append("&lt;")
      i += 1
    }
  }

  private mutating func escapedText(_ range: Range<Int>) {
    var k = range.lowerBound
    var from = k
    while k < range.upperBound {
      let byte = source[k]
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || forbidden(at: k) {
        copy(from..<k)
        switch byte {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        default: break
        }
        k += byte >= 0x80 ? 3 : 1
        from = k
      } else {
        k += 1
      }
    }
    copy(from..<range.upperBound)
  }

  /// Skips a document type, keeping the plain entities of its internal subset.
  private mutating func documentType() {
    var k = i + 9
    var inside = false
    while k < source.count {
      let byte = source[k]
      if inside, matches("<!entity", at: k) {
        k = entityDeclaration(at: k + 8)
      } else if byte == UInt8(ascii: "[") {
        inside = true
        k += 1
      } else if byte == UInt8(ascii: "]") {
        inside = false
        k += 1
      } else if byte == UInt8(ascii: ">"), !inside {
        break
      } else if byte == UInt8(ascii: "<"), !inside, k + 1 < source.count, source[k + 1] != UInt8(ascii: "!") {
        // A declaration that never ends: the document goes on here.
        i = k
        return
      } else {
        k += 1
      }
    }
    i = min(k + 1, source.count)
  }

  private mutating func entityDeclaration(at start: Int) -> Int {
    var k = skipSpace(start)
    let nameStart = k
    while k < source.count, isName(source[k]) { k += 1 }
    let name = Array(source[nameStart..<k])
    k = skipSpace(k)
    guard k < source.count, source[k] == UInt8(ascii: "\"") || source[k] == UInt8(ascii: "'") else { return k }
    let quote = source[k]
    let from = k + 1
    var end = from
    while end < source.count, source[end] != quote, end - from < 4096 { end += 1 }
    let value = source[from..<end]
    // A value with a reference could grow without end; one with markup could change the document.
    let isPlain =
      !value.contains(UInt8(ascii: "&")) && !value.contains(UInt8(ascii: "%")) && !value.contains(UInt8(ascii: "<"))
    if isPlain, !name.isEmpty, name.count < 64, value.count <= 200, entities.count < 200 {
      entities[name] = Array(value)
    }
    return min(end + 1, source.count)
  }

  private mutating func endTag() {
    let from = i + 2
    var k = from
    while k < source.count, isName(source[k]) { k += 1 }
    guard k > from else {
      append("&lt;")
      i += 1
      return
    }
    let name = from..<k
    while k < source.count, source[k] != UInt8(ascii: ">"), source[k] != UInt8(ascii: "<") { k += 1 }
    i = k < source.count && source[k] == UInt8(ascii: ">") ? k + 1 : k
    guard let level = open.lastIndex(where: { sameName($0, name) }) else { return }
    close(to: level)
  }

  /// Ends all elements from the innermost down to the one at `level`.
  private mutating func close(to level: Int) {
    while open.count > level, let name = open.popLast() { closeTag(name) }
    if open.isEmpty { rootClosed = true }
  }

  private mutating func closeTag(_ name: Range<Int>) {
    out.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
    out.append(contentsOf: source[name])
    out.append(UInt8(ascii: ">"))
  }

  private mutating func startTag() {
    let from = i + 1
    var k = from
    while k < source.count, isName(source[k]) { k += 1 }
    let isTag = k > from && isLetter(source[from]) && k < source.count && endsName(at: k)
    guard isTag else {
      append("&lt;")
      i += 1
      return
    }
    let name = from..<k
    makeRoom(for: name)
    let isTooDeep = open.count >= Self.depthLimit
    let mark = out.count
    out.append(UInt8(ascii: "<"))
    out.append(contentsOf: source[name])
    let isEmpty = attributes(from: k)
    if isTooDeep {
      out.removeSubrange(mark...)
    } else if isEmpty || Self.voids.contains(where: { sameName(name, $0) }) {
      out.append(contentsOf: [UInt8(ascii: "/"), UInt8(ascii: ">")])
      if open.isEmpty { rootClosed = true }
    } else {
      out.append(UInt8(ascii: ">"))
      open.append(name)
    }
  }

  /// Ends what must be over before an element of that name starts.
  private mutating func makeRoom(for name: Range<Int>) {
    if Self.items.contains(where: { sameName(name, $0) }), let level = open.lastIndex(where: { sameName($0, name) }),
      level > 0
    {
      close(to: level)
    }
    guard open.count >= 2, let top = open.last, Self.fields.contains(where: { sameName(name, $0) }) else { return }
    let parent = open[open.count - 2]
    let isInItem =
      Self.items.contains { sameName(parent, $0) } || sameName(parent, "channel") || sameName(parent, "feed")
    guard isInItem, Self.fields.contains(where: { sameName(top, $0) }), !sameName(top, "description") else { return }
    close(to: open.count - 1)
  }

  /// Writes the attributes from `k` on, moves behind the tag, and tells whether it ends with `/>`.
  private mutating func attributes(from start: Int) -> Bool {
    var k = start
    var seen: [Range<Int>] = []
    defer { i = k }
    while true {
      k = skipSpace(k)
      guard k < source.count else { return false }
      if source[k] == UInt8(ascii: ">") {
        k += 1
        return false
      }
      if source[k] == UInt8(ascii: "<") { return false }
      if source[k] == UInt8(ascii: "/") {
        k += 1
        if k < source.count, source[k] == UInt8(ascii: ">") {
          k += 1
          return true
        }
        continue
      }
      let from = k
      while k < source.count, isName(source[k]) { k += 1 }
      let name = from..<k
      if name.isEmpty {
        k += 1
        continue
      }
      let value = attributeValue(&k)
      guard isLetter(source[from]), seen.count < 64, !seen.contains(where: { sameName($0, name) }) else { continue }
      seen.append(name)
      out.append(0x20)
      out.append(contentsOf: source[name])
      out.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
      write(value: value ?? name)
      out.append(UInt8(ascii: "\""))
    }
  }

  private mutating func attributeValue(_ k: inout Int) -> Range<Int>? {
    let equals = skipSpace(k)
    guard equals < source.count, source[equals] == UInt8(ascii: "=") else { return nil }
    k = skipSpace(equals + 1)
    guard k < source.count else { return k..<k }
    let quote = source[k]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let from = k + 1
      var end = from
      var firstEnd: Int?
      while end < source.count, source[end] != quote {
        if source[end] == UInt8(ascii: ">"), firstEnd == nil { firstEnd = end }
        // A tag after the end of a tag: the closing quote is missing.
        if source[end] == UInt8(ascii: "<"), let firstEnd {
          k = firstEnd
          return from..<firstEnd
        }
        end += 1
      }
      k = min(end + 1, source.count)
      return from..<min(end, source.count)
    }
    let from = k
    while k < source.count, !isSpace(source[k]), source[k] != UInt8(ascii: ">") { k += 1 }
    if k < source.count, source[k] == UInt8(ascii: ">"), k > from, source[k - 1] == UInt8(ascii: "/") { k -= 1 }
    return from..<k
  }

  private mutating func write(value: Range<Int>) {
    let back = i
    let wasEmpty = open.isEmpty
    if wasEmpty { open.append(0..<0) }
    i = value.lowerBound
    while i < value.upperBound {
      switch source[i] {
      case UInt8(ascii: "&"): reference()
      case UInt8(ascii: "<"):
        append("&lt;")
        i += 1
      case UInt8(ascii: "\""):
        append("&quot;")
        i += 1
      default:
        if !forbidden(at: i) { out.append(source[i]) } else if source[i] >= 0x80 { i += 2 }
        i += 1
      }
    }
    if wasEmpty { open.removeLast() }
    i = back
  }

  // MARK: Bytes

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_")
  }

  private func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= 0x30 && byte <= 0x3A) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private func endsName(at k: Int) -> Bool {
    let byte = source[k]
    if byte == UInt8(ascii: "/") { return k + 1 < source.count && source[k + 1] == UInt8(ascii: ">") }
    return isSpace(byte) || byte == UInt8(ascii: ">")
  }

  private func skipSpace(_ k: Int) -> Int {
    var k = k
    while k < source.count, isSpace(source[k]) { k += 1 }
    return k
  }

  private func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private func sameName(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for k in 0..<a.count where lower(source[a.lowerBound + k]) != lower(source[b.lowerBound + k]) { return false }
    return true
  }

  private func sameName(_ a: Range<Int>, _ word: StaticString) -> Bool {
    a.count == word.utf8CodeUnitCount && matches(word, at: a.lowerBound)
  }

  private func matches(_ word: StaticString, at k: Int) -> Bool {
    guard k + word.utf8CodeUnitCount <= source.count else { return false }
    for n in 0..<word.utf8CodeUnitCount where lower(source[k + n]) != word.utf8Start[n] { return false }
    return true
  }

  private func find(_ word: StaticString, from: Int) -> Int? {
    var k = from
    while k + word.utf8CodeUnitCount <= source.count {
      if source[k] == word.utf8Start[0], matches(word, at: k) { return k }
      k += 1
    }
    return nil
  }
}

import Text
import Web

/// Rewrites damaged XML so that a strict parser accepts it: junk around the document, bare `&` and `<`, HTML entities,
/// control characters, attributes without quotes, missing and stray end tags, document type declarations.
///
/// Works on valid UTF-8 in one pass, never fails, and its output is at most a small factor longer than its input.
public struct XMLRepair {
  /// Where a document may begin, in lower case, for finding it behind junk.
  static let roots: [StaticString] = [
    "<?xml", "<!doctype", "<rss", "<rdf:rdf", "<feed", "<channel", "<atom:feed", "<r:rss",
    "<urlset", "<sitemapindex",
  ]
  /// Elements of which one never lies in another of its kind.
  static let items: [StaticString] = ["item", "entry"]
  /// Elements that hold text only, and are over when another of them starts.
  static let fields: [StaticString] = [
    "title", "link", "guid", "pubdate", "author", "category", "comments", "description", "language", "ttl",
    "lastbuilddate",
  ]
  static let voids: [StaticString] = ["br", "hr", "img", "input", "wbr", "area", "col"]
  /// More levels than this are flattened in any case; libxml2 refuses more than 256.
  static let depthLimit = 200
  /// Elements left out for their depth whose end tags are awaited, at most.
  static let flattenedLimit = 100_000

  let source: UnsafeBufferPointer<UInt8>
  var out: [UInt8] = []
  var i = 0
  var open: [Range<Int>] = []
  /// The names of elements that are open but left out, being too far in.
  var flattened: [Range<Int>] = []
  var isFlattened = false
  /// Bytes of text written since the last tag. What goes far beyond any field that is kept is left out: a flood of `&` costs most.
  var textBytes = 0
  static let textLimit = Limits.standard.fieldBytes + 1000
  let levels: Int
  var rootClosed = false
  /// Values of the entities that the document declares itself, without markup; bounded.
  var entities: [[UInt8]: [UInt8]] = [:]
  /// Ends that were looked for and are not there: not looked for again, or hostile input makes it quadratic.
  var noCommentEnd = false
  var noCDATAEnd = false
  var noInstructionEnd = false

  private init(_ source: UnsafeBufferPointer<UInt8>, levels: Int) {
    self.source = source
    self.levels = max(1, min(levels, Self.depthLimit))
  }

  /// What `wellFormed` makes.
  public struct Result: Sendable, Hashable {
    /// The document; empty when there is no element in it.
    public var bytes: [UInt8]
    /// Whether elements were left out for being too far in.
    public var isFlattened: Bool
    /// How many levels it has at most.
    public var levels: Int
  }

  /// The document as well-formed XML without declaration, comments, processing instructions and document type.
  ///
  /// - Parameter levels: elements below each other at most; of those further in only the text stays.
  public static func wellFormed(_ bytes: [UInt8], levels: Int = Limits.standard.feedDepth) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      var repair = XMLRepair(buffer, levels: levels)
      repair.run()
      return Result(bytes: repair.out, isFlattened: repair.isFlattened, levels: repair.levels)
    }
  }

  mutating func run() {
    out.reserveCapacity(source.count + source.count / 16 + 64)
    i = start()
    while i < source.count, !rootClosed {
      switch source[i] {
      case .lessThan: markup()
      case _ where textBytes > Self.textLimit: i = ByteScan.first(.lessThan, in: source, from: i)
      case .ampersand: reference()
      default: run(until: source.count)
      }
    }
    while let name = open.popLast() { closeTag(name) }
  }

  /// The first place that looks like the start of a document; the first `<` when none does.
  func start() -> Int {
    var first: Int?
    for k in 0..<min(source.count, 100_000) where source[k] == .lessThan {
      if first == nil { first = k }
      for root in Self.roots where source.matchesAnyCase(root, at: k) { return k }
    }
    return first ?? source.count
  }

  // MARK: Text

  /// Copies text up to the next `<` or `&`, without what XML does not allow.
  mutating func run(until end: Int) {
    var from = i
    while i < end {
      let byte = source[i]
      if byte == .lessThan || byte == .ampersand { break }
      if byte == .greaterThan || forbidden(at: i) {
        copy(from..<i)
        if byte == .greaterThan { append("&gt;") }
        i += byte >= 0x80 ? 3 : 1
        from = i
      } else {
        i += 1
      }
    }
    copy(from..<min(i, end))
  }

  /// Characters that XML 1.0 does not allow (section 2.2): controls, U+FFFE and U+FFFF.
  func forbidden(at k: Int) -> Bool {
    let byte = source[k]
    if byte < .space { return byte != .tab && byte != .lineFeed && byte != .carriageReturn }
    return byte == 0xEF && k + 2 < source.count && source[k + 1] == 0xBF && source[k + 2] >= 0xBE
  }

  mutating func copy(_ range: Range<Int>) {
    if open.isEmpty || range.isEmpty || textBytes > Self.textLimit { return }
    textBytes += range.count
    out.append(contentsOf: source[range])
  }

  mutating func append(_ text: StaticString) {
    if open.isEmpty || textBytes > Self.textLimit { return }
    textBytes += text.utf8CodeUnitCount
    out.append(text)
  }

  /// Writes bytes as character data.
  mutating func escaped(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let reference = byte.markupReference {
        append(reference)
      } else if byte >= .space || byte == .tab || byte == .lineFeed || byte == .carriageReturn {
        out.append(byte)
      }
    }
  }

  mutating func reference() {
    if i + 1 < source.count, source[i + 1] == .numberSign, let pair = surrogatePair() {
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
  func surrogatePair() -> (scalar: UInt32, length: Int)? {
    guard let high = code(at: i), (0xD800..<0xDC00).contains(high.code), let low = code(at: i + high.length),
      (0xDC00..<0xE000).contains(low.code)
    else { return nil }
    return (0x10000 + (high.code - 0xD800) << 10 + (low.code - 0xDC00), high.length + low.length)
  }

  func code(at k: Int) -> (code: UInt32, length: Int)? {
    guard k + 3 < source.count, source[k] == .ampersand, source[k + 1] == .numberSign else { return nil }
    let hex = source[k + 2].asciiLowercased == UInt8(ascii: "x")
    var j = k + (hex ? 3 : 2)
    let from = j
    while j < source.count, j - from < 8, source[j] != .semicolon { j += 1 }
    guard j < source.count, source[j] == .semicolon else { return nil }
    let digits = String(decoding: source[from..<j], as: UTF8.self)
    return UInt32(digits, radix: hex ? 16 : 10).map { ($0, j + 1 - k) }
  }

  func ownEntity() -> (value: [UInt8], length: Int)? {
    if entities.isEmpty { return nil }
    var j = i + 1
    while j < source.count, j - i < 64, isName(source[j]) { j += 1 }
    guard j < source.count, source[j] == .semicolon, let value = entities[Array(source[(i + 1)..<j])] else {
      return nil
    }
    return (value, j + 1 - i)
  }

  // MARK: Markup

  mutating func markup() {
    guard i + 1 < source.count else {
      i += 1
      return
    }
    switch source[i + 1] {
    case .exclamationMark: declaration()
    case .questionMark:
      if !noInstructionEnd, let end = ByteScan.first(anyCase: "?>", in: source, from: i + 2) {
        i = end + 2
      } else {
        noInstructionEnd = true
        i += 2
      }
    case .slash: endTag()
    default: startTag()
    }
  }

  mutating func declaration() {
    if source.matchesAnyCase("<!--", at: i) {
      if !noCommentEnd, let end = ByteScan.first(anyCase: "-->", in: source, from: i + 4) {
        i = end + 3
      } else {
        noCommentEnd = true
        i += 4
      }
    } else if source.matchesAnyCase("<![cdata[", at: i) {
      let end = noCDATAEnd ? nil : ByteScan.first(anyCase: "]]>", in: source, from: i + 9)
      noCDATAEnd = end == nil
      if !open.isEmpty { escapedText((i + 9)..<(end ?? source.count)) }
      i = end.map { $0 + 3 } ?? source.count
    } else if source.matchesAnyCase("<!doctype", at: i) {
      documentType()
    } else {
      append("&lt;")
      i += 1
    }
  }

  mutating func escapedText(_ range: Range<Int>) {
    var k = range.lowerBound
    var from = k
    while k < range.upperBound {
      let byte = source[k]
      if byte == .ampersand || byte == .lessThan || byte == .greaterThan || forbidden(at: k) {
        copy(from..<k)
        if let reference = byte.markupReference { append(reference) }
        k += byte >= 0x80 ? 3 : 1
        from = k
      } else {
        k += 1
      }
    }
    copy(from..<range.upperBound)
  }

  /// Skips a document type, keeping the plain entities of its internal subset.
  mutating func documentType() {
    var k = i + 9
    var inside = false
    while k < source.count {
      let byte = source[k]
      if inside, source.matchesAnyCase("<!entity", at: k) {
        k = entityDeclaration(at: k + 8)
      } else if byte == .openBracket {
        inside = true
        k += 1
      } else if byte == .closeBracket {
        inside = false
        k += 1
      } else if byte == .greaterThan, !inside {
        break
      } else if byte == .lessThan, !inside, k + 1 < source.count, source[k + 1] != .exclamationMark {
        // A declaration that never ends: the document goes on here.
        i = k
        return
      } else {
        k += 1
      }
    }
    i = min(k + 1, source.count)
  }

  mutating func entityDeclaration(at start: Int) -> Int {
    var k = skipSpace(start)
    let nameStart = k
    while k < source.count, isName(source[k]) { k += 1 }
    let name = Array(source[nameStart..<k])
    k = skipSpace(k)
    guard k < source.count, source[k] == .quotationMark || source[k] == .apostrophe else { return k }
    let quote = source[k]
    let from = k + 1
    var end = from
    while end < source.count, source[end] != quote, end - from < 4096 { end += 1 }
    let value = source[from..<end]
    // A value with a reference could grow without end; one with markup could change the document.
    let isPlain =
      !value.contains(.ampersand) && !value.contains(.percentSign) && !value.contains(.lessThan)
    if isPlain, !name.isEmpty, name.count < 64, value.count <= 200, entities.count < 200 {
      entities[name] = Array(value)
    }
    return min(end + 1, source.count)
  }
}

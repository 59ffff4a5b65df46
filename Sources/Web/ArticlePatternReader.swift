import Text

/// Reads the text of an `ArticlePattern`.
struct ArticlePatternReader {
  private let text: String
  private let scalars: [Unicode.Scalar]
  /// Segments without a wildcard, as a path spells them.
  private(set) var words: Set<String> = []

  init(_ text: String) { (self.text, scalars) = (text, Array(text.unicodeScalars)) }

  mutating func segments() throws(ArticlePatternError) -> [ArticlePattern.Segment] {
    var segments: [ArticlePattern.Segment] = []
    var start = 0
    for (i, end) in try segmentEnds().enumerated() {
      defer { start = end + 1 }
      let part = scalars[start..<end]
      if part.isEmpty { continue }
      // A star that begins the pattern without a slash: anything may stand before.
      if i == 0 { segments.append(.anyDepth) }
      if part.elementsEqual("**".unicodeScalars) {
        if segments.last != .anyDepth { segments.append(.anyDepth) }
      } else if i > 0 || !part.elementsEqual("*".unicodeScalars) {
        segments.append(.text(try letters(part)))
        if !part.contains(where: { $0 == "*" || $0 == "[" }) { words.insert(spelled(part)) }
      }
    }
    // Behind the last slash there is something, how deep does not matter.
    if segments.last == .anyDepth { segments[segments.count - 1] = .text([.any]) }
    return segments
  }

  /// Where each segment ends, after looking for what can match nothing.
  private func segmentEnds() throws(ArticlePatternError) -> [Int] {
    var ends: [Int] = []
    var opened: Int?
    for (i, scalar) in scalars.enumerated() {
      switch scalar {
      case "[" where opened == nil: opened = i
      case "]" where opened == i - 1: throw fault("\"[]\" in pattern is empty", at: i - 1)
      case "]": opened = nil
      case " ": throw fault("space in pattern", at: i)
      case "/" where opened == nil: ends.append(i)
      default: break
      }
    }
    if let opened { throw fault("\"[\" in pattern is never closed", at: opened) }
    if scalars.first == "^" { throw expression("^", at: 0) }
    guard let first = scalars.first, first == "/" || first == "*" else { throw withoutSlash() }
    try checkExpression()
    return ends + [scalars.count]
  }

  private func withoutSlash() -> ArticlePatternError {
    var path = text.utf8[...]
    // A whole address: its path is meant.
    if let colon = path.firstIndex(of: UInt8(ascii: ":")), path[colon...].starts(with: "://".utf8) {
      path = path[colon...].dropFirst(3).drop { $0 != UInt8(ascii: "/") }
    }
    let guess = String(decoding: path, as: UTF8.self)
    let shown = (guess.hasPrefix("/") ? guess : "/" + guess).prefix(200)
    return ArticlePatternError(message: "a pattern begins with \"/\"; did you mean \"\(shown)\"?")
  }

  /// Signs of a regular expression, which would be taken literally and match nothing.
  private static let expressionSigns = ["\\", "|", "]+", "/.*", ".+", "(?"].map { Array($0.unicodeScalars) }

  private func checkExpression() throws(ArticlePatternError) {
    for i in scalars.indices {
      for sign in Self.expressionSigns where scalars[i...].starts(with: sign) {
        throw expression(String(String.UnicodeScalarView(sign.filter { $0 != "/" && $0 != "]" })), at: i)
      }
    }
    if scalars.last == "$" { throw expression("$", at: scalars.count - 1) }
  }

  private func expression(_ sign: String, at i: Int) -> ArticlePatternError {
    fault(
      "\"\(sign)\" has no meaning, a pattern is no regular expression: * stands for any text, [0-9] for a digit", at: i)
  }

  private func letters(_ part: ArraySlice<Unicode.Scalar>) throws(ArticlePatternError) -> [ArticlePattern.Letter] {
    var letters: [ArticlePattern.Letter] = []
    var i = part.startIndex
    while i < part.endIndex {
      switch part[i] {
      case "*": letters.append(.any)
      case "[":
        let close = part[i...].firstIndex(of: "]") ?? part.endIndex
        letters.append(try oneOf(part[i + 1..<close]))
        i = close
      case let scalar where scalar.isASCII:
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        guard !PercentEncoding.path.encodes(byte) else {
          throw fault("\"\(scalar)\" cannot match: a pattern is compared with the path of an address alone", at: i)
        }
        letters.append(.byte(byte.asciiLowercased))
      default: letters += spelled(part[i...i]).utf8.map { .byte($0) }
      }
      i += 1
    }
    return letters
  }

  private func oneOf(_ part: ArraySlice<Unicode.Scalar>) throws(ArticlePatternError) -> ArticlePattern.Letter {
    let isExcluded = part.count > 1 && (part.first == "!" || part.first == "^")
    let members = isExcluded ? part.dropFirst() : part
    var ranges: [ClosedRange<UInt8>] = []
    var i = members.startIndex
    while i < members.endIndex {
      guard members[i].isASCII, members[i] != "/" else {
        throw fault("\"\(members[i])\" cannot stand in []", at: i)
      }
      let low = byte(members[i])
      if i + 2 < members.endIndex, members[i + 1] == "-", members[i + 2].isASCII {
        let high = byte(members[i + 2])
        guard low <= high else { throw fault("\"\(members[i])-\(members[i + 2])\" runs backwards", at: i) }
        ranges.append(low...high)
        i += 3
      } else {
        ranges.append(low...low)
        i += 1
      }
    }
    return .oneOf(ranges, isExcluded: isExcluded)
  }

  private func byte(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value).asciiLowercased }

  /// The text as it stands in a path, in lower case.
  private func spelled(_ part: ArraySlice<Unicode.Scalar>) -> String {
    var out: [UInt8] = []
    PercentEncoding.path.append(Array(String(String.UnicodeScalarView(part)).lowercased().utf8)[...], to: &out)
    return String(decoding: out, as: UTF8.self).lowercased()
  }

  private func fault(_ message: String, at i: Int) -> ArticlePatternError {
    ArticlePatternError(message: "\(message) (column \(i + 1))")
  }
}

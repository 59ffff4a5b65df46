/// Reads a robots.txt line by line, as lenient as Google's parser: any line end, comments, a forgotten colon, common
/// misspellings of the keys.
struct RobotsLines {
  /// What a line is about.
  enum Key {
    case userAgent, allow, disallow, crawlDelay, sitemap, other
  }

  /// Bytes of a line that are read; the rest of it is dropped (8 times the longest address of a browser).
  static let lineBytes = 2_083 * 8 - 1

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: [UInt8], limit: Int) {
    // A byte order mark, also the beginning of one.
    let start = zip(bytes, [0xEF, 0xBB, 0xBF] as [UInt8]).prefix { $0.0 == $0.1 }.count
    self.bytes = bytes[start..<max(start, min(bytes.count, limit))]
    position = start
  }

  /// The next line that has a key.
  mutating func next() -> (key: Key, value: ArraySlice<UInt8>)? {
    while position < bytes.endIndex {
      let start = position
      while position < bytes.endIndex, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      let line = bytes[start..<min(position, start + Self.lineBytes)]
      position += 1
      if let (name, value) = Self.split(line) { return (Self.key(name), value) }
    }
    return nil
  }

  private static func split(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    let text = ASCII.trimmed(line.prefix { $0 != UInt8(ascii: "#") })
    if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
      let name = ASCII.trimmed(text[..<colon])
      return name.isEmpty ? nil : (name, ASCII.trimmed(text[(colon + 1)...]))
    }
    // A forgotten colon is forgiven where there are just two words.
    guard let space = text.firstIndex(where: ASCII.isSpace) else { return nil }
    let value = ASCII.trimmed(text[space...])
    return value.contains(where: ASCII.isSpace) ? nil : (text[..<space], value)
  }

  private static let names: [(String, Key)] = [
    ("user-agent", .userAgent), ("useragent", .userAgent), ("user agent", .userAgent), ("allow", .allow),
    ("disallow", .disallow), ("dissallow", .disallow), ("dissalow", .disallow), ("disalow", .disallow),
    ("diasllow", .disallow), ("disallaw", .disallow), ("sitemap", .sitemap), ("site-map", .sitemap),
    ("crawl-delay", .crawlDelay), ("crawldelay", .crawlDelay),
  ]

  private static func key(_ name: ArraySlice<UInt8>) -> Key {
    let lower = name.prefix(16).map(ASCII.lower)
    return names.first { lower.starts(with: $0.0.utf8) }?.1 ?? .other
  }

  /// Whether a user-agent value means everyone: `*`, also with words after it.
  static func isForAll(_ value: ArraySlice<UInt8>) -> Bool {
    value.first == UInt8(ascii: "*") && (value.count == 1 || ASCII.isSpace(value[value.startIndex + 1]))
  }

  /// The product token that a value begins with (letters, `-`, `_`; RFC 9309 section 2.2.1), in lower case.
  static func productToken(_ value: ArraySlice<UInt8>) -> [UInt8] {
    value.prefix { ASCII.isAlpha($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }.map(ASCII.lower)
  }

  /// A delay in seconds, a fraction rounded up; nil when it is not a number. At most a day.
  static func seconds(_ value: ArraySlice<UInt8>) -> Int? {
    let digits = value.prefix(while: ASCII.isDigit)
    let rest = value[digits.endIndex...]
    guard !digits.isEmpty || rest.first == UInt8(ascii: ".") else { return nil }
    var number = 0
    for digit in digits { number = min(86_400, number * 10 + Int(digit - 0x30)) }
    guard let first = rest.first else { return number }
    guard first == UInt8(ascii: ".") else { return ASCII.isSpace(first) ? number : nil }
    let fraction = rest.dropFirst().prefix(while: ASCII.isDigit)
    return fraction.contains { $0 != UInt8(ascii: "0") } ? min(86_400, number + 1) : number
  }
}

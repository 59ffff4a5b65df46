import Text

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
      while position < bytes.endIndex, bytes[position] != .lineFeed, bytes[position] != .carriageReturn {
        position += 1
      }
      let line = bytes[start..<min(position, start + Self.lineBytes)]
      position += 1
      if let (name, value) = Self.split(line) { return (Self.key(name), value) }
    }
    return nil
  }

  private static func split(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    let text = line.prefix { $0 != .numberSign }.trimmed(\.isASCIISpace)
    if let colon = text.firstIndex(of: .colon) {
      let name = text[..<colon].trimmed(\.isASCIISpace)
      return name.isEmpty ? nil : (name, text[(colon + 1)...].trimmed(\.isASCIISpace))
    }
    // A forgotten colon is forgiven where there are just two words.
    guard let space = text.firstIndex(where: \.isASCIISpace) else { return nil }
    let value = text[space...].trimmed(\.isASCIISpace)
    return value.contains(where: \.isASCIISpace) ? nil : (text[..<space], value)
  }

  private static let names: [(String, Key)] = [
    ("user-agent", .userAgent), ("useragent", .userAgent), ("user agent", .userAgent), ("allow", .allow),
    ("disallow", .disallow), ("dissallow", .disallow), ("dissalow", .disallow), ("disalow", .disallow),
    ("diasllow", .disallow), ("disallaw", .disallow), ("sitemap", .sitemap), ("site-map", .sitemap),
    ("crawl-delay", .crawlDelay), ("crawldelay", .crawlDelay),
  ]

  private static func key(_ name: ArraySlice<UInt8>) -> Key {
    let lower = name.prefix(16).map(\.asciiLowercased)
    return names.first { lower.starts(with: $0.0.utf8) }?.1 ?? .other
  }

  /// Whether a user-agent value means everyone: `*`, also with words after it.
  static func isForAll(_ value: ArraySlice<UInt8>) -> Bool {
    value.first == .asterisk && (value.count == 1 || value[value.startIndex + 1].isASCIISpace)
  }

  /// The product token that a value begins with (letters, `-`, `_`; RFC 9309 section 2.2.1), in lower case.
  static func productToken(_ value: ArraySlice<UInt8>) -> [UInt8] {
    value.prefix { $0.isASCIILetter || $0 == .hyphen || $0 == .underscore }.map(\.asciiLowercased)
  }

  /// A delay in seconds, a fraction rounded up; nil when it is not a number. At most a day.
  static func seconds(_ value: ArraySlice<UInt8>) -> Int? {
    let digits = value.prefix(while: \.isASCIIDigit)
    let rest = value[digits.endIndex...]
    guard !digits.isEmpty || rest.first == .period else { return nil }
    var number = 0
    for digit in digits { number = min(86_400, number * 10 + digit.digitValue) }
    guard let first = rest.first else { return number }
    guard first == .period else { return first.isASCIISpace ? number : nil }
    let fraction = rest.dropFirst().prefix(while: \.isASCIIDigit)
    return fraction.contains { $0 != UInt8(ascii: "0") } ? min(86_400, number + 1) : number
  }
}

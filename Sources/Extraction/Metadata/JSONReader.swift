import Text

/// Reads JSON as pages have it (RFC 8259, liberally): control signs in strings, commas too many, comment marks around it.
/// Gives what was read before the first real error. Nesting is followed 64 levels deep.
struct JSONReader {
  private let bytes: [UInt8]
  private var i = 0
  private var values = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first value in the bytes, or nil when none begins.
  static func read(_ bytes: [UInt8]) -> JSONValue? {
    var reader = JSONReader(bytes)
    // Skips `<!--`, `//<![CDATA[`, `/* … */` and whatever else stands before the value.
    while reader.i < bytes.count, bytes[reader.i] != .openBrace {
      if bytes[reader.i] == .openBracket, !reader.isCDATA() { break }
      reader.i += 1
    }
    return reader.value(depth: 0)
  }

  private func isCDATA() -> Bool {
    (i > 0 && bytes[i - 1] == .exclamationMark) || (i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "C"))
      || (i > 0 && bytes[i - 1] == UInt8(ascii: "A"))
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    values += 1
    guard i < bytes.count, depth < 64, values < 200_000 else { return nil }
    switch bytes[i] {
    case .openBrace: return object(depth: depth)
    case .openBracket: return array(depth: depth)
    case .quotationMark: return .string(string())
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    i += 1
    var members: [(key: String, value: JSONValue)] = []
    while true {
      skipSpace()
      guard i < bytes.count else { break }
      if bytes[i] == .closeBrace {
        i += 1
        break
      }
      if bytes[i] == .comma {
        i += 1
        continue
      }
      guard bytes[i] == .quotationMark else { break }
      let key = string()
      skipSpace()
      guard i < bytes.count, bytes[i] == .colon else { break }
      i += 1
      guard let member = value(depth: depth + 1) else { break }
      members.append((key, member))
    }
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSONValue? {
    i += 1
    var items: [JSONValue] = []
    while true {
      skipSpace()
      guard i < bytes.count else { break }
      if bytes[i] == .closeBracket {
        i += 1
        break
      }
      if bytes[i] == .comma {
        i += 1
        continue
      }
      guard let item = value(depth: depth + 1) else { break }
      items.append(item)
    }
    return .array(items)
  }

  private mutating func string() -> String {
    i += 1
    var result: [UInt8] = []
    while i < bytes.count, bytes[i] != .quotationMark {
      guard bytes[i] == .backslash, i + 1 < bytes.count else {
        result.append(bytes[i] < .space ? .space : bytes[i])
        i += 1
        continue
      }
      i += 2
      switch bytes[i - 1] {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
        result.append(bytes[i - 1] == UInt8(ascii: "n") ? .lineFeed : .space)
      case UInt8(ascii: "u"): result.append(contentsOf: scalar())
      default: result.append(bytes[i - 1])
      }
    }
    i += 1
    return String(decoding: result, as: UTF8.self)
  }

  /// The character after `\u`, a surrogate pair read as one.
  private mutating func scalar() -> [UInt8] {
    guard let high = hex() else { return [] }
    var code = high
    if (0xD800..<0xDC00).contains(high), i + 1 < bytes.count, bytes[i] == .backslash, bytes[i + 1] == UInt8(ascii: "u")
    {
      i += 2
      if let low = hex(), (0xDC00..<0xE000).contains(low) { code = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00) }
    }
    guard code != 0, let scalar = Unicode.Scalar(code) else { return [0xEF, 0xBF, 0xBD] }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func hex() -> UInt32? {
    guard i + 4 <= bytes.count, let value = UInt32(String(decoding: bytes[i..<(i + 4)], as: UTF8.self), radix: 16)
    else {
      return nil
    }
    i += 4
    return value
  }

  private mutating func word() -> JSONValue? {
    let start = i
    while i < bytes.count, bytes[i] > .space,
      ![.comma, .closeBracket, .closeBrace, .colon, .quotationMark, .openBracket, .openBrace].contains(bytes[i])
    { i += 1 }
    guard i > start, i - start < 100 else { return nil }
    let text = String(decoding: bytes[start..<i], as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "undefined": return .null
    default: return .number(text)
    }
  }

  private mutating func skipSpace() {
    while i < bytes.count, bytes[i] <= .space { i += 1 }
  }
}

import Text

/// Reads JSON (RFC 8259) out of valid UTF-8: at most 64 levels and 500,000 values; damage at the end loses the end only.
struct JSONParser {
  private static let depthLimit = 64
  private static let valueLimit = 500_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private var i = 0
  private var values = 0
  private var isBroken = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The value and whether all of the text was right; nil when it does not begin with a value.
  static func parse(_ bytes: [UInt8]) -> (value: JSONValue, isComplete: Bool)? {
    bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(buffer)
      guard let value = parser.value(depth: 0) else { return nil }
      return (value, !parser.isBroken)
    }
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    values += 1
    guard i < bytes.count, depth < Self.depthLimit, values < Self.valueLimit else {
      isBroken = true
      return nil
    }
    switch bytes[i] {
    case .openBrace: return object(depth)
    case .openBracket: return array(depth)
    case .quotationMark: return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) -> JSONValue? {
    let end = i + text.utf8CodeUnitCount
    guard end <= bytes.count, (0..<text.utf8CodeUnitCount).allSatisfy({ bytes[i + $0] == text.utf8Start[$0] }) else {
      isBroken = true
      return nil
    }
    i = end
    return value
  }

  private mutating func number() -> JSONValue? {
    let from = i
    while i < bytes.count, isNumber(bytes[i]) { i += 1 }
    guard i > from, i - from <= 64 else {
      isBroken = true
      return nil
    }
    return .number(String(decoding: bytes[from..<i], as: UTF8.self))
  }

  private func isNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8.asciiDigits, .hyphen, .plusSign, .period, UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func array(_ depth: Int) -> JSONValue {
    i += 1
    var elements: [JSONValue] = []
    while true {
      skipSpace()
      guard i < bytes.count, !isBroken else { break }
      if bytes[i] == .closeBracket {
        i += 1
        return .array(elements)
      }
      if bytes[i] == .comma {
        i += 1
        continue
      }
      guard let element = value(depth: depth + 1) else { break }
      elements.append(element)
    }
    isBroken = true
    return .array(elements)
  }

  private mutating func object(_ depth: Int) -> JSONValue {
    i += 1
    var members: [JSONValue.Member] = []
    while true {
      skipSpace()
      guard i < bytes.count, !isBroken else { break }
      if bytes[i] == .closeBrace {
        i += 1
        return .object(members)
      }
      if bytes[i] == .comma {
        i += 1
        continue
      }
      guard bytes[i] == .quotationMark, let name = string() else { break }
      skipSpace()
      guard i < bytes.count, bytes[i] == .colon else { break }
      i += 1
      guard let value = value(depth: depth + 1) else { break }
      members.append(JSONValue.Member(name: name, value: value))
    }
    isBroken = true
    return .object(members)
  }

  private mutating func string() -> String? {
    i += 1
    let from = i
    while i < bytes.count, bytes[i] != .quotationMark, bytes[i] != .backslash { i += 1 }
    if i < bytes.count, bytes[i] == .quotationMark {
      i += 1
      return String(decoding: bytes[from..<(i - 1)], as: UTF8.self)
    }
    var text = Array(bytes[from..<i])
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      if byte == .quotationMark { return String(decoding: text, as: UTF8.self) }
      if byte == .backslash { escape(into: &text) } else { text.append(byte) }
    }
    isBroken = true
    return String(decoding: text, as: UTF8.self)
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
    case UInt8(ascii: "u"):
      guard let high = hex() else { return }
      if (0xD800..<0xDC00).contains(high), i + 1 < bytes.count, bytes[i] == .backslash,
        bytes[i + 1] == UInt8(ascii: "u")
      {
        i += 2
        if let low = hex(), (0xDC00..<0xE000).contains(low) {
          CharsetUTF8.append(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), to: &text)
          return
        }
      }
      CharsetUTF8.append(high, to: &text)
    default: text.append(byte)
    }
  }

  private mutating func hex() -> UInt32? {
    guard i + 4 <= bytes.count, let code = UInt32(String(decoding: bytes[i..<(i + 4)], as: UTF8.self), radix: 16) else {
      return nil
    }
    i += 4
    return code
  }

  private mutating func skipSpace() {
    while i < bytes.count, bytes[i] <= .space { i += 1 }
  }
}

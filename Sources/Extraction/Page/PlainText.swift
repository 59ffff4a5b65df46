import Markup
import Text

/// Small operations on text that need no Foundation.
enum PlainText {
  /// The text with white space squeezed to single spaces and none at the ends.
  static func squeezed(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      let isNoBreak = byte == 0xC2 && i + 1 < bytes.count && bytes[i + 1] == 0xA0
      if byte <= .space || isNoBreak {
        if let last = result.last, last != .space { result.append(.space) }
        i += isNoBreak ? 2 : 1
      } else {
        result.append(byte)
        i += 1
      }
    }
    if result.last == .space { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text without the places that it may be hyphenated at.
  static func withoutSoftHyphens(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{AD}") else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{AD}" }))
  }

  /// The text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    guard let first = utf8.firstIndex(where: { $0 > .space }), let last = utf8.lastIndex(where: { $0 > .space }) else {
      return ""
    }
    return String(text[first...last])
  }

  /// ASCII letters in lower case, the rest as it is.
  static func lowercased(_ text: String) -> String {
    String(decoding: text.utf8.map { $0.asciiLowercased }, as: UTF8.self)
  }

  /// Letters and digits in lower case, everything else one space: for comparing headlines and names.
  static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { folded($0) }
  }

  /// The same from bytes of UTF-8.
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var gap = false
    func letters(_ letters: some Sequence<UInt8>) {
      if gap, !result.isEmpty { result.append(.space) }
      gap = false
      result.append(contentsOf: letters)
    }
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      guard byte >= 0x80 else {
        i += 1
        if byte.isASCIILetterOrDigit {
          if gap, !result.isEmpty { result.append(.space) }
          gap = false
          result.append(byte.asciiLowercased)
        } else if byte != .apostrophe {
          gap = true
        }
        continue
      }
      var end = i + 1
      while end < bytes.count, UTF8.isContinuation(bytes[end]) { end += 1 }
      for scalar in String(decoding: UnsafeBufferPointer(rebasing: bytes[i..<end]), as: UTF8.self).unicodeScalars {
        if isLetter(scalar) {
          letters(scalar.properties.lowercaseMapping.utf8)
        } else if scalar.value != 0x2019, scalar.value != 0xAD {
          gap = true
        }
      }
      i = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a character outside ASCII is a letter; the common ranges without a look into the tables of Unicode.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0x2AF: scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x80...0xBF, 0x2000...0x206F: false
    case 0x370...0x3FF, 0x400...0x481, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: scalar.properties.isAlphabetic
    }
  }

  /// Whether a text holds another, compared byte by byte.
  static func contains(_ text: String, _ part: String) -> Bool { offset(of: part, in: text) != nil }

  /// How many bytes of a text stand before another that it holds, compared byte by byte.
  static func offset(of part: String, in text: String) -> Int? {
    var (text, part) = (text, part)
    return text.withUTF8 { text in
      part.withUTF8 { part in
        guard let first = part.first else { return 0 }
        var start = ByteScan.first(first, in: text, from: 0)
        while start + part.count <= text.count {
          if text[start..<start + part.count].elementsEqual(part) { return start }
          start = ByteScan.first(first, in: text, from: start + 1)
        }
        return nil
      }
    }
  }

  /// A text up to the first place of another that it holds; all of it when it does not.
  static func before(_ part: String, in text: String) -> String {
    offset(of: part, in: text).map { String(decoding: text.utf8.prefix($0), as: UTF8.self) } ?? text
  }

  /// Text whose entities were written twice (`&amp;quot;`) with the common ones resolved.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(.ampersand) else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var i = 0
    while i < bytes.count {
      if bytes[i] == .ampersand, let end = bytes[i..<min(bytes.count, i + 10)].firstIndex(of: .semicolon),
        let value = entity(bytes[(i + 1)..<end])
      {
        result.append(contentsOf: value.utf8)
        i = end + 1
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func entity(_ name: ArraySlice<UInt8>) -> String? {
    if name.first == .numberSign {
      let digits = name.dropFirst()
      let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
      let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
      return UInt32(text, radix: isHex ? 16 : 10).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }.map {
        String(Character($0))
      }
    }
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    case "lt": return "<"
    case "gt": return ">"
    case "nbsp": return " "
    case "ndash": return "–"
    case "mdash": return "—"
    case "lsquo": return "‘"
    case "rsquo": return "’"
    case "ldquo": return "“"
    case "rdquo": return "”"
    case "hellip": return "…"
    default: return HTMLEntities.scalar(name).flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
  }
}

/// Cleans the value of a `style` attribute: known properties with plain values stay, one odd character drops all of it.
enum StyleFilter {
  /// The declarations that may stay, written anew; empty when none may.
  static func clean(_ style: [UInt8]) -> [UInt8] {
    guard style.count <= 4000 else { return [] }
    let text = withoutAddresses(style)
    guard isPlain(text) else { return [] }
    var result: [UInt8] = []
    for declaration in text.split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      let name = trimmed(parts[0])
      if parts.count == 1 && name.isEmpty { continue }
      // Something that is no declaration: better no style than a wrong reading of it.
      guard parts.count == 2, !name.isEmpty, name.allSatisfy(isWord) else { return [] }
      let value = parts[1].drop { $0 == 0x20 }
      guard !trimmed(value).isEmpty, isAllowed(name, value) else { continue }
      if !result.isEmpty { result.append(0x20) }
      result.append(contentsOf: name)
      result.append(contentsOf: [UInt8(ascii: ":"), 0x20])
      result.append(contentsOf: value)
      result.append(UInt8(ascii: ";"))
    }
    return result
  }

  private static func isAllowed(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool {
    if name.withUnsafeBufferPointer(SanitizerRules.properties.contains) { return true }
    let family = name.prefix { $0 != UInt8(ascii: "-") }
    guard family.withUnsafeBufferPointer(SanitizerRules.families.contains) else { return false }
    return value.split(whereSeparator: isSpace).allSatisfy { word in
      word.withUnsafeBufferPointer(SanitizerRules.keywords.contains) || isMeasure(word)
    }
  }

  /// A colour (`#fff`, `rgb(…)`) or a length (`12px`, `.5em`, `0`).
  private static func isMeasure(_ word: ArraySlice<UInt8>) -> Bool {
    if word.first == UInt8(ascii: "#") { return word.count > 1 && word.dropFirst().allSatisfy(isHex) }
    if word.starts(with: Array("rgb(".utf8)) {
      return word.dropFirst(4).allSatisfy {
        isDigit($0) || [UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: ")")].contains($0)
      }
    }
    var rest = word[...]
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    let part = rest.prefix(while: isDigit)
    rest = rest.dropFirst(part.count)
    guard whole.count <= 4, part.count <= 4 else { return false }
    let units = ["", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "%", ",", ")"]
    return units.contains { $0.utf8.elementsEqual(rest) }
  }

  /// Replaces `url(…)` by a space.
  private static func withoutAddresses(_ style: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    let open = Array("url(".utf8)
    guard let lastClose = style.lastIndex(of: UInt8(ascii: ")")) else { return style }
    while i < style.count {
      if i + 4 <= lastClose, style[i..<(i + 4)].elementsEqual(open, by: { $0 | 0x20 == $1 | 0x20 }),
        let close = style[i...].firstIndex(of: UInt8(ascii: ")"))
      {
        result.append(0x20)
        i = close + 1
        while i < style.count, isSpace(style[i]) { i += 1 }
      } else {
        result.append(style[i])
        i += 1
      }
    }
    return result
  }

  /// Whether there is nothing in it but words, numbers, hyphens in words, quoted words and numbers in brackets.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    var i = 0
    while i < text.count {
      let byte = text[i]
      switch byte {
      case UInt8(ascii: "-"):
        guard i > 0, isLetterOrDigit(text[i - 1]), i + 1 < text.count, isLetterOrDigit(text[i + 1]) else {
          return false
        }
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        guard let end = text[(i + 1)...].firstIndex(of: byte), end > i + 1,
          text[(i + 1)..<end].allSatisfy({ isSpace($0) || isLetterOrDigit($0) || $0 == UInt8(ascii: "_") })
        else { return false }
        i = end
      case UInt8(ascii: "("):
        guard let end = text[(i + 1)...].firstIndex(of: UInt8(ascii: ")")), end > i + 1,
          text[(i + 1)..<end].allSatisfy({ isSpace($0) || isDigit($0) || $0 == UInt8(ascii: ",") })
        else { return false }
        i = end
      case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "#"), UInt8(ascii: "%"),
        UInt8(ascii: "."),
        UInt8(ascii: "!"):
        break
      default:
        guard isSpace(byte) || isLetterOrDigit(byte) else { return false }
      }
      i += 1
    }
    return true
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66) }
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
  private static func isWord(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}

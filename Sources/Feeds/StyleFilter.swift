import Text

/// Cleans the value of a `style` attribute: known properties with plain values stay, one odd character drops all of it.
enum StyleFilter {
  /// The declarations that may stay, written anew; empty when none may.
  static func clean(_ style: [UInt8]) -> [UInt8] {
    guard style.count <= 4000 else { return [] }
    let text = withoutAddresses(style)
    guard isPlain(text) else { return [] }
    var result: [UInt8] = []
    for declaration in text.split(separator: .semicolon) {
      let parts = declaration.split(separator: .colon, omittingEmptySubsequences: false)
      let name = parts[0].trimmed(\.isASCIISpace)
      if parts.count == 1 && name.isEmpty { continue }
      // Something that is no declaration: better no style than a wrong reading of it.
      guard parts.count == 2, !name.isEmpty, name.allSatisfy(isWord) else { return [] }
      let value = parts[1].drop { $0 == .space }
      guard !value.trimmed(\.isASCIISpace).isEmpty, isAllowed(name, value) else { continue }
      if !result.isEmpty { result.append(.space) }
      result.append(contentsOf: name)
      result.append(contentsOf: [.colon, .space])
      result.append(contentsOf: value)
      result.append(.semicolon)
    }
    return result
  }

  private static func isAllowed(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool {
    if name.withUnsafeBufferPointer(SanitizerRules.properties.contains) { return true }
    let family = name.prefix { $0 != .hyphen }
    guard family.withUnsafeBufferPointer(SanitizerRules.families.contains) else { return false }
    return value.split(whereSeparator: \.isASCIISpace).allSatisfy { word in
      word.withUnsafeBufferPointer(SanitizerRules.keywords.contains) || isMeasure(word)
    }
  }

  /// A colour (`#fff`, `rgb(…)`) or a length (`12px`, `.5em`, `0`).
  private static func isMeasure(_ word: ArraySlice<UInt8>) -> Bool {
    if word.first == .numberSign { return word.count > 1 && word.dropFirst().allSatisfy(\.isASCIIHexDigit) }
    if word.starts(with: Array("rgb(".utf8)) {
      return word.dropFirst(4).allSatisfy {
        $0.isASCIIDigit || [.comma, .percentSign, .closeParenthesis].contains($0)
      }
    }
    var rest = word[...]
    let whole = rest.prefix(while: \.isASCIIDigit)
    rest = rest.dropFirst(whole.count)
    if rest.first == .period { rest = rest.dropFirst() }
    let part = rest.prefix(while: \.isASCIIDigit)
    rest = rest.dropFirst(part.count)
    guard whole.count <= 4, part.count <= 4 else { return false }
    let units = ["", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "%", ",", ")"]
    return units.contains { $0.utf8.elementsEqual(rest) }
  }

  /// Replaces `url(…)` by a space.
  private static func withoutAddresses(_ style: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    guard let lastClose = style.lastIndex(of: .closeParenthesis) else { return style }
    while i < style.count {
      if i + 4 <= lastClose, style.matchesAnyCase("url(", at: i),
        let close = style[i...].firstIndex(of: .closeParenthesis)
      {
        result.append(.space)
        i = close + 1
        while i < style.count, style[i].isASCIISpace { i += 1 }
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
      case .hyphen:
        guard i > 0, text[i - 1].isASCIILetterOrDigit, i + 1 < text.count, text[i + 1].isASCIILetterOrDigit else {
          return false
        }
      case .apostrophe, .quotationMark:
        guard let end = text[(i + 1)...].firstIndex(of: byte), end > i + 1,
          text[(i + 1)..<end].allSatisfy({ $0.isASCIISpace || $0.isASCIILetterOrDigit || $0 == .underscore })
        else { return false }
        i = end
      case .openParenthesis:
        guard let end = text[(i + 1)...].firstIndex(of: .closeParenthesis), end > i + 1,
          text[(i + 1)..<end].allSatisfy({ $0.isASCIISpace || $0.isASCIIDigit || $0 == .comma })
        else { return false }
        i = end
      case .colon, .comma, .semicolon, .numberSign, .percentSign, .period, .exclamationMark:
        break
      default:
        guard byte.isASCIISpace || byte.isASCIILetterOrDigit else { return false }
      }
      i += 1
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == .hyphen || byte == .underscore
  }
}

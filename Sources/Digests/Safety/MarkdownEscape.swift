import Text

/// Text and addresses as Markdown (CommonMark 0.31 with GitHub's tables, strikethrough and autolinks) writes them.
enum MarkdownEscape {
  /// One line of text that no reader of Markdown takes for markup. `startsBlock`: it stands first in its block, where a
  /// list, heading, quote or rule could begin (sections 4 and 5).
  static func text(_ text: String, startsBlock: Bool = false) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 16)
    for (i, byte) in bytes.enumerated() {
      switch byte {
      case .backslash, .backtick, .asterisk, .underscore, .openBracket, .closeBracket, .lessThan, .greaterThan,
        .verticalBar, .tilde:
        out += [.backslash, byte]
      case .ampersand where beginsEntity(bytes[(i + 1)...]): out += "&amp;".utf8
      // GitHub makes a link of `www.` followed by anything.
      case .period where endsInWWW(bytes[..<i]): out += "\\.".utf8
      case .numberSign where i + 1 == bytes.count: out += "\\#".utf8
      default: out.append(byte)
      }
    }
    return String(decoding: startsBlock ? guarded(out) : out, as: UTF8.self)
  }

  /// An address as the destination of a link (section 6.3).
  static func destination(_ address: String) -> String {
    let bytes = Array(address.utf8)
    var out: [UInt8] = []
    for (i, byte) in bytes.enumerated() {
      if byte == .ampersand && beginsEntity(bytes[(i + 1)...]) { out.append(.backslash) }
      out.append(byte)
    }
    let text = String(decoding: out, as: UTF8.self)
    return bytes.contains { $0 == .openParenthesis || $0 == .closeParenthesis } ? "<" + text + ">" : text
  }

  /// `name;` or `#number;` after an ampersand.
  private static func beginsEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    var rest = rest.prefix(34)
    if rest.first == .numberSign { rest = rest.dropFirst() }
    guard let end = rest.firstIndex(of: .semicolon), end > rest.startIndex else { return false }
    return rest[..<end].allSatisfy { $0.isASCIILetterOrDigit }
  }

  private static func endsInWWW(_ before: ArraySlice<UInt8>) -> Bool {
    before.count >= 3 && before.suffix(3).allSatisfy { $0.asciiLowercased == UInt8(ascii: "w") }
  }

  private static func guarded(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.first else { return bytes }
    if "#+-=:".utf8.contains(first) { return [.backslash] + bytes }
    let digits = bytes.prefix { $0.isASCIIDigit }.count
    if (1...9).contains(digits), digits < bytes.count,
      bytes[digits] == .period || bytes[digits] == .closeParenthesis
    {
      return Array(bytes[..<digits]) + [.backslash] + Array(bytes[digits...])
    }
    return bytes
  }

}

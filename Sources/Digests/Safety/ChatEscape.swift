import Text

/// Text and addresses as messengers read them. WhatsApp has no escape sign: what it would take for a mark (`*bold*`, `_italic_`,
/// `~struck~`, `` `code` ``) becomes a letter that looks like it; Telegram's spoiler (`||`) is parted.
enum ChatEscape {
  /// What keeps two characters together and shows nothing: before the sign that would begin a list or a quote.
  static let joiner: Unicode.Scalar = "\u{2060}"

  /// One line of text without marks; cleaned before. The caller says where a line begins: `line(_:)`.
  static func text(_ text: String) -> String {
    if !text.utf8.contains(where: isMark) { return text }
    var out = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "*": out.append("\u{2217}")
      case "_": out.append("\u{FF3F}")
      case "~": out.append("\u{223C}")
      case "`": out.append("\u{2CB}")
      case "|" where last == "|": out.append(contentsOf: [joiner, scalar])
      default: out.append(scalar)
      }
      last = scalar
    }
    return String(out)
  }

  /// A whole line: the same, and nothing at its beginning makes a list or a quote of it (`-`, `•`, `>`, `1.`, `1)`).
  static func line(_ text: String) -> String {
    let line = self.text(text)
    guard beginsBlock(line) else { return line }
    return String(Character(joiner)) + line
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == .asterisk || byte == .underscore || byte == .tilde || byte == .backtick || byte == .verticalBar
  }

  private static func beginsBlock(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    if ["-", "•", ">", "+", "#"].contains(first) { return true }
    let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }.count
    guard digits > 0 else { return false }
    let after = line.unicodeScalars.dropFirst(digits).first
    return after == "." || after == ")"
  }

  /// An address alone on its line; nil where a mark stands in its host, which may not be written in another way.
  static func address(_ address: String) -> String? {
    var (out, slashes): ([UInt8], Int) = ([], 0)
    for byte in address.utf8 {
      if byte == .slash || slashes >= 2 && (byte == .questionMark || byte == .numberSign) { slashes += 1 }
      switch byte {
      case .asterisk, .underscore, .tilde:
        if slashes < 3 { return nil }
        out.append(escaped: byte)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

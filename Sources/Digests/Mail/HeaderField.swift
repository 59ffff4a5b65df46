import Text

/// Header fields as RFC 5322 and RFC 2047 want them: ASCII, folded, no line over 78 octets where the value has spaces.
struct HeaderField {
  /// A word of the value, already in its form on the wire.
  private typealias Token = String

  /// A field with free text, such as Subject.
  static func text(_ name: String, _ value: String) -> String { folded(name, tokens(value, inPhrase: false)) }

  /// A field with a value that is in its form on the wire already; folded at its spaces.
  static func raw(_ name: String, _ value: String) -> String {
    folded(name, value.split(separator: " ").map(String.init))
  }

  /// A field of addresses.
  static func mailboxes(_ name: String, _ boxes: [Mailbox]) -> String {
    var all: [Token] = []
    for (i, box) in boxes.enumerated() {
      let address = box.name.isEmpty ? box.address : "<" + box.address + ">"
      all += phrase(box.name) + [address + (i + 1 < boxes.count ? "," : "")]
    }
    return folded(name, all)
  }

  /// A field with a name and something in angle brackets, such as List-Id.
  static func named(_ name: String, _ label: String, _ identifier: String) -> String {
    folded(name, phrase(label) + ["<" + identifier + ">"])
  }

  /// "Sat, 09 Sep 2023 06:00:12 +0700" (RFC 5322, section 3.3): English whatever the digest's language.
  static func date(_ moment: Moment) -> String {
    let (day, time) = (moment.day, moment.time)
    let names = Wording.english
    return names.shortWeekdays[day.weekday] + ", " + Digits.text(day.day) + " " + names.shortMonths[day.month - 1] + " "
      + Digits.text(day.year, 4) + " " + time.hhmm + ":" + Digits.text(time.second) + " "
      + Digits.offset(moment.offset, separator: "")
  }

  /// A name: atoms as they are, other ASCII in quotes, the rest in encoded words.
  private static func phrase(_ text: String) -> [Token] {
    if text.isEmpty { return [] }
    let bytes = Array(text.utf8)
    if needsEncoding(text[...]) || bytes.count > 60 { return tokens(text, inPhrase: true) }
    if bytes.allSatisfy({ isAtom($0) || $0 == .space }) {
      return text.split(separator: " ").map(String.init)
    }
    var quoted = "\""
    for character in text { quoted += (character == "\"" || character == "\\" ? "\\" : "") + String(character) }
    return [quoted + "\""]
  }

  /// The words of a text; from the first word to the last that ASCII cannot carry, encoded words (RFC 2047).
  private static func tokens(_ text: String, inPhrase: Bool) -> [Token] {
    let words = text.split(separator: " ")
    func hard(_ word: Substring) -> Bool { needsEncoding(word) || inPhrase && !word.utf8.allSatisfy(isAtom) }
    guard let first = words.firstIndex(where: hard), let last = words.lastIndex(where: hard) else {
      return words.map(String.init)
    }
    let middle = words[first...last].joined(separator: " ")
    return words[..<first].map(String.init) + encodedWords(middle) + words[(last + 1)...].map(String.init)
  }

  private static func needsEncoding(_ word: Substring) -> Bool {
    word.utf8.count > 60 || word.utf8.contains { $0 < .space || $0 > .tilde } || word.contains("=?")
  }

  /// `=?utf-8?B?…?=`, each at most 60 characters and of whole characters (section 5 forbids to split one).
  private static func encodedWords(_ text: String) -> [Token] {
    var words: [Token] = []
    var piece: [UInt8] = []
    func flush() {
      if !piece.isEmpty { words.append("=?utf-8?B?" + Base64.encode(piece) + "?=") }
      piece = []
    }
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if piece.count + bytes.count > 36 { flush() }
      piece += bytes
    }
    flush()
    return words
  }

  private static func folded(_ name: String, _ tokens: [Token]) -> String {
    var out = ""
    var line = name + ":"
    for token in tokens {
      if line.utf8.count + 1 + token.utf8.count > 76 && line != name + ":" {
        out += line + "\r\n"
        line = ""
      }
      line += " " + token
    }
    return out + line + "\r\n"
  }

  /// `atext` of RFC 5322, section 3.2.3.
  static func isAtom(_ byte: UInt8) -> Bool { byte.isASCIILetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte) }
}

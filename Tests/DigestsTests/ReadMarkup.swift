/// The tags and attributes of a page as a browser's tokenizer finds them (WHATWG HTML, section 13.2.5), with as little
/// trust in the writer as possible: what is in no attribute's quotes ends at white space or `>`.
struct ReadMarkup {
  private(set) var tags: Set<String> = []
  private(set) var attributes: [(name: String, value: String)] = []

  /// The elements that our pages are made of.
  static let ours: Set<String> = [
    "!doctype", "html", "head", "meta", "title", "style", "link", "body", "a", "header", "div", "p", "h1", "time",
    "span",
    "nav", "h2", "ol", "li", "b", "small", "main", "section", "article", "h3", "abbr", "dl", "dt", "dd", "ul", "aside",
    "footer", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect", "q", "details", "summary",
    "tfoot",
  ]

  init(_ page: String) {
    let text = Array(page.utf8)
    var at = 0
    while at < text.count, let found = text[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = found + 1
      if at < text.count, text[at] == UInt8(ascii: "/") { at += 1 }
      guard at < text.count, Self.beginsName(text[at]) else { continue }
      let name = Self.word(text, &at, until: " \n\t/>")
      tags.insert(name.lowercased())
      if name.hasPrefix("!") {
        _ = Self.word(text, &at, until: ">")
        continue
      }
      readAttributes(text, &at)
      // A style sheet is not markup up to its end.
      if name == "style" {
        while at < text.count, !text[at...].starts(with: "</style".utf8) {
          at = text[(at + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? text.count
        }
      }
    }
  }

  /// What a browser takes for a tag, and all that is not ASCII.
  private static func beginsName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte & ~0x20) || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private mutating func readAttributes(_ text: [UInt8], _ at: inout Int) {
    while at < text.count, text[at] != UInt8(ascii: ">") {
      if " \n\t/".utf8.contains(text[at]) {
        at += 1
        continue
      }
      let name = Self.word(text, &at, until: " \n\t/>=")
      var value = ""
      if at < text.count, text[at] == UInt8(ascii: "=") {
        at += 1
        if at < text.count, text[at] == UInt8(ascii: "\"") || text[at] == UInt8(ascii: "'") {
          let quote = text[at] == UInt8(ascii: "'") ? "'" : "\""
          at += 1
          value = Self.word(text, &at, until: quote)
          at += 1
        } else {
          value = Self.word(text, &at, until: " \n\t>")
        }
      } else if name.isEmpty {
        at += 1
      }
      attributes.append((name.lowercased(), value))
    }
  }

  private static func word(_ text: [UInt8], _ at: inout Int, until ends: String) -> String {
    let start = at
    while at < text.count, !ends.utf8.contains(text[at]) { at += 1 }
    return String(decoding: text[start..<at], as: UTF8.self)
  }
}

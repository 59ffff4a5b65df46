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
    "footer", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect", "q",
  ]

  init(_ page: String) {
    let text = Array(page.unicodeScalars)
    var at = 0
    while at < text.count {
      guard text[at] == "<" else {
        at += 1
        continue
      }
      at += 1
      if at < text.count, text[at] == "/" { at += 1 }
      guard at < text.count, text[at] == "!" || text[at] == "?" || text[at].properties.isAlphabetic else { continue }
      let name = Self.word(text, &at, until: [" ", "\n", "\t", "/", ">"])
      tags.insert(name.lowercased())
      if name.hasPrefix("!") {
        _ = Self.word(text, &at, until: [">"])
        continue
      }
      readAttributes(text, &at)
      // A style sheet is not markup up to its end.
      if name == "style" { while at < text.count, !Self.ends(text, at, with: "</style") { at += 1 } }
    }
  }

  private mutating func readAttributes(_ text: [Unicode.Scalar], _ at: inout Int) {
    while at < text.count, text[at] != ">" {
      if [" ", "\n", "\t", "/"].contains(text[at]) {
        at += 1
        continue
      }
      let name = Self.word(text, &at, until: [" ", "\n", "\t", "/", ">", "="])
      var value = ""
      if at < text.count, text[at] == "=" {
        at += 1
        if at < text.count, text[at] == "\"" || text[at] == "'" {
          let quote = text[at]
          at += 1
          value = Self.word(text, &at, until: [quote])
          at += 1
        } else {
          value = Self.word(text, &at, until: [" ", "\n", "\t", ">"])
        }
      } else if name.isEmpty {
        at += 1
      }
      attributes.append((name.lowercased(), value))
    }
  }

  private static func word(_ text: [Unicode.Scalar], _ at: inout Int, until ends: [Unicode.Scalar]) -> String {
    var word = String.UnicodeScalarView()
    while at < text.count, !ends.contains(text[at]) {
      word.append(text[at])
      at += 1
    }
    return String(word)
  }

  private static func ends(_ text: [Unicode.Scalar], _ at: Int, with mark: String) -> Bool {
    text[at...].prefix(mark.unicodeScalars.count).elementsEqual(mark.unicodeScalars)
  }
}

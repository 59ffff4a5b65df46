import Model

/// The keys of an entry of `topics:`.
enum TopicKeys {
  static let all: [Key<Topic>] = [
    Key("name", \.name, .line, "the heading of the section", also: ["title", "nama"]),
    Key("terms", \.terms, .terms, "words that speak for it", also: ["words", "keywords", "include"]),
    Key("kinds", \.kinds, .each { checkedKind($0, $1) }, "kinds of article: opinion, news", also: ["kind"]),
    Key("languages", \.languages, .languages, "languages of its articles", also: ["language"]),
  ]

  private static func checkedKind(_ value: Value, _ section: Section) -> String? {
    let known = ["opinion", "news"]
    let text = (value.text ?? "").lowercased()
    if known.contains(text) { return text }
    var message = "\"\(text.prefix(60))\" is not one of \(known.joined(separator: ", "))"
    if text == "opini" || Spelling.nearest(to: text, among: known) == "opinion" {
      message += "; did you mean \"opinion\"?"
    }
    return section.log.refuse("E112", at: value, message)
  }
}
